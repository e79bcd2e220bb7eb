import { expect, it } from 'vitest';
import { OWN_INITIATIVE } from '#domain/origin';
import { namesOffered, partnersOf } from '#domain/partner';
import { generateDemo } from './generator';
import { STRUCTURES } from './structures/all';

it('DM-45 every structure has the partners by whom its people come, and one that is the team’s alone', () => {
	const docs = generateDemo({ dossiers: 40, seed: 1, now: Date.parse('2026-11-23T14:00:00Z') });
	const partners = docs.filter((doc) => doc.type === 'partner');
	for (const { id } of STRUCTURES) {
		const offered = namesOffered(id, partners);
		expect(offered.length).toBeGreaterThan(1);
		expect(partnersOf(id, partners)).toHaveLength(offered.length + 1);
		const came = docs.flatMap((doc) =>
			doc.type === 'dossier' && doc.structure === id ? [doc.body.onBehalfOf] : []
		);
		const organisations = came.filter(
			(name) => name !== OWN_INITIATIVE && !/^(Mon|Une?) /.test(name)
		);
		expect(organisations.filter((name) => !offered.includes(name))).toEqual([]);
	}
	const [company] = partnersOf('ofpc', partners).filter(({ body }) => !body.offered);
	expect(company?.body.contacts[0]?.email).toMatch(/\.example$/);
});
