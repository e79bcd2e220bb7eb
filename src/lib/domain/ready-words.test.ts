import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledIn, insertedAt, readyFault, stillOpen } from './ready-words';

describe('the words of a ready reply', () => {
	it('DO-90 a placeholder that nobody knows is told, and a brace that stands alone', () => {
		expect(readyFault('Bonjour {prénom} {nom}, {structure}, {téléphone}.')).toBeNull();
		expect(readyFault('{ Prenom } {CONSEILLER} {signature}')).toBeNull();
		expect(readyFault('Bonjour { surnom } {prénom}')).toEqual({ unknown: 'surnom' });
		expect(readyFault('Bonjour {}')).toEqual({ unknown: '' });
		expect(readyFault('Bonjour {prénom')).toBe('brace');
		expect(readyFault('Bonjour prénom}')).toBe('brace');
	});

	it('DO-90 what is known is filled in as it is, what is not stays to be completed', () => {
		const text = 'Bonjour {Prenom}, {conseiller} vous appelle.';
		const filled = filledIn(text, { firstName: '$& {nom}', counsellor: ' ' });
		expect(filled).toBe('Bonjour $& {nom}, {conseiller} vous appelle.');
		expect(stillOpen(filled)).toEqual(['{nom}', '{conseiller}']);
		expect(stillOpen('Le code {A12} est le vôtre.')).toEqual([]);
	});

	it('DO-91 it is put in at the cursor, and nothing typed is lost or sticks to it', () => {
		expect(insertedAt('', 'Bonjour.', null)).toEqual({ text: 'Bonjour.', caret: 8 });
		expect(insertedAt('Un mot', 'Bonjour.', null)).toEqual({ text: 'Un mot\nBonjour.', caret: 15 });
		expect(insertedAt('Avant après', 'X', 6)).toEqual({ text: 'Avant X\naprès', caret: 7 });
		expect(insertedAt('Avant après', 'X', 5)).toEqual({ text: 'Avant\nX après', caret: 7 });
	});

	it('DO-91 wherever it is put, all that was typed stands before and behind it', () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.string(),
				fc.option(fc.integer({ min: -5, max: 99 })),
				(typed, words, at) => {
					const { text, caret } = insertedAt(typed, words, at);
					const before = text.slice(0, caret - words.length).replace(/\n$/, '');
					const behind = text.slice(caret);
					expect(text.slice(caret - words.length, caret)).toBe(words);
					const whole = [
						before + behind,
						`${before}\n${behind}`,
						before + behind.replace(/^\n/, '')
					];
					whole.push(`${before}\n${behind.replace(/^\n/, '')}`);
					expect(whole).toContain(typed);
				}
			)
		);
	});
});
