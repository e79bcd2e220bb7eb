import type { InEach } from '#domain/language';
import type { Item } from '../test-definition';

/**
 * The project's own sixty activities, ten for each type, mixed. An item's id begins with its type's. Each
 * names one thing to do, neither how hard it is nor how well it goes: that would be answered too. In French and
 * in English: the same activity, in about as many words, so that an answer means the same.
 */
const ROWS = [
	[
		'r1',
		'Réparer un vélo et le remettre sur la route',
		'Repair a bicycle and get it back on the road'
	],
	[
		's1',
		'Écouter une personne qui traverse un moment difficile',
		'Listen to somebody going through a hard time'
	],
	['a1', 'Dessiner l’affiche d’un festival', 'Draw the poster for a festival'],
	[
		'e1',
		'Convaincre une commune de soutenir un projet',
		'Persuade a town council to support a project'
	],
	[
		'i1',
		'Chercher pourquoi une machine s’arrête sans cesse',
		'Find out why a machine keeps stopping'
	],
	['c1', 'Tenir les comptes d’une association', 'Keep the accounts of a local association'],
	['a2', 'Écrire les paroles d’une chanson', 'Write the words of a song'],
	['i2', 'Analyser l’eau d’un lac au laboratoire', 'Analyse the water of a lake in a laboratory'],
	[
		'r2',
		'Monter un abri de jardin, de la première planche au toit',
		'Build a garden shed, from the first plank to the roof'
	],
	['c2', 'Classer des papiers par date et par sujet', 'File papers by date and by subject'],
	['s2', 'Enseigner le français à des adultes', 'Teach French to adults'],
	['e2', 'Vendre des produits de la région sur un marché', 'Sell local produce at a market'],
	['s3', 'Aider un enfant à comprendre ses devoirs', 'Help a child understand their homework'],
	['e3', 'Ouvrir un café dans votre quartier', 'Open a café in your neighbourhood'],
	['c3', 'Vérifier des factures, ligne après ligne', 'Check invoices, one line after another'],
	[
		'i3',
		'Remonter à la source d’un chiffre entendu à la radio',
		'Trace a figure heard on the radio back to its source'
	],
	['r3', 'Dégager une route avec un chasse-neige', 'Clear a road with a snowplough'],
	['a3', 'Jouer un rôle dans une pièce de théâtre', 'Play a part on the stage of a theatre'],
	[
		'i4',
		'Comparer ce que des études disent d’un traitement',
		'Compare what studies say about a treatment'
	],
	[
		'c4',
		'Préparer le planning d’une équipe pour le mois',
		'Prepare a team’s schedule for the month'
	],
	[
		'r4',
		'Tailler des arbres fruitiers à la fin de l’hiver',
		'Prune fruit trees at the end of winter'
	],
	[
		'a4',
		'Composer la vitrine d’une boutique pour les fêtes',
		'Arrange a shop window for the festive season'
	],
	[
		's4',
		'Accompagner une personne âgée dans sa journée',
		'Support an elderly person through the day'
	],
	[
		'e4',
		'Prendre la tête d’une équipe sur un chantier',
		'Take charge of a team on a building site'
	],
	[
		's5',
		'Animer un atelier pour un groupe de jeunes',
		'Lead a workshop for a group of young people'
	],
	[
		'a5',
		'Photographier un quartier à toutes les heures du jour',
		'Photograph a neighbourhood at every hour of the day'
	],
	['e5', 'Négocier un prix avec un fournisseur', 'Negotiate a price with a supplier'],
	[
		'c5',
		'Réunir les pièces d’un dossier administratif',
		'Gather the documents for an official file'
	],
	['r5', 'Poser un parquet, lame après lame', 'Lay a wooden floor, board after board'],
	['i5', 'Observer des cellules au microscope', 'Look at cells under a microscope'],
	['r6', 'Changer un robinet qui fuit dans une cuisine', 'Replace a leaking tap in a kitchen'],
	['i6', 'Étudier les habitudes d’un oiseau', 'Study the habits of a bird'],
	['e6', 'Prendre la parole devant une assemblée', 'Speak in front of an assembly'],
	[
		'a6',
		'Monter un court film avec des images et des sons',
		'Put together a short film from pictures and sounds'
	],
	['s6', 'Apaiser une dispute entre deux collègues', 'Calm a quarrel between two colleagues'],
	['c6', 'Tenir à jour le stock d’un magasin', 'Keep the stock of a shop up to date'],
	[
		'a7',
		'Choisir les couleurs et les matières d’un appartement',
		'Choose the colours and the materials of a flat'
	],
	[
		'c7',
		'Relire un texte pour en corriger les fautes',
		'Read a text through to correct its mistakes'
	],
	[
		'r7',
		'Entretenir un sentier de montagne, à la scie et à la pioche',
		'Maintain a mountain path, with saw and pickaxe'
	],
	[
		's7',
		'Expliquer une démarche à quelqu’un qui s’y perd',
		'Explain a procedure to somebody lost in it'
	],
	['e7', 'Choisir l’emplacement d’un nouveau restaurant', 'Choose the place for a new restaurant'],
	['i7', 'Passer une soirée sur un casse-tête', 'Spend an evening on a puzzle'],
	[
		'e8',
		'Trouver des clients de l’autre côté de la frontière',
		'Find customers on the other side of the border'
	],
	['i8', 'Comprendre comment se forme une avalanche', 'Understand how an avalanche forms'],
	[
		's8',
		'Montrer le travail à une personne qui arrive dans l’équipe',
		'Show the work to somebody who joins the team'
	],
	['r8', 'Souder deux pièces de métal', 'Weld two pieces of metal together'],
	['c8', 'Reporter des chiffres dans un tableau', 'Copy figures into a table'],
	['a8', 'Improviser de la musique avec d’autres', 'Improvise music with others'],
	['c9', 'Saisir des commandes à l’ordinateur', 'Enter customers’ orders on a computer'],
	[
		'e9',
		'Défendre les intérêts d’un groupe en réunion',
		'Defend the interests of a group in a meeting'
	],
	[
		'a9',
		'Façonner un objet en terre, à votre idée',
		'Shape an object in clay, following your own idea'
	],
	[
		'i9',
		'Reconstituer une histoire d’après de vieux documents',
		'Piece a story together from old documents'
	],
	['s9', 'Soigner une personne qui s’est blessée', 'Look after somebody who has been hurt'],
	['r9', 'Faire le pain dans une boulangerie', 'Make bread in a bakery'],
	[
		's10',
		'Mettre en route l’entraide dans un immeuble',
		'Get neighbours to help each other in a building'
	],
	['r10', 'S’occuper d’un troupeau de chèvres', 'Look after a herd of goats'],
	['i10', 'Mener une expérience pour vérifier une idée', 'Run an experiment to test an idea'],
	['a10', 'Chercher le mot juste pour un titre', 'Search for the right word for a title'],
	[
		'c10',
		'Gérer les inscriptions d’une école de musique',
		'Manage the enrolments of a music school'
	],
	['e10', 'Présenter une idée à des investisseurs', 'Present an idea to investors']
] as const;

export const RIASEC_ITEMS: InEach<Item[]> = {
	fr: ROWS.map(([id, text]) => ({ id, dimension: id.charAt(0), text })),
	en: ROWS.map(([id, , text]) => ({ id, dimension: id.charAt(0), text }))
};
