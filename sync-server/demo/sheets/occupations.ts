import { ONISEP, ORIENTATION } from '../fund/sites';
import { sheetsOn } from './kit';

export const OCCUPATIONS = sheetsOn('occupations', [
	{
		slug: 'quel-metier',
		home: 'ofpc',
		country: 'both',
		question: 'Comment savoir quel métier me convient ?',
		otherWords: [
			'je ne sais pas quoi faire',
			'trouver ma voie',
			'je veux changer de métier mais pour quoi'
		],
		answer: [
			'Presque personne ne trouve en réfléchissant à son bureau. Partez de ce que vous avez aimé faire, même hors du travail, et de ce que vous ne voulez plus : les horaires, le bruit, être seul·e ou toujours entouré·e.',
			'Choisissez ensuite deux ou trois métiers et lisez leur fiche, puis allez voir sur place : une heure avec quelqu’un du métier apprend plus que dix articles.',
			'Si vous tournez en rond, parlez-en avec nous : c’est gratuit, et l’on n’attend pas de vous un projet tout prêt.'
		],
		links: [ORIENTATION, ONISEP],
		cards: ['ofpc_lire-une-fiche-metier', 'mife-savoie_rencontrer-un-professionnel'],
		workshop: 'métiers qui recrutent'
	},
	{
		slug: 'essayer-un-metier',
		home: 'mife-ain',
		country: 'both',
		question: 'Comment essayer un métier avant de me décider ?',
		otherWords: ['faire un stage adulte', 'immersion en entreprise', 'stage d’observation'],
		answer: [
			'En France, une immersion de quelques jours dans une entreprise se fait avec une convention signée par France Travail, une mission locale, un Cap emploi ou un autre organisme autorisé. Elle n’est pas payée, mais vous êtes couvert·e en cas d’accident.',
			'En Suisse, on parle de stage d’observation. Si vous êtes au chômage, demandez d’abord l’accord de l’office régional de placement.',
			'Ne commencez jamais sans le papier signé. Trois jours suffisent souvent pour savoir si l’on continue.'
		],
		links: [['Immersion facilitée', 'https://immersion-facile.beta.gouv.fr']],
		cards: ['mife-ain_immersion-stage']
	},
	{
		slug: 'rencontrer-quelquun-du-metier',
		home: 'mife-savoie',
		country: 'both',
		question: 'Comment rencontrer quelqu’un qui fait le métier qui m’intéresse ?',
		otherWords: ['enquête métier', 'parler avec un professionnel', 'interroger un artisan'],
		answer: [
			'Demandez autour de vous : un voisin, un commerçant, un ancien collègue connaît souvent quelqu’un. Les associations professionnelles et les journées portes ouvertes aident aussi.',
			'Demandez vingt minutes, pas un emploi. Préparez trois questions : à quoi ressemble une journée, ce qui fatigue, ce que la personne ferait autrement.',
			'Nous pouvons préparer la rencontre avec vous, et parfois vous donner un nom.'
		],
		cards: ['mife-savoie_rencontrer-un-professionnel']
	},
	{
		slug: 'aide-soignante',
		home: 'mife-haute-savoie',
		country: 'FR',
		question: 'Comment devenir aide-soignante ou aide-soignant en France ?',
		otherWords: ['école d’aide-soignante', 'travailler à l’hôpital', 'soigner les gens'],
		answer: [
			'Il faut le diplôme d’État d’aide-soignant. La formation dure environ un an, dans un institut, avec beaucoup de stages. On peut y entrer sans le bac : le dossier et un entretien comptent.',
			'Elle peut être payée par la région, France Travail ou un employeur, ou se faire en apprentissage. L’expérience dans le soin permet aussi la VAE.',
			'Avant de vous inscrire, passez quelques jours dans un service ou une maison de retraite : on sait vite si ce métier est pour soi.'
		],
		links: [ONISEP],
		cards: ['mife-haute-savoie_aide-soignante', 'mife-savoie_vae'],
		places: ['Un institut de formation d’aides-soignants', 'Votre agence France Travail']
	},
	{
		slug: 'soins-sans-diplome',
		home: 'ofpc',
		country: 'CH',
		question: 'Puis-je travailler dans les soins à Genève sans diplôme ?',
		otherWords: [
			'auxiliaire de santé',
			'croix-rouge',
			'travailler en EMS',
			'aide aux personnes âgées'
		],
		answer: [
			'Oui, comme auxiliaire : un cours de quelques mois, avec un stage, y prépare. La Croix-Rouge en propose un dans les cantons. Il faut parler français assez bien pour comprendre une consigne et l’écrire.',
			'Avec de l’expérience, on peut ensuite viser une AFP ou un CFC, en cours d’emploi.',
			'Allez d’abord voir une journée : le métier est physique, les horaires sont coupés, et l’on s’attache aux gens.'
		],
		links: [ORIENTATION],
		cards: ['mife-haute-savoie_aide-soignante', 'ofpc_cfc-adulte']
	},
	{
		slug: 'conduire-un-bus',
		home: 'mife-haute-savoie',
		country: 'both',
		question: 'Comment devenir conductrice ou conducteur de bus ?',
		otherWords: ['permis D', 'chauffeur de car', 'conduire un autocar', 'transports publics'],
		answer: [
			'Il faut un permis pour le transport de personnes et une formation professionnelle, souvent réunis. Les compagnies recrutent et forment : certaines embauchent avant même le permis.',
			'En France, France Travail ou la région peuvent payer la formation. En Suisse, beaucoup d’entreprises de transport public forment leurs futurs conducteurs.',
			'Un contrôle médical est demandé, de la vue surtout. Demandez les horaires avant de signer : tôt, tard, et le dimanche.'
		],
		cards: ['mife-haute-savoie_conduite-bus-camion']
	},
	{
		slug: 'metiers-qui-recrutent',
		home: 'mife-savoie',
		country: 'FR',
		question: 'Quels métiers recrutent près de chez moi ?',
		otherWords: ['où y a-t-il du travail', 'métiers en tension', 'trouver un emploi vite'],
		answer: [
			'En Savoie comme chez nos voisins, l’hôtellerie, le soin, le bâtiment, la logistique et l’aide à domicile cherchent du monde presque toute l’année. France Travail publie chaque année une enquête sur les besoins, par bassin d’emploi.',
			'Un métier qui recrute n’est pas forcément un métier qui vous convient : regardez aussi pourquoi on y cherche tant de monde.',
			'Nos ateliers font le tour de ces métiers avec des personnes qui les exercent.'
		],
		links: [['Le site de France Travail', 'https://www.francetravail.fr']],
		workshop: 'métiers qui recrutent'
	},
	{
		slug: 'bureau-de-placement',
		home: 'ofpc',
		country: 'CH',
		state: 'draft',
		question: 'Faut-il passer par une agence de placement à Genève ?',
		otherWords: ['agence d’intérim', 'travail temporaire Genève'],
		answer: [
			'Une agence de travail temporaire vous emploie et vous envoie chez ses clients. Elle doit avoir une autorisation, et vous ne lui devez rien pour vous inscrire.',
			'C’est une bonne façon d’entrer dans un secteur, moins bonne pour y rester. Relisez le contrat : qui paie, combien d’heures, quel délai pour partir.'
		],
		links: [['Assurance-chômage, site officiel', 'https://www.travail.swiss']]
	}
]);
