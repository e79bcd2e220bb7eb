import type { Static } from 'typebox';
import * as Type from 'typebox';
import { WAYS } from './dossier';
import { FileRefs } from './file-ref';
import { Answers, AskedQuestion, MOST_QUESTIONS } from './question';
import { ReferredBy } from './referral';
import { Id, Name, Text, Title, orNull, strict } from './text';

/** One question back to the person, and the answer once given. */
export const Complement = strict({
	reason: Type.String({ minLength: 1, maxLength: 5_000 }),
	answer: orNull(Text)
});
export type Complement = Static<typeof Complement>;

/** A person's request for support (S12–S25, D01). */
export const RequestBody = strict({
	need: Text,
	way: Type.Enum([...WAYS]),
	onBehalfOf: Name,
	inCapacityOf: Name,
	/** S20, in a few words. */
	information: Text,
	/** Answers to the structure's own questionnaire, and the version that was asked (S16). */
	answers: Answers,
	questionnaireVersion: Type.Integer({ minimum: 0 }),
	/** The questions as they were then (TO-45); absent where none was answered, or not known to be these. */
	asked: Type.Optional(Type.Array(AskedQuestion, { maxItems: MOST_QUESTIONS })),
	files: FileRefs,
	complements: Type.Array(Complement, { maxItems: 20 }),
	/** The structure's criteria that were found met at triage (S06). */
	criteria: Type.Array(Title, { maxItems: 30 }),
	/** By which partner she was referred, where one did it by his link (D11). */
	referral: Type.Optional(ReferredBy),
	/** How the request ended; `null` while it is open. `to` names a counsellor, a structure or a partner. */
	outcome: orNull(strict({ text: Text, to: orNull(Id), toName: orNull(Name) }))
});
export type RequestBody = Static<typeof RequestBody>;
