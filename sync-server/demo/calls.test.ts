import { expect, it } from 'vitest';
import { isKind } from '#domain/document';
import { generateDemo } from './generator';

const NOW = Date.UTC(2026, 10, 23, 9);

it('DM-80 counsellors telephone with those they follow, now and then for nothing, on working days', () => {
	const docs = generateDemo({ dossiers: 80, seed: 7, now: NOW });
	const calls = docs.filter((doc) => isKind('contact', doc));
	expect(calls.length).toBeGreaterThan(10);
	expect(calls.some(({ body }) => body.outcome === 'missed')).toBe(true);
	for (const call of calls) {
		const dossier = docs.find(({ id }) => id === call.dossier);
		expect(dossier?.body).toMatchObject({ assignment: { counsellor: call.author } });
		expect(call.createdAt).toBeLessThan(NOW);
		expect([0, 6]).not.toContain(new Date(call.createdAt).getUTCDay());
		expect(call.body.byName).not.toBe('');
	}
});
