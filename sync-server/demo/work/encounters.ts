import { pointsOf, type PointNotes } from '#domain/points';
import type { WorkOf } from '#domain/tool';

type Visit = Omit<WorkOf<'visit'>, 'tool' | 'day' | 'observed'>;
type Meeting = Omit<WorkOf<'meeting'>, 'tool' | 'day' | 'answers'>;

/** What people noted of a visit to a company. Slots as in phrase.ts. */
export const VISITS: readonly Visit[] = [
	{
		company: 'Atelier des Trois-Ponts',
		where: '14 h, demander la responsable à l’accueil. Chaussures fermées.',
		questions:
			'Comment se passe la première semaine ?\nQui travaille le samedi ?\nPrenez-vous des adultes en stage ?',
		report:
			'J’ai compris en une heure ce que je n’avais pas vu dans les fiches : on bouge tout le temps et on se parle beaucoup. Cela me ressemble : <atout>. Il me reste à savoir si je tiens le rythme toute une semaine.'
	},
	{
		company: 'Maison des Tilleuls',
		where: '9 h 30, entrée du personnel. Prévoir deux heures.',
		questions:
			'Combien êtes-vous dans l’équipe ?\nQu’est-ce qui vous ferait dire oui à quelqu’un ?',
		report:
			'Moins de bruit que je ne pensais, plus de papiers aussi. On m’a montré le travail sans rien cacher. Je me vois comme <cible>, à condition de commencer à temps partiel.'
	}
];

/** What people noted of a meeting with somebody at work. */
export const MEETINGS: readonly Meeting[] = [
	{
		person: 'Une personne du métier',
		job: '<cible>',
		where: 'Vingt minutes au téléphone, à sa pause de midi.',
		questions: 'Comment tenir avec des horaires coupés ?\nQui d’autre pourrais-je rencontrer ?',
		notes: '« Venez passer une matinée avec nous, vous verrez bien. »',
		report:
			'Je repars avec une idée plus juste et un deuxième nom à appeler. Ce qui me retient reste le temps de la formation.'
	},
	{
		person: 'Une ancienne collègue',
		job: '<cible>, depuis six ans',
		where: 'Chez elle, un samedi matin.',
		questions: 'Est-ce que cela vaut la peine de recommencer à mon âge ?',
		notes: 'Elle a hésité un an avant de se lancer. Elle m’a prêté ses cours.',
		report:
			'Je sais maintenant par où commencer : une séance d’information, puis un stage. Je la remercierai par un petit mot.'
	}
];

/** What may be noted at any point one looks at, or asks about. */
export const NOTED: readonly string[] = [
	'Mieux que ce que je craignais.',
	'À revoir : je n’ai pas eu le temps de bien regarder.',
	'On m’a répondu franchement. Cela dépend beaucoup des équipes.',
	'C’est le point qui m’a le plus parlé.',
	'Un peu fatigant, mais on s’y fait, m’a-t-on dit.',
	'Deux personnes sur trois ont appris sur place.',
	'Plutôt debout, plutôt dehors, jamais deux jours pareils.'
];

/** A few words at most points of a list. */
export function notedAt(points: string, note: () => string | null): PointNotes {
	const notes = pointsOf(points).map(({ key }) => [key, note()] as const);
	return Object.fromEntries(notes.filter((one): one is [string, string] => one[1] !== null));
}

/** What somebody wished to ask at a workshop, and keeps of it. */
export const WORKSHOPS: readonly Record<'questions' | 'kept', string>[] = [
	{
		questions: 'Faut-il dire pourquoi j’ai arrêté deux ans ?',
		kept: 'Mettre le plus récent en haut. Dire les deux ans en une ligne, sans s’excuser.'
	},
	{
		questions: 'Combien de pages ? Faut-il une photo ?',
		kept: 'Une page. Trois choses à changer : le titre, les dates, mes langues.'
	},
	{
		questions: '',
		kept: 'Les autres ont vu des forces que je ne mettais pas. Je suis {reparti|repartie} avec une liste.'
	}
];
