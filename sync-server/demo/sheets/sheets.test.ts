import { describe, expect, it } from 'vitest';
import { ASKED_KEPT_DAYS, AskedQuestionBody } from '#domain/asked-question';
import type { Envelope } from '#domain/document';
import { FUND_COUNTRIES, FUND_TOPICS } from '#domain/fund-card';
import { QuestionSheetBody, homeOfSheet, sheetId } from '#domain/question-sheet';
import { check } from '#protocol/check';
import { typingFaults } from '../../../tests/support/french';
import { FUND } from '../fund/cards';
import { keyOfSeed } from '../fund/kit';
import { generateDemo } from '../generator';
import { STRUCTURES } from '../structures/all';
import { SESSIONS } from '../workshops/sessions';
import { ASKED } from './asked';
import { SHEETS } from './sheets';

const NOW = Date.UTC(2026, 10, 23, 9);
const DAY = 86_400_000;
const homes = STRUCTURES.map((one) => one.id).sort();
const docs = generateDemo({ dossiers: 0, seed: 1, now: NOW });
const ids = SHEETS.map(({ home, slug }) => sheetId(home, slug));

describe('the question sheets of the demo', () => {
	it.each(SHEETS)('DM-70 $slug is a sheet that reception could have written', (seed) => {
		const { slug, home, state, ...body } = seed;
		expect(check(QuestionSheetBody, { ...body, checkedOn: '2026-11-02' })).toMatchObject({
			ok: true
		});
		expect(slug).toMatch(/^[a-z-]{3,32}$/);
		expect(homes).toContain(home);
		expect(['draft', 'current', 'retired']).toContain(state);
		expect(body.question).toMatch(/\u00a0\?$/);
		expect(body.otherWords.length).toBeGreaterThanOrEqual(2);
		expect(body.answer.length).toBeGreaterThan(200);
		for (const { reference } of body.links) expect(reference).toMatch(/^https:/);
	});

	it('DM-70 are several on every topic, of both countries, kept by every structure, nearly all published', () => {
		const published = SHEETS.filter(({ state }) => state === 'current');
		expect(published.length).toBeGreaterThanOrEqual(40);
		const states = new Set(SHEETS.map(({ state }) => state));
		expect([...states].sort()).toEqual(['current', 'draft', 'retired']);
		for (const topic of FUND_TOPICS) {
			const ofTopic = published.filter((seed) => seed.topic === topic);
			expect(ofTopic.length).toBeGreaterThanOrEqual(6);
			expect(new Set(ofTopic.map(({ country }) => country))).toEqual(new Set(FUND_COUNTRIES));
		}
		expect([...new Set(SHEETS.map(({ home }) => home))].sort()).toEqual(homes);
		expect(new Set(ids).size).toBe(SHEETS.length);
	});

	it('DM-70 send to cards that all may read, to workshops that are held, and to sites by their one name', () => {
		const cards = FUND.filter(({ scope }) => scope === 'network').map(keyOfSeed);
		expect(SHEETS.flatMap((seed) => seed.cards).filter((key) => !cards.includes(key))).toEqual([]);
		for (const { workshop } of SHEETS) {
			expect(SESSIONS.some(({ title }) => title.includes(workshop))).toBe(true);
		}
		const named = (link: { title: string; reference: string }) => `${link.reference} ${link.title}`;
		const known = new Set(FUND.flatMap(({ links }) => links).map(named));
		const links = SHEETS.flatMap((seed) => seed.links).map(named);
		expect(links.filter((link) => !known.has(link))).toEqual([]);
	});

	it('DM-70 have each the day on which its reception checked it, some of them long ago', () => {
		const laid = docs.filter((doc) => doc.type === 'questionSheet');
		expect(laid.map(({ id }) => id)).toEqual(ids);
		for (const sheet of laid) {
			expect(sheet.author).toContain(homeOfSheet(sheet.id));
			expect(sheet.body.checkedOn).toBe(new Date(sheet.createdAt).toISOString().slice(0, 10));
		}
		const old = laid.filter((sheet) => sheet.createdAt < NOW - 365 * DAY);
		expect(old.length).toBeGreaterThan(0);
		expect(old.length).toBeLessThan(5);
	});

	it('DM-71 some questions were asked in vain, lately, and name sheets that are published', () => {
		const asked = docs.filter(
			(doc): doc is Envelope<'askedQuestion'> => doc.type === 'askedQuestion'
		);
		expect(asked).toHaveLength(ASKED.length);
		expect(asked.length).toBeGreaterThanOrEqual(6);
		const published = SHEETS.filter(({ state }) => state === 'current');
		const known = published.map(({ home, slug }) => sheetId(home, slug));
		for (const { body, state, createdAt, author } of asked) {
			expect(check(AskedQuestionBody, body)).toMatchObject({ ok: true });
			expect({ state, author }).toEqual({ state: 'open', author: 'system' });
			expect(body.proposed.filter((id) => !known.includes(id))).toEqual([]);
			expect(createdAt).toBeGreaterThan(NOW - ASKED_KEPT_DAYS * DAY);
		}
	});

	it('DM-12 is typeset as French', () => {
		expect(
			typingFaults(SHEETS.map(({ home: _home, slug: _slug, cards: _cards, ...texts }) => texts))
		).toEqual([]);
		expect(typingFaults(ASKED.map(({ question }) => question))).toEqual([]);
	});

	it('DM-70 speaks to nobody as to a man', () => {
		const spoken =
			/(^|[.?!] )(Inscrit|Assuré|Salarié) |restez (seul|couvert)|vous êtes (assuré|payé|inscrit)\b/;
		for (const { answer } of SHEETS) expect(answer).not.toMatch(spoken);
	});
});
