import type { Envelope } from '#domain/document';

/** Who may read a personal trace now (D08). */
export type Sharing =
	{ kind: 'own' } | { kind: 'shared'; until: string | null } | { kind: 'ended'; until: string };

/** `today` is this device's calendar day: the server's clock decides, this only tells. */
export function sharingOf({ state, body }: Envelope<'trace'>, today: string): Sharing {
	if (state !== 'shared') return { kind: 'own' };
	const { sharedUntil: until } = body;
	return until !== null && until < today ? { kind: 'ended', until } : { kind: 'shared', until };
}
