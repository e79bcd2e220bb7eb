import { describe, expect, it } from 'vitest';
import { STRUCTURE } from '../../../../../tests/support/documents';
import { PNG_LOGO } from '../../../../../tests/support/logos';
import { structureCard } from '../../../../../tests/support/gateway-world';
import type { Envelope } from '#domain/document';
import { checkCard, detailsIn, valuesOf } from './card-values';

const card = structureCard(STRUCTURE) as Envelope<'structureCard'>;
const blank = valuesOf(card);
const monday = (...stretches: [string, string][]) => {
	const week = stretches.map(([from, to]) => ({ from, to }));
	return { ...blank, week: [week, ...blank.week.slice(1)] };
};

describe('the card of a structure being written', () => {
	it('PU-45 a card that says nothing yet is fine; what was typed is what is kept', () => {
		expect(checkCard(blank)).toEqual({});
		const closing = { from: '2026-12-24', to: '', words: ' fêtes ' };
		const empty = { from: '', to: '', words: '' };
		const values = { ...monday(['09:00', '12:00']), closings: [empty, closing] };
		expect(checkCard(values)).toEqual({});
		expect(detailsIn(values)).toMatchObject({
			email: null,
			opening: {
				week: [{ weekday: 1, from: '09:00', to: '12:00' }],
				closings: [{ from: '2026-12-24', to: '2026-12-24', words: 'fêtes' }]
			}
		});
	});

	it.each([
		['ends before it begins', [['12:00', '09:00']], /lundi/],
		['is half', [['09:00', '']], /lundi/],
		[
			'meets another',
			[
				['13:00', '17:00'],
				['09:00', '13:30']
			],
			/lundi/
		]
	] as [string, [string, string][], RegExp][])(
		'DO-92 a stretch that %s is told by its day',
		(_, stretches, said) => {
			expect(checkCard(monday(...stretches)).week).toMatch(said);
		}
	);

	it('DO-93 a closing that ends before it begins, or without a day, is told', () => {
		for (const closing of [
			{ from: '2026-12-24', to: '2026-12-01', words: '' },
			{ from: '', to: '', words: 'fêtes' }
		]) {
			expect(Object.keys(checkCard({ ...blank, closings: [closing] }))).toEqual(['closings']);
		}
	});

	it('PU-45 an address that is none, a number without a figure', () => {
		expect(Object.keys(checkCard({ ...blank, email: 'accueil', phone: 'appelez' }))).toEqual([
			'phone',
			'email'
		]);
	});

	it('PU-120 a logo asks for words in its place, and is removed with them', () => {
		const { alt, ...logo } = PNG_LOGO;
		const values = { ...blank, logo, logoAlt: ' ' };
		expect(Object.keys(checkCard(values))).toEqual(['logoAlt']);
		expect(Object.keys(checkCard({ ...values, logoAlt: 'a'.repeat(161) }))).toEqual(['logoAlt']);
		const named = { ...values, logoAlt: ` ${alt} ` };
		expect(checkCard(named)).toEqual({});
		expect(detailsIn(named).logo).toEqual(PNG_LOGO);
		const removed = { ...named, logo: null };
		expect(checkCard(removed)).toEqual({});
		expect(detailsIn(removed).logo).toBeNull();
		expect(valuesOf({ ...card, body: { ...card.body, logo: PNG_LOGO } })).toMatchObject({
			logo,
			logoAlt: alt
		});
	});
});
