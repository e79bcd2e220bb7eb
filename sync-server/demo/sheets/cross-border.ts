import { CH, FRANCE_TRAVAIL, SEFRI } from '../fund/sites';
import { sheetsOn } from './kit';

export const CROSS_BORDER = sheetsOn('crossBorder', [
	{
		slug: 'permis-frontalier',
		home: 'mife-haute-savoie',
		country: 'both',
		question: 'Comment avoir le permis de frontalier pour travailler en Suisse ?',
		otherWords: ['permis G', 'autorisation de travail suisse', 'devenir frontalier'],
		answer: [
			'On cherche d’abord un emploi : le permis G se demande avec un contrat signé, et c’est le plus souvent l’employeur qui le fait.',
			'Il est ouvert aux ressortissants de l’Union européenne qui habitent en France et rentrent chez eux au moins une fois par semaine. Pour les autres nationalités, les conditions sont plus strictes.',
			'Dans les semaines qui suivent viennent l’assurance-maladie et l’impôt : certains délais sont courts.'
		],
		links: [CH],
		cards: ['mife-haute-savoie_devenir-frontalier', 'mife-ain_assurance-maladie-frontalier'],
		workshop: 'Travailler de l’autre côté'
	},
	{
		slug: 'assurance-maladie',
		home: 'mife-ain',
		country: 'both',
		question: 'Quelle assurance-maladie choisir quand je travaille en Suisse ?',
		otherWords: [
			'LAMal ou sécurité sociale',
			'droit d’option',
			'CMU frontalier',
			'assurance frontalier'
		],
		answer: [
			'Qui habite en France et travaille en Suisse choisit en général entre l’assurance suisse (LAMal) et la sécurité sociale française. Ce choix se fait dans les trois premiers mois et vaut en principe pour longtemps.',
			'Comparez pour toute la famille : ce que l’on paie, où l’on se soigne, ce qui arrive aux enfants. Les cotisations françaises suivent le revenu, la prime suisse non.',
			'Demandez les deux calculs avant de signer, à la caisse primaire et à une caisse suisse.'
		],
		links: [['ameli.fr, l’assurance maladie', 'https://www.ameli.fr']],
		cards: ['mife-ain_assurance-maladie-frontalier'],
		places: ['Votre caisse primaire d’assurance maladie']
	},
	{
		slug: 'chomage-frontalier',
		home: 'mife-haute-savoie',
		country: 'FR',
		question: 'Où m’inscrire au chômage si je perds mon emploi en Suisse ?',
		otherWords: ['licencié en Suisse', 'chômage frontalier', 'document U1'],
		answer: [
			'Si vous habitez en France, inscrivez-vous à France Travail dès le premier jour sans emploi. C’est la France qui verse l’indemnité.',
			'Demandez tout de suite à la caisse suisse le document U1, et à l’employeur les attestations : il faut souvent des semaines pour les obtenir.',
			'Les règles européennes évoluent : vérifiez avec France Travail ce qui vaut pour vous.'
		],
		links: [FRANCE_TRAVAIL],
		cards: ['mife-haute-savoie_chomage-frontalier']
	},
	{
		slug: 'diplome-en-suisse',
		home: 'ofpc',
		country: 'CH',
		question: 'Mon diplôme français est-il reconnu en Suisse ?',
		otherWords: ['reconnaissance de diplôme', 'équivalence', 'SEFRI', 'diplôme étranger'],
		answer: [
			'Pour la plupart des métiers, aucune reconnaissance n’est obligatoire : l’employeur juge. Une attestation de niveau aide quand même à être compris.',
			'Pour un métier réglementé (soins, enseignement, social, électricité), la reconnaissance est nécessaire avant de travailler. Le SEFRI indique l’autorité compétente.',
			'Comptez plusieurs mois et des frais. Commencez par rassembler diplômes, programmes et certificats de travail.'
		],
		links: [SEFRI],
		cards: ['ofpc_diplome-autre-cote', 'ofpc_rassembler-des-preuves']
	},
	{
		slug: 'impots',
		home: 'mife-ain',
		country: 'both',
		question: 'Où payer mes impôts quand je travaille de l’autre côté de la frontière ?',
		otherWords: ['impôt à la source', 'impôts frontalier', 'déclarer mon salaire suisse'],
		answer: [
			'Cela dépend du canton où l’on travaille. À Genève, l’impôt est en principe retenu sur le salaire ; dans plusieurs autres cantons, il se paie en France.',
			'Dans tous les cas, le revenu suisse se déclare en France : on ne le paie pas deux fois, mais il compte pour le taux.',
			'Le télétravail peut changer la règle. Pour un cas particulier, demandez au service des impôts ou à une association de frontaliers.'
		],
		links: [['impots.gouv.fr, les impôts en France', 'https://www.impots.gouv.fr']],
		cards: ['mife-ain_impots-frontalier']
	},
	{
		slug: 'se-former-autre-cote',
		home: 'mife-haute-savoie',
		country: 'both',
		question: 'Puis-je me former dans un pays et habiter dans l’autre ?',
		otherWords: ['étudier en Suisse', 'apprentissage en Suisse depuis la France', 'école à Genève'],
		answer: [
			'Souvent oui, mais le financement s’arrête à la frontière : les aides françaises paient rarement une école suisse, et l’inverse aussi. Les bourses dépendent du pays où l’on habite.',
			'Un apprentissage suisse demande un contrat avec une entreprise, et le permis qui va avec.',
			'Vérifiez avant de choisir que le titre servira là où vous voulez travailler.'
		],
		cards: ['mife-haute-savoie_se-former-autre-cote', 'ofpc_diplome-autre-cote']
	},
	{
		slug: 'retraite-deux-pays',
		home: 'mife-savoie',
		country: 'both',
		question: 'J’ai travaillé en France et en Suisse : qui paiera ma retraite ?',
		otherWords: ['retraite frontalier', 'deuxième pilier', 'AVS', 'années en Suisse'],
		answer: [
			'Chaque pays paie sa part, pour les années qui y ont été travaillées. On fait une seule demande, à la caisse du pays où l’on habite : elle écrit à l’autre.',
			'Gardez tous les certificats de salaire suisses et demandez de temps en temps un extrait de compte à l’AVS.',
			'Le deuxième pilier est à part : notez le nom de chaque caisse où vous avez cotisé.'
		],
		links: [
			['L’assurance retraite', 'https://www.lassuranceretraite.fr'],
			['AVS, centre d’information', 'https://www.ahv-iv.ch']
		],
		cards: ['mife-savoie_retraite-deux-pays']
	}
]);
