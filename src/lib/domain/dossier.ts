import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Assignment } from './assignment';
import { Closing } from './closing';
import { Joined } from './joined';
import { LANGUAGES } from './language';
import { Person } from './person';
import { StandIn } from './stand-in';
import { Id, Name, orNull, strict } from './text';

export const DOSSIER_STATES = ['open', 'closed'] as const;
/** How the account came to be (D02). */
export const WAYS = ['online', 'desk', 'phone'] as const;
export type Way = (typeof WAYS)[number];

/** Everything about one consultant's support hangs on this document: who he is and who follows him. */
export const DossierBody = strict({
	/** The consultant's account. */
	consultant: Id,
	person: Person,
	way: Type.Enum([...WAYS]),
	/** In which whoever was received at the desk wishes to be written to: her account begins with it (AC-71). */
	language: Type.Optional(Type.Enum([...LANGUAGES])),
	onBehalfOf: Name,
	inCapacityOf: Name,
	/** Who follows the dossier now; `null` until reception assigns someone (S50). */
	assignment: orNull(Assignment),
	/** Who follows it in that counsellor's place, for some days: see `standInAt`. */
	standIn: Type.Optional(orNull(StandIn)),
	/** Null, or absent, of one that is open. */
	closing: Type.Optional(orNull(Closing)),
	/** Of one that is one person’s with another (ADR 0049); the server’s word. */
	joined: Type.Optional(orNull(Joined)),
	/** The pair of which its person has said that both dossiers are hers; hers alone to say. */
	agreed: Type.Optional(orNull(Id))
});
export type DossierBody = Static<typeof DossierBody>;
