import type { StoredDoc } from '../store/port';
import type { ExpiringDoc } from '../store/expiry';

/** The database of hashes and credentials: no name and no address ever stands in it (architecture §4). */
export const ACCOUNTS = 'accounts';

/** A consultant's own dossier, and the structure whose database holds it. */
export interface OwnPlace {
	dossier: string;
	structure: string;
}

/** `user:<key>`: one account. */
export interface UserDoc extends StoredDoc {
	/** Keyed hash of the normalised e-mail address; null for an account without one (D02). */
	email: string | null;
	/** Argon2id, or null until the person sets a password. */
	password: string | null;
	own: OwnPlace | null;
	/** The structure whose outbox writes to this person. */
	home: string;
	/** True once an invitation was queued, or when none is due: nobody is invited twice. */
	invited: boolean;
	/** A session counts only if it carries the same number: raising it ends all others at once. */
	generation: number;
	createdAt: number;
}

/** `claim:<hash of the address>`: one address, one account. */
export interface ClaimDoc extends StoredDoc {
	user: string;
	/** True once the account named here is known to exist with this address. */
	held: boolean;
}

/** How a device keeps its session (D17). */
export type DeviceKind = 'personal' | 'shared';

/** `session:<hash of its token>` */
export interface SessionDoc extends ExpiringDoc {
	user: string;
	device: DeviceKind;
	generation: number;
	createdAt: number;
	/** Until then a password may be set without the current one. Ms since 1970. */
	freshUntil: number;
}

/** `link:<hash of its token>`: a one-time link. */
export interface LinkDoc extends ExpiringDoc {
	purpose: 'confirm' | 'enter' | 'invite';
	/** Whom it lets in; null for a link sent to nobody, and for `confirm`, where the claim decides. */
	user: string | null;
	/** Hash of the address it was sent to: the link dies with the account's claim on it. */
	email: string;
	/** `confirm`: the request that waits. */
	pending: { structure: string; key: string } | null;
	used: boolean;
}

/** `attempts:<what>-<hash of whose>` */
export interface AttemptsDoc extends ExpiringDoc {
	/** Ms since 1970, oldest first. */
	times: number[];
}
