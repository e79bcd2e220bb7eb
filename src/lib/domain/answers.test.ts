import { describe, expect, it } from 'vitest';
import { answerFaults, progressOf, visibleQuestions } from './answers';
import type { Question } from './question';

const ask = (id: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
	id,
	kind,
	label: id,
	required: true,
	...more
});
const QUESTIONS = [
	ask('intro', 'section'),
	ask('work', 'single', { options: ['oui', 'non'] }),
	ask('since', 'date', { showIf: { question: 'work', equals: 'non' } }),
	ask('tastes', 'multiple', { options: ['a', 'b'], required: false }),
	ask('hope', 'scale', { min: 0, max: 4 })
];

describe('answers to a questionnaire', () => {
	it('DO-06 a question asked under a condition is asked only then', () => {
		const ids = (answers: object) => visibleQuestions(QUESTIONS, { ...answers }).map((q) => q.id);
		expect(ids({ work: 'oui' })).not.toContain('since');
		expect(ids({ work: 'non' })).toContain('since');
	});

	it('DO-06 an answer to a question no longer asked calls up no other', () => {
		const chain = [
			ask('work', 'single', { options: ['oui', 'non'] }),
			ask('help', 'single', { options: ['a', 'b'], showIf: { question: 'work', equals: 'non' } }),
			ask('which', 'short', { showIf: { question: 'help', equals: 'a' } })
		];
		const ids = (work: string) =>
			visibleQuestions(chain, { work, help: 'a' }).map((question) => question.id);
		expect(ids('non')).toEqual(['work', 'help', 'which']);
		expect(ids('oui')).toEqual(['work']);
	});

	it('DO-06 of two questions with one id the first is asked', () => {
		const twice = [ask('work', 'short'), ask('work', 'number')];
		expect(visibleQuestions(twice, {}).map(({ kind }) => kind)).toEqual(['short']);
	});

	it('DO-07 each fault is named by its question', () => {
		expect(answerFaults(QUESTIONS, {})).toEqual({ work: 'required', hope: 'required' });
		const faults = answerFaults(QUESTIONS, {
			work: 'non',
			since: '2026-02-30',
			hope: 5,
			tastes: ['z']
		});
		expect(faults).toEqual({ since: 'notADate', hope: 'outOfRange', tastes: 'notAnOption' });
		expect(answerFaults(QUESTIONS, { work: 'oui', hope: 0 })).toEqual({});
		expect(answerFaults(QUESTIONS, { work: 'oui', hope: 'beaucoup' })).toEqual({
			hope: 'notANumber'
		});
	});

	it('DO-08 progress counts what is asked, zero being an answer', () => {
		expect(progressOf(QUESTIONS, { hope: 0 })).toEqual({ answered: 1, asked: 3 });
	});
});
