import { ask, long, look, multiple, scale, single, write, type TemplateSeed } from '../../bank/kit';

/** First pathway at the MIFE of Ain: short, for people who often come from far. */
export const welcomeMifeAin: TemplateSeed = {
	slug: 'accueil-mife-ain',
	title: 'Bienvenue : trois pas avant le premier rendez-vous',
	aim: 'Trois étapes que vous pouvez faire de chez vous, en une fois ou en plusieurs. Le jour du rendez-vous, nous parlerons de votre projet et non de papiers.',
	theme: 'Accueil',
	audience: 'Toute personne qui arrive à la MIFE de l’Ain',
	tasks: [
		ask(
			{
				title: 'Ce qui vous amène',
				instruction:
					'Dites-le avec vos mots. Une phrase suffit quand vous n’avez pas envie d’en écrire davantage.'
			},
			[
				long('ce-qui-amene', 'Qu’est-ce qui vous a fait venir maintenant ?', { required: true }),
				scale('urgence', 'Est-ce pressé ?', {
					help: '0 : j’ai le temps. 10 : il faut décider tout de suite.'
				}),
				multiple('contraintes', 'De quoi faut-il tenir compte ?', [
					'Des horaires décalés',
					'Des enfants ou un proche à accompagner',
					'La distance, sans voiture',
					'Ma santé',
					'Un revenu à garder',
					'Rien de particulier'
				]),
				long('tenir-compte', 'Voulez-vous ajouter quelque chose ?')
			]
		),
		write(
			{
				title: 'Votre parcours, étape par étape',
				instruction:
					'Notez les grandes étapes, une par ligne, avec ce que vous y avez appris. L’intérim, l’usine et la maison comptent autant que le reste.'
			},
			'Une demi-page suffit. Un CV peut être joint à la place.',
			[
				'Les étapes (année, lieu, ce que je faisais)',
				'',
				'Ce que j’y ai appris',
				'',
				'Ce que je voudrais garder'
			]
		),
		look(
			{
				title: 'Ce qui existe près de chez vous',
				instruction:
					'Cherchez une formation ou un métier qui recrute dans l’Ain ou tout près, et lisez-en une description jusqu’au bout.',
				place: 'En ligne, ou à Bourg-en-Bresse, Oyonnax et Belley'
			},
			'Qu’avez-vous trouvé, et qu’est-ce qui vous manque pour vous décider ?',
			[
				'ONISEP : les métiers et les formations, y compris pour les adultes.',
				'France Travail : les offres de votre bassin d’emploi.',
				'Via Compétences : les formations en Auvergne-Rhône-Alpes.'
			]
		)
	]
};

/** First pathway at the MIFE of Haute-Savoie: the border is close, and asked about at once. */
export const welcomeMifeHauteSavoie: TemplateSeed = {
	slug: 'accueil-mife-haute-savoie',
	title: 'Bienvenue : dire où l’on va, d’un côté ou de l’autre',
	aim: 'Quatre étapes pour savoir ce que vous cherchez et de quel côté de la frontière. Prenez le temps : rien n’est noté, tout sert au premier rendez-vous.',
	theme: 'Accueil',
	audience: 'Toute personne qui arrive à la MIFE de Haute-Savoie',
	tasks: [
		ask(
			{
				title: 'Votre point de départ',
				instruction:
					'Quelques questions pour savoir d’où vous partez. Passez celles qui ne vous disent rien et revenez-y plus tard.'
			},
			[
				single(
					'cote',
					'Où voyez-vous votre prochain travail ?',
					['En France', 'En Suisse', 'Des deux côtés, cela m’est égal', 'Je ne sais pas encore'],
					{ required: true }
				),
				long('ce-qui-amene', 'Qu’est-ce qui a changé pour que vous nous écriviez ?'),
				scale('moral', 'Comment allez-vous en ce moment ?', {
					help: '0 : au plus bas. 10 : très bien. Vous pouvez ne pas répondre.'
				})
			]
		),
		write(
			{
				title: 'Votre parcours en une page',
				instruction:
					'Racontez ce que vous avez fait, des deux côtés de la frontière s’il le faut. Les saisons et les remplacements en font partie.'
			},
			'Une page suffit. Si vous avez un CV, joignez-le et n’écrivez que ce qu’il ne dit pas.',
			[
				'Mes emplois et mes activités (avec les dates, même approximatives)',
				'',
				'Mes formations, terminées ou non',
				'',
				'Ce que j’ai aimé faire',
				'',
				'Ce que je ne veux plus'
			]
		),
		look(
			{
				title: 'Un premier tour d’horizon',
				instruction:
					'Choisissez un métier qui vous attire et comparez ce qu’on en dit en France et en Suisse : la formation, le salaire, les horaires.',
				place: 'En ligne, ou dans notre espace documentation à Annemasse'
			},
			'Qu’est-ce qui change d’un côté à l’autre, et qu’est-ce que cela vous inspire ?',
			[
				'ONISEP : les fiches métiers, côté français.',
				'orientation.ch : les fiches métiers, côté suisse.',
				'Une personne de votre entourage qui passe la frontière chaque matin.'
			]
		),
		ask(
			{
				title: 'Pour notre premier rendez-vous',
				instruction:
					'C’est à partir de ces réponses que votre conseiller·ère préparera la rencontre. Dites ce qui vous serait utile, simplement.'
			},
			[
				long('question-principale', 'Quelle est la question qui compte le plus pour vous ?', {
					required: true
				}),
				long('dans-trois-mois', 'Dans trois mois, qu’est-ce qui devrait avoir changé ?'),
				single('forme-entretien', 'Comment préférez-vous nous parler ?', [
					'À Annemasse',
					'Dans une permanence',
					'Par téléphone',
					'En visioconférence'
				])
			]
		)
	]
};
