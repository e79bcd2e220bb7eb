import { describe, expect, it } from 'vitest';
import {
	FUND_COUNTRIES,
	FUND_TOPICS,
	FundCardBody,
	FundCardKey,
	homeOfCard
} from '#domain/fund-card';
import { check } from '#protocol/check';
import { typingFaults } from '../../../tests/support/french';
import { generateDemo } from '../generator';
import { STRUCTURES } from '../structures/all';
import { BANK } from '../templates/bank';
import { KEPT } from '../work/readings';
import { FUND } from './cards';
import { keyOfSeed } from './kit';

const NOW = Date.UTC(2026, 10, 23, 9);
const homes = STRUCTURES.map((one) => one.id).sort();

describe('the documentation fund of the demo', () => {
	it.each(FUND)(
		'DM-20 $slug is a card that reception could have written, of a few kilobytes',
		(seed) => {
			const { slug, home, ...body } = seed;
			expect(check(FundCardBody, { ...body, checkedOn: '2026-11-02' })).toMatchObject({ ok: true });
			expect(check(FundCardKey, keyOfSeed(seed))).toMatchObject({ ok: true });
			expect(slug).toMatch(/^[a-z-]{3,32}$/);
			expect(homes).toContain(home);
			expect(body.text.length).toBeGreaterThan(250);
			expect(JSON.stringify(body).length).toBeLessThan(3_000);
			for (const { reference } of body.links) expect(reference).toMatch(/^https:/);
		}
	);

	it('DM-20 has a few dozen cards on every topic, of both countries, kept by every structure', () => {
		expect(FUND.length).toBeGreaterThanOrEqual(36);
		const count = (topic: string) => FUND.filter((seed) => seed.topic === topic).length;
		for (const topic of FUND_TOPICS) expect(count(topic)).toBeGreaterThanOrEqual(5);
		expect(new Set(FUND.map((seed) => seed.country))).toEqual(new Set(FUND_COUNTRIES));
		expect([...new Set(FUND.map((seed) => seed.home))].sort()).toEqual(homes);
		const local = FUND.filter((seed) => seed.scope === 'structure').map((seed) => seed.home);
		expect([...local].sort()).toEqual(homes);
		expect(new Set(FUND.map(keyOfSeed)).size).toBe(FUND.length);
	});

	it('DM-20 one address has one name, which is that of the site', () => {
		const names = new Map<string, Set<string>>();
		for (const { title, reference } of FUND.flatMap(({ links }) => links)) {
			names.set(reference, (names.get(reference) ?? new Set()).add(title));
		}
		for (const titles of names.values()) expect([...titles]).toHaveLength(1);
		expect(FUND.filter(({ links }) => links.length === 0).length).toBeLessThan(8);
	});

	it('DM-20 speaks to nobody as to a man', () => {
		const spoken =
			/(^|[.?!] )(Inscrit|Assuré|Salarié) |restez (seul|couvert)|vous êtes (assuré|payé|inscrit)\b/;
		for (const { text, summary } of FUND) expect(`${summary} ${text}`).not.toMatch(spoken);
	});

	it('DM-20 gives each card the day on which its reception checked it, some of them long ago', () => {
		const docs = generateDemo({ dossiers: 0, seed: 1, now: NOW });
		const cards = docs.filter((doc) => doc.type === 'fundCard');
		expect(cards).toHaveLength(FUND.length);
		for (const card of cards) {
			expect(card.author).toContain(homeOfCard(card.id));
			expect(card.body.checkedOn).toBe(new Date(card.createdAt).toISOString().slice(0, 10));
		}
		const old = cards.filter((card) => card.createdAt < NOW - 365 * 86_400_000);
		expect(old.length).toBeGreaterThan(0);
		expect(old.length).toBeLessThan(5);
	});

	it('DM-20 the tasks of the bank suggest cards that are there', () => {
		const keys = new Set(FUND.map(keyOfSeed));
		const suggested = BANK.flatMap((one) => one.tasks).flatMap(({ content }) =>
			content.tool === 'documentation' ? content.suggested : []
		);
		expect(suggested.length).toBeGreaterThan(0);
		expect(suggested.filter((key) => !keys.has(key))).toEqual([]);
	});

	it('DM-20 has something to keep of every topic', () => {
		for (const topic of FUND_TOPICS) expect(KEPT[topic].length).toBeGreaterThanOrEqual(2);
	});

	it('DM-12 is typeset as French', () => {
		expect(typingFaults(FUND)).toEqual([]);
	});
});
