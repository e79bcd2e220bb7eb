import { hash, verify } from '@node-rs/argon2';
import { ProtocolError } from '#protocol/errors';

/** Different characters a password has at least: «aaaaaaaaaaaa» is long and worth nothing. */
const MIN_DISTINCT = 5;

/** Hashes and checks passwords with argon2id, at the cost OWASP advises (19 MiB, 2 passes). */
export class PasswordHasher {
	private constructor(private readonly dummy: string) {}

	/** `random`: any unguessable text; the hash of it stands in for accounts without a password. */
	static async create(random: string): Promise<PasswordHasher> {
		return new PasswordHasher(await hash(random));
	}

	hash(password: string): Promise<string> {
		return hash(password.normalize('NFC'));
	}

	/** Takes the same time whether or not there is a password to compare with (F20). */
	async matches(kept: string | null, password: string): Promise<boolean> {
		const matching = await verify(kept ?? this.dummy, password.normalize('NFC'));
		return matching && kept !== null;
	}
}

/** @throws ProtocolError invalid when the password is too simple; its length is the schema's */
export function checkPassword(password: string): void {
	if (new Set(password).size < MIN_DISTINCT) {
		throw new ProtocolError('invalid', { field: '/password' });
	}
}
