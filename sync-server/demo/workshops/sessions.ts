import type { SessionNotice } from '#domain/session';

type Words = Pick<SessionNotice, 'title' | 'about' | 'bring' | 'time' | 'minutes' | 'place'>;

/** A session of the demo: how many days from now, and what has become of it. */
export interface SessionSeed extends Words {
	slug: string;
	/** From the day the demo is looked at. */
	inDays: number;
	capacity: number;
	/** How many ask for a place. */
	asking: number;
	cancelled?: string;
}

const CV: Words = {
	title: 'Rédiger son CV',
	about:
		'À six ou huit autour d’une table : on lit les CV des uns et des autres, on repart avec trois choses à changer.',
	bring: 'Votre CV, même ancien, sur papier.',
	time: '14:00',
	minutes: 150,
	place: 'Salle bleue, rez-de-chaussée'
};
const INTERVIEW: Words = {
	title: 'Préparer un entretien d’embauche',
	about:
		'On joue l’entretien, chacun des deux côtés du bureau. On cherche ensemble les réponses aux questions qui font peur.',
	bring: 'Une annonce qui vous intéresse.',
	time: '09:00',
	minutes: 180,
	place: 'Salle verte, 1er étage'
};
const OCCUPATIONS: Words = {
	title: 'Découvrir les métiers qui recrutent',
	about:
		'Trois personnes racontent leur métier : ce qu’elles aiment, ce qui est dur, comment elles y sont arrivées.',
	bring: '',
	time: '10:00',
	minutes: 120,
	place: 'Grande salle'
};
const BORDER: Words = {
	title: 'Travailler de l’autre côté de la frontière',
	about: 'Permis, impôts, assurance maladie, salaire : ce qui change, avec des exemples chiffrés.',
	bring: 'Vos questions, par écrit si vous préférez.',
	time: '17:30',
	minutes: 90,
	place: 'Grande salle'
};
const VAE: Words = {
	title: 'La VAE, par où commencer',
	about:
		'Ce que c’est, à qui cela sert, combien de temps il faut. On commence sa propre liste d’expériences.',
	bring: '',
	time: '14:00',
	minutes: 120,
	place: 'Salle bleue, rez-de-chaussée'
};

/** What each structure announces. */
export const SESSIONS: readonly SessionSeed[] = [
	{ ...CV, slug: 'cv-1', inDays: -42, capacity: 8, asking: 6 },
	{ ...OCCUPATIONS, slug: 'metiers-1', inDays: -28, capacity: 15, asking: 9 },
	{ ...CV, slug: 'cv-2', inDays: -14, capacity: 8, asking: 8 },
	{ ...INTERVIEW, slug: 'entretien-1', inDays: -7, capacity: 6, asking: 5 },
	{ ...BORDER, slug: 'frontiere-0', inDays: 0, capacity: 12, asking: 7 },
	{ ...CV, slug: 'cv-3', inDays: 7, capacity: 4, asking: 6 },
	{ ...BORDER, slug: 'frontiere-1', inDays: 9, capacity: 20, asking: 4 },
	{
		...VAE,
		slug: 'vae-1',
		inDays: 13,
		capacity: 10,
		asking: 2,
		cancelled: 'L’intervenante est souffrante. Une autre date sera annoncée.'
	},
	{ ...INTERVIEW, slug: 'entretien-2', inDays: 15, capacity: 6, asking: 3 },
	{ ...CV, slug: 'cv-4', inDays: 21, capacity: 8, asking: 1 },
	{ ...OCCUPATIONS, slug: 'metiers-2', inDays: 29, capacity: 15, asking: 0 }
];
