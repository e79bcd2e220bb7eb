import { cardsOn } from './kit';
import { BPIFRANCE, PME } from './sites';

export const BUSINESS = cardsOn('business', [
	{
		slug: 'idee-ou-projet',
		home: 'mife-savoie',
		country: 'both',
		title: 'Une idée ou un projet ?',
		summary: 'Sept questions pour savoir si c’est le moment de créer son activité.',
		text: [
			'Qui paiera, et combien de fois par an ? À quoi cette personne a-t-elle recours aujourd’hui ? Que faites-vous mieux ? De combien avez-vous besoin chaque mois, pour vous et pour l’activité ?',
			'Combien de temps pouvez-vous tenir sans revenu ? Qui vous soutient, et qui s’inquiète ? Qu’arrive-t-il si cela ne marche pas ?',
			'Parlez à dix clients possibles avant de dépenser un centime : ce qu’ils font compte plus que ce qu’ils disent.',
			'Créer n’est pas un examen à réussir. On peut aussi découvrir qu’on préfère un emploi salarié, et ne pas avoir perdu son temps.'
		],
		links: [BPIFRANCE, PME]
	},
	{
		slug: 'micro-entreprise',
		home: 'mife-ain',
		country: 'FR',
		title: 'La micro-entreprise',
		summary: 'Le statut le plus simple pour commencer : ce qu’il permet, et ses limites.',
		text: [
			'On s’inscrit en ligne, gratuitement, au guichet des formalités tenu par l’INPI. Les cotisations se calculent en pourcentage de ce que l’on encaisse : sans encaissement, pas de cotisations. Un impôt local, la CFE, peut s’y ajouter dès la deuxième année.',
			'Il y a un plafond de chiffre d’affaires, et les frais ne se déduisent pas : quand on achète beaucoup de matériel, un autre statut convient mieux. Taux et plafonds changent chaque année ou presque : vérifiez-les sur le site de l’Urssaf.',
			'Certaines activités demandent un diplôme ou une assurance (bâtiment, coiffure, soins). Ouvrez un compte à part et gardez toutes les factures.',
			'Méfiez-vous des courriers payants qui ressemblent à ceux d’une administration : l’inscription est gratuite.'
		],
		links: [
			['Le guichet des formalités', 'https://formalites.entreprises.gouv.fr'],
			['Auto-entrepreneur, Urssaf', 'https://www.autoentrepreneur.urssaf.fr']
		]
	},
	{
		slug: 'independant-suisse',
		home: 'ofpc',
		country: 'CH',
		title: 'Devenir indépendant en Suisse',
		summary: 'C’est la caisse de compensation qui décide : ce qu’elle regarde.',
		text: [
			'On est indépendant quand la caisse de compensation AVS le reconnaît : plusieurs clients, son propre risque, son propre matériel. Il faut le demander pour chaque activité, avec des offres, des factures et un bail ou un équipement.',
			'À son compte, on n’a d’assurance ni contre le chômage ni, en général, contre l’accident : il faut la prendre soi-même, quand elle existe. Le deuxième pilier est facultatif.',
			'Une entreprise individuelle suffit souvent. À partir d’un certain chiffre d’affaires, l’inscription au registre du commerce et la TVA deviennent obligatoires : vérifiez les seuils.',
			'Pour les ressortissants de l’Union européenne qui habitent en France, une autorisation du canton est nécessaire.'
		],
		links: [PME],
		places: ['La caisse cantonale de compensation']
	},
	{
		slug: 'aides-creation-france',
		home: 'mife-haute-savoie',
		country: 'FR',
		title: 'Se faire aider pour créer, en France',
		summary: 'Allocations, exonérations, prêts d’honneur et personnes qui accompagnent.',
		text: [
			'À France Travail, on peut garder une partie de ses allocations pendant le démarrage, ou en recevoir une part en capital : parlez-en avant de créer, après c’est souvent trop tard. Une exonération de cotisations, l’Acre, existe au début, sous conditions : elle se demande avec la déclaration de création, ou peu après.',
			'Les BGE accompagnent, du projet aux premières années. Initiative et Réseau Entreprendre accompagnent aussi, et prêtent sans intérêt : c’est le prêt d’honneur. L’Adie prête à qui n’a pas accès à la banque. La chambre de métiers et celle de commerce font des stages et des relectures.',
			'Les entreprises accompagnées durent plus longtemps : faites-vous épauler.'
		],
		links: [
			['BGE, appui aux entrepreneurs', 'https://www.bge.asso.fr'],
			['Adie', 'https://www.adie.org']
		]
	},
	{
		slug: 'aides-creation-suisse',
		home: 'ofpc',
		country: 'CH',
		title: 'Se faire aider pour créer, en Suisse romande',
		summary: 'L’assurance-chômage, les fondations et les conseils gratuits.',
		text: [
			'Au chômage, on peut demander un soutien à l’activité indépendante : des indemnités pendant la préparation du projet, sans devoir chercher d’emploi. La demande se fait à l’office de placement, au début du chômage, avec un projet déjà écrit.',
			'À Genève, des organismes accompagnent les créateurs, comme Genilem pour les idées nouvelles, et des fondations prêtent ou cautionnent. Les banques cantonales et les coopératives de cautionnement complètent.',
			'Le deuxième pilier peut parfois être retiré pour créer. Prenez conseil avant : c’est l’argent de la retraite.'
		],
		links: [PME]
	},
	{
		slug: 'tester-son-activite',
		home: 'mife-ain',
		country: 'FR',
		title: 'Tester son activité avant de s’inscrire',
		summary: 'Couveuse, coopérative, portage : facturer sans créer d’entreprise.',
		text: [
			'Une couveuse permet d’essayer pendant un an ou deux, avec un contrat d’appui : on facture avec le numéro de la couveuse, et l’on garde ses droits.',
			'Une coopérative d’activité et d’emploi salarie l’entrepreneur : on garde la protection d’un salarié et l’on partage la gestion. Le portage salarial convient surtout au conseil et à la formation.',
			'Dans les trois cas, une part de ce que l’on facture paie l’accompagnement. Comparez ce qui reste à la fin du mois.'
		],
		links: [BPIFRANCE],
		places: ['La couveuse ou la coopérative de votre département']
	},
	{
		slug: 'permanence-creation',
		home: 'mife-ain',
		country: 'FR',
		local: true,
		title: 'La permanence création de la MIFE de l’Ain',
		summary: 'Une demi-heure avec quelqu’un qui a créé, une fois par mois, à Bourg.',
		text: [
			'Une ancienne créatrice reçoit une fois par mois, sans jugement et sans rien vendre. On vient avec une idée, même floue, ou avec un projet déjà chiffré.',
			'On repart avec trois choses à vérifier et une personne à appeler.',
			'Inscription à l’accueil. La date du mois suivant est affichée à l’entrée.'
		],
		places: ['MIFE de l’Ain, bureau des permanences']
	},
	{
		slug: 'petit-dejeuner-createurs',
		home: 'mife-haute-savoie',
		country: 'FR',
		local: true,
		title: 'Rencontrer d’autres créateurs, à Annecy',
		summary: 'Un petit-déjeuner chaque trimestre, ouvert à qui hésite encore.',
		text: [
			'Chaque trimestre, des personnes qui ont créé ou qui y pensent se retrouvent autour d’un café. On raconte où l’on en est, on demande de l’aide, on échange des adresses.',
			'On peut venir seulement pour écouter. Pas de présentation, pas de cartes à distribuer.',
			'Dites à l’accueil que vous venez : c’est gratuit, et les places sont comptées.'
		],
		places: ['MIFE de Haute-Savoie, grande salle']
	}
]);
