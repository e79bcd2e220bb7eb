import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fundCard } from '../../../../tests/support/kept-documents';
import { stemOf, wordsOf } from './french';
import { FundIndex } from './fund-search';
import { isSearch } from './word-index';

const card = (title: string, summary = 'Une fiche.', text = '') =>
	fundCard({ title, summary, text });

const alternance = card('L’alternance', 'Apprendre un métier en travaillant.');
const reconversion = card('La reconversion en douze questions', 'Changer de métier.');
const border = card('Devenir frontalière', 'Les travailleurs frontaliers en Suisse.');
const vae = card('La validation des acquis de l’expérience (VAE)', 'Un diplôme sans école.');
const funding = card('Financer sa formation', 'Le compte personnel de formation (CPF).');
const rescue = card(
	'Aide-soignant, aide-soignante',
	'Un métier de l’attention.',
	'Hôpital, domicile.'
);
const index = new FundIndex(() => 'Formations');
index.follow([alternance, reconversion, border, vae, funding, rescue]);
const first = (query: string) => index.search(query)[0]?.body.title;

describe('the search of the fund', () => {
	it.each([
		['alternanse', alternance],
		['altrenance', alternance],
		['reconvertion', reconversion],
		['frontalier', border],
		['FRONTALIÈRES', border],
		['VAE', vae],
		['experiense', vae],
		['l’expérience', vae],
		['hopital', rescue],
		['aides soignantes', rescue],
		['cpf', funding],
		['comment financer ma formation', funding],
		['finan', funding]
	])('TO-10 « %s » finds the card', (query, found) => {
		expect(first(query)).toBe(found.body.title);
	});

	it('TO-10 every word counts; when no card has them all, what comes nearest is shown', () => {
		expect(index.search('métier attention')).toEqual([rescue]);
		expect(first('alternance menuisier')).toBe(alternance.body.title);
	});

	it('TO-10 is found by the name of its topic', () => {
		expect(index.search('formations')).toHaveLength(6);
	});

	it('TO-10 among some of the cards, no other stands in the way of a slip', () => {
		expect(index.search('formation', [vae])).toEqual([vae]);
		expect(index.search('frontalier', [vae, rescue])).toEqual([]);
		const misspelt = card('Le frontalyer');
		const both = new FundIndex(() => '');
		both.follow([border, misspelt]);
		expect(both.search('frontalier', [misspelt])).toEqual([misspelt]);
	});

	it('TO-10 finds nothing where nothing fits, and short words without a slip', () => {
		expect(index.search('xylophone')).toEqual([]);
		expect(index.search('vab')).toEqual([]);
	});

	it.each(['', '   ', 'le la les', '«  »', '?!', '日本語'])(
		'TO-11 « %s » is no search',
		(query) => {
			expect(isSearch(query)).toBe(false);
			expect(index.search(query)).toEqual([]);
		}
	);

	it.each([
		['huge', 'alternance '.repeat(20_000)],
		['one endless word', 'a'.repeat(1_000_000)],
		['hostile', '<script>alert(1)</script> __proto__ constructor .* \\ \u0000 \ud800 %00'],
		['operators', 'title:(a AND b)^9~ -x +y "z']
	])('TO-11 a query that is %s is answered within a moment', (_, query) => {
		const start = performance.now();
		expect(() => index.search(query)).not.toThrow();
		expect(performance.now() - start).toBeLessThan(300);
	});

	it('TO-11 answers whatever is typed with cards of the fund', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (query) => {
				for (const found of index.search(query)) expect(found.type).toBe('fundCard');
			})
		);
	});
});

describe('cards that change', () => {
	const searched = new FundIndex(() => '');
	const many = Array.from({ length: 45 }, (_, place) => card(`Fiche numéro ${place}`));

	it('TO-10 come in a few at a time, and can be found as they do', () => {
		expect(searched.follow(many, 20)).toBe(25);
		expect(searched.search('fiche')).toHaveLength(20);
		expect(searched.follow(many, 20)).toBe(5);
		expect(searched.follow(many, 20)).toBe(0);
		expect(searched.search('fiche')).toHaveLength(45);
	});

	it('TO-10 are found by what they say now; those that are gone are not', () => {
		const [first, ...others] = many;
		const other = { ...first!, body: { ...first!.body, title: 'Le cirque' } };
		expect(searched.follow([other, ...others.slice(1)])).toBe(0);
		expect(searched.search('cirque')).toEqual([other]);
		expect(searched.search('numéro')).toHaveLength(43);
		searched.follow([]);
		expect(searched.search('fiche')).toEqual([]);
		searched.follow(many);
		expect(searched.search('fiche')).toHaveLength(45);
	});

	it('TO-10 are the same index as if all had been there from the start', () => {
		const cards = [alternance, reconversion, border, vae, funding, rescue];
		fc.assert(
			fc.property(fc.array(fc.subarray(cards), { maxLength: 6 }), (lists) => {
				const grown = new FundIndex(() => 'Formations');
				for (const list of lists) grown.follow(list);
				grown.follow(cards);
				for (const query of ['métier', 'formation', 'alternanse']) {
					expect(new Set(grown.search(query))).toEqual(new Set(index.search(query)));
				}
			})
		);
	});
});

it.each([
	['frontalières', 'frontalier'],
	['formatrice', 'formateur'],
	['professionnelles', 'professionnel'],
	['régionaux', 'régional'],
	['sportives', 'sportif'],
	['infirmières', 'infirmier'],
	['diplômée', 'diplômés'],
	['métiers', 'metier']
])('TO-10 %s and %s are one word', (one, other) => {
	const stem = (text: string) => wordsOf(text).map(stemOf);
	expect(stem(one)).toEqual(stem(other));
});
