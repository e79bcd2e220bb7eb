import type { Static } from 'typebox';
import * as Type from 'typebox';
import { COUNTRIES } from './country';
import { MAX_EARLIER_QUESTIONNAIRES, MAX_TEAM_CHARS } from './limits';
import { Logo } from './logo';
import { OpeningHours } from './opening-hours';
import { OwnMailWords } from './own-mail-words';
import { Questions } from './question';
import { Email, Id, Name, Text, Title, orNull, strict } from './text';

export const STAFF_ROLES = ['counsellor', 'reception', 'localAdmin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** What everyone may know of a structure: its public card. */
export const StructureCardBody = strict({
	name: Name,
	fullName: Title,
	region: Name,
	country: Type.Enum([...COUNTRIES]),
	address: Text,
	phone: Name,
	/** What the hours do not say by themselves: «Permanences à Annecy, sur rendez-vous». */
	hours: Text,
	email: Type.Optional(orNull(Email)),
	/** How one gets there: the bus, the lift, where to park. */
	access: Type.Optional(Text),
	opening: Type.Optional(OpeningHours),
	/** What its mails begin and end with, where it says so itself. */
	mailWords: Type.Optional(OwnMailWords),
	logo: Type.Optional(orNull(Logo))
});
export type StructureCardBody = Static<typeof StructureCardBody>;

/** What a local admin says of his structure, and its logo; what it is called and where it stands came with the installation. */
export const CARD_DETAILS = [
	'address',
	'phone',
	'hours',
	'email',
	'access',
	'opening',
	'mailWords',
	'logo'
] as const;
export type CardDetails = Pick<StructureCardBody, (typeof CARD_DETAILS)[number]>;

const questionnaire = {
	version: Type.Integer({ minimum: 1 }),
	intro: Text,
	questions: Questions
};

/** The questions of a structure's welcome (S16). */
export const WelcomeQuestionnaire = strict(questionnaire);
export type WelcomeQuestionnaire = Static<typeof WelcomeQuestionnaire>;

/** What a welcome questionnaire was until others took its place. */
export const EarlierQuestionnaire = strict({
	...questionnaire,
	/** Ms since 1970. */
	until: Type.Integer({ minimum: 0 })
});
export type EarlierQuestionnaire = Static<typeof EarlierQuestionnaire>;

/** What a structure sets for itself (S16, D01, D10). */
export const StructureSettingsBody = strict({
	questionnaire: WelcomeQuestionnaire,
	/** The versions before it, the latest first. */
	earlier: Type.Optional(
		Type.Array(EarlierQuestionnaire, { maxItems: MAX_EARLIER_QUESTIONNAIRES })
	),
	/** Criteria for granting a face-to-face interview or starting support (S06). */
	criteria: Type.Array(Title, { maxItems: 30 }),
	/** Template of the welcome pathway (S27); `null` when the structure gives none. */
	welcomeTemplate: orNull(Id)
});
export type StructureSettingsBody = Static<typeof StructureSettingsBody>;

/** A team of one structure, by the name its people call it. Unique within the structure alone. */
export const TeamName = Type.String({ minLength: 1, maxLength: MAX_TEAM_CHARS });

export const StaffMember = strict({
	user: Id,
	firstName: Name,
	surname: Name,
	email: Email,
	roles: Type.Array(Type.Enum([...STAFF_ROLES]), { minItems: 1, maxItems: 3 }),
	teams: Type.Array(TeamName, { maxItems: 10 })
});
export type StaffMember = Static<typeof StaffMember>;

export const StaffBody = strict({ members: Type.Array(StaffMember, { maxItems: 200 }) });
export type StaffBody = Static<typeof StaffBody>;
