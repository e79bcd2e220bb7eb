import type { Static } from 'typebox';
import * as Type from 'typebox';
import { CODE_PATTERN, NUMBER_PATTERN } from '#domain/entry-code';
import { STRUCTURE_PATTERN } from '#domain/ids';
import { LANGUAGES } from '#domain/language';
import { STAFF_ROLES } from '#domain/structure';
import { Day, Email, Id, Name, orNull, strict } from '#domain/text';
import { BROWSERS, DEVICE_KINDS, INVITATION_STATES, SYSTEMS } from './account-words';

export const MIN_PASSWORD_CHARS = 12;
const Password = Type.String({ minLength: MIN_PASSWORD_CHARS, maxLength: 200 });
const Token = Type.String({ pattern: '^[A-Za-z0-9_-]{20,64}$' });
/** `shared` sessions end after hours, `personal` ones after months (D17). */
const Device = Type.Enum([...DEVICE_KINDS]);
const Structure = Type.String({ pattern: STRUCTURE_PATTERN });
const Time = Type.Integer({ minimum: 0 });

/** E-mail or number, and password: for staff and for those who set one. */
export const LoginRequest = strict({
	email: Type.Union([Email, Type.String({ pattern: NUMBER_PATTERN })]),
	password: Type.String({ minLength: 1, maxLength: 200 }),
	device: Device
});
export type LoginRequest = Static<typeof LoginRequest>;

/** Asks for a one-time link by mail. Always answered alike. */
export const LinkRequest = strict({ email: Email });
export type LinkRequest = Static<typeof LinkRequest>;

/** Uses a one-time link, or a code on paper: to confirm a request, to sign in, to join a team. Sent by a button, never by opening a page. */
export const EnterRequest = strict({
	token: Type.Union([Token, Type.String({ pattern: CODE_PATTERN })]),
	device: Device,
	/** Of somebody whom a partner referred: whether he may follow how it goes. Without it he may not. */
	follows: Type.Optional(Type.Boolean())
});
export type EnterRequest = Static<typeof EnterRequest>;

/** Sets a password; `current` proves who asks, unless the session came from a fresh one-time link. */
export const PasswordRequest = strict({ password: Password, current: orNull(Type.String()) });
export type PasswordRequest = Static<typeof PasswordRequest>;

/** Who is signed in: enough to open the right screens, offline too. */
export const SessionInfo = strict({
	user: Type.String(),
	name: Name,
	own: orNull(strict({ dossier: Type.String(), structure: Type.String() })),
	standings: Type.Array(
		strict({
			structure: Type.String(),
			roles: Type.Array(Type.Enum([...STAFF_ROLES])),
			teams: Type.Array(Type.String())
		})
	),
	/** Whether this site names him to keep what is common to the network (ADR 0051). */
	coordinates: Type.Optional(Type.Literal(true)),
	hasPassword: Type.Boolean(),
	/** True for some minutes after a one-time link: a password may be set without the current one. */
	fresh: Type.Boolean(),
	/** What he chose for the app and for his mails (ADR 0053); absent as long as he has chosen nothing. */
	language: Type.Optional(Type.Enum([...LANGUAGES])),
	/**
	 * The other places of the same person, each a user's id of its own: a team he joined with this
	 * address, or his own space as a consultant (`structure` null).
	 */
	others: Type.Array(strict({ user: Type.String(), structure: orNull(Type.String()) }))
});
export type SessionInfo = Static<typeof SessionInfo>;

/** Chooses the language of one's account: of its mails, and of the app where one signs in. Answered with the new SessionInfo. */
export const LanguageRequest = strict({ language: Type.Enum([...LANGUAGES]) });
export type LanguageRequest = Static<typeof LanguageRequest>;

/** Goes on as another of the person's own places (`SessionInfo.others`). Answered with the new SessionInfo. */
export const SwitchRequest = strict({ user: Id });
export type SwitchRequest = Static<typeof SwitchRequest>;

/** One device on which the person is signed in. Nothing in it tells where it is. */
export const ConnectedDevice = strict({
	/** Names the session to whoever ends it; leads nowhere otherwise. */
	id: Token,
	device: Device,
	browser: Type.Enum([...BROWSERS]),
	system: Type.Enum([...SYSTEMS]),
	/** When he signed in, ms since 1970. */
	since: Time,
	/** The day of its last use, in UTC. */
	lastSeen: Day,
	/** The one that asks. */
	here: Type.Boolean()
});
export type ConnectedDevice = Static<typeof ConnectedDevice>;
export const ConnectedDevices = strict({ devices: Type.Array(ConnectedDevice) });
export type ConnectedDevices = Static<typeof ConnectedDevices>;

/** Ends one session; answered with those left, whether it stood or not. */
export const EndSessionRequest = strict({ id: Token });
export type EndSessionRequest = Static<typeof EndSessionRequest>;

/** A local admin asks how the invitations of his structure's members stand (D10). */
export const TeamRequest = strict({ structure: Structure });
export type TeamRequest = Static<typeof TeamRequest>;

export const TeamStates = strict({
	members: Type.Array(
		strict({
			user: Type.String(),
			state: Type.Enum([...INVITATION_STATES]),
			/** When the newest invitation left, ms since 1970; null when none did. */
			sentAt: orNull(Time)
		})
	)
});
export type TeamStates = Static<typeof TeamStates>;

/** Sends a member's invitation again; answered with the TeamStates of his structure. */
export const InviteRequest = strict({ structure: Structure, user: Id });
export type InviteRequest = Static<typeof InviteRequest>;
