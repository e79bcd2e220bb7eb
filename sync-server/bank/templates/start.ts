import { ask, long, multiple, scale, single, write, type TemplateSeed } from '../kit';

/** A first pathway for any centre, until it has written its own (S27). */
export const firstSteps: TemplateSeed = {
	slug: 'premiers-pas',
	title: 'Premiers pas : dire où vous en êtes',
	aim: 'Faire connaissance avant le premier rendez-vous, à votre rythme, pour que ce temps serve à avancer et non à remplir des papiers.',
	theme: 'Accueil',
	audience: 'Toute personne qui vient d’ouvrir un compte',
	tasks: [
		ask(
			{
				title: 'Ce qui vous amène',
				instruction:
					'Quelques mots suffisent, vous pourrez compléter plus tard. Si une question vous gêne, passez à la suivante.'
			},
			[
				long('declencheur', 'Pourquoi maintenant ?', {
					help: 'Une fin de contrat, une fatigue, une rencontre, un enfant qui grandit…'
				}),
				single('moment', 'Où en êtes-vous ?', [
					'Je commence tout juste à y penser',
					'J’hésite entre plusieurs idées',
					'J’ai choisi, il me manque le mode d’emploi',
					'J’ai essayé et je suis bloqué·e'
				]),
				scale('presse', 'Combien de temps avez-vous devant vous ?', {
					help: '0 : une décision à prendre tout de suite. 10 : rien ne presse.'
				})
			]
		),
		write(
			{
				title: 'Votre chemin jusqu’ici',
				instruction:
					'Notez les grandes étapes, comme sur une carte. Les détours comptent autant que les lignes droites.'
			},
			'Une dizaine de lignes. Une date approximative suffit.',
			[
				'École et formations',
				'',
				'Emplois, stages, engagements',
				'',
				'Ce que la vie m’a appris',
				'',
				'Ce dont j’aimerais ne plus avoir à me justifier'
			]
		),
		ask(
			{
				title: 'Ce que vous attendez de nous',
				instruction:
					'Dites-nous comment vous aider, et ce qui vous aiderait à venir. Rien de ceci n’est définitif.'
			},
			[
				multiple(
					'attentes',
					'Qu’espérez-vous trouver ici ?',
					[
						'Quelqu’un qui écoute',
						'Des informations fiables',
						'Un avis franc sur mon idée',
						'Un programme, étape par étape',
						'Des contacts',
						'Un coup de main pour les démarches'
					],
					{ help: 'Deux ou trois, pas davantage : nous commencerons par là.' }
				),
				multiple('rendez-vous', 'Quand pouvez-vous venir ou téléphoner ?', [
					'Le matin',
					'À midi',
					'L’après-midi',
					'Après 17 heures'
				]),
				long('a-savoir', 'Que devons-nous savoir pour bien vous recevoir ?', {
					help: 'Un enfant à garder, un escalier difficile, une langue plus facile que le français…'
				})
			]
		)
	]
};
