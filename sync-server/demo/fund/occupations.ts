import { cardsOn } from './kit';
import { FRANCE_TRAVAIL, ONISEP, ORIENTATION } from './sites';

export const OCCUPATIONS = cardsOn('occupations', [
	{
		slug: 'lire-une-fiche-metier',
		home: 'ofpc',
		country: 'both',
		title: 'Lire une fiche métier sans se perdre',
		summary: 'Quatre questions à garder en tête pour tirer l’essentiel d’une fiche.',
		text: [
			'Une fiche métier dit beaucoup de choses. Avant de la lire, choisissez ce que vous voulez savoir : les gestes de tous les jours, le lieu, les horaires, les personnes avec qui l’on travaille.',
			'Lisez d’abord la journée type, puis les conditions de travail, et seulement ensuite la formation. Notez ce qui vous attire et ce qui vous retient, avec vos mots.',
			'Comparez deux sources. En Suisse, orientation.ch décrit les métiers et les formations de chaque canton. En France, l’Onisep fait de même ; France Travail y ajoute les offres et les salaires de la région.',
			'Une fiche ne remplace pas une rencontre : gardez une question à poser à quelqu’un du métier.'
		],
		links: [ORIENTATION, ONISEP, FRANCE_TRAVAIL]
	},
	{
		slug: 'aide-soignante',
		home: 'mife-haute-savoie',
		country: 'both',
		title: 'Aide-soignante, aide-soignant',
		summary:
			'Prendre soin de personnes âgées ou malades, à l’hôpital, en maison de retraite ou à domicile.',
		text: [
			'On aide les personnes à se laver, à s’habiller, à manger, à bouger. On observe, on rassure, on transmet à l’équipe. Le travail se fait souvent debout, avec des horaires en équipe, certains week-ends et parfois la nuit.',
			'En France, il faut le diplôme d’État d’aide-soignant, préparé dans un institut de formation (IFAS). Il s’obtient aussi par l’apprentissage ou par la validation de l’expérience. Certains titres et diplômes dispensent d’une partie de la formation.',
			'En Suisse, deux métiers s’en approchent : aide en soins et accompagnement (AFP) et assistant ou assistante en soins et santé communautaire (CFC). Les adultes peuvent y arriver sans refaire tout l’apprentissage.',
			'Avant de vous engager, passez quelques jours dans un service. C’est le meilleur moyen de savoir.'
		],
		links: [ONISEP, ORIENTATION],
		places: [
			'Un institut de formation d’aides-soignants près de chez vous',
			'L’établissement où vous aimeriez travailler'
		]
	},
	{
		slug: 'petite-enfance',
		home: 'mife-savoie',
		country: 'both',
		title: 'Travailler avec de jeunes enfants',
		summary: 'Crèche, école, domicile : des métiers proches, des diplômes différents.',
		text: [
			'En France, le CAP Accompagnant éducatif petite enfance ouvre la porte des crèches, des écoles et de la garde à domicile. L’auxiliaire de puériculture a un diplôme d’État et plus de responsabilités dans les soins. L’assistante maternelle accueille chez elle, après un agrément du département.',
			'En Suisse, l’assistant socio-éducatif ou l’assistante socio-éducative (ASE) a un CFC ; l’éducateur ou l’éducatrice de l’enfance a suivi une école supérieure. Les crèches demandent presque toujours un diplôme reconnu.',
			'Aimer les enfants ne suffit pas : il faut aussi parler avec les parents, travailler en équipe et supporter le bruit. Quelques jours d’observation le disent mieux qu’une fiche.'
		],
		links: [ONISEP, ORIENTATION]
	},
	{
		slug: 'batiment',
		home: 'mife-ain',
		country: 'both',
		title: 'Le bâtiment : plus de métiers qu’on ne croit',
		summary: 'Du gros œuvre à la rénovation énergétique, avec ou sans expérience.',
		text: [
			'Maçonnerie, charpente, électricité, chauffage, peinture, isolation, conduite d’engins : les gestes et les rythmes sont très différents. Certains travaux sont lourds, d’autres demandent surtout de la précision.',
			'La rénovation des logements crée du travail dans l’isolation, le chauffage et l’énergie solaire. Les entreprises forment souvent elles-mêmes, en alternance ou par un contrat après une courte formation.',
			'Si vous avez mal au dos ou si la hauteur vous inquiète, dites-le tout de suite : il y a aussi des métiers de mesure, de dessin, de vente de matériaux, de conduite de travaux.',
			'Les portes ouvertes des centres d’apprentis et des écoles professionnelles permettent d’essayer les outils.'
		],
		links: [ORIENTATION]
	},
	{
		slug: 'informatique-sans-diplome',
		home: 'ofpc',
		country: 'both',
		title: 'L’informatique quand on vient d’ailleurs',
		summary: 'Support, réseaux, développement, données : par où entrer à trente ou quarante ans.',
		text: [
			'Il n’y a pas un métier mais plusieurs. Aider des utilisateurs au téléphone, installer des réseaux, tester des logiciels, programmer, faire parler des données : on n’y cherche pas les mêmes personnes.',
			'Essayez d’abord, gratuitement : un cours d’initiation en ligne, un petit projet, un atelier. Si vous y passez vos soirées sans compter, c’est bon signe.',
			'Les formations courtes et intensives existent des deux côtés de la frontière. Demandez toujours ce que deviennent les personnes formées, et si le titre est reconnu (RNCP en France, CFC, brevet ou école supérieure en Suisse).',
			'Votre ancien métier compte : qui connaît la santé, le commerce ou l’industrie y a sa place dans les projets informatiques.'
		],
		links: [ONISEP, ORIENTATION]
	},
	{
		slug: 'conduite-bus-camion',
		home: 'mife-haute-savoie',
		country: 'both',
		title: 'Conduire un bus ou un camion',
		summary: 'Un permis, une qualification, une visite médicale : le chemin pas à pas.',
		text: [
			'Le permis seul ne suffit pas. En France, il faut aussi une qualification initiale : un titre professionnel de conducteur ou une formation obligatoire. En Suisse, c’est le certificat de capacité (OACP). Des deux côtés, des cours sont à refaire tous les cinq ans (en France, la FCO).',
			'Une visite médicale vérifie la vue, l’ouïe et l’aptitude. Faites-la avant de payer quoi que ce soit.',
			'Les entreprises de transport recrutent et paient parfois la formation contre un engagement de quelques années. Demandez à lire la clause avant de signer.',
			'Horaires coupés, départs tôt le matin, nuits dehors : ils changent beaucoup d’une entreprise à l’autre. Posez la question à quelqu’un qui conduit déjà.'
		],
		links: [ONISEP, ORIENTATION],
		places: [
			'France Travail ou l’office régional de placement',
			'Une auto-école agréée pour les poids lourds'
		]
	},
	{
		slug: 'rencontrer-un-professionnel',
		home: 'mife-savoie',
		country: 'both',
		title: 'Parler avec quelqu’un du métier',
		summary: 'Comment demander un entretien, et quoi demander en vingt minutes.',
		text: [
			'Cherchez dans votre entourage, puis l’entourage de votre entourage. Un message court suffit : qui vous êtes, pourquoi ce métier, vingt minutes au téléphone ou sur place. Dites que vous ne cherchez pas d’emploi : on vous répondra plus volontiers.',
			'Questions utiles : à quoi ressemble une journée ? Qu’est-ce qui vous fatigue ? Qu’est-ce qui vous fait rester ? Qui embauche par ici ? Si vous recommenciez, que feriez-vous autrement ?',
			'Notez le soir même trois choses apprises et une surprise. Puis remerciez : la personne se souviendra de vous.'
		]
	},
	{
		slug: 'immersion-stage',
		home: 'mife-ain',
		country: 'both',
		title: 'Essayer un métier quelques jours',
		summary:
			'L’immersion en France, le stage d’observation en Suisse : des conditions et un papier à signer.',
		text: [
			'En France, la période de mise en situation en milieu professionnel (on dit « immersion ») permet de passer quelques jours dans une entreprise, avec une convention. Elle n’est pas payée, mais une assurance vous couvre en cas d’accident, et vous gardez vos droits. France Travail, une mission locale ou un Cap emploi peuvent la signer ; d’autres organismes aussi, s’ils y sont autorisés. Demandez à la personne qui vous conseille.',
			'En Suisse, on parle de stage d’observation ou d’orientation. Si vous êtes au chômage, demandez l’accord de l’office régional de placement avant de commencer.',
			'Ne commencez jamais sans le papier signé : il dit les dates, les tâches et qui vous assure.'
		],
		links: [['Immersion facilitée', 'https://immersion-facile.beta.gouv.fr']]
	}
]);
