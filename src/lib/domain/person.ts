import type { Static } from 'typebox';
import * as Type from 'typebox';
import { MAX_NAME_CHARS, MAX_PHONE_CHARS, MAX_POST_CODE_CHARS } from './limits';
import { CIVILITIES } from './person-fields';
import { STUDY_LEVELS } from './study-levels';
import { Day, Email, Name, orNull, strict } from './text';

/** A name that is always known. */
const GivenName = Type.String({ minLength: 1, maxLength: MAX_NAME_CHARS });

/** Who a consultant is (S13, S17). Only the names are always known. */
export const Person = strict({
	civility: orNull(Type.Enum([...CIVILITIES])),
	surname: GivenName,
	firstName: GivenName,
	email: orNull(Email),
	phone: orNull(Type.String({ maxLength: MAX_PHONE_CHARS })),
	birthDate: orNull(Day),
	nationality: orNull(Name),
	postCode: orNull(Type.String({ maxLength: MAX_POST_CODE_CHARS })),
	/** By the European framework, whichever country's diploma it is; absent in what was written before. */
	studyLevel: Type.Optional(orNull(Type.Enum([...STUDY_LEVELS])))
});
export type Person = Static<typeof Person>;
