import { ask, long, scale, single, talk, write, type TemplateSeed } from '../kit';

/** Halfway: a talk with the counsellor, what comes before it and what is kept of it. */
export const checkPoint: TemplateSeed = {
	slug: 'faire-le-point',
	title: 'Faire le point ensemble',
	aim: 'Regarder le chemin parcouru, en parler de vive voix et repartir avec une suite claire.',
	theme: 'Préparer un entretien',
	audience: 'Personnes déjà accompagnées, à mi-parcours',
	tasks: [
		ask(
			{
				title: 'Où vous en êtes',
				instruction:
					'Répondez comme cela vient, sans chercher à bien faire. Cela nous aidera à choisir par quoi commencer.'
			},
			[
				scale('clarte', 'Voyez-vous clairement la suite ?'),
				single('envie', 'De quoi avez-vous le plus besoin maintenant ?', [
					'De temps pour réfléchir',
					'D’informations précises',
					'D’essayer quelque chose',
					'D’en parler avec quelqu’un'
				]),
				long('fierte', 'De quoi êtes-vous content·e depuis que nous nous sommes vus ?'),
				long('frein', 'Qu’est-ce qui vous freine en ce moment ?')
			]
		),
		talk(
			{
				title: 'Notre entretien',
				instruction:
					'Préparez ce que vous voulez dire, puis demandez un rendez-vous. Nous prendrons le temps qu’il faut, au centre, par téléphone ou en visio.'
			},
			'Regarder ce que vous avez appris, trancher ce qui peut l’être et choisir la prochaine étape.',
			[
				'Ce que j’ai appris depuis le début',
				'Ce que je voudrais décider',
				'Ce qui me fait hésiter',
				'Qui pourrait m’aider autour de moi'
			]
		),
		write(
			{
				title: 'Ma suite en dix lignes',
				instruction:
					'Après l’entretien, écrivez ce que vous allez faire, dans l’ordre. Mettez une date à chaque chose : c’est elle qui fait avancer.'
			},
			'Trois étapes au plus, chacune avec une date et la première personne à appeler.',
			[
				'Ma prochaine étape :',
				'Quand :',
				'La première personne à appeler :',
				'',
				'Ensuite :',
				'Ce que je laisse de côté pour l’instant :'
			]
		)
	]
};
