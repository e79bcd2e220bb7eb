import type { Dimension } from '../test-definition';

/** Holland's six public types in the order of the hexagon, told in our own words. */
export const RIASEC_TYPES: Dimension[] = [
	{
		id: 'r',
		letter: 'R',
		name: 'Réaliste',
		plain: 'faire de ses mains, dehors ou avec des outils',
		note: 'Qui penche de ce côté aime souvent ce qui se touche et se voit : réparer, construire, cultiver, conduire. Le soir, on sait ce qui a été fait. Cela ne dit rien de l’adresse, seulement de l’envie.',
		questions: [
			'Quel est le dernier objet que vous avez réparé ou fabriqué ? Qu’est-ce qui vous a plu ?',
			'Être dehors, bouger, porter : combien d’heures par jour, et pour combien d’années ?',
			'Préférez-vous finir un ouvrage vous-même, ou qu’une équipe le finisse avec vous ?'
		]
	},
	{
		id: 'i',
		letter: 'I',
		name: 'Investigateur',
		plain: 'chercher, observer, comprendre',
		note: 'Qui penche de ce côté aime souvent savoir pourquoi : observer, comparer, vérifier, parfois longtemps et sans résultat immédiat. Il n’est pas question ici de notes d’école.',
		questions: [
			'Sur quel sujet pouvez-vous lire ou chercher sans voir passer le temps ?',
			'Quelle question aimeriez-vous qu’on vous paie pour résoudre ?',
			'Retourneriez-vous en formation pour cela ?'
		]
	},
	{
		id: 'a',
		letter: 'A',
		name: 'Artistique',
		plain: 'imaginer, créer, exprimer',
		note: 'Qui penche de ce côté aime souvent inventer, et y mettre sa marque. Les consignes trop serrées pèsent parfois. On peut créer dans beaucoup de métiers qui n’ont rien d’artistique.',
		questions: [
			'Qu’avez-vous créé dont vous êtes content·e, même si personne ne l’a vu ?',
			'Voulez-vous en vivre, ou garder cela à côté de votre travail ?',
			'De combien de liberté avez-vous besoin dans une journée ?'
		]
	},
	{
		id: 's',
		letter: 'S',
		name: 'Social',
		plain: 'aider, apprendre aux autres, accompagner',
		note: 'Qui penche de ce côté aime souvent être utile à quelqu’un, face à face : écouter, expliquer, soigner, accueillir. Cela peut aussi fatiguer.',
		questions: [
			'Qui aimeriez-vous aider : des enfants, des malades, des collègues, le public ?',
			'Qu’est-ce qui vous fatigue quand vous vous occupez des autres ?',
			'Préférez-vous suivre peu de personnes longtemps, ou en rencontrer beaucoup ?'
		]
	},
	{
		id: 'e',
		letter: 'E',
		name: 'Entreprenant',
		plain: 'convaincre, décider, diriger',
		note: 'Qui penche de ce côté aime souvent mettre en route, convaincre, décider, et accepte parfois un peu de risque. Il ne s’agit pas forcément de commander, ni de créer une entreprise.',
		questions: [
			'Qu’avez-vous déjà mis en route, et qui vous a suivi ?',
			'Que pouvez-vous risquer : de l’argent, du temps, une place sûre ?',
			'Préférez-vous convaincre une personne, un groupe, ou un public ?'
		]
	},
	{
		id: 'c',
		letter: 'C',
		name: 'Conventionnel',
		plain: 'organiser, tenir à jour, vérifier',
		note: 'Qui penche de ce côté aime souvent que les choses soient justes, claires et à leur place. Le mot « conventionnel » vient du modèle : il ne dit rien de l’originalité de la personne.',
		questions: [
			'Dans quoi avez-vous mis de l’ordre, et qui en a profité ?',
			'Aimez-vous suivre une règle, ou la mettre au point pour les autres ?',
			'Quelle part d’imprévu vous faut-il pour ne pas vous ennuyer ?'
		]
	}
];
