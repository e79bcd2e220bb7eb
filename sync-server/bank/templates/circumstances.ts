import {
	ask,
	long,
	look,
	meet,
	multiple,
	read,
	scale,
	short,
	single,
	write,
	type TemplateSeed
} from '../kit';

/** Getting to work: transport, a driving licence, moving house. */
export const mobility: TemplateSeed = {
	slug: 'aller-travailler-plus-loin',
	title: 'Se déplacer pour travailler ou se former',
	aim: 'Élargir le nombre d’endroits où vous pouvez dire oui : un trajet essayé, un budget clair, des aides demandées à temps.',
	theme: 'Mobilité',
	audience: 'Personnes que le trajet, le permis ou le logement empêche d’avancer',
	tasks: [
		ask(
			{
				title: 'Votre carte de tous les jours',
				instruction:
					'Décrivez vos déplacements tels qu’ils sont, avec leurs contraintes. Il n’y a pas de petite difficulté quand elle revient chaque matin.'
			},
			[
				multiple('moyens-transport', 'De quoi disposez-vous ?', [
					'Une voiture',
					'Un deux-roues à moteur',
					'Un vélo',
					'Un abonnement de bus ou de train',
					'Le permis, sans véhicule',
					'Quelqu’un qui peut me conduire',
					'Mes pieds'
				]),
				short('plus-loin', 'Quel est le trajet le plus long que vous faites sans y penser ?'),
				long('empechement', 'Qu’est-ce qui vous retient d’aller plus loin ?', {
					help: 'Le prix, la fatigue, la crèche qui ferme, la peur de conduire en ville…'
				}),
				scale('demenager', 'Accepteriez-vous de déménager pour un emploi ou une formation ?', {
					help: '0 : c’est exclu. 10 : mes cartons sont prêts.'
				})
			]
		),
		look(
			{
				title: 'Deux trajets, deux budgets',
				instruction:
					'Choisissez une destination réelle et comparez deux façons d’y aller. Comptez le temps porte à porte, aux heures où vous iriez vraiment.'
			},
			'Combien de temps et d’argent par mois, dans chaque cas ?',
			[
				'Les horaires du Léman Express, des cars régionaux et des transports publics genevois.',
				'Le covoiturage domicile-travail, et les parkings-relais de chaque côté de la frontière.',
				'Une voiture coûte plus que l’essence : assurance, pneus, entretien, stationnement.',
				'Demandez si l’employeur prend en charge une part de l’abonnement.'
			]
		),
		read(
			{
				title: 'Les aides à la mobilité',
				instruction:
					'Permis, réparation, abonnement, double loyer : des aides existent, mais presque toutes se demandent avant la dépense. Relevez celles qui vous correspondent.'
			},
			'À qui s’adresser, avec quel justificatif, et avant quelle date ?',
			'funding',
			[]
		),
		ask(
			{
				title: 'L’essai grandeur nature',
				instruction:
					'Faites le trajet une fois, un jour de semaine, à l’heure dite. Répondez le soir même.'
			},
			[
				short('duree-reelle', 'Combien de temps, à l’aller et au retour ?'),
				scale('fatigue-trajet', 'Dans quel état êtes-vous arrivé·e ?', {
					help: '0 : épuisé·e. 10 : prêt·e à commencer.'
				}),
				long('plan-b', 'Et le jour où le train ne passe pas, que ferez-vous ?'),
				single('decision-trajet', 'Ce trajet est-il possible pour vous ?', [
					'Oui, toute l’année',
					'Oui, quelques mois',
					'Oui, si les horaires changent',
					'Non'
				])
			]
		)
	]
};

/** When health decides what work is possible. */
export const health: TemplateSeed = {
	slug: 'travailler-avec-sa-sante',
	title: 'Travailler en tenant compte de sa santé',
	aim: 'Dire ce que votre santé permet, ce qu’elle demande d’aménager, et savoir à qui parler sans tout raconter.',
	theme: 'Santé et travail',
	audience: 'Personnes qu’une maladie, un accident ou l’usure oblige à changer',
	tasks: [
		ask(
			{
				title: 'Ce qui est possible aujourd’hui',
				instruction:
					'Parlez de gestes et de durées, pas de diagnostic : nous n’avons pas besoin du nom de la maladie. Répondez pour une journée ordinaire.'
			},
			[
				multiple(
					'a-eviter',
					'Qu’est-ce qui est devenu difficile ?',
					[
						'Porter',
						'Rester debout',
						'Rester assis·e',
						'Les gestes répétés',
						'Le bruit',
						'Le froid, la chaleur, les produits',
						'Les horaires de nuit',
						'Me concentrer longtemps',
						'La foule ou la tension'
					],
					{ help: 'Cochez ce qui vous gêne, même si vous le faites encore.' }
				),
				short('bonnes-heures', 'À quelles heures êtes-vous le plus en forme ?'),
				scale('duree-possible', 'Combien d’heures par jour tiendriez-vous, cinq jours de suite ?'),
				long('ce-qui-soulage', 'Qu’est-ce qui vous aide à tenir ?', {
					help: 'Une pause, un siège, un collègue, un trajet plus court, un autre rythme…'
				})
			]
		),
		look(
			{
				title: 'Vos droits et vos interlocuteurs',
				instruction:
					'Les démarches liées à la santé sont longues : plus on les commence tôt, plus on a de choix. Repérez les deux organismes qui vous concernent et leurs délais.'
			},
			'Qui peut décider d’un aménagement, d’une reconversion, d’un revenu pendant ce temps ?',
			[
				'En France : le médecin du travail, la MDPH (RQTH), Cap emploi, le service social de l’Assurance maladie.',
				'En Suisse : l’office AI (détection précoce), l’assurance perte de gain, la Suva en cas d’accident, Pro Infirmis.',
				'Des deux côtés : votre médecin traitant, qui peut écrire ce qui est contre-indiqué.'
			]
		),
		meet(
			{
				title: 'Un entretien avec un médecin ou un service spécialisé',
				instruction:
					'Préparez vos questions, et emportez la description de votre poste ou du métier visé. Demandez une réponse écrite quand elle engage la suite.'
			},
			'Obtenir un avis clair sur ce qui est possible, et pour combien de temps.',
			[
				'Les gestes à éviter, et ceux qui restent permis',
				'Un temps partiel ou une reprise progressive',
				'Les aménagements du poste, et qui les paie',
				'Ce qui devrait changer dans six mois',
				'Le prochain papier à remplir, et par qui'
			]
		),
		ask(
			{
				title: 'Le métier à l’épreuve du corps',
				instruction:
					'Prenez un métier que vous envisagez et regardez-le avec ces yeux-là. Soyez exigeant·e : mieux vaut le savoir maintenant.'
			},
			[
				short('metier-examine', 'De quel métier s’agit-il ?', { required: true }),
				long('gestes-du-metier', 'Quels gestes y fait-on cent fois par jour ?'),
				single('compatible', 'Est-ce compatible avec votre santé ?', [
					'Oui',
					'Oui, avec un aménagement',
					'Seulement à temps partiel',
					'Non',
					'Il faut l’essayer pour le savoir'
				]),
				long('amenagement', 'Quel aménagement demanderiez-vous ?', {
					help: 'Matériel, rythme, télétravail, tâche échangée avec un collègue.'
				})
			]
		),
		write(
			{
				title: 'En parler, ou pas, à un employeur',
				instruction:
					'Rien ne vous oblige à tout dire. Préparez les phrases que vous êtes d’accord de prononcer, et gardez le reste pour vous.'
			},
			'Quelques phrases, que vous pourrez dire à voix haute.',
			[
				'Ce que je dirai, et à quel moment',
				'',
				'Ce que je demanderai',
				'',
				'Ce que je garderai pour moi',
				'',
				'Ce que je répondrai si l’on insiste'
			]
		)
	]
};
