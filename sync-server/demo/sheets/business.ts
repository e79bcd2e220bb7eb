import { BPIFRANCE, PME } from '../fund/sites';
import { sheetsOn } from './kit';

export const BUSINESS = sheetsOn('business', [
	{
		slug: 'est-ce-le-moment',
		home: 'mife-savoie',
		country: 'both',
		question: 'J’ai une idée : est-ce le moment de créer mon activité ?',
		otherWords: ['créer mon entreprise', 'me mettre à mon compte', 'idée de business'],
		answer: [
			'Posez-vous quatre questions : qui paiera, combien de fois par an, de combien avez-vous besoin chaque mois, et combien de temps pouvez-vous tenir sans revenu ?',
			'Parlez à dix clients possibles avant de dépenser un centime. Ce qu’ils font compte plus que ce qu’ils disent.',
			'Une idée abandonnée à temps n’est pas un échec : on garde ce que l’on a appris.'
		],
		links: [BPIFRANCE, PME],
		cards: ['mife-savoie_idee-ou-projet']
	},
	{
		slug: 'micro-entreprise',
		home: 'mife-ain',
		country: 'FR',
		question: 'Comment ouvrir une micro-entreprise ?',
		otherWords: ['auto-entrepreneur', 'statut auto-entreprise', 'facturer en France'],
		answer: [
			'L’inscription se fait en ligne, gratuitement, au guichet des formalités. Les cotisations se calculent sur ce que l’on encaisse : rien encaissé, rien à payer.',
			'Il y a un plafond de chiffre d’affaires, et les frais ne se déduisent pas. Certaines activités demandent un diplôme ou une assurance.',
			'Ouvrez un compte à part et méfiez-vous des courriers payants qui ressemblent à ceux d’une administration.'
		],
		links: [
			['Le guichet des formalités', 'https://formalites.entreprises.gouv.fr'],
			['Auto-entrepreneur, Urssaf', 'https://www.autoentrepreneur.urssaf.fr']
		],
		cards: ['mife-ain_micro-entreprise']
	},
	{
		slug: 'independant-suisse',
		home: 'ofpc',
		country: 'CH',
		question: 'Comment devenir indépendante ou indépendant en Suisse ?',
		otherWords: ['raison individuelle', 'statut d’indépendant', 'caisse AVS indépendant'],
		answer: [
			'C’est la caisse de compensation AVS qui décide si vous êtes à votre compte : plusieurs clients, votre propre risque, votre propre matériel. Il faut le demander, avec des offres et des factures.',
			'À son compte, on n’est pas assuré contre le chômage, et souvent pas contre l’accident : prévoyez-le dans vos prix.',
			'Une raison individuelle suffit souvent. À partir d’un certain chiffre d’affaires, le registre du commerce et la TVA deviennent obligatoires.'
		],
		links: [PME],
		cards: ['ofpc_independant-suisse'],
		places: ['La caisse cantonale de compensation']
	},
	{
		slug: 'aides-creation-france',
		home: 'mife-haute-savoie',
		country: 'FR',
		question: 'Quelles aides pour créer mon entreprise en France ?',
		otherWords: ['Acre', 'prêt d’honneur', 'aide à la création', 'garder mes allocations'],
		answer: [
			'Au chômage, on peut garder une partie de ses allocations pendant le démarrage, ou en recevoir une part en capital. Parlez-en à France Travail avant de créer.',
			'Une exonération de cotisations existe au début, sous conditions. Des réseaux accompagnent et prêtent sans intérêt : c’est le prêt d’honneur. L’Adie prête à qui n’a pas accès à la banque.',
			'Les entreprises accompagnées durent plus longtemps : faites-vous épauler.'
		],
		links: [
			['BGE, appui aux entrepreneurs', 'https://www.bge.asso.fr'],
			['Adie', 'https://www.adie.org']
		],
		cards: ['mife-haute-savoie_aides-creation-france']
	},
	{
		slug: 'aides-creation-suisse',
		home: 'ofpc',
		country: 'CH',
		question: 'Qui peut m’aider à créer mon entreprise à Genève ?',
		otherWords: [
			'soutien à l’activité indépendante',
			'financement création Suisse',
			'cautionnement'
		],
		answer: [
			'Au chômage, on peut demander un soutien à l’activité indépendante : des indemnités pendant que l’on prépare un projet déjà écrit. La demande se fait tôt, à l’office de placement.',
			'Des organismes et des fondations conseillent, prêtent ou cautionnent. Le portail PME de la Confédération explique les démarches.',
			'Avant de toucher au deuxième pilier, prenez conseil : c’est l’argent de la retraite.'
		],
		links: [PME],
		cards: ['ofpc_aides-creation-suisse']
	},
	{
		slug: 'tester-son-activite',
		home: 'mife-ain',
		country: 'FR',
		question: 'Puis-je tester mon activité sans créer d’entreprise ?',
		otherWords: [
			'couveuse',
			'coopérative d’activité',
			'portage salarial',
			'essayer avant de se lancer'
		],
		answer: [
			'Oui. Une couveuse permet de facturer avec son numéro pendant un an ou deux, et de garder ses droits. Une coopérative d’activité vous salarie et partage la gestion. Le portage convient surtout au conseil.',
			'Dans les trois cas, une part de ce que l’on facture paie l’accompagnement. Comparez ce qui reste à la fin du mois.'
		],
		links: [BPIFRANCE],
		cards: ['mife-ain_tester-son-activite']
	},
	{
		slug: 'creer-en-restant-salarie',
		home: 'mife-haute-savoie',
		country: 'both',
		question: 'Puis-je créer mon activité en gardant mon emploi ?',
		otherWords: ['deux emplois', 'activité accessoire', 'cumuler salarié et indépendant'],
		answer: [
			'En général oui, si le contrat ne l’interdit pas et si vous ne faites pas concurrence à votre employeur. Relisez les clauses d’exclusivité et de loyauté, et prévenez-le quand c’est demandé.',
			'Attention à la frontière : un emploi dans un pays et une activité dans l’autre changent la sécurité sociale. Demandez avant de commencer.',
			'Fixez dès le début combien de soirs vous y mettrez, et quand vous déciderez de continuer ou d’arrêter.'
		],
		cards: ['mife-savoie_idee-ou-projet']
	},
	{
		slug: 'guichet-unique-papier',
		home: 'mife-savoie',
		country: 'FR',
		state: 'retired',
		question: 'Où déposer le dossier papier de création d’entreprise ?',
		otherWords: ['CFE', 'centre de formalités des entreprises'],
		answer: [
			'Les centres de formalités des entreprises ont fermé : la création se fait en ligne, au guichet des formalités.',
			'Une personne de la chambre de métiers ou de commerce peut vous aider à remplir la demande.'
		],
		links: [['Le guichet des formalités', 'https://formalites.entreprises.gouv.fr']]
	}
]);
