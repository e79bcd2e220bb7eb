import {
	ask,
	long,
	look,
	meet,
	multiple,
	scale,
	short,
	single,
	write,
	type TemplateSeed
} from '../kit';

/** Looking for work with a method. */
export const jobSearch: TemplateSeed = {
	slug: 'organiser-sa-recherche-emploi',
	title: 'Chercher un emploi sans s’épuiser',
	aim: 'Choisir où porter l’effort, suivre ce qui est envoyé, se préparer à parler et tenir dans la durée.',
	theme: 'Recherche d’emploi',
	audience: 'Personnes qui cherchent un emploi, avec un métier déjà choisi',
	tasks: [
		ask(
			{
				title: 'La cible',
				instruction:
					'On trouve mieux ce que l’on sait décrire. Fixez ce qui est indispensable, et laissez le reste ouvert.'
			},
			[
				short('poste-vise', 'Quel poste cherchez-vous, avec ses autres noms possibles ?', {
					help: 'Une même fonction porte souvent trois titres différents dans les offres.',
					required: true
				}),
				short('rayon', 'Jusqu’où pouvez-vous aller chaque jour, et par quel moyen ?'),
				multiple('non-negociable', 'Qu’est-ce qui n’est pas négociable ?', [
					'Le salaire minimum',
					'Les horaires',
					'Le taux d’activité',
					'Le type de contrat',
					'Le secteur',
					'La distance',
					'Rien de tout cela'
				]),
				short('salaire-minimum', 'En dessous de quel salaire mensuel refuseriez-vous ?', {
					help: 'Précisez net ou brut, et la monnaie.'
				}),
				long('dix-employeurs', 'Citez jusqu’à dix employeurs chez qui vous aimeriez travailler.')
			]
		),
		look(
			{
				title: 'Le marché caché, près de chez vous',
				instruction:
					'Beaucoup de postes ne sont jamais publiés. Pour trois employeurs de votre liste, trouvez une actualité, un nom et une façon de les joindre.'
			},
			'Qui recrute, ou va recruter, sans l’écrire ?',
			[
				'La presse locale, les chantiers, les ouvertures et les départs à la retraite.',
				'En France : La Bonne Boîte (France Travail), les annuaires d’entreprises.',
				'En Suisse : Job-Room, les pages des communes, les agences de placement.',
				'Partout : les gens qui y travaillent déjà.'
			]
		),
		write(
			{
				title: 'Votre tableau de bord',
				instruction:
					'Tenez une liste simple de vos démarches, et relisez-la chaque vendredi. À Genève, elle servira aussi de preuve de recherches pour l’ORP.'
			},
			'Une ligne par démarche. Relancez au bout de dix jours.',
			[
				'Date – employeur – poste – envoyé à qui',
				'Réponse reçue',
				'Relance prévue le',
				'',
				'Ce que j’ai appris cette semaine'
			]
		),
		write(
			{
				title: 'Les cinq questions qui reviennent toujours',
				instruction:
					'Préparez vos réponses par écrit, puis dites-les à voix haute, debout. Deux minutes chacune, pas une de plus.'
			},
			'Cinq réponses, avec un exemple vrai dans chacune.',
			[
				'Parlez-moi de vous.',
				'',
				'Pourquoi nous ?',
				'',
				'Quel est votre point faible ?',
				'',
				'Pourquoi avez-vous quitté votre dernier emploi ?',
				'',
				'Quelles sont vos prétentions de salaire ?'
			]
		),
		ask(
			{
				title: 'Après un entretien',
				instruction:
					'Notez tout dans l’heure qui suit, avant que la mémoire n’arrange les choses. Un refus bien relu vaut un conseil.'
			},
			[
				long('bien-passe', 'Qu’est-ce qui a bien marché ?'),
				long(
					'question-piege',
					'Quelle question vous a embarrassé·e, et que répondriez-vous maintenant ?'
				),
				scale('envie-poste', 'Après cette rencontre, avez-vous encore envie du poste ?'),
				single('merci', 'Avez-vous envoyé un mot de remerciement ?', [
					'Oui, le jour même',
					'Pas encore',
					'Je ne sais pas quoi écrire'
				])
			]
		)
	]
};

/** Making use of the people one knows. */
export const network: TemplateSeed = {
	slug: 'faire-jouer-son-reseau',
	title: 'Parler de son projet autour de soi',
	aim: 'Découvrir que l’on connaît plus de monde qu’on ne croit, savoir quoi demander, et entretenir le lien sans se sentir de trop.',
	theme: 'Réseau',
	audience: 'Toute personne qui n’ose pas demander',
	tasks: [
		write(
			{
				title: 'La carte de ceux que vous connaissez',
				instruction:
					'Écrivez des prénoms sans vous demander s’ils seront utiles. Visez trente, on y arrive presque toujours.'
			},
			'Trente prénoms, rangés par cercle.',
			[
				'Famille et voisins',
				'',
				'Anciens collègues, chefs, clients, fournisseurs',
				'',
				'École, formations, stages',
				'',
				'Sport, associations, paroisse, parents d’élèves',
				'',
				'Commerçants, médecin, coiffeur, propriétaire'
			]
		),
		ask(
			{
				title: 'Ce que vous allez demander',
				instruction:
					'Ne demandez pas un emploi, demandez un avis ou un nom : c’est facile à donner. Entraînez-vous à le dire en deux phrases.'
			},
			[
				long('deux-phrases', 'Votre projet, en deux phrases que votre voisine comprendrait', {
					help: 'Une pour ce que vous savez faire, une pour ce que vous cherchez.'
				}),
				multiple('demande', 'Que pouvez-vous demander ?', [
					'Un avis sur mon idée',
					'Le nom de quelqu’un du métier',
					'Une visite',
					'Une journée d’essai',
					'Une relecture',
					'Une recommandation'
				]),
				short('offrir', 'Et vous, que pouvez-vous offrir en retour ?', {
					help: 'Une information, un coup de main, une écoute : tout compte.'
				}),
				scale('gene', 'À quel point est-ce gênant pour vous de demander ?')
			]
		),
		meet(
			{
				title: 'La première conversation',
				instruction:
					'Commencez par la personne la plus facile de votre carte. Avant de partir, demandez toujours à qui d’autre vous pourriez parler.'
			},
			'S’exercer, et repartir avec deux noms.',
			[
				'Ce que cette personne a compris de votre projet',
				'Son conseil, mot pour mot',
				'Les deux noms qu’elle vous donne',
				'Comment elle préfère avoir de vos nouvelles'
			]
		),
		look(
			{
				title: 'Où se retrouvent les gens du métier',
				instruction:
					'Chaque branche a ses rendez-vous : salon, assemblée, groupe en ligne, café du jeudi. Trouvez-en deux où vous pourriez aller ce trimestre.'
			},
			'Où, quand, et comment entre-t-on quand on ne connaît personne ?',
			[
				'Les associations et les syndicats professionnels.',
				'Les anciens élèves des écoles.',
				'Les groupes du métier sur LinkedIn : lisez d’abord, écrivez ensuite.',
				'Les conférences des bibliothèques et de la Cité des métiers.'
			]
		),
		ask(
			{
				title: 'Garder le fil',
				instruction:
					'Un contact se perd en trois mois de silence. Décidez comment donner de vos nouvelles, même quand il n’y en a pas.'
			},
			[
				short('remercier', 'Qui devez-vous remercier cette semaine ?'),
				short('rythme', 'À quel rythme écrirez-vous, et à combien de personnes ?'),
				single('bilan-reseau', 'Demander est-il devenu plus facile ?', [
					'Oui, nettement',
					'Un peu',
					'Pas encore',
					'Ce n’est pas pour moi'
				]),
				long('surprise-reseau', 'Qui vous a aidé sans que vous l’attendiez ?')
			]
		)
	]
};
