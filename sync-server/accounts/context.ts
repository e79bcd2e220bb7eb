import type { NewKey } from '#domain/ids';
import type { MailRequest } from '../mail/queue';
import type { Database, Store } from '../store/port';
import type { PasswordHasher } from './passwords';
import type { Secret } from './secret';

/** What every part of the accounts is given; clock and randomness included. */
export interface AccountsContext {
	store: Store;
	/** The database `accounts`. */
	db: Database;
	secret: Secret;
	hasher: PasswordHasher;
	/** Ms since 1970. */
	now: () => number;
	newKey: NewKey;
	/** Puts a mail in the outbox of a structure, once per id. */
	queueMail: (structure: string, mail: MailRequest) => Promise<void>;
}
