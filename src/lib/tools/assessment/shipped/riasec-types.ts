import type { InEach } from '#domain/language';
import type { Dimension } from '../test-definition';

/** Holland's six public types in the order of the hexagon, told in our own words. */
export const RIASEC_TYPES: InEach<Dimension[]> = {
	fr: [
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
	],
	en: [
		{
			id: 'r',
			letter: 'R',
			name: 'Realistic',
			plain: 'working with one’s hands, outdoors or with tools',
			note: 'Whoever leans this way often likes what can be touched and seen: repairing, building, growing, driving. In the evening one knows what was done. This says nothing of skill, only of wanting to.',
			questions: [
				'What is the last thing you repaired or made? What did you like about it?',
				'Being outdoors, moving, carrying: how many hours a day, and for how many years?',
				'Would you rather finish a piece of work yourself, or have a team finish it with you?'
			]
		},
		{
			id: 'i',
			letter: 'I',
			name: 'Investigative',
			plain: 'searching, observing, understanding',
			note: 'Whoever leans this way often likes to know why: observing, comparing, checking, sometimes for a long time and without a result at once. Marks at school are not what this is about.',
			questions: [
				'On what subject can you read or search without noticing the time pass?',
				'What question would you like to be paid to solve?',
				'Would you go back to training for that?'
			]
		},
		{
			id: 'a',
			letter: 'A',
			name: 'Artistic',
			plain: 'imagining, creating, expressing',
			note: 'Whoever leans this way often likes to invent, and to leave a mark on it. Instructions that are too tight can weigh. One can create in many occupations that have nothing artistic about them.',
			questions: [
				'What have you created that you are pleased with, even if nobody has seen it?',
				'Do you want to make a living from it, or keep it beside your work?',
				'How much freedom do you need in a day?'
			]
		},
		{
			id: 's',
			letter: 'S',
			name: 'Social',
			plain: 'helping, teaching others, supporting',
			note: 'Whoever leans this way often likes to be of use to somebody, face to face: listening, explaining, caring, welcoming. It can also be tiring.',
			questions: [
				'Whom would you like to help: children, people who are ill, colleagues, the public?',
				'What tires you when you look after others?',
				'Would you rather support a few people for a long time, or meet many?'
			]
		},
		{
			id: 'e',
			letter: 'E',
			name: 'Enterprising',
			plain: 'persuading, deciding, leading',
			note: 'Whoever leans this way often likes to get things going, to persuade, to decide, and sometimes accepts a little risk. It need not be about giving orders, nor about starting a company.',
			questions: [
				'What have you already got going, and who followed you?',
				'What can you risk: money, time, a safe job?',
				'Would you rather persuade one person, a group, or an audience?'
			]
		},
		{
			id: 'c',
			letter: 'C',
			name: 'Conventional',
			plain: 'organising, keeping up to date, checking',
			note: 'Whoever leans this way often likes things to be right, clear and in their place. The word “conventional” comes from the model: it says nothing of how original a person is.',
			questions: [
				'What have you put in order, and who was better off for it?',
				'Do you like to follow a rule, or to work it out for others?',
				'How much of the unexpected do you need so as not to be bored?'
			]
		}
	]
};
