import { ask, long, look, multiple, scale, single, write, type TemplateSeed } from '../kit';

/** Preparing a first interview, for people who have a job. */
export const interviewEmployed: TemplateSeed = {
	slug: 'preparer-entretien-en-emploi',
	title: 'Préparer un premier entretien quand on travaille',
	aim: 'Arriver à l’entretien avec des mots justes sur votre travail d’aujourd’hui, ce que vous voulez garder et ce que vous voulez changer.',
	theme: 'Préparer un entretien',
	audience: 'Personnes en emploi qui pensent à évoluer ou à changer',
	tasks: [
		ask(
			{
				title: 'Votre travail, tel qu’il est',
				instruction:
					'Pensez à une semaine ordinaire, pas à la meilleure ni à la pire. Ce que vous écrivez reste entre vous et votre conseiller·ère.'
			},
			[
				scale('satisfaction', 'Le dimanche soir, avec quelle envie pensez-vous au lundi ?'),
				multiple('ce-qui-pese', 'Qu’est-ce qui vous pèse le plus ?', [
					'Le contenu du travail',
					'Le rythme ou les horaires',
					'Les relations',
					'Le salaire',
					'Le manque de perspectives',
					'La santé ou la fatigue',
					'Le trajet'
				]),
				long('bonne-journee', 'Racontez une journée récente où vous étiez bien à votre place.'),
				long('mauvaise-journee', 'Et une journée que vous n’aimeriez pas revivre.'),
				single('employeur', 'Votre employeur sait-il que vous réfléchissez ?', [
					'Oui, et il me soutient',
					'Oui, c’est plutôt tendu',
					'Non, et je préfère qu’il ne le sache pas',
					'Je ne sais pas comment en parler'
				])
			]
		),
		ask(
			{
				title: 'Garder, changer, inventer',
				instruction:
					'On ne change presque jamais tout. Triez ce qui doit rester et ce qui peut bouger.'
			},
			[
				multiple('a-garder', 'Que voulez-vous garder à tout prix ?', [
					'Mon salaire actuel',
					'Mes horaires',
					'Mon équipe',
					'La proximité de chez moi',
					'La sécurité de l’emploi',
					'Mon métier, mais ailleurs',
					'Mon employeur, mais à un autre poste'
				]),
				long('a-changer', 'Si une seule chose pouvait changer d’ici six mois, laquelle ?'),
				long('idees', 'Quelles idées vous trottent dans la tête, même les moins raisonnables ?'),
				single('temps-disponible', 'Combien de temps par semaine pouvez-vous y consacrer ?', [
					'Une heure',
					'Deux à quatre heures',
					'Une journée',
					'Davantage'
				])
			]
		),
		look(
			{
				title: 'Vos droits pour évoluer',
				instruction:
					'Beaucoup de gens en emploi ignorent ce à quoi ils ont droit. Cherchez ce qui s’applique à vous et notez les délais.'
			},
			'Quels appuis, congés ou financements pourriez-vous demander, et à qui ?',
			[
				'En Suisse : orientation.ch (rubrique sur la formation des adultes) et viamia, bilan offert aux personnes de 40 ans et plus.',
				'À Genève : le chèque annuel de formation.',
				'En France : le conseil en évolution professionnelle (mon-cep.org), Mon Compte Formation, Transitions Pro.',
				'Dans votre entreprise : la convention collective, le service du personnel, l’entretien annuel.'
			]
		),
		write(
			{
				title: 'Vos trois questions',
				instruction:
					'Écrivez les trois questions que vous voulez poser pendant l’entretien. Classez-les : nous commencerons par la première.'
			},
			'Trois questions, avec pour chacune ce que vous savez déjà.',
			[
				'Ma première question',
				'Ce que j’en sais déjà :',
				'',
				'Ma deuxième question',
				'Ce que j’en sais déjà :',
				'',
				'Ma troisième question',
				'Ce que j’en sais déjà :'
			]
		)
	]
};

/** Preparing a first interview, for people looking for work. */
export const interviewSeeker: TemplateSeed = {
	slug: 'preparer-entretien-recherche-emploi',
	title: 'Préparer un premier entretien quand on cherche un emploi',
	aim: 'Regarder calmement la recherche menée jusqu’ici, savoir se présenter en quelques lignes et choisir sur quoi nous travaillerons d’abord.',
	theme: 'Préparer un entretien',
	audience: 'Personnes en recherche d’emploi',
	tasks: [
		ask(
			{
				title: 'Votre recherche jusqu’ici',
				instruction:
					'Décrivez ce que vous avez fait, sans vous juger. Les refus et les silences nous apprennent autant que les réponses.'
			},
			[
				single('duree-recherche', 'Depuis quand cherchez-vous ?', [
					'Moins de trois mois',
					'Trois à six mois',
					'Six mois à un an',
					'Plus d’un an'
				]),
				multiple('moyens', 'Comment cherchez-vous ?', [
					'Les offres en ligne',
					'Les agences d’intérim',
					'Les candidatures spontanées',
					'Les connaissances',
					'France Travail ou l’ORP',
					'Les salons et les rencontres'
				]),
				long('retours', 'Quelles réponses recevez-vous le plus souvent ?'),
				long('ce-qui-marche', 'Qu’est-ce qui a marché, même à moitié ?'),
				scale('energie', 'Combien d’énergie vous reste-t-il pour chercher ?')
			]
		),
		write(
			{
				title: 'Dix lignes pour vous présenter',
				instruction:
					'Écrivez comme si vous parliez à quelqu’un de bienveillant qui ne connaît pas votre métier. Lisez ensuite à voix haute et corrigez ce qui accroche.'
			},
			'Dix lignes au plus. Ce texte servira pour le CV, le téléphone et les rencontres.',
			[
				'Qui je suis',
				'',
				'Ce que je sais bien faire (avec un exemple)',
				'',
				'Ce que je cherche maintenant',
				'',
				'Ce que j’apporterais à une équipe'
			]
		),
		look(
			{
				title: 'Trois offres qui vous parlent',
				instruction:
					'Cherchez trois offres que vous auriez envie de lire jusqu’au bout. Peu importe que vous remplissiez toutes les conditions.'
			},
			'Qu’ont ces offres en commun, et que demandent-elles que vous n’avez pas encore ?',
			[
				'France Travail : les offres par métier et par commune.',
				'Job-Room (travail.swiss) : les offres en Suisse.',
				'Les pages « recrutement » de trois employeurs proches de chez vous.',
				'Notez les mots qui reviennent : ils serviront dans votre CV.'
			]
		),
		ask(
			{
				title: 'Ce qui pourrait vous aider',
				instruction:
					'Pour bien utiliser notre temps, choisissez ce qui compte le plus. Nous ne ferons pas tout à la fois.'
			},
			[
				multiple('aide-recherche', 'Sur quoi voulez-vous travailler ?', [
					'Changer de métier',
					'Le CV et la lettre',
					'L’entretien d’embauche',
					'Trouver une formation',
					'Reprendre confiance',
					'Élargir mes contacts'
				]),
				long('soutien', 'Qui, autour de vous, vous soutient ou pourrait vous soutenir ?'),
				single('accepter', 'Accepteriez-vous un emploi d’attente ?', [
					'Oui, tout de suite',
					'Oui, s’il laisse du temps pour mon projet',
					'Non, pas pour l’instant',
					'Je ne sais pas'
				])
			]
		),
		write(
			{
				title: 'Vos questions pour l’entretien',
				instruction:
					'Notez tout ce que vous voulez demander, puis soulignez l’essentiel. Apportez aussi vos papiers utiles : CV, diplômes, dernières lettres.'
			},
			'Une liste courte. Mettez d’abord ce qui vous empêche d’avancer.',
			['Ce que je veux comprendre', '', 'Ce que je veux décider', '', 'Ce que j’apporte avec moi']
		)
	]
};
