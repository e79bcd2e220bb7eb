import { describe, expect, it } from 'vitest';
import { questionSheet } from '../../../../../tests/support/kept-documents';
import { QuestionSheetBody } from '#domain/question-sheet';
import { check } from '#protocol/check';
import { blankSheet, checkSheet, sheetBodyIn, valuesOfSheet } from './sheet-values';

const TODAY = '2026-11-23';
const typed = {
	...blankSheet(TODAY, 'ofpc'),
	question: ' Où apprendre à souder ? ',
	otherWords: 'soudure\n\n  métier de soudeuse  ',
	answer: 'À la maison des métiers.',
	topic: 'training',
	country: 'CH',
	links: [
		{ title: '', reference: ' ' },
		{ title: ' ONISEP ', reference: 'https://www.onisep.fr' }
	]
};

describe('a question sheet as it is typed', () => {
	it('QS-01 is kept without what was left empty, and reads again as it was typed', () => {
		expect(checkSheet(typed, TODAY)).toEqual({});
		const body = sheetBodyIn(typed);
		expect(check(QuestionSheetBody, body)).toMatchObject({ ok: true });
		expect(body).toMatchObject({
			question: 'Où apprendre à souder ?',
			otherWords: ['soudure', 'métier de soudeuse'],
			links: [{ title: 'ONISEP', reference: 'https://www.onisep.fr' }]
		});
		const again = valuesOfSheet(questionSheet(body));
		expect(sheetBodyIn(again)).toEqual(body);
		expect(again.home).toBe('ofpc');
	});

	it('QS-01 what is missing is said, field by field, in the order of the form', () => {
		expect(Object.keys(checkSheet({ ...blankSheet('2999-01-01', '') }, TODAY))).toEqual([
			'question',
			'answer',
			'topic',
			'country',
			'home',
			'checkedOn'
		]);
	});

	it.each([
		['question', { question: 'x'.repeat(161) }],
		['otherWords', { otherWords: `soudure\n${'x'.repeat(161)}` }],
		['otherWords', { otherWords: 'mot\n'.repeat(21) }],
		['answer', { answer: 'x'.repeat(4_001) }],
		['workshop', { workshop: 'x'.repeat(121) }],
		['places', { places: 'x'.repeat(1_001) }],
		['links', { links: [{ title: 'La fiche', reference: '' }] }]
	])('QS-01 %s that cannot be kept is said there', (field, wrong) => {
		expect(Object.keys(checkSheet({ ...typed, ...wrong }, TODAY))).toEqual([field]);
	});
});
