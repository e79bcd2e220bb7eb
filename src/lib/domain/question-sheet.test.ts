import { describe, expect, it } from 'vitest';
import { askedQuestion, questionSheet } from '../../../tests/support/kept-documents';
import { gesture } from '../../../tests/support/documents';
import type { AnyDraft } from './document';
import { answerWithSheet, writeSheetFor } from './gestures/sheets';
import { MAX_OTHER_WORDS, lineOf, withWords } from './question-sheet';
import { MAX_TITLE_CHARS } from './limits';

const sheet = questionSheet();
const asked = askedQuestion({ question: 'Qui paie\n  mon cours  ?' });
const LINE = 'Qui paie mon cours ?';
const kinds = (drafts: AnyDraft[]) => drafts.map(({ type }) => type);

describe('what was asked in vain and the sheet that answers it', () => {
	it('QS-04 a sheet written from a question answers it in the same gesture, and is found by its words', () => {
		const [written, answered] = writeSheetFor(asked, sheet.body, 'ofpc', gesture);
		expect(written).toMatchObject({ type: 'questionSheet', state: 'draft' });
		expect(written?.body).toMatchObject({ otherWords: ['financer un cours', LINE] });
		expect(answered).toMatchObject({ id: asked.id, state: 'answered' });
		expect(answered?.body).toEqual({ ...asked.body, sheet: written?.id });
	});

	it('QS-05 one that is there answers too, and learns the words when its reception wants it', () => {
		expect(kinds(answerWithSheet(asked, sheet, false, gesture))).toEqual(['askedQuestion']);
		const [answered, learnt] = answerWithSheet(asked, sheet, true, gesture);
		expect(answered?.body).toMatchObject({ sheet: sheet.id });
		expect(learnt).toMatchObject({ id: sheet.id, state: sheet.state });
		expect(learnt?.body).toMatchObject({ otherWords: ['financer un cours', LINE] });
	});

	it('QS-05 words that stand there already, or for which there is no room, change nothing', () => {
		const { body } = sheet;
		expect(withWords(body, ' FINANCER  un cours')).toBe(body.otherWords);
		expect(withWords(body, body.question.toUpperCase())).toBe(body.otherWords);
		const full = {
			...body,
			otherWords: Array.from({ length: MAX_OTHER_WORDS }, (_, at) => `${at}`)
		};
		expect(withWords(full, LINE)).toBe(full.otherWords);
		expect(kinds(answerWithSheet(asked, { ...sheet, body: full }, true, gesture))).toEqual([
			'askedQuestion'
		]);
	});

	it('QS-05 a long question is cut at a word, to what a line of a sheet takes', () => {
		const line = lineOf('apprendre '.repeat(40));
		expect(line).toMatch(/^(apprendre )+apprendre$/);
		expect(line.length).toBeLessThanOrEqual(MAX_TITLE_CHARS);
		expect(lineOf('x'.repeat(500))).toHaveLength(MAX_TITLE_CHARS);
	});
});
