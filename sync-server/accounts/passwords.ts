import { hash, verify, type Options } from '@node-rs/argon2';
import { ProtocolError } from '#protocol/errors';

/** Different characters a password has at least: «aaaaaaaaaaaa» is long and worth nothing. */
const MIN_DISTINCT = 5;

/** What a hash costs: KiB of memory, and passes over it. */
export type HashCost = Required<Pick<Options, 'memoryCost' | 'timeCost'>>;

/** As OWASP advises for argon2id (AC-28). */
export const HASH_COST: HashCost = { memoryCost: 19_456, timeCost: 2 };

/** Hashes and checks passwords with argon2id. */
export class PasswordHasher {
	private constructor(
		private readonly dummy: string,
		private readonly cost: HashCost
	) {}

	/** `random`: any unguessable text; the hash of it stands in for accounts without a password. */
	static async create(random: string, cost = HASH_COST): Promise<PasswordHasher> {
		return new PasswordHasher(await hash(random, cost), cost);
	}

	hash(password: string): Promise<string> {
		return hash(password.normalize('NFC'), this.cost);
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
