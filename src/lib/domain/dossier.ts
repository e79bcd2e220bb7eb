import Type, { type Static } from 'typebox';
import { Person } from './person';
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
	onBehalfOf: Name,
	inCapacityOf: Name,
	/** Who follows the dossier now; `null` until reception assigns someone (S50). */
	assignment: orNull(strict({ counsellor: Id, name: Name }))
});
export type DossierBody = Static<typeof DossierBody>;
