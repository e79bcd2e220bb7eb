import { ONISEP, ORIENTATION } from '../fund/sites';
import { sheetsOn } from './kit';

export const TRAINING = sheetsOn('training', [
	{
		slug: 'cfc-adulte',
		home: 'ofpc',
		country: 'CH',
		question: 'Comment obtenir un CFC quand on est adulte ?',
		otherWords: ['apprentissage adulte', 'article 32', 'avoir un papier suisse', 'AFP adulte'],
		answer: [
			'Quatre chemins mènent au même certificat : l’apprentissage, l’apprentissage raccourci, l’examen direct avec l’article 32, et la validation de ce que vous savez faire.',
			'L’examen direct demande en général cinq ans d’expérience professionnelle, dont une partie dans le métier. À Genève, « Qualifications+ » regarde votre parcours et dit quel chemin est possible.',
			'Comptez un à trois ans à côté du travail, et parlez-en tôt à votre employeur.'
		],
		links: [ORIENTATION],
		cards: ['ofpc_cfc-adulte', 'ofpc_validation-suisse'],
		places: ['OFPC, service « Qualifications+ »']
	},
	{
		slug: 'alternance-apres-trente-ans',
		home: 'mife-savoie',
		country: 'FR',
		question: 'Peut-on faire une alternance après trente ans ?',
		otherWords: ['contrat d’apprentissage adulte', 'contrat pro', 'apprendre en travaillant'],
		answer: [
			'Oui. Le contrat de professionnalisation est ouvert aux adultes qui cherchent un emploi. Le contrat d’apprentissage s’arrête en général avant trente ans, avec des exceptions, par exemple pour une personne en situation de handicap ou qui crée une entreprise.',
			'On cherche l’entreprise et le centre de formation en même temps, au printemps pour la rentrée. Le centre connaît les entreprises : demandez-lui de l’aide.',
			'La paie dépend du contrat, de l’âge et de l’année. Le portail de l’alternance en fait la simulation.'
		],
		links: [['Le portail de l’alternance', 'https://www.alternance.emploi.gouv.fr']],
		cards: ['mife-savoie_alternance']
	},
	{
		slug: 'etudes-sans-bac',
		home: 'mife-ain',
		country: 'FR',
		question: 'Comment reprendre des études sans le bac ?',
		otherWords: ['DAEU', 'retourner à l’école', 'université sans bac', 'passer le bac adulte'],
		answer: [
			'Le diplôme d’accès aux études universitaires (DAEU) donne les mêmes droits que le bac. Il se prépare le soir ou à distance, en un an ou plus.',
			'On peut aussi demander à entrer à l’université grâce à son expérience : le service de formation continue étudie le dossier.',
			'Renseignez-vous au printemps : les inscriptions se ferment souvent au début de l’été.'
		],
		links: [ONISEP],
		cards: ['mife-ain_reprendre-des-etudes'],
		places: ['Le service de formation continue d’une université']
	},
	{
		slug: 'lire-ecrire-compter',
		home: 'ofpc',
		country: 'both',
		question: 'Où apprendre à mieux lire, écrire ou compter ?',
		otherWords: [
			'je ne sais pas bien écrire',
			'cours de base',
			'apprendre l’ordinateur',
			'illettrisme'
		],
		answer: [
			'Beaucoup d’adultes lisent ou écrivent avec peine. Des cours existent pour cela, en petit groupe, souvent le soir et souvent gratuits.',
			'En Suisse, « Simplement mieux » oriente vers les cours de chaque canton. En France, les associations, la médiathèque ou la mairie savent qui aide près de chez vous.',
			'Un mot à l’accueil suffit : on peut appeler avec vous.'
		],
		links: [['Simplement mieux', 'https://www.simplement-mieux.ch']],
		cards: ['ofpc_reprendre-les-bases'],
		places: ['Une université populaire', 'Une association de quartier', 'La médiathèque']
	},
	{
		slug: 'choisir-une-formation',
		home: 'mife-haute-savoie',
		country: 'FR',
		question: 'Comment savoir si une formation est sérieuse ?',
		otherWords: [
			'arnaque formation',
			'formation reconnue',
			'Qualiopi',
			'on me propose une formation'
		],
		answer: [
			'Demandez si le diplôme ou le titre est inscrit au répertoire national (RNCP), combien de personnes ont trouvé un emploi dans ce métier, et si vous pouvez parler à une ancienne stagiaire.',
			'Visitez les lieux et lisez le contrat avant de payer. Le label Qualiopi dit que l’organisme est bien tenu, pas que la formation vous convient.',
			'Personne n’a besoin des codes de votre compte formation. Si l’on vous presse, raccrochez et parlez-en avec nous.'
		],
		links: [
			['Le répertoire des certifications, France compétences', 'https://www.francecompetences.fr']
		],
		cards: ['mife-haute-savoie_choisir-un-organisme']
	},
	{
		slug: 'apprendre-le-francais',
		home: 'ofpc',
		country: 'CH',
		question: 'Où apprendre le français à Genève ?',
		otherWords: [
			'cours de français',
			'learn french',
			'parler français',
			'niveau de français A2 B1'
		],
		answer: [
			'De nombreuses associations, l’université populaire et des écoles donnent des cours, du soir ou de la journée, à prix bas ou gratuits selon le revenu. Le canton tient une liste des cours subventionnés.',
			'Un test de niveau dit où commencer. Pour beaucoup d’emplois et de formations, on demande le niveau A2 ou B1.',
			'Venez avec quelqu’un si c’est plus facile : on cherche ensemble le cours qui va avec vos horaires.'
		],
		links: [['Le canton de Genève, ge.ch', 'https://www.ge.ch']],
		cards: ['ofpc_reprendre-les-bases']
	},
	{
		slug: 'se-former-le-soir',
		home: 'mife-ain',
		country: 'both',
		question: 'Puis-je me former le soir ou à distance, en travaillant ?',
		otherWords: [
			'cours du soir',
			'formation à distance',
			'formation en ligne',
			'sans quitter mon emploi'
		],
		answer: [
			'Oui, beaucoup de diplômes se préparent le soir, le samedi ou à distance. Comptez cinq à dix heures par semaine et gardez deux soirs libres : on tient mieux.',
			'À distance, choisissez un organisme où quelqu’un répond : seul·e devant un écran, on abandonne vite.',
			'Demandez à votre employeur un aménagement. Il peut refuser, mais il dit plus souvent oui qu’on ne croit.'
		],
		cards: ['mife-haute-savoie_choisir-un-organisme', 'mife-ain_reprendre-des-etudes']
	}
]);
