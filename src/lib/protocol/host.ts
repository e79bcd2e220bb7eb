import type { Static } from 'typebox';
import * as Type from 'typebox';
import { HOSTED_TOOLS } from '#domain/confirmation';
import { Logo } from '#domain/logo';
import { Day, Name, orNull, strict } from '#domain/text';

/** The token of the link that was mailed to the host of a visit or a meeting (D11): in a body, never in an address. */
export const HostRequest = strict({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{20,64}$' }) });
export type HostRequest = Static<typeof HostRequest>;

/** What he is asked to confirm, and nothing else of the person. */
export const HostAsked = strict({
	what: Type.Enum([...HOSTED_TOOLS]),
	firstName: Name,
	day: Day,
	place: Type.String(),
	/** The structure that accompanies the person, by its name. */
	structure: Name,
	logo: Type.Optional(orNull(Logo))
});
export type HostAsked = Static<typeof HostAsked>;

export const HostConfirmed = strict({ confirmed: Type.Literal(true) });
export type HostConfirmed = Static<typeof HostConfirmed>;
