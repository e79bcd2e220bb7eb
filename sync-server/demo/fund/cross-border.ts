import { cardsOn } from './kit';
import { CH, FRANCE_TRAVAIL, ORIENTATION, SEFRI } from './sites';

export const CROSS_BORDER = cardsOn('crossBorder', [
	{
		slug: 'devenir-frontalier',
		home: 'mife-haute-savoie',
		country: 'both',
		title: 'Habiter en France, travailler en Suisse',
		summary: 'Le permis G, ce que l’employeur demande, et les démarches des premières semaines.',
		text: [
			'Un travailleur frontalier habite en France, travaille en Suisse et rentre chez lui au moins une fois par semaine. Il lui faut une autorisation, le permis G. Pour les ressortissants de l’Union européenne, c’est le plus souvent l’employeur qui la demande, avec le contrat signé.',
			'On ne peut donc pas « avoir le permis d’abord » : on cherche d’abord un emploi.',
			'Dans les premières semaines viennent aussi l’assurance-maladie, l’impôt et parfois le véhicule. Faites une liste et gardez chaque papier : certains délais sont courts et ne se rattrapent pas.',
			'Les salaires suisses font rêver : comptez aussi les trajets, l’assurance, les heures et la protection contre le licenciement, plus faible.'
		],
		links: [CH],
		places: [
			'L’office cantonal de la population du canton où l’on travaille',
			'Une association de frontaliers'
		]
	},
	{
		slug: 'assurance-maladie-frontalier',
		home: 'mife-ain',
		country: 'both',
		title: 'L’assurance-maladie du frontalier',
		summary: 'Un choix entre deux pays, à faire vite et pour longtemps.',
		text: [
			'Qui habite en France et travaille en Suisse choisit en général entre l’assurance-maladie suisse (LAMal) et la sécurité sociale française. On appelle cela le droit d’option.',
			'Le choix se fait dans les premiers mois du travail en Suisse. Il est en principe définitif : il ne se refait que si la situation change. Sans choix fait à temps, la Suisse peut décider d’office.',
			'Comparez pour toute la famille : ce que l’on paie, où l’on se soigne, ce qui arrive au conjoint et aux enfants. Les cotisations françaises suivent le revenu ; la prime suisse est fixe par personne.',
			'Les règles et les délais sont à vérifier auprès de la caisse primaire (CPAM) et du canton.'
		],
		links: [['ameli.fr, l’assurance maladie', 'https://www.ameli.fr']],
		places: ['Votre caisse primaire d’assurance maladie']
	},
	{
		slug: 'chomage-frontalier',
		home: 'mife-haute-savoie',
		country: 'both',
		title: 'Perdre son emploi quand on est frontalier',
		summary: 'On s’inscrit là où l’on habite, avec un papier venu de là où l’on a travaillé.',
		text: [
			'Au chômage complet, on reçoit ses indemnités du pays où l’on habite. Quand c’est la France, on s’inscrit à France Travail, avec le document U1 que la caisse de chômage suisse délivre.',
			'Demandez ce document et les attestations de l’employeur dès que vous connaissez la fin du contrat : il faut souvent des semaines pour les obtenir.',
			'On peut aussi s’inscrire à l’office de placement suisse pour chercher là-bas, sans y toucher d’indemnités.',
			'Si le travail est seulement réduit (chômage partiel), c’est la Suisse qui paie. Les règles européennes évoluent : vérifiez auprès de France Travail.'
		],
		links: [FRANCE_TRAVAIL]
	},
	{
		slug: 'diplome-autre-cote',
		home: 'ofpc',
		country: 'both',
		title: 'Mon diplôme vaut-il de l’autre côté ?',
		summary: 'Métiers réglementés ou non : qui reconnaît quoi, et ce qu’il faut préparer.',
		text: [
			'Pour la plupart des métiers, aucune reconnaissance n’est obligatoire : c’est l’employeur qui juge. Une attestation de niveau aide quand même à être compris.',
			'Pour un métier réglementé (soins, enseignement, social, droit, électricité…), la reconnaissance est nécessaire avant de travailler. En Suisse, le SEFRI indique l’autorité compétente : la Croix-Rouge suisse pour beaucoup de métiers de la santé, la conférence des directeurs cantonaux pour l’enseignement.',
			'En France, le centre ENIC-NARIC compare un diplôme étranger au système français ; les ordres et les ministères décident pour les métiers réglementés.',
			'Préparez le diplôme, le programme détaillé avec les heures et les certificats de travail. La procédure coûte et dure plusieurs mois.'
		],
		links: [
			SEFRI,
			[
				'France Éducation international (ENIC-NARIC)',
				'https://www.france-education-international.fr'
			]
		]
	},
	{
		slug: 'impots-frontalier',
		home: 'mife-ain',
		country: 'both',
		title: 'Où paie-t-on ses impôts ?',
		summary:
			'À Genève à la source, dans d’autres cantons en France : le canton fait la différence.',
		text: [
			'Le canton de travail décide. À Genève, l’impôt est pris sur le salaire, à la source ; le revenu se déclare aussi en France, sans être imposé deux fois. Dans plusieurs autres cantons, dont Vaud, le frontalier qui rentre chez lui paie en France, avec une attestation à donner à l’employeur.',
			'Le télétravail depuis la France est réglé par des accords entre les deux pays, avec des limites : demandez à l’employeur avant de rester chez vous.',
			'À Genève, on peut sous conditions demander une rectification pour faire compter des frais : la date limite est le 31 mars.',
			'Tout cela change : vérifiez auprès du service des impôts des particuliers et de l’administration fiscale cantonale.'
		],
		links: [['impots.gouv.fr, les impôts en France', 'https://www.impots.gouv.fr']]
	},
	{
		slug: 'se-former-autre-cote',
		home: 'mife-haute-savoie',
		country: 'both',
		title: 'Se former de l’autre côté de la frontière',
		summary: 'Apprentissage, hautes écoles, cours du soir : ce qui est ouvert, ce qui coûte.',
		text: [
			'Habiter en France n’empêche pas de faire un apprentissage en Suisse : il faut trouver une entreprise formatrice, et le canton fixe qui peut entrer à l’école professionnelle. Vérifiez-le avant de signer.',
			'Les hautes écoles suisses posent souvent des conditions de diplôme ou d’expérience. Depuis l’automne 2025, les écoles polytechniques de Lausanne et de Zurich font payer trois fois plus aux personnes qui viennent de l’étranger pour étudier. En France, l’université demande les mêmes droits aux Suisses et aux ressortissants de l’Union européenne qu’aux Français ; pour d’autres nationalités, ils sont parfois plus élevés.',
			'Les aides, elles, suivent le domicile : une bourse cantonale demande d’y habiter, le compte formation français d’avoir travaillé en France.',
			'Posez la question de la reconnaissance avant de commencer : un titre suisse n’est pas toujours connu d’un employeur français, et l’inverse.'
		],
		links: [ORIENTATION]
	},
	{
		slug: 'retraite-deux-pays',
		home: 'mife-savoie',
		country: 'both',
		title: 'Des années dans deux pays : et la retraite ?',
		summary: 'Rien n’est perdu : chaque pays paie sa part, avec une seule demande.',
		text: [
			'Les années de travail en France et en Suisse s’additionnent pour ouvrir les droits. Ensuite, chaque pays paie une retraite pour les années faites chez lui.',
			'La demande se fait dans le pays où l’on habite, qui prévient l’autre. Commencez un an avant, car les échanges sont longs.',
			'En Suisse s’ajoute la caisse de pension de l’employeur (le deuxième pilier). À chaque changement d’emploi, demandez où va cet argent : beaucoup d’avoirs sont oubliés. La centrale du 2e pilier aide à les retrouver.',
			'Gardez tous les certificats de salaire, même anciens.'
		],
		links: [
			['L’assurance retraite', 'https://www.lassuranceretraite.fr'],
			['AVS, centre d’information', 'https://www.ahv-iv.ch']
		]
	}
]);
