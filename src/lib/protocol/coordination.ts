import type { Static } from 'typebox';
import * as Type from 'typebox';
import { STRUCTURE_PATTERN } from '#domain/ids';
import { Email, Id, Name, orNull, strict } from '#domain/text';
import { INVITATION_STATES } from './account-words';

const Structure = Type.String({ pattern: STRUCTURE_PATTERN });

/** Who administers a structure of this site, as whoever coordinates the network is told (CO-02). */
export const CoordinatedStructure = strict({
	id: Structure,
	admins: Type.Array(
		strict({
			name: Type.String(),
			state: Type.Enum([...INVITATION_STATES]),
			/** When the newest invitation left, ms since 1970; null when none did. */
			sentAt: orNull(Type.Integer({ minimum: 0 }))
		})
	),
	/** Whether one of them has joined: the structure is its own then (CO-04). */
	joined: Type.Boolean()
});
export type CoordinatedStructure = Static<typeof CoordinatedStructure>;

export const Coordination = strict({ structures: Type.Array(CoordinatedStructure) });
export type Coordination = Static<typeof Coordination>;

/** Adds the first local admin of a structure in which none has joined; answered with the Coordination. */
export const FirstAdminRequest = strict({
	structure: Structure,
	firstName: Name,
	surname: Name,
	email: Email
});
export type FirstAdminRequest = Static<typeof FirstAdminRequest>;

/** Takes a template of the network back to its structure (CO-03). */
export const TakeBackRequest = strict({ template: Id });
export type TakeBackRequest = Static<typeof TakeBackRequest>;
