import { createHash, createHmac } from 'node:crypto';
import type { NewKey } from '#domain/ids';
import { putIfAbsent } from '../store/compare-and-set';
import type { Database, StoredDoc } from '../store/port';

interface SecretDoc extends StoredDoc {
	secret: string;
}

/**
 * The secret of the accounts database, made on first use and kept in its document `secret`. Addresses
 * are hashed under it, and ids derived from what a client chose, so that no client can choose an id.
 */
export class Secret {
	private constructor(private readonly key: string) {}

	static async of(db: Database, newKey: NewKey): Promise<Secret> {
		const fresh: SecretDoc = { _id: 'secret', secret: newKey() + newKey() };
		const { doc } = await putIfAbsent(db, fresh);
		return new Secret(doc.secret);
	}

	/** 256 bits that depend on all the parts, 43 characters of the URL-safe alphabet. */
	derive(purpose: string, ...parts: string[]): string {
		return createHmac('sha256', this.key)
			.update(JSON.stringify([purpose, ...parts]))
			.digest('base64url');
	}

	/** A key for an id, 132 bits. */
	key22(purpose: string, ...parts: string[]): string {
		return this.derive(purpose, ...parts).slice(0, 22);
	}

	/** The hash under which an address is known. */
	emailHash(email: string): string {
		return this.derive('email', normaliseEmail(email));
	}
}

/**
 * The address that counts, and to which mails go: two spellings of one mailbox are one account, and a
 * look-alike spelling never receives another's link.
 */
export function normaliseEmail(email: string): string {
	return email.normalize('NFC').trim().toLowerCase();
}

/** How a random token is kept: reading the store gives nobody a session or a link. */
export function hashOfToken(token: string): string {
	return createHash('sha256').update(token).digest('base64url');
}
