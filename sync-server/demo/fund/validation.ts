import { cardsOn } from './kit';
import { CH, ORIENTATION } from './sites';

export const VALIDATION = cardsOn('validation', [
	{
		slug: 'vae',
		home: 'mife-savoie',
		country: 'FR',
		title: 'La validation des acquis de l’expérience (VAE)',
		summary: 'Obtenir un diplôme par ce que l’on sait faire, sans retourner à l’école.',
		text: [
			'La VAE permet d’obtenir tout ou partie d’un diplôme ou d’un titre grâce à son expérience : un emploi, du bénévolat, l’aide à un proche. Peu importe l’âge ou le niveau d’études.',
			'On choisit d’abord la certification qui ressemble à ce que l’on fait. On dépose un dossier pour savoir si la demande est recevable, puis on décrit ses activités, avec des exemples précis. Un jury lit et pose des questions ; parfois il demande une mise en situation.',
			'Le jury peut tout valider, une partie, ou rien. Ce qui est validé reste acquis.',
			'Un accompagnement aide beaucoup : comptez plusieurs mois. Il peut être payé par le compte formation, France Travail ou l’employeur. Les démarches sont à vérifier sur le site officiel.'
		],
		links: [['Le site officiel de la VAE', 'https://vae.gouv.fr']],
		places: [
			'Un organisme d’accompagnement, à choisir sur vae.gouv.fr',
			'Le CIBC de votre département'
		]
	},
	{
		slug: 'validation-suisse',
		home: 'ofpc',
		country: 'CH',
		title: 'Faire valider son expérience en Suisse',
		summary: 'Un dossier, des experts, un CFC : pour qui travaille depuis plusieurs années.',
		text: [
			'La validation des acquis permet d’obtenir un CFC ou une AFP sans refaire l’apprentissage. On constitue un dossier qui montre ce que l’on sait faire, des experts le lisent et posent des questions, puis disent ce qui est acquis et ce qui manque.',
			'Ce qui manque se complète par des cours. Les compléments sont souvent gratuits la première fois pour qui n’a pas encore de titre.',
			'Tous les métiers ne sont pas ouverts, et cela dépend du canton. À Genève, on commence par une séance d’information de « Qualifications+ », à l’OFPC.',
			'Il faut écrire beaucoup. Si c’est difficile, dites-le au début : l’examen direct peut mieux convenir.'
		],
		links: [ORIENTATION]
	},
	{
		slug: 'bilan-de-competences',
		home: 'mife-ain',
		country: 'FR',
		title: 'Le bilan de compétences',
		summary: 'Quelques semaines pour voir clair dans ce que l’on sait, et choisir la suite.',
		text: [
			'Un bilan se fait avec une personne formée à cela, en plusieurs entretiens, sur quelques semaines. On regarde ce que l’on sait faire, ce qui compte pour soi, et ce qui est possible près de chez soi.',
			'À la fin, on a un projet et un document, qui n’appartient qu’à vous : l’employeur ne le reçoit que si vous le voulez.',
			'Il peut être payé par le compte formation ou l’employeur. Rencontrez deux centres avant de choisir : le premier entretien est gratuit et sans engagement.',
			'Les centres interinstitutionnels de bilan de compétences (CIBC) en sont un réseau connu.'
		],
		links: [['Le réseau des CIBC', 'https://www.cibc.net']]
	},
	{
		slug: 'rassembler-des-preuves',
		home: 'ofpc',
		country: 'both',
		title: 'Rassembler les preuves de ce que l’on sait faire',
		summary: 'Une boîte, une liste, des exemples : le travail d’avant, utile à tout.',
		text: [
			'Ouvrez une boîte ou un dossier et mettez-y tout : contrats, certificats de travail, fiches de poste, attestations de cours, photos de réalisations, lettres de remerciement.',
			'Puis écrivez, pour chaque emploi, trois situations précises : ce qu’il fallait faire, ce que vous avez fait, ce que cela a donné. Une demi-page chacune. C’est la matière d’une validation, d’un CV et d’un entretien.',
			'Le bénévolat, l’aide à un proche et les activités associatives comptent : demandez une attestation.',
			'S’il manque un papier, écrivez à l’ancien employeur. Une entreprise fermée a parfois laissé ses archives à un liquidateur.'
		]
	},
	{
		slug: 'clea',
		home: 'mife-haute-savoie',
		country: 'FR',
		title: 'CléA, un premier certificat',
		summary:
			'Faire reconnaître les bases : communiquer, compter, l’ordinateur, travailler en équipe.',
		text: [
			'Le certificat CléA s’adresse à qui n’a pas de diplôme ou n’a plus confiance dans ce qu’il sait. On passe d’abord une évaluation, sans note : elle dit ce qui est acquis.',
			'On se forme ensuite seulement à ce qui manque, puis un jury décide. Le certificat est reconnu partout en France, dans tous les métiers.',
			'Il peut être payé par le compte formation, France Travail ou l’employeur. Une version numérique existe aussi.'
		],
		links: [['Le certificat CléA', 'https://www.certificat-clea.fr']]
	},
	{
		slug: 'certificat-de-travail',
		home: 'ofpc',
		country: 'CH',
		title: 'Le certificat de travail suisse',
		summary: 'Un papier qui compte : ce qu’il doit dire, et comment le faire corriger.',
		text: [
			'En Suisse, on peut demander un certificat de travail à tout moment, et pas seulement à la fin. Il décrit les tâches, la durée, la qualité du travail et la conduite. Il doit être vrai, complet et bienveillant.',
			'On peut aussi demander une simple attestation, qui ne dit que la durée et la fonction.',
			'Relisez-le avec quelqu’un : certaines formules disent moins qu’il n’y paraît. Une tâche importante manque ? Demandez la correction par écrit, avec votre proposition.',
			'En cas de désaccord, un syndicat ou une permanence juridique vous renseigne.'
		],
		links: [CH]
	}
]);
