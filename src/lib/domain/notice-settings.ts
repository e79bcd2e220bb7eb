import type { Static } from 'typebox';
import * as Type from 'typebox';
import { keyOfId } from './ids';
import { strict } from './text';

/** What somebody may be told of (ADR 0047). */
export const NOTICE_KINDS = [
	'message',
	'task',
	'appointment',
	'request',
	'validation',
	'arrival',
	'team'
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How it reaches him by mail: as soon as it is there, once a day with the rest, or not at all. */
export const NOTICE_WAYS = ['atOnce', 'daily', 'none'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

const Way = Type.Optional(Type.Enum([...NOTICE_WAYS]));

/** How one user wants to be told of what is new, and how far he has looked: one document each (ADR 0047). */
export const NoticeSettingsBody = strict({
	/** What he has chosen; of a kind that is absent the default holds, whatever it becomes. */
	choices: strict({
		message: Way,
		task: Way,
		appointment: Way,
		request: Way,
		validation: Way,
		arrival: Way,
		team: Way
	}),
	/** The server's time of the newest thing he has looked at, ms since 1970. It never goes back. */
	seenUpTo: Type.Integer({ minimum: 0 })
});
export type NoticeSettingsBody = Static<typeof NoticeSettingsBody>;
export type NoticeChoices = NoticeSettingsBody['choices'];

/** One per user, on however many devices he begins it. */
export function noticeSettingsId(user: string): string {
	return `noticeSettings:${keyOfId(user)}`;
}

/**
 * Once a day is enough for most; an appointment may be tomorrow's, and whoever has asked for something waits
 * for the answer.
 */
const DEFAULTS: Record<NoticeKind, NoticeWay> = {
	message: 'daily',
	task: 'daily',
	appointment: 'atOnce',
	request: 'atOnce',
	validation: 'daily',
	arrival: 'daily',
	team: 'daily'
};

/** How somebody is to be told of a kind. @param choices undefined for whoever has chosen nothing yet */
export function wayOf(kind: NoticeKind, choices: NoticeChoices | undefined): NoticeWay {
	return choices?.[kind] ?? DEFAULTS[kind];
}

/** The kinds that may reach somebody, in the order in which he is asked. */
export function kindsFor({ person, counsellor, reception }: NoticeReader): NoticeKind[] {
	const kinds: NoticeKind[] = [
		...(person ? (['message', 'task', 'appointment', 'request'] as const) : []),
		...(counsellor ? (['validation', 'message', 'appointment', 'team'] as const) : []),
		...(reception ? (['arrival', 'message'] as const) : [])
	];
	return [...new Set(kinds)];
}

/** As what somebody reads. */
export interface NoticeReader {
	person: boolean;
	counsellor: boolean;
	reception: boolean;
}

/** Two devices that chose meanwhile: each kind as it was last chosen, and what was chosen here came last. */
export function mergedChoices(
	base: NoticeChoices | undefined,
	mine: NoticeChoices,
	theirs: NoticeChoices
): NoticeChoices {
	const chosenHere = NOTICE_KINDS.filter((kind) => mine[kind] !== base?.[kind]);
	return { ...theirs, ...Object.fromEntries(chosenHere.map((kind) => [kind, mine[kind]])) };
}
