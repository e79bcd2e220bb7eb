import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/language';
import { chosenLanguage, languageOf } from './language';

describe('the language of a page', () => {
	it.each<[string, string | undefined, string | undefined, string]>([
		['what was chosen, whatever the browser says', 'a=b; language=en', 'fr-CH,fr;q=0.9', 'en'],
		['French where it was chosen', 'language=fr', 'en', 'fr'],
		['the browser’s first', undefined, 'en-GB,en;q=0.9,fr;q=0.8', 'en'],
		['the one it prefers, in whatever order', undefined, 'en;q=0.2, fr;q=0.7', 'fr'],
		['the first there is', undefined, 'pt-PT,pt;q=0.9,en;q=0.5', 'en'],
		['French for whoever has neither', undefined, 'de-CH, it', 'fr'],
		['French for whoever refuses English', undefined, 'de, en;q=0', 'fr'],
		['French for whoever says nothing', undefined, undefined, 'fr'],
		['nothing that is not there', 'language=xx', '', 'fr'],
		['no cookie of another name', 'mylanguage=en', '', 'fr']
	])('PT-03 is %s', (_, cookies, accepted, language) => {
		expect(languageOf(cookies, accepted)).toBe(language);
	});

	it('AC-70 what was chosen is told apart from what the browser prefers', () => {
		expect(chosenLanguage('a=b; language=en')).toBe('en');
		expect(chosenLanguage('language=xx')).toBeUndefined();
		expect(chosenLanguage()).toBeUndefined();
	});

	it('PT-03 is one of them, whatever the headers', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (cookies, accepted) => {
				expect(LANGUAGES).toContain(languageOf(cookies, accepted));
			})
		);
	});
});
