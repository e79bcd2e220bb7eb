import type { LeftWhy } from '#domain/caseload-transfer';
import { m } from '$lib/i18n/paraglide/messages';
import type { LoadRow } from './load-rows';

/** «suit 12 personnes et remplace pour 1 personne»; undefined while it is not known. */
export function followsWords({ confided, standsIn }: LoadRow): string | undefined {
	if (confided === null) return undefined;
	const follows =
		confided === 0 ? m.transfer_follows_nobody() : m.transfer_follows({ count: confided });
	return standsIn > 0 ? `${follows} ${m.transfer_stands_in({ count: standsIn })}` : follows;
}

/** Why dossiers were left where they were. */
export const LEFT_WORDS: Record<LeftWhy, (of: { count: number }) => string> = {
	noRoom: m.transfer_left_no_room,
	stoodIn: m.transfer_left_stood_in,
	changed: m.transfer_left_changed,
	moving: m.transfer_left_moving,
	notCounsellor: m.transfer_left_not_counsellor,
	over: m.transfer_left_over
};
