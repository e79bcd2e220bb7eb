import type { Language } from '#domain/language';
import type { Browser, DeviceKind, System } from '#protocol/account-words';
import type { StoredDoc } from '../store/port';
import type { ExpiringDoc } from '../store/expiry';

/** The database of hashes and credentials: no name and no address ever stands in it (architecture §4). */
export const ACCOUNTS = 'accounts';

/** A consultant's own dossier, and the structure whose database holds it. */
export interface OwnPlace {
	dossier: string;
	structure: string;
}

/**
 * `user:<key>`: one account, or (with `of`) one more id under which the owner of another account acts: a
 * member's of a team he joined, whose address led to an account already (AC-21).
 */
export interface UserDoc extends StoredDoc {
	/** Keyed hash of the normalised e-mail address; null for an account without one (D02). */
	email: string | null;
	/** Argon2id, or null until the person sets a password. */
	password: string | null;
	own: OwnPlace | null;
	/** In which he reads the app and his mails, once he has chosen (ADR 0053). */
	language?: Language;
	/** Keyed hash of the number by which somebody without an address signs in (AC-53). */
	number?: string;
	/** The structure whose outbox writes to this person. */
	home: string;
	/** True once an invitation was queued, or when none is due: nobody is invited twice. */
	invited: boolean;
	/** A session counts only if it carries the same number: raising it ends all others at once. */
	generation: number;
	createdAt: number;
	/** The account whose address proved this id; it has no address, password or dossier of its own. */
	of?: string;
	/** The ids this account proved besides its own. */
	also?: string[];
	/** The id under which its owner acted last. */
	last?: string;
}

/** `claim:<hash of the address>`: one address, one account. */
export interface ClaimDoc extends StoredDoc {
	user: string;
	/** True once the account named here is known to exist with this address. */
	held: boolean;
}

/** `session:<hash of its token>` */
export interface SessionDoc extends ExpiringDoc {
	/** The account. */
	user: string;
	/** The id its owner acts under; absent: the account's own. */
	as?: string;
	/** What the browser said of itself when he signed in: words of two closed lists. */
	browser: Browser;
	system: System;
	/** The day of its last use, `2026-11-23`, in UTC. */
	seen: string;
	device: DeviceKind;
	generation: number;
	createdAt: number;
	/** Until then a password may be set without the current one. Ms since 1970. */
	freshUntil: number;
}

/** `link:<hash of its token>`: a one-time link. */
export interface LinkDoc extends ExpiringDoc {
	purpose: 'confirm' | 'enter' | 'invite' | 'join' | 'card' | 'host' | 'partner' | 'referral';
	/** Whom it lets in; null for a link sent to nobody, and where the claim on its address decides. */
	user: string | null;
	/**
	 * Hash of the address it was sent to: the link dies with the account's claim on it. Null for a code on
	 * paper, which dies with the first address.
	 */
	email: string | null;
	/** `confirm`: the request that waits. */
	pending: { structure: string; key: string } | null;
	/** `join`: the member of a team whom the address's owner becomes. */
	joins?: { structure: string; member: string };
	/** `card`: the dossier whose card it stands on. */
	card?: { structure: string; dossier: string };
	/** `host`: what he is asked to confirm, and the version of it that asked: another one ends the link. */
	host?: { structure: string; dossier: string; confirmation: string; w: string };
	/** `partner`: whose link it is, and which of his: another one ends it. */
	partner?: { structure: string; partner: string; contact: string; link: string };
	/** `referral`: what was prepared for whoever confirms by it. */
	referral?: { structure: string; id: string };
	used: boolean;
}

/** `card:<keyed hash of structure and dossier>`: the code that is in force, which the next one ends. */
export interface CardDoc extends StoredDoc {
	/** The link's id. */
	link: string | null;
}

/** `attempts:<what>-<hash of whose>` */
export interface AttemptsDoc extends ExpiringDoc {
	/** Ms since 1970, oldest first. */
	times: number[];
}

/** `invitation:<keyed hash of structure and member>`: how a member's invitation stands, until he has joined. */
export interface InvitationDoc extends StoredDoc {
	/** Hash of the address it went to: another address is another invitation. */
	email: string;
	/** Links made for this address so far. */
	sent: number;
	/** When the newest left, ms since 1970; null while it could not (too many at once). */
	sentAt: number | null;
}

/** `calendar:<keyed hash of the id>`: the address by which the agenda of one of an account's ids is subscribed to. */
export interface CalendarDoc extends StoredDoc {
	account: string;
	/** Whose agenda: one of the account's ids. */
	as: string;
	/** That of the account when it was made: a new password, or signing out everywhere else, ends it. */
	generation: number;
	/** Hash of the whole secret. */
	hash: string;
	/** The time zone in which its hours are told. */
	zone: string;
	/** Ms since 1970. */
	since: number;
}
