import Type, { type Static } from 'typebox';
import { STAFF_ROLES } from '#domain/structure';
import { Email, Name, orNull, strict } from '#domain/text';

export const MIN_PASSWORD_CHARS = 12;
const Password = Type.String({ minLength: MIN_PASSWORD_CHARS, maxLength: 200 });
const Token = Type.String({ pattern: '^[A-Za-z0-9_-]{20,64}$' });
/** `shared` sessions end after hours, `personal` ones after months (D17). */
const Device = Type.Enum(['personal', 'shared']);

/** E-mail and password, for staff and for those who set one. */
export const LoginRequest = strict({
	email: Email,
	password: Type.String({ minLength: 1, maxLength: 200 }),
	device: Device
});
export type LoginRequest = Static<typeof LoginRequest>;

/** Asks for a one-time link by mail. Always answered alike. */
export const LinkRequest = strict({ email: Email });
export type LinkRequest = Static<typeof LinkRequest>;

/** Uses a one-time link: to confirm a request, or to sign in. Sent by a button, never by opening a page. */
export const EnterRequest = strict({ token: Token, device: Device });
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
	hasPassword: Type.Boolean(),
	/** True for some minutes after a one-time link: a password may be set without the current one. */
	fresh: Type.Boolean()
});
export type SessionInfo = Static<typeof SessionInfo>;
