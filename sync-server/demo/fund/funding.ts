import { cardsOn } from './kit';
import { FRANCE_TRAVAIL, ORIENTATION } from './sites';

export const FUNDING = cardsOn('funding', [
	{
		slug: 'compte-formation',
		home: 'mife-savoie',
		country: 'FR',
		title: 'Le compte personnel de formation (CPF)',
		summary: 'Savoir ce qu’il y a sur votre compte, et s’en servir sans se faire avoir.',
		text: [
			'Toute personne qui travaille ou a travaillé en France a un compte. Il se remplit chaque année et vous suit d’un employeur à l’autre, même au chômage.',
			'On le consulte sur le site officiel Mon Compte Formation, avec l’Identité Numérique ou FranceConnect+. Les formations qui y figurent mènent à un titre reconnu ; bilan de compétences, validation de l’expérience et permis peuvent en faire partie, selon des règles qui changent : vérifiez sur le site.',
			'Une participation reste en général à votre charge. Les demandeurs d’emploi en sont dispensés, et l’employeur ou la région peuvent compléter.',
			'Personne n’appelle pour « sauver vos droits avant la fin de l’année » : raccrochez, et ne donnez jamais vos codes.'
		],
		links: [['Mon Compte Formation, site officiel', 'https://www.moncompteformation.gouv.fr']]
	},
	{
		slug: 'transition-professionnelle',
		home: 'mife-haute-savoie',
		country: 'FR',
		title: 'Se reconvertir en gardant son salaire',
		summary: 'Le projet de transition professionnelle : une longue formation pendant son contrat.',
		text: [
			'Le projet de transition professionnelle permet à un salarié de suivre une formation qui mène à un autre métier. Le contrat est suspendu, et la paie continue en grande partie pendant la formation.',
			'Il faut une certaine ancienneté, l’autorisation d’absence de l’employeur, puis l’accord de l’association Transitions Pro de votre région. La commission regarde si le projet tient : le métier choisi, la formation, les débouchés.',
			'Un dossier se prépare plusieurs mois avant. Les dates de dépôt et les priorités de la région sont sur le site de Transitions Pro : vérifiez-les avant de vous inscrire en formation.',
			'Un refus peut être contesté, et le dossier déposé à nouveau.'
		],
		links: [['Le réseau Transitions Pro', 'https://www.transitionspro.fr']],
		places: [
			'Transitions Pro Auvergne-Rhône-Alpes',
			'Un conseil en évolution professionnelle, gratuit'
		]
	},
	{
		slug: 'demission-reconversion',
		home: 'mife-ain',
		country: 'FR',
		title: 'Démissionner pour un projet',
		summary: 'Le chômage après une démission est possible, si l’on suit l’ordre des étapes.',
		text: [
			'Un salarié qui démissionne n’a en principe pas droit au chômage. Une exception existe pour un projet réel et sérieux : une reconversion avec formation, ou une création d’entreprise.',
			'L’ordre compte. Il faut d’abord avoir travaillé assez longtemps, puis demander un conseil en évolution professionnelle, puis faire valider le projet par Transitions Pro, et seulement après démissionner. Qui démissionne avant perd ce droit.',
			'Les durées exigées changent : vérifiez-les sur le site officiel, demission-reconversion.gouv.fr, avant toute lettre.'
		],
		links: [['demission-reconversion.gouv.fr', 'https://demission-reconversion.gouv.fr']]
	},
	{
		slug: 'aides-france-travail',
		home: 'mife-savoie',
		country: 'FR',
		title: 'Se former quand on est au chômage, en France',
		summary: 'Ce que France Travail et la région peuvent payer, et comment le demander.',
		text: [
			'Avec une inscription à France Travail, vous pouvez demander qu’une formation soit payée, en tout ou partie, quand elle mène à un emploi qui existe près de chez vous. L’organisme de formation envoie son devis à France Travail ; vous le retrouvez dans votre espace personnel et vous l’acceptez, puis France Travail décide.',
			'La région achète aussi des places : elles sont gratuites, avec souvent une rémunération. Certaines entreprises forment avant d’embaucher : c’est la préparation opérationnelle à l’emploi.',
			'Parlez du projet à la personne qui vous conseille, avant de vous inscrire, avec deux devis et une ou deux offres d’emploi : cela fait la différence.',
			'Demandez aussi l’aide aux trajets et à la garde d’enfants.'
		],
		links: [FRANCE_TRAVAIL]
	},
	{
		slug: 'cheque-formation-geneve',
		home: 'ofpc',
		country: 'CH',
		title: 'Le chèque annuel de formation, à Genève',
		summary: 'Une aide du canton pour des cours du soir ou de perfectionnement.',
		text: [
			'Le canton de Genève aide les adultes qui y habitent, ou qui y travaillent sous conditions, à payer un cours utile à leur vie professionnelle : langue, informatique, perfectionnement.',
			'La demande se fait avant le début du cours, auprès de l’OFPC. Le cours doit figurer parmi ceux qui sont reconnus, et le revenu du ménage ne doit pas dépasser une limite.',
			'Montants et limites sont revus : vérifiez-les auprès de l’OFPC avant de vous inscrire.',
			'D’autres cantons ont des aides proches, sous d’autres noms.'
		],
		links: [['Le canton de Genève, ge.ch', 'https://www.ge.ch']],
		places: ['OFPC, service des bourses et prêts d’études']
	},
	{
		slug: 'bourses-suisse',
		home: 'ofpc',
		country: 'CH',
		title: 'Bourses et prêts d’études en Suisse',
		summary: 'Chaque canton a sa règle : qui peut demander, et quand.',
		text: [
			'Une bourse ne se rembourse pas ; un prêt se rembourse après la formation. C’est le canton de domicile, ou celui des parents, qui décide.',
			'L’aide tient compte du revenu des parents ou de la famille, même pour un adulte, sauf quand on a déjà une première formation et qu’on a vécu de son travail pendant quelque temps.',
			'Déposez la demande dès l’inscription : l’aide ne revient en général pas en arrière. Gardez les avis de taxation et les décomptes.',
			'Des fondations privées complètent parfois. Le service des bourses en a la liste.'
		],
		links: [ORIENTATION]
	},
	{
		slug: 'mesures-chomage-suisse',
		home: 'ofpc',
		country: 'CH',
		title: 'Se former quand on est au chômage, en Suisse',
		summary: 'Cours, stages, allocations : ce que l’office de placement peut accorder.',
		text: [
			'L’assurance-chômage peut payer un cours, un stage ou un programme quand ils aident à retrouver du travail. La demande se fait par écrit à l’office régional de placement (ORP), avant le début.',
			'Il existe aussi des allocations de formation, pour apprendre un métier quand on n’en a pas de reconnu, et des allocations d’initiation, pour un nouvel emploi qui demande du temps. À Genève, c’est l’office cantonal de l’emploi (OCE).',
			'Un refus peut être contesté dans un délai court, indiqué sur la décision. Demandez de l’aide avant qu’il passe.'
		],
		links: [['Assurance-chômage, site officiel', 'https://www.travail.swiss']],
		places: [
			'L’office régional de placement (ORP)',
			'À Genève, l’office cantonal de l’emploi (OCE)'
		]
	},
	{
		slug: 'atelier-compte-formation',
		home: 'mife-savoie',
		country: 'FR',
		local: true,
		title: 'Atelier « Mon compte formation », à Chambéry',
		summary: 'Une heure et demie en petit groupe pour ouvrir son compte et chercher une formation.',
		text: [
			'L’atelier a lieu toutes les deux semaines, à six personnes au plus. On ouvre son compte sur place, on regarde ce qu’il contient et on apprend à comparer deux formations.',
			'Apportez votre carte d’identité, votre numéro de sécurité sociale et un téléphone qui reçoit les messages.',
			'Inscription à l’accueil, sur place ou par téléphone. L’atelier est gratuit.'
		],
		places: ['MIFE de Savoie, salle du rez-de-chaussée']
	}
]);
