import { expect, it } from 'vitest';
import { MOST_WEEKS, type TemplateUseBody } from '#domain/template-use';
import { templateUse } from '../../../../../tests/support/documents';
import { placeWords, useWords } from './use-words';

const use = (changes: Partial<TemplateUseBody> = {}): TemplateUseBody => ({
	...templateUse('ofpc').body,
	...changes
});
const ain = (changes: Partial<TemplateUseBody> = {}) =>
	use({ where: 'mife-ain', used: 8, finished: 8, ...changes });
const small = use({ used: 0, few: true, finished: 0, weeks: null });
const spaced = (words: string) => words.replaceAll('\u00a0', ' ');
const plain = (uses: TemplateUseBody[]) => spaced(useWords(uses));

it('BA-13 adds the structures up', () => {
	expect(plain([use(), ain()])).toBe(
		'Utilisée pour 14 personnes · dans 2 structures · terminée par 14 · durée médiane : 2 semaines'
	);
	expect(plain([use(), ain({ used: 0, finished: 0, weeks: null })])).toContain('dans 1 structure');
});

it('BA-13 tells the least that finished where a structure tells no end', () => {
	expect(plain([use(), ain({ finished: 0, weeks: null })])).toContain('terminée par 6 au moins');
	expect(plain([use({ finished: 0, weeks: null })])).toBe(
		'Utilisée pour 6 personnes · dans 1 structure'
	);
});

it('BA-13 a few are told as a few', () => {
	expect(plain([])).toBe('Pas encore utilisée dans le réseau.');
	expect(plain([small])).toBe('Encore peu utilisée dans le réseau.');
});

it('BA-13 of several medians it tells the shortest and the longest', () => {
	expect(plain([use({ weeks: 0 })])).toContain('durée médiane : moins d’une semaine');
	expect(plain([use({ weeks: MOST_WEEKS })])).toContain('durée médiane : six mois ou plus');
	expect(plain([use({ weeks: 5 }), ain()])).toContain(
		'durée médiane : de 2 semaines à 5 semaines, selon la structure'
	);
});

it('BA-13 names the structures that used it for five people or more, the most first, and no other', () => {
	const places = (uses: TemplateUseBody[]) =>
		placeWords(uses, (id) => ({ ofpc: 'OFPC', 'mife-ain': 'MIFE de l’Ain' })[id] ?? id).map(spaced);
	expect(places([use(), ain()])).toEqual(['MIFE de l’Ain : 8 personnes', 'OFPC : 6 personnes']);
	expect(places([small])).toEqual([]);
	expect(places([small, ain()])).toEqual(['MIFE de l’Ain : 8 personnes', 'Un peu ailleurs aussi.']);
	expect(plain([small, ain()])).toContain('Utilisée pour 8 personnes · dans 1 structure');
	expect(places([use({ used: 0 }), ain()])).toEqual(['MIFE de l’Ain : 8 personnes']);
});
