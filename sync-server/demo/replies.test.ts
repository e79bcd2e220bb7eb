import { describe, expect, it } from 'vitest';
import { readyFault } from '#domain/ready-words';
import { REPLY_USES } from '#domain/ready-reply';
import { generateDemo } from './generator';
import { REPLIES } from './replies';
import { STRUCTURES } from './structures/all';

describe('the ready replies of the demo', () => {
	it('DM-44 every structure has some for each use, kept by its reception', () => {
		const docs = generateDemo({ dossiers: 12, seed: 1, now: Date.parse('2026-11-23T14:00:00Z') });
		for (const { id, staff } of STRUCTURES) {
			const own = docs.filter((doc) => doc.type === 'readyReply' && doc.structure === id);
			expect(new Set(own.map((doc) => doc.type === 'readyReply' && doc.body.use))).toEqual(
				new Set(REPLY_USES)
			);
			const authors = staff.filter(({ roles }) => roles.includes('reception'));
			expect(own.every(({ author }) => authors.some(({ user }) => user === author))).toBe(true);
		}
	});

	it.each(REPLIES)('DM-44 «$title» can be filled in', ({ text }) => {
		expect(readyFault(text)).toBeNull();
		expect(text).not.toMatch(/(?<!\u00a0)[?!:;]/);
	});
});
