import { ask, long, look, multiple, scale, single, write, type TemplateSeed } from '../../bank/kit';

const pointOfDeparture = single(
	'point-de-depart',
	'Aujourd’hui, laquelle de ces phrases vous ressemble le plus ?',
	[
		'J’ai une idée précise et je veux la vérifier',
		'J’ai plusieurs idées et j’ai du mal à choisir',
		'Je sais ce que je ne veux plus, pas encore ce que je veux',
		'Je n’ai pas d’idée pour le moment',
		'On me demande de changer, je n’ai pas choisi'
	],
	{ required: true }
);

/** First pathway at the OFPC. */
export const welcomeOfpc: TemplateSeed = {
	slug: 'accueil-ofpc',
	title: 'Bienvenue : faire le point avant de nous rencontrer',
	aim: 'Prendre une heure, en plusieurs fois si vous voulez, pour dire où vous en êtes. Votre conseiller·ère lira ce que vous écrivez et votre premier rendez-vous ira tout de suite à l’essentiel.',
	theme: 'Accueil',
	audience: 'Toute personne qui arrive à l’OFPC',
	tasks: [
		ask(
			{
				title: 'Où en êtes-vous aujourd’hui ?',
				instruction:
					'Répondez comme cela vous vient, il n’y a pas de bonne réponse. Vous pouvez laisser une question de côté et y revenir.'
			},
			[
				pointOfDeparture,
				long('ce-qui-amene', 'Que s’est-il passé pour que vous cherchiez de l’aide maintenant ?', {
					help: 'Un événement, une fatigue, une envie, une échéance…'
				}),
				scale('urgence', 'À quel point est-ce urgent pour vous ?', {
					help: '0 : j’ai tout mon temps. 10 : je dois décider ces prochaines semaines.'
				}),
				multiple('deja-fait', 'Qu’avez-vous déjà essayé ?', [
					'J’en ai parlé avec des proches',
					'J’ai cherché sur internet',
					'J’ai consulté un·e professionnel·le de l’orientation',
					'J’ai suivi un cours ou un stage',
					'J’ai postulé dans un autre domaine',
					'Rien encore'
				]),
				multiple('obstacles', 'Qu’est-ce qui rend les choses difficiles en ce moment ?', [
					'Le budget',
					'Le temps',
					'La santé',
					'La garde des enfants ou d’un proche',
					'La langue française',
					'Un diplôme étranger',
					'Le manque de confiance',
					'Rien de particulier'
				])
			]
		),
		write(
			{
				title: 'Votre parcours en une page',
				instruction:
					'Racontez votre parcours dans l’ordre qui vous convient. Le travail compte, mais aussi le bénévolat, la famille et ce que vous avez appris par vous-même.'
			},
			'Une page suffit. Si vous avez déjà un CV, joignez-le et complétez seulement les deux dernières parties.',
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
					'Choisissez un métier ou une formation qui vous attire, même un peu, et lisez-en une description complète. Notez ce qui vous a plu et ce qui vous a surpris.',
				place: 'En ligne, ou à l’espace documentation de la Cité des métiers'
			},
			'Qu’est-ce qui, dans ce métier ou cette formation, vous ressemble ? Et qu’est-ce qui vous retient ?',
			[
				'orientation.ch : les fiches métiers, avec des vidéos et des témoignages.',
				'La Cité des métiers du Grand Genève : des dossiers à consulter sur place, sans rendez-vous.',
				'Quelqu’un de votre entourage qui connaît ce métier : dix minutes de conversation valent une longue lecture.'
			]
		),
		ask(
			{
				title: 'Ce que vous attendez de nous',
				instruction:
					'Dites-nous ce qui vous serait vraiment utile. C’est à partir de là que nous préparerons le premier entretien.'
			},
			[
				multiple('aide-souhaitee', 'Qu’est-ce qui vous aiderait le plus ?', [
					'Y voir plus clair dans mes envies',
					'Connaître les métiers et les formations',
					'Faire reconnaître mon expérience ou mon diplôme',
					'Trouver un financement',
					'Préparer mes candidatures',
					'Avoir quelqu’un à qui parler de mon projet'
				]),
				long(
					'question-principale',
					'S’il n’y avait qu’une question à poser, ce serait laquelle ?',
					{
						required: true
					}
				),
				long('dans-trois-mois', 'Dans trois mois, à quoi verrez-vous que cela valait la peine ?'),
				single('forme-entretien', 'Comment préférez-vous nous parler ?', [
					'Sur place',
					'Par téléphone',
					'En visioconférence',
					'Cela m’est égal'
				])
			]
		)
	]
};

/** First pathway at the MIFE of Savoie. */
export const welcomeMife: TemplateSeed = {
	slug: 'accueil-mife-savoie',
	title: 'Bienvenue : préparer le chemin ensemble',
	aim: 'Quatre étapes courtes pour nous raconter votre situation à votre rythme. Vous n’aurez pas à tout répéter : la personne qui vous recevra aura lu.',
	theme: 'Accueil',
	audience: 'Toute personne qui arrive à la MIFE de Savoie',
	tasks: [
		ask(
			{
				title: 'Faire connaissance',
				instruction:
					'Quelques questions pour savoir d’où vous partez. Répondez simplement, en une ou deux phrases quand il faut écrire.'
			},
			[
				pointOfDeparture,
				long('ce-qui-amene', 'Qu’est-ce qui vous a décidé à nous écrire ou à pousser la porte ?'),
				single('depuis-quand', 'Depuis combien de temps y pensez-vous ?', [
					'Quelques jours',
					'Quelques mois',
					'Un an ou deux',
					'Depuis toujours, il me semble'
				]),
				scale('moral', 'Comment va votre moral en ce moment ?', {
					help: '0 : au plus bas. 10 : en pleine forme. Vous pouvez ne pas répondre.'
				})
			]
		),
		ask(
			{
				title: 'Votre quotidien',
				instruction:
					'Un projet doit tenir dans une vraie vie. Dites-nous ce dont il faut tenir compte, sans entrer dans les détails que vous préférez garder pour vous.'
			},
			[
				multiple('mobilite', 'Comment vous déplacez-vous ?', [
					'Permis et voiture',
					'Permis sans voiture',
					'Bus ou train',
					'Vélo',
					'Je me déplace difficilement'
				]),
				single('distance', 'Jusqu’où iriez-vous chaque jour pour travailler ou vous former ?', [
					'Dans ma commune',
					'30 minutes de trajet',
					'Une heure de trajet',
					'Plus, si cela en vaut la peine',
					'Je peux déménager'
				]),
				multiple('contraintes', 'Y a-t-il des contraintes à respecter ?', [
					'Horaires d’école ou de crèche',
					'Un proche à accompagner',
					'Une restriction de santé',
					'Un revenu minimum à garder',
					'Un travail saisonnier',
					'Aucune'
				]),
				long('tenir-compte', 'Voulez-vous ajouter quelque chose dont nous devons tenir compte ?')
			]
		),
		write(
			{
				title: 'Votre parcours, étape par étape',
				instruction:
					'Écrivez les grandes étapes, une par ligne, et ce que vous avez appris à chacune. Les saisons, l’intérim et le travail à la maison en font partie.'
			},
			'Une demi-page à une page. Vous pouvez aussi joindre un CV et n’écrire que ce qu’il ne dit pas.',
			[
				'Les étapes (année, lieu, ce que je faisais)',
				'',
				'Ce que chaque étape m’a appris',
				'',
				'Ce dont je suis le plus content·e',
				'',
				'Ce qui m’a manqué'
			]
		),
		look(
			{
				title: 'Ce qui existe près de chez vous',
				instruction:
					'Cherchez un métier, une formation ou une aide qui pourrait vous convenir, en Savoie ou tout près. Une seule piste bien lue vaut mieux que dix survolées.',
				place: 'En ligne, ou dans notre espace documentation'
			},
			'Quelle piste avez-vous trouvée, et que faudrait-il pour la suivre ?',
			[
				'ONISEP : les fiches métiers et les formations, y compris pour les adultes.',
				'France Travail : les offres et les formations de votre bassin d’emploi.',
				'Mon Compte Formation : ce que vos droits permettent de financer.',
				'Via Compétences : l’offre de formation en Auvergne-Rhône-Alpes.'
			]
		)
	]
};
