import { expect, it } from 'vitest';
import { Scratch } from './scratch';
import { Sealer, type PersonKeys } from './sealer';

async function keys(): Promise<PersonKeys> {
	const seal = { name: 'AES-GCM', length: 256 };
	const name = { name: 'HMAC', hash: 'SHA-256' };
	return {
		seal: (await crypto.subtle.generateKey(seal, false, ['encrypt', 'decrypt'])) as CryptoKey,
		name: (await crypto.subtle.generateKey(name, false, ['sign'])) as CryptoKey
	};
}

/** Storage as a browser has it, in memory. */
function place() {
	const kept = new Map<string, string>();
	return {
		kept,
		get length() {
			return kept.size;
		},
		key: (at: number) => [...kept.keys()][at] ?? null,
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	};
}

it('MS-31 what is being written is found again, and readable by its writer alone', async () => {
	const at = place();
	const own = new Scratch('p1', new Sealer(await keys()), () => at);
	await own.keep('dossier:anna', 'Je voulais vous dire');
	expect(await own.read('dossier:anna')).toBe('Je voulais vous dire');
	const all = JSON.stringify([...at.kept]);
	expect(all).not.toMatch(/dire|anna/);
	expect(await new Scratch('p1', new Sealer(await keys()), () => at).read('dossier:anna')).toBe('');
});

it('MS-31 what is said, or belongs to somebody who signs out, is kept no more', async () => {
	const at = place();
	const sealer = new Sealer(await keys());
	const [own, other] = [new Scratch('p1', sealer, () => at), new Scratch('p2', sealer, () => at)];
	await own.keep('dossier:anna', 'Dit');
	await own.keep('dossier:anna', '');
	expect(at.kept.size).toBe(0);
	await own.keep('dossier:anna', 'À moi');
	await own.keep('dossier:nadia', 'À moi aussi');
	await other.keep('dossier:anna', 'À un autre');
	own.forget();
	expect(at.kept.size).toBe(1);
	expect(await other.read('dossier:anna')).toBe('À un autre');
});
