import type { Static } from 'typebox';
import * as Type from 'typebox';
import { endOfDay } from './day';
import type { Envelope } from './document';
import { keyOfId } from './ids';
import { LANGUAGES } from './language';
import { MAX_TITLE_CHARS } from './limits';
import { Day, Email, Id, Name, strict } from './text';
import type { Tool } from './tool';

/** `confirmed` is the server's to say, once the host has pressed, and the end. One taken back may be asked again. */
export const CONFIRMATION_STATES = ['asked', 'confirmed', 'withdrawn'] as const;

/** The tools with which one goes to see somebody outside (S32, S34). */
export const HOSTED_TOOLS = ['visit', 'meeting'] as const satisfies readonly Tool[];
export type HostedTool = (typeof HOSTED_TOOLS)[number];

/** What a host is asked to confirm, of a visit or a meeting (D11): all that he is shown beside a first name. */
export const ConfirmationBody = strict({
	task: Id,
	/** Whom it is asked of, as the person and her counsellor call him; he is not shown it. */
	host: Name,
	email: Email,
	day: Day,
	place: Type.String({ maxLength: MAX_TITLE_CHARS }),
	/** In which he is written to, as whoever asks him chose; absent: the one he chose himself, if any. */
	language: Type.Optional(Type.Enum([...LANGUAGES])),
	/** Ms since 1970, the server's; 0 until then. */
	confirmedAt: Type.Integer({ minimum: 0 })
});
export type ConfirmationBody = Static<typeof ConfirmationBody>;

/** One per task, whoever asks for it and wherever. */
export function confirmationId(task: string): string {
	return `confirmation:${keyOfId(task)}`;
}

/** Of which tool a task is, as long as somebody outside can confirm it: an advised visit or meeting. */
export function hostedTool({ body }: Envelope<'task'>): HostedTool | null {
	const tool = HOSTED_TOOLS.find((one) => one === body.content.tool);
	return body.kind === 'advised' ? (tool ?? null) : null;
}

const DAY_MS = 24 * 3_600_000;
/** A host has so long after the day, or after he was asked when that came later. */
const ANSWER_DAYS = 14;
/** A slip in the year opens nothing for long. */
const LONGEST_DAYS = 200;

/** Until when a link opens, ms since 1970. @param askedAt ms since 1970 */
export function confirmationEnd(day: string, askedAt: number): number {
	const from = Math.max(endOfDay(day) || 0, askedAt);
	return Math.min(from + ANSWER_DAYS * DAY_MS, askedAt + LONGEST_DAYS * DAY_MS);
}

/** Whether a host that was asked can still answer. */
export function isAnswerable({ state, body, updatedAt }: Envelope<'confirmation'>, now: number) {
	// On the device that asked, it has no time of the server's yet.
	return state === 'asked' && (updatedAt === 0 || now < confirmationEnd(body.day, updatedAt));
}
