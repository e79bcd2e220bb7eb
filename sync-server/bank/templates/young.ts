import { ask, long, look, multiple, scale, short, single, write, type TemplateSeed } from '../kit';

/** Preparing a first interview, for people between school and work. */
export const interviewYoung: TemplateSeed = {
	slug: 'preparer-entretien-jeune',
	title: 'Préparer un premier entretien quand on a entre 16 et 25 ans',
	aim: 'Venir au premier rendez-vous avec ce que vous aimez, ce qui vous a réussi et ce qui vous a coûté, pour parler de la suite sans repartir de zéro.',
	theme: 'Préparer un entretien',
	audience: 'Jeunes entre l’école et le travail',
	tasks: [
		ask(
			{
				title: 'Vous, en dehors des bulletins',
				instruction:
					'Oubliez les notes un moment. Parlez de ce que vous faites quand personne ne vous l’a demandé : cela en dit long sur la suite.'
			},
			[
				multiple(
					'temps-libre',
					'Qu’est-ce qui occupe votre temps libre ?',
					[
						'Le sport',
						'La musique, le dessin, la vidéo',
						'Les jeux, l’informatique',
						'La mécanique, le bricolage',
						'La cuisine',
						'S’occuper d’enfants ou d’animaux',
						'Une association, un groupe',
						'Pas grand-chose en ce moment'
					],
					{ help: 'Cochez aussi ce que vous faisiez avant et qui vous manque.' }
				),
				long('fier', 'Racontez une chose dont vous êtes fier ou fière.', {
					help: 'Petite ou grande : un match, un gâteau, un service rendu, une panne réparée.'
				}),
				long('appris-seul', 'Qu’avez-vous appris sans professeur, et comment ?'),
				short('on-dit', 'Que disent de vous les gens qui vous connaissent bien ?', {
					help: 'Demandez à deux personnes : leurs mots vous surprendront peut-être.'
				})
			]
		),
		ask(
			{
				title: 'L’école, les stages, les petits boulots',
				instruction:
					'Dites comment cela s’est vraiment passé. Une année difficile n’est pas une faute, et elle nous aide à ne pas refaire la même chose.'
			},
			[
				single('niveau', 'Où en êtes-vous aujourd’hui ?', [
					'Encore à l’école ou en apprentissage',
					'J’ai arrêté avant la fin',
					'J’ai un diplôme et je ne sais pas quoi en faire',
					'Je travaille de temps en temps',
					'Je fais une pause'
				]),
				long('matiere-vivante', 'Dans quel cours ou quel atelier le temps passait-il vite ?'),
				long('decrochage', 'À quel moment est-ce devenu difficile, et pourquoi selon vous ?', {
					showIf: { question: 'niveau', equals: 'J’ai arrêté avant la fin' },
					help: 'Seulement si vous en avez envie. Nous pourrons aussi en parler de vive voix.'
				}),
				long('stage-retenu', 'D’un stage ou d’un petit boulot, que retenez-vous ?', {
					help: 'Les gestes, l’ambiance, les horaires, la personne qui vous encadrait…'
				})
			]
		),
		look(
			{
				title: 'Des chemins que vous ne connaissez pas',
				instruction:
					'Cherchez deux façons d’apprendre un métier autrement qu’assis en classe. Pour chacune, trouvez la prochaine date où l’on peut venir voir.'
			},
			'Qu’est-ce qui est possible à votre âge, avec ce que vous avez aujourd’hui ?',
			[
				'En France : l’apprentissage, le service civique, la mission locale, le CIO, les écoles de la deuxième chance.',
				'À Genève : l’apprentissage en AFP ou en CFC, Cap Formations, la Cité des métiers, les stages d’orientation.',
				'Des deux côtés : les journées portes ouvertes et les salons des métiers.'
			]
		),
		ask(
			{
				title: 'Ce qui compte pour la suite',
				instruction:
					'Placez-vous sur chaque ligne, sans chercher à être raisonnable. Nous verrons ensuite ce qui peut tenir ensemble.'
			},
			[
				scale('gagner-vite', 'Gagner de l’argent rapidement', {
					help: '0 : cela peut attendre. 10 : j’en ai besoin tout de suite.'
				}),
				scale('apprendre-encore', 'Apprendre encore quelques années'),
				scale('partir', 'Habiter ailleurs que chez mes parents'),
				single('avis-famille', 'Votre famille a-t-elle une idée pour vous ?', [
					'Oui, et c’est aussi la mienne',
					'Oui, mais ce n’est pas la mienne',
					'Non, on me laisse choisir',
					'Nous n’en parlons pas'
				]),
				long('reve', 'Et si tout était possible, que feriez-vous dans cinq ans ?')
			]
		),
		write(
			{
				title: 'Trois choses à dire au premier rendez-vous',
				instruction:
					'Choisissez ce que vous voulez absolument avoir dit en sortant. Écrivez-le comme vous l’écririez à un ami : nous ferons le tri ensemble.'
			},
			'Trois phrases suffisent.',
			[
				'Ce que je voudrais essayer',
				'',
				'Ce que je ne veux pas revivre',
				'',
				'Ce pour quoi j’ai besoin d’un coup de main'
			]
		)
	]
};
