import { describe, expect, it } from 'vitest';
import { PasswordHasher } from './passwords';

describe('passwords', () => {
	it('AC-28 are kept at the cost OWASP advises, each with its own salt', async () => {
		const hasher = await PasswordHasher.create('nobody-knows');
		const [one, two] = [await hasher.hash('été à Genève'), await hasher.hash('été à Genève')];
		expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
		expect(one).not.toBe(two);
	});

	it('AC-28 match however their accents are typed, and not without a hash', async () => {
		const hasher = await PasswordHasher.create('nobody-knows');
		const kept = await hasher.hash('été à Genève'.normalize('NFD'));
		expect(await hasher.matches(kept, 'été à Genève'.normalize('NFC'))).toBe(true);
		expect(await hasher.matches(kept, 'ete a Geneve')).toBe(false);
		expect(await hasher.matches(null, 'nobody-knows')).toBe(false);
	});
});
