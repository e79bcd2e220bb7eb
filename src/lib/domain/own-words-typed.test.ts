import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '#protocol/check';
import { LANGUAGES } from './language';
import { letterText, usualWords } from './mail-frame';
import { OwnMailWords, type OwnWords } from './own-mail-words';
import { TIDIED, ownWordsFault } from './own-words-typed';

const signing = { structure: 'OFPC', phone: '022 388 44 00', reply: null };
const fits = (part: keyof OwnWords, typed: string) => {
	const own = { greeting: '', closing: '', [part]: TIDIED[part](typed) };
	return check(OwnMailWords, { fr: own }).ok;
};

describe('what the mails of a structure begin and end with', () => {
	it('ML-10 stands in the place of the usual words, in the language it was written in alone', () => {
		const fr = { greeting: 'Bonjour et bienvenue', closing: 'À bientôt,\nL’équipe de l’accueil' };
		const text = letterText('fr', 'Léa Favre', ['Une ligne.'], { ...signing, words: { fr } });
		expect(text).toMatch(/^Bonjour et bienvenue Léa Favre,\n\nUne ligne\.\n\nÀ bientôt,\n/);
		expect(text).toContain('L’équipe de l’accueil\nOFPC\nTél. 022 388 44 00\n');
		expect(letterText('fr', '', [], { ...signing, words: { fr } })).toMatch(
			/^Bonjour et bienvenue,\n/
		);
		const english = letterText('en', 'Léa Favre', [], { ...signing, words: { fr } });
		expect(english).toBe(letterText('en', 'Léa Favre', [], signing));
	});

	it.each(LANGUAGES)('ML-10 in %s, a part left empty is the usual one', (language) => {
		const usual = usualWords(language);
		const own = { greeting: '', closing: '' };
		const text = letterText(language, '', [], { ...signing, words: { [language]: own } });
		expect(text).toBe(letterText(language, '', [], signing));
		expect(text).toContain(`${usual.greeting},`);
		expect(text).toContain(`${usual.closing}\nOFPC`);
	});

	it.each([
		['greeting', 'Bonjour {prénom}', 'brace'],
		['closing', 'À } bientôt', 'brace'],
		['greeting', 'Voyez HTTPS://x.test', 'address'],
		['closing', 'accueil@ofpc.test', 'address'],
		['closing', 'www.ofpc.test', 'address'],
		['closing', 'Tout est sur exemple.ch', 'address'],
		['greeting', 'Voyez t.co/abc', 'address'],
		['closing', 'ftp://x', 'address'],
		['closing', 'L’équipe, p.ex. M. Blanc, de 8 h 30 à 12.00.', null],
		['greeting', 'Bonjour\net bienvenue', 'lines'],
		['closing', 'a\nb\nc\nd\ne', 'lines'],
		['greeting', 'x'.repeat(61), 'long'],
		['closing', 'x'.repeat(201), 'long'],
		['greeting', '', null],
		['closing', 'a\n\nb\r\nc\nd', null]
	] as const)('ML-10 %s «%s» is told as %s', (part, typed, fault) => {
		expect(ownWordsFault(part, typed)).toBe(fault);
		expect(fits(part, typed)).toBe(fault === null);
	});

	it('ML-10 what the form takes is what the server takes, whatever was typed', () => {
		const part = fc.constantFrom('greeting' as const, 'closing' as const);
		const typed = fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'grapheme' }));
		fc.assert(
			fc.property(part, typed, (one, text) => {
				expect(fits(one, text)).toBe(ownWordsFault(one, text) === null);
			})
		);
	});

	it('ML-10 what nobody sees is not kept, and not taken from a device that keeps it', () => {
		expect(TIDIED.greeting('Bonjour\u202e\tà vous\u0000')).toBe('Bonjour  à vous');
		for (const unseen of ['\u0000', '\t', '\u0085', '\u2028', '\u202e', '\u2066']) {
			const own = { greeting: `a${unseen}b`, closing: '' };
			expect(check(OwnMailWords, { fr: own }).ok).toBe(false);
			expect(check(OwnMailWords, { en: { greeting: '', closing: `a${unseen}b` } }).ok).toBe(false);
		}
	});

	it('ML-10 a comma follows the greeting by itself', () => {
		expect(TIDIED.greeting(' Bonjour\u00a0! ')).toBe('Bonjour');
		expect(TIDIED.greeting('Bonjour,')).toBe('Bonjour');
	});
});
