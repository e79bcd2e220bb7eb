import { describe, expect, it } from 'vitest';
import { FUND } from '../../../../sync-server/demo/fund/cards';
import { fundCard } from '../../../../tests/support/kept-documents';
import { FundIndex } from './fund-search';
import { topicWords } from './fund-words';

const cards = FUND.map(({ slug: _slug, home: _home, ...body }) =>
	fundCard({ ...body, checkedOn: '2026-11-02' })
);
const index = new FundIndex(topicWords);
index.follow(cards);

/** The slugs of the cards found, the best first. */
const found = (query: string) =>
	index.search(query).map((card) => FUND[cards.indexOf(card)]?.slug ?? '');

describe('the search of the fund shipped with the demo', () => {
	it.each([
		['DAEU', 'reprendre-des-etudes', 1],
		['permis G', 'devenir-frontalier', 1],
		['autoentrepreneur', 'micro-entreprise', 2],
		['auto-entrepreneur', 'micro-entreprise', 2],
		['microentreprise', 'micro-entreprise', 2],
		['bourse', 'bourses-suisse', 12],
		['CPF', 'compte-formation', 2],
		['crèche', 'petite-enfance', 2],
		['des années dans deux pays', 'retraite-deux-pays', 8],
		['demissioner', 'demission-reconversion', 3]
	])('TO-10 « %s » finds %s first, and little beside it', (query, slug, most) => {
		expect(found(query)[0]).toBe(slug);
		expect(found(query).length).toBeLessThanOrEqual(most);
	});

	it('TO-10 money is found by all its names', () => {
		const funding = FUND.filter(({ topic }) => topic === 'funding').map(({ slug }) => slug);
		for (const query of ['financement', 'financer', 'aides', 'argent']) {
			expect(found(query)).toEqual(expect.arrayContaining(funding));
		}
	});

	it.each([
		['finansement', 'financement'],
		['finencement', 'financement'],
		['aprenti', 'apprenti'],
		['chomeurr', 'chômeur']
	])(
		'TO-10 a slip in a word that stands for another: « %s » finds what « %s » finds',
		(slip, word) => {
			expect(found(slip)).toEqual(expect.arrayContaining(found(word)));
			expect(found(word).length).toBeGreaterThan(0);
		}
	);

	it.each([
		['chômeur', 'chômage'],
		['chômeuses', 'chômage'],
		['équivalence', 'reconnaissance'],
		['prix', 'coût']
	])('TO-10 « %s » finds what « %s » finds', (one, other) => {
		expect(found(one)).toEqual(found(other));
		expect(found(one).length).toBeGreaterThan(0);
	});

	it('TO-10 the equivalence of a diploma is among the first', () => {
		expect(found('équivalence').slice(0, 3)).toContain('diplome-autre-cote');
	});
});
