import { expect, it } from 'vitest';
import { checkWords, valuesOf, wordsIn } from './words-values';

const NOTHING = { greeting_fr: '', closing_fr: '', greeting_en: '', closing_en: '' };

it('ML-10 begins empty where nothing was written, and what is kept is read back', () => {
	expect(valuesOf(undefined)).toEqual(NOTHING);
	expect(wordsIn(NOTHING)).toEqual({});
	const typed = { ...NOTHING, greeting_fr: ' Bonjour, ', closing_en: 'See you soon,\n\nThe team ' };
	const kept = wordsIn(typed);
	expect(kept).toEqual({
		fr: { greeting: 'Bonjour', closing: '' },
		en: { greeting: '', closing: 'See you soon,\nThe team' }
	});
	expect(wordsIn(valuesOf(kept))).toEqual(kept);
});

it('ML-10 what cannot stand in a mail is told beside its field, in the order of the form', () => {
	const faults = checkWords({
		greeting_fr: 'Bonjour {prénom}',
		closing_fr: 'Voyez www.ofpc.test',
		greeting_en: 'x'.repeat(61),
		closing_en: 'a\nb\nc\nd\ne'
	});
	expect(Object.keys(faults)).toEqual(['greeting_fr', 'closing_fr', 'greeting_en', 'closing_en']);
	expect(faults.greeting_fr).toContain('accolades');
	expect(faults.closing_fr).toContain('adresse');
	expect(faults.greeting_en).toContain('60');
	expect(faults.closing_en).toContain('4');
	expect(checkWords(NOTHING)).toEqual({});
});
