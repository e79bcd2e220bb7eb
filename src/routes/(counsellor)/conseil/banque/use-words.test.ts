import { expect, it } from 'vitest';
import type { TemplateUseBody } from '#domain/template-use';
import { templateUse } from '../../../../../tests/support/documents';
import { placeWords, useWords } from './use-words';

const use = (changes: Partial<TemplateUseBody> = {}): TemplateUseBody => ({
	...templateUse('ofpc').body,
	...changes
});
const plain = (uses: TemplateUseBody[]) => useWords(uses).replaceAll('\u00a0', ' ');

it('BA-13 adds the structures up', () => {
	expect(
		plain([use(), use({ where: 'mife-ain', used: 8, finished: 6, weeks: [0, 0, 0, 6] })])
	).toBe('Utilisée 14 fois · dans 2 structures · terminée 11 fois · durée médiane 3 semaines');
	expect(plain([use(), use({ where: 'mife-ain', used: 0, finished: 0, weeks: [] })])).toContain(
		'dans 1 structure'
	);
});

it('BA-13 small numbers are told as such, and no median is made of them', () => {
	expect(plain([])).toBe('Pas encore utilisée dans le réseau.');
	expect(plain([use({ used: 0, few: true, finished: 0, weeks: [] })])).toBe(
		'Encore peu utilisée dans le réseau.'
	);
	expect(plain([use({ finished: 0, weeks: [] })])).toBe('Utilisée 6 fois · dans 1 structure');
});

it('BA-13 tells short and long ones in words', () => {
	expect(plain([use({ weeks: [5] })])).toContain('durée médiane moins d’une semaine');
	const long = Array.from({ length: 27 }, (_, at) => (at === 26 ? 5 : 0));
	expect(plain([use({ weeks: long })])).toContain('durée médiane six mois ou plus');
});

it('BA-13 names the structures that used it five times or more, the most first, and no other', () => {
	const places = (uses: TemplateUseBody[]) =>
		placeWords(uses, (id) => ({ ofpc: 'OFPC', 'mife-ain': 'MIFE de l’Ain' })[id] ?? id).map(
			(line) => line.replaceAll('\u00a0', ' ')
		);
	const ain = use({ where: 'mife-ain', used: 8 });
	expect(places([use(), ain])).toEqual(['MIFE de l’Ain : 8 fois', 'OFPC : 6 fois']);
	const small = use({ used: 0, few: true, finished: 0, weeks: [] });
	expect(places([small])).toEqual([]);
	expect(places([small, ain])).toEqual(['MIFE de l’Ain : 8 fois', 'Un peu ailleurs aussi.']);
	expect(plain([small, ain])).toContain('Utilisée 8 fois · dans 1 structure');
	expect(places([use({ used: 0 }), ain])).toEqual(['MIFE de l’Ain : 8 fois']);
});
