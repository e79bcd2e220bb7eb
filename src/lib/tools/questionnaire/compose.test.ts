import { describe, expect, it } from 'vitest';
import type { Question } from '#domain/question';
import { moved, newQuestion, tidyQuestions, withKind } from './compose';

const ask = (id: string, more: Partial<Question> = {}): Question => ({
	id,
	kind: 'short',
	label: id.toUpperCase(),
	required: false,
	...more
});

describe('composing a questionnaire', () => {
	it('never gives an id twice, even after a removal', () => {
		const list = [ask('q1'), ask('q3')];
		expect(newQuestion(list).id).toBe('q4');
		expect(newQuestion([ask('q2')]).id).toBe('q3');
	});

	it('drops what a new form has no use for', () => {
		const single = ask('q1', { kind: 'single', options: ['a', 'b'], required: true });
		expect(withKind(single, 'multiple').options).toEqual(['a', 'b']);
		expect(withKind(single, 'short')).not.toHaveProperty('options');
		expect(withKind(single, 'scale')).toMatchObject({ min: 0, max: 4 });
		expect(withKind(single, 'section').required).toBe(false);
	});

	it('moves within the list only', () => {
		const list = [ask('a'), ask('b'), ask('c')];
		expect(moved(list, 0, 1).map((q) => q.id)).toEqual(['b', 'a', 'c']);
		expect(moved(list, 0, -1)).toEqual(list);
		expect(moved(list, 2, 1)).toEqual(list);
	});

	it('saves neither blank lines nor conditions on questions that are gone', () => {
		const list = [
			ask('q1', { label: '  ' }),
			ask('q2', { kind: 'single', options: ['Oui', ' ', 'Non ', 'Oui'], help: ' ' }),
			ask('q3', { showIf: { question: 'q1', equals: 'Oui' } }),
			ask('q4', { showIf: { question: 'q2', equals: 'Oui' } })
		];
		expect(tidyQuestions(list)).toEqual([
			ask('q2', { kind: 'single', options: ['Oui', 'Non'] }),
			ask('q3'),
			ask('q4', { showIf: { question: 'q2', equals: 'Oui' } })
		]);
	});
});
