import type { Guard } from '#protocol/guard';
import type { AccountsContext } from './context';

/** No form is read, filled in and sent by a person in less. */
export const LEAST_SHOWN_MS = 1_000;
/** What was asked once more is taken from then on, for as long. */
export const LEAST_WAIT_MS = 1_000;
export const LONGEST_WAIT_MS = 24 * 3_600_000;

/**
 * Whether the sender is to be asked once more: the field that nobody sees is filled in, or the form was sent at
 * once (FC-13). What was asked once more and comes again a moment later is taken: no person's words are lost.
 * @param subject what is sent: what is given for one is of no use for another
 * @returns what to send along the second time; null when it is taken
 */
export function doubtOf(
	{ secret, now }: Pick<AccountsContext, 'secret' | 'now'>,
	guard: Guard | undefined,
	subject: string
): string | null {
	if (!guard || (guard.trap === '' && guard.shown >= LEAST_SHOWN_MS)) return null;
	const given = (time: number) =>
		`${time.toString(36)}.${secret.key22('again', String(time), subject)}`;
	const time = Number.parseInt(guard.again, 36);
	const waited = now() - time;
	const known = Number.isSafeInteger(time) && guard.again === given(time);
	if (known && waited >= LEAST_WAIT_MS && waited <= LONGEST_WAIT_MS) return null;
	return given(now());
}
