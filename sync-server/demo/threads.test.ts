import { expect, it } from 'vitest';
import { isKind } from '#domain/document';
import { generateDemo } from './generator';

const NOW = Date.UTC(2026, 10, 23, 9);

it('DM-85 some people write with whoever follows them, others with reception; some wait for an answer', () => {
	const docs = generateDemo({ dossiers: 80, seed: 7, now: NOW });
	const messages = docs.filter((doc) => isKind('message', doc));
	expect(messages.filter(({ body }) => !body.desk).length).toBeGreaterThan(20);
	expect(messages.filter(({ body }) => body.desk).length).toBeGreaterThan(3);
	const last = new Map(messages.map((one) => [one.dossier, one]));
	expect([...last.values()].some(({ body }) => body.side === 'person')).toBe(true);
	for (const { dossier, author, body, createdAt } of messages) {
		const of = docs.find(({ id }) => id === dossier);
		if (of?.type !== 'dossier') throw new Error(`${dossier} is no dossier`);
		const { consultant, assignment } = of.body;
		expect(createdAt).toBeLessThan(NOW);
		expect(body.desk).toBe(assignment === null);
		if (body.side === 'person') expect(author).toBe(consultant);
		else expect(body.byName).not.toBe('');
		if (body.side === 'team' && assignment) expect(author).toBe(assignment.counsellor);
	}
});
