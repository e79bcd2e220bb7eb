import type { Static } from 'typebox';
import * as Type from 'typebox';
import { FileRef } from '#domain/file-ref';
import { STRUCTURE_PATTERN } from '#domain/ids';
import { Logo } from '#domain/logo';
import { OpeningHours } from '#domain/opening-hours';
import { Person } from '#domain/person';
import { Answers, Questions } from '#domain/question';
import { Email, Name, Text, orNull, strict } from '#domain/text';
import { AskedAgain, Guard } from './guard';

const Structure = Type.String({ pattern: STRUCTURE_PATTERN });

/**
 * A request for support from the public page (S12–S21). It counts only once its e-mail is confirmed
 * (S15). `key` is made by the page, so that a retry does not ask twice.
 */
export const SubmitRequest = strict({
	key: Type.String({ pattern: '^[A-Za-z0-9_-]{16,64}$' }),
	structure: Structure,
	person: strict({
		...Person.properties,
		email: Email
	}),
	need: Type.String({ minLength: 1, maxLength: 5_000 }),
	onBehalfOf: Name,
	inCapacityOf: Name,
	information: Text,
	answers: Answers,
	questionnaireVersion: Type.Integer({ minimum: 0 }),
	/** At most one file here (S21), its bytes in base64; more can be added once the account is open. */
	file: orNull(strict({ ref: FileRef, content: Type.String({ maxLength: 14_000_000 }) })),
	guard: Type.Optional(Guard)
});
export type SubmitRequest = Static<typeof SubmitRequest>;

/** Always the same, whether the address is known or not. */
export const Submitted = Type.Union([strict({ sent: Type.Literal(true) }), AskedAgain]);
export type Submitted = Static<typeof Submitted>;

/** A structure's public card. */
const card = {
	id: Structure,
	name: Name,
	fullName: Type.String(),
	region: Name,
	country: Type.Enum(['CH', 'FR']),
	address: Text,
	phone: Name,
	hours: Text,
	email: Type.Optional(orNull(Email)),
	access: Type.Optional(Text),
	opening: Type.Optional(OpeningHours),
	logo: Type.Optional(orNull(Logo))
};

/** What the public page shows of each structure before anyone signs in. */
export const PublicStructure = strict({
	...card,
	questionnaire: strict({ version: Type.Integer(), intro: Text, questions: Questions }),
	/** Names offered for «De la part de» (S18), in their order. */
	partners: Type.Optional(Type.Array(Name))
});
export type PublicStructure = Static<typeof PublicStructure>;

/** A structure of another site: it is asked there, at `site`, an http or https address without a path. */
export const PublicNeighbour = strict({ ...card, site: Type.String() });
export type PublicNeighbour = Static<typeof PublicNeighbour>;

export const PublicStructures = strict({
	structures: Type.Array(PublicStructure),
	elsewhere: Type.Array(PublicNeighbour)
});
export type PublicStructures = Static<typeof PublicStructures>;
