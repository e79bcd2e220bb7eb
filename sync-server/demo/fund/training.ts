import { cardsOn } from './kit';
import { ONISEP, ORIENTATION, SEFRI } from './sites';

export const TRAINING = cardsOn('training', [
	{
		slug: 'alternance',
		home: 'mife-savoie',
		country: 'FR',
		title: 'L’alternance, à tout âge ou presque',
		summary: 'Apprendre un métier entre l’école et l’entreprise, avec une paie.',
		text: [
			'Deux contrats existent. Le contrat d’apprentissage prépare un diplôme ou un titre ; il s’adresse surtout aux jeunes, avec des exceptions (création d’entreprise, handicap, sport de haut niveau). Le contrat de professionnalisation est ouvert aussi aux adultes demandeurs d’emploi.',
			'La paie dépend de l’âge, de l’année et du contrat. Une simulation se fait sur le portail de l’alternance : vérifiez-y les montants, ils changent.',
			'On cherche l’entreprise et le centre de formation en même temps. Commencez au printemps pour la rentrée, et demandez de l’aide au centre de formation : il connaît les entreprises.',
			'Un refus n’est pas un jugement : dix lettres pour un oui, c’est habituel.'
		],
		links: [['Le portail de l’alternance', 'https://www.alternance.emploi.gouv.fr']],
		places: ['Un centre de formation d’apprentis (CFA)', 'La chambre de métiers ou de commerce']
	},
	{
		slug: 'cfc-adulte',
		home: 'ofpc',
		country: 'CH',
		title: 'Obtenir un CFC à l’âge adulte',
		summary: 'Quatre chemins vers le même certificat, selon ce que vous savez déjà faire.',
		text: [
			'Le certificat fédéral de capacité est le même pour tous, quel que soit le chemin. Vous pouvez faire l’apprentissage ordinaire, ou un apprentissage raccourci si vous avez déjà une formation.',
			'Avec au moins cinq ans d’expérience professionnelle, dont une partie dans le métier, vous pouvez vous présenter directement à l’examen : on parle de l’article 32, le même dans toute la Suisse. Vous pouvez aussi faire valider ce que vous savez, avec un dossier et sans examen complet, dans les métiers où cela existe.',
			'À Genève, il faut en plus habiter le canton, ou y payer ses impôts, depuis douze mois. Le service « Qualifications+ » de l’OFPC reçoit les adultes, étudie l’expérience et propose un chemin. Ailleurs, l’office cantonal dit quels métiers sont ouverts.',
			'Comptez du temps : un à trois ans à côté du travail. Parlez-en tôt à votre employeur.'
		],
		links: [ORIENTATION],
		places: ['L’office cantonal de la formation professionnelle']
	},
	{
		slug: 'reprendre-des-etudes',
		home: 'mife-ain',
		country: 'FR',
		title: 'Reprendre des études sans le bac',
		summary: 'Le DAEU, l’université en reprise d’études, les cours du soir.',
		text: [
			'Le diplôme d’accès aux études universitaires (DAEU) donne les mêmes droits que le bac. Il se prépare en un an ou plus, le soir ou à distance, dans une université.',
			'On peut aussi demander à entrer à l’université grâce à son expérience, sans avoir le diplôme exigé : c’est la validation des acquis professionnels. Le service de formation continue de l’université étudie le dossier.',
			'Les inscriptions se ferment souvent au début de l’été. Renseignez-vous au printemps et demandez ce que coûte vraiment l’année : frais, livres, trajets.',
			'Reprendre après dix ans fait peur à tout le monde. Les universités proposent des remises à niveau : demandez-les.'
		],
		links: [ONISEP],
		places: ['Le service de formation continue d’une université', 'Votre région, pour les aides']
	},
	{
		slug: 'choisir-un-organisme',
		home: 'mife-haute-savoie',
		country: 'FR',
		title: 'Choisir un organisme de formation',
		summary: 'Les questions à poser avant de signer, et les signes qui doivent alerter.',
		text: [
			'Demandez : que savent faire les gens à la fin ? Le titre est-il inscrit au répertoire national (RNCP) ? Combien ont trouvé un emploi dans ce métier ? Peut-on parler à une ancienne stagiaire ?',
			'Le label Qualiopi est nécessaire pour qu’une formation soit payée par des fonds publics. Il dit que l’organisme est bien tenu, pas que la formation vous convient.',
			'Visitez les lieux, demandez le programme jour par jour et le contrat avant de payer. Vous avez un délai pour changer d’avis : il doit figurer dans le contrat.',
			'Méfiez-vous de qui vous presse, promet un emploi ou demande les codes de votre compte formation : personne n’a besoin de vos codes.'
		],
		links: [
			['Le répertoire des certifications, France compétences', 'https://www.francecompetences.fr'],
			['Via Compétences, Auvergne-Rhône-Alpes', 'https://www.via-competences.fr']
		]
	},
	{
		slug: 'reprendre-les-bases',
		home: 'ofpc',
		country: 'both',
		title: 'Reprendre les bases : lire, écrire, compter, l’ordinateur',
		summary: 'Des cours en petit groupe, souvent gratuits, sans notes et sans jugement.',
		text: [
			'Beaucoup d’adultes lisent ou écrivent avec peine, et le cachent. Des cours existent pour cela, en petit groupe, à son rythme, souvent le soir.',
			'En Suisse, la campagne « Simplement mieux » oriente vers les cours de chaque canton. En France, un numéro gratuit, Illettrisme Info Service, indique qui peut aider près de chez vous.',
			'Le français pour les personnes d’une autre langue s’apprend ailleurs : dans des associations, des universités populaires, des centres de langues. Un test de niveau dit où commencer.',
			'Un mot à l’accueil suffit : on peut téléphoner avec vous.'
		],
		links: [['Simplement mieux', 'https://www.simplement-mieux.ch']],
		places: ['Une université populaire', 'Une association de quartier', 'La médiathèque']
	},
	{
		slug: 'brevet-federal',
		home: 'ofpc',
		country: 'CH',
		title: 'Brevet fédéral, diplôme fédéral : aller plus loin',
		summary: 'Progresser dans son métier sans passer par l’université.',
		text: [
			'Après un CFC et quelques années de pratique, le brevet fédéral reconnaît un savoir-faire de spécialiste ; le diplôme fédéral, celui de qui dirige ou forme. Les deux se préparent en cours d’emploi.',
			'Les cours préparatoires sont payants. La Confédération rembourse une partie à qui se présente à l’examen : gardez les factures à votre nom et vérifiez les conditions avant de vous inscrire.',
			'Demandez aussi à votre employeur et à la convention collective de votre branche : beaucoup participent.',
			'Une école supérieure (ES) est une autre voie, plus scolaire, en deux ou trois ans.'
		],
		links: [ORIENTATION, SEFRI]
	},
	{
		slug: 'lire-sur-place',
		home: 'ofpc',
		country: 'CH',
		local: true,
		title: 'Venir lire sur place, à Genève',
		summary:
			'Notre espace documentation : entrer sans rendez-vous, se faire aider, emporter des copies.',
		text: [
			'L’espace documentation de l’OFPC est ouvert à tous, sans rendez-vous. On y trouve les dossiers des métiers, les programmes des écoles et des postes pour chercher en ligne.',
			'Une personne de l’accueil peut chercher avec vous pendant un quart d’heure et imprimer ce qui vous sert.',
			'Les heures d’ouverture figurent à l’entrée et sur notre page : elles changent pendant les vacances scolaires.'
		],
		places: ['OFPC, espace documentation, rez-de-chaussée']
	}
]);
