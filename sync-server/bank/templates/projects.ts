import {
	attend,
	ask,
	long,
	look,
	read,
	multiple,
	scale,
	short,
	single,
	write,
	type TemplateSeed
} from '../kit';

/** Working or training on the other side of the border. */
export const crossBorder: TemplateSeed = {
	slug: 'projet-transfrontalier',
	title: 'Un projet des deux côtés de la frontière',
	aim: 'Vérifier qu’un emploi ou une formation de l’autre côté (France–Genève) tient debout : droits, diplôme, trajet, budget.',
	theme: 'Projet transfrontalier',
	audience: 'Personnes qui vivent d’un côté et visent l’autre',
	tasks: [
		ask(
			{
				title: 'Votre projet, de part et d’autre',
				instruction:
					'Décrivez ce que vous voulez faire et pourquoi de l’autre côté. Plus c’est précis, plus nous pourrons vérifier.'
			},
			[
				single('sens', 'Que visez-vous ?', [
					'Travailler à Genève en habitant en France',
					'Travailler en France en habitant en Suisse',
					'Me former à Genève',
					'Me former en France',
					'M’installer de l’autre côté'
				]),
				long('pourquoi-frontiere', 'Qu’est-ce que la frontière vous apporte ?'),
				short('metier', 'Pour quel métier ou quelle formation ?'),
				multiple('inconnues', 'Que ne savez-vous pas encore ?', [
					'Le permis de travail',
					'L’assurance maladie',
					'Les impôts',
					'Le chômage',
					'La retraite',
					'La reconnaissance du diplôme',
					'L’école ou la garde des enfants'
				])
			]
		),
		read(
			{
				title: 'Vos droits de l’autre côté',
				instruction:
					'Cherchez d’abord ce qui change pour vous : permis, assurance maladie, chômage, impôts. Notez la date de chaque information, car les règles bougent.'
			},
			'Que devez-vous demander, à qui, et dans quel délai ?',
			'crossBorder',
			[
				'mife-haute-savoie_devenir-frontalier',
				'mife-ain_assurance-maladie-frontalier',
				'mife-haute-savoie_chomage-frontalier'
			]
		),
		look(
			{
				title: 'Votre diplôme passe-t-il la frontière ?',
				instruction:
					'Vérifiez si votre métier est réglementé et si votre diplôme doit être reconnu. Une reconnaissance peut prendre des mois : mieux vaut le savoir tôt.'
			},
			'Votre diplôme suffit-il, ou faut-il une reconnaissance, un complément, une épreuve ?',
			[
				'En Suisse : le Secrétariat d’État à la formation, à la recherche et à l’innovation (SEFRI).',
				'Pour les métiers de la santé en Suisse : la Croix-Rouge suisse.',
				'En France : le centre ENIC-NARIC (France Éducation international).'
			]
		),
		ask(
			{
				title: 'Le calcul complet',
				instruction:
					'Un salaire plus haut ne dit pas tout. Faites le compte d’un mois ordinaire, avec le temps et la fatigue.'
			},
			[
				short('trajet', 'Quel trajet, et combien de temps porte à porte aux heures de pointe ?'),
				long(
					'budget',
					'Que gagnez-vous et que perdez-vous : salaire, assurance, transports, garde ?'
				),
				scale('trajet-supportable', 'Ce trajet, pourriez-vous le faire toute l’année ?'),
				long('proches', 'Qu’en disent vos proches ?')
			]
		),
		write(
			{
				title: 'Mon projet en une page',
				instruction:
					'Écrivez votre projet comme si vous le présentiez à une personne qui peut vous aider. Dites ce qui est sûr et ce qui reste à vérifier.'
			},
			'Une page, à apporter au prochain entretien.',
			[
				'Ce que je veux faire, et de quel côté',
				'',
				'Ce qui est vérifié (et par qui)',
				'',
				'Ce qui reste à vérifier',
				'',
				'Mon calendrier',
				'',
				'Ma solution de rechange'
			]
		)
	]
};

/** CV and covering letter. */
export const cvAndLetter: TemplateSeed = {
	slug: 'cv-et-lettre',
	title: 'Un CV et une lettre qui vous ressemblent',
	aim: 'Partir d’une offre réelle, choisir ce qu’il faut montrer, et obtenir un CV d’une page et une lettre courte que vous aurez plaisir à envoyer.',
	theme: 'Candidature',
	audience: 'Toute personne qui postule',
	tasks: [
		ask(
			{
				title: 'Pour quelle offre ?',
				instruction:
					'Choisissez une vraie offre, même si vous n’allez pas y répondre. Un CV sans destinataire ne convainc personne.'
			},
			[
				short('offre', 'Quel est l’intitulé de l’offre, et chez qui ?', { required: true }),
				long('demandes', 'Quelles sont les trois choses les plus importantes pour cet employeur ?'),
				long('reponses', 'Pour chacune, que pouvez-vous montrer ?'),
				long('question-difficile', 'Quelle question redoutez-vous ? (un trou, un âge, un départ…)')
			]
		),
		attend(
			{
				title: 'Un atelier pour votre CV',
				instruction:
					'Choisissez une date dans votre centre et inscrivez-vous. Apportez votre CV, même s’il n’est pas fini : on y travaille à plusieurs.'
			},
			'Montrer votre CV à d’autres, et repartir avec trois choses à changer.',
			'CV'
		),
		write(
			{
				title: 'Vos réalisations',
				instruction:
					'Écrivez cinq choses que vous avez faites et dont il reste quelque chose. Commencez chaque ligne par un verbe et ajoutez un chiffre quand c’est possible.'
			},
			'Cinq lignes. Elles deviendront le cœur de votre CV.',
			['1. J’ai …, ce qui a permis …', '2. J’ai …', '3. J’ai …', '4. J’ai …', '5. J’ai …']
		),
		write(
			{
				title: 'Votre CV',
				instruction:
					'Une page, des mots simples, le plus important en haut. Écrivez ici le texte, ou joignez votre fichier si la mise en page est déjà faite.'
			},
			'Le texte complet du CV, ou le fichier joint.',
			[
				'Prénom Nom – commune – téléphone – adresse e-mail',
				'',
				'Ce que je cherche, en une ligne',
				'',
				'Ce que je sais faire',
				'',
				'Expériences (de la plus récente à la plus ancienne)',
				'',
				'Formations',
				'',
				'Langues, permis, outils'
			]
		),
		write(
			{
				title: 'Votre lettre',
				instruction:
					'Trois paragraphes : eux, vous, ensemble. Si une phrase pourrait être écrite par n’importe qui, changez-la.'
			},
			'Quinze lignes au plus.',
			[
				'Madame, Monsieur,',
				'',
				'(Ce qui m’attire chez vous, avec un fait précis)',
				'',
				'(Ce que je vous apporte, avec un exemple)',
				'',
				'(Ce que je vous propose : une rencontre, un essai)',
				'',
				'Avec mes salutations les meilleures,'
			]
		),
		ask(
			{
				title: 'Relire avec d’autres yeux',
				instruction:
					'Faites lire votre CV et votre lettre à deux personnes, dont une qui ne connaît pas votre métier. Puis cochez ce qui est fait.'
			},
			[
				multiple('relecture', 'C’est fait :', [
					'Deux personnes ont relu',
					'Les dates se suivent',
					'L’orthographe est vérifiée',
					'Le plus important se voit en dix secondes',
					'L’adresse e-mail est sérieuse',
					'La lettre parle de l’employeur, pas seulement de moi'
				]),
				long('remarques-lecteurs', 'Que vous ont dit vos lecteurs ?'),
				single('envoi', 'Êtes-vous prêt·e à l’envoyer ?', [
					'Oui',
					'Presque',
					'Pas encore, j’ai une question'
				])
			]
		)
	]
};

/** Going back to study as an adult. */
export const backToStudy: TemplateSeed = {
	slug: 'reprendre-des-etudes',
	title: 'Reprendre des études à l’âge adulte',
	aim: 'Savoir pourquoi, trouver laquelle, vérifier qu’on peut la payer et la suivre, et se fixer des dates.',
	theme: 'Formation',
	audience: 'Adultes qui pensent à une formation longue ou diplômante',
	tasks: [
		ask(
			{
				title: 'Pourquoi maintenant ?',
				instruction:
					'Une reprise d’études tient par sa raison. Prenez le temps de trouver la vôtre.'
			},
			[
				multiple('raisons-etudes', 'Qu’attendez-vous de cette formation ?', [
					'Un nouveau métier',
					'Un diplôme reconnu',
					'Un meilleur salaire',
					'Le plaisir d’apprendre',
					'Prendre une revanche sur l’école',
					'Garder ma place'
				]),
				long('souvenir-ecole', 'Quel souvenir gardez-vous de l’école ?'),
				long(
					'apprendre-comment',
					'La dernière fois que vous avez appris quelque chose, comment avez-vous fait ?'
				),
				scale('confiance-etudes', 'À quel point vous en sentez-vous capable ?')
			]
		),
		look(
			{
				title: 'Trouver la formation',
				instruction:
					'Comparez au moins deux formations sur les mêmes points : contenu, durée, rythme, conditions d’entrée, débouchés. Appelez l’école si une information manque.'
			},
			'Quelle formation correspond à votre but et à vos moyens ?',
			[
				'orientation.ch : toutes les formations en Suisse, avec les conditions pour adultes.',
				'ONISEP et Mon Compte Formation pour la France.',
				'Le CNAM, pour des études supérieures à côté du travail.',
				'Les séances d’information et les portes ouvertes.'
			]
		),
		read(
			{
				title: 'La financer',
				instruction:
					'Faites la liste de ce que coûte la formation, puis de ce qui peut vous aider. Notez pour chaque aide qui décide et avant quelle date.'
			},
			'Qui peut payer quoi, et que vous restera-t-il à charge ?',
			'funding',
			['ofpc_cheque-formation-geneve', 'mife-savoie_compte-formation', 'ofpc_bourses-suisse']
		),
		ask(
			{
				title: 'Votre semaine avec des cours',
				instruction:
					'Prenez une semaine ordinaire et placez-y les cours, les trajets et le travail personnel. Ce qui ne rentre pas doit sortir quelque part.'
			},
			[
				short('heures', 'Combien d’heures par semaine la formation demande-t-elle en tout ?'),
				long('place', 'Où trouverez-vous ces heures ?'),
				long('aide-proches', 'Qui peut vous aider, et pour quoi ?'),
				long('coup-dur', 'Que ferez-vous si une semaine tourne mal ?'),
				scale('tenable', 'À quel point cette semaine est-elle tenable pendant un an ?')
			]
		),
		write(
			{
				title: 'Mon plan, avec des dates',
				instruction:
					'Écrivez les étapes jusqu’à la rentrée, de la plus proche à la plus lointaine. Une étape qui prend plus d’un mois se coupe en deux.'
			},
			'Une page. Nous vérifierons ensemble les délais d’inscription et d’aide.',
			[
				'La formation que je vise, et pourquoi',
				'',
				'Ce mois-ci',
				'',
				'Avant la fin de l’inscription (date : …)',
				'',
				'Avant la rentrée',
				'',
				'Si cela ne marche pas cette année'
			]
		)
	]
};
