import type { Static } from 'typebox';
import * as Type from 'typebox';
import { homeInKey, keyOfId } from './ids';
import { Day, Name, Title, strict } from './text';

/** A meeting or workshop to which people come (S33). What is over is told by its day. */
export const SESSION_STATES = ['open', 'cancelled'] as const;

/** Sessions go to every device of a structure: a notice on the wall, not a book. */
export const MAX_ABOUT = 2_000;
export const MAX_BRING = 500;
export const MAX_PLACE = 200;
export const MAX_LINK = 500;
export const MAX_CAPACITY = 500;
export const MAX_MINUTES = 24 * 60;

export const SessionBody = strict({
	title: Title,
	/** What one does and learns there. */
	about: Type.String({ maxLength: MAX_ABOUT }),
	/** What to bring; empty for nothing. */
	bring: Type.String({ maxLength: MAX_BRING }),
	day: Day,
	/** When it begins, `14:30`, by the clock on the wall there. */
	time: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
	minutes: Type.Integer({ minimum: 5, maximum: MAX_MINUTES }),
	place: Type.String({ maxLength: MAX_PLACE }),
	/** The address of a video meeting; empty for none. */
	link: Type.String({ maxLength: MAX_LINK }),
	host: Name,
	capacity: Type.Integer({ minimum: 1, maximum: MAX_CAPACITY }),
	/** Whether one may wait for a place once it is full. */
	waitingList: Type.Boolean(),
	/** Why it does not take place; empty until it is cancelled. */
	reason: Type.String({ maxLength: MAX_BRING }),
	/** Places taken and people waiting: the server’s count, which names nobody. */
	taken: Type.Integer({ minimum: 0 }),
	waiting: Type.Integer({ minimum: 0 })
});
export type SessionBody = Static<typeof SessionBody>;

/** What staff writes of a session. */
export type SessionNotice = Omit<SessionBody, 'taken' | 'waiting' | 'reason'>;

/** The key of a session names its home: a seat that moved elsewhere with its dossier tells so (CH-25). */
export const SessionKey = Type.String({ pattern: '^[a-z][a-z0-9-]{1,30}_[A-Za-z0-9_-]{1,32}$' });

export function sessionId(home: string, key: string): string {
	return `session:${home}_${key}`;
}

/** The structure that holds a session; empty when its id names none. */
export function homeOfSession(id: string): string {
	return homeInKey(keyOfId(id));
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Somewhere on earth a day begins this long before it does in UTC, and elsewhere it ends this long after. */
const EASTMOST_MS = 14 * HOUR_MS;
const WESTMOST_MS = 12 * HOUR_MS;

/** When a session is to be. */
export type SessionTime = Pick<SessionBody, 'day' | 'time' | 'minutes'>;

/** Whether it is through, wherever its clock hangs: from then on no place is given, and who was there was there. */
export function isOver({ day, time, minutes }: SessionTime, now: number): boolean {
	return now >= Date.parse(`${day}T${time}:00Z`) + minutes * MINUTE_MS + WESTMOST_MS;
}

/** Whether places are asked for and given: it takes place, and is not through. */
export function takesPeople(
	{ state, body }: { state: string; body: SessionTime },
	now: number
): boolean {
	return state === 'open' && !isOver(body, now);
}

/** Whether its day has come somewhere on earth: nobody is present before. */
export function hasCome({ day }: Pick<SessionBody, 'day'>, now: number): boolean {
	return now >= Date.parse(`${day}T00:00:00Z`) - EASTMOST_MS;
}

/** How many places are free, by the server’s last count; never less than none. */
export function roomIn({ capacity, taken }: Pick<SessionBody, 'capacity' | 'taken'>): number {
	return Math.max(0, capacity - taken);
}

/** Which sessions a task is about: those chosen; else those with all of these words, or their beginnings, in the title; else any. */
export interface WantedSessions {
	sessions: readonly string[];
	words: string;
}

export function isWanted(
	wanted: WantedSessions,
	id: string,
	{ title }: { title: string }
): boolean {
	if (wanted.sessions.length > 0) return wanted.sessions.includes(keyOfId(id));
	const heard = ` ${plain(title)}`;
	return plain(wanted.words)
		.split(' ')
		.every((word) => heard.includes(` ${word}`));
}

/** Without accents, case or signs. */
function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Before others comes what begins sooner. */
export function bySessionTime(
	a: { id: string; body: SessionBody },
	b: { id: string; body: SessionBody }
): number {
	const [one, other] = [a, b].map(({ id, body }) => `${body.day} ${body.time} ${id}`);
	return one! < other! ? -1 : 1;
}
