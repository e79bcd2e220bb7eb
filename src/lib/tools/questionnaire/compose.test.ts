import { describe, expect, it } from 'vitest';
import { Question } from '#domain/question';
import { check } from '#protocol/check';
import { moved, newQuestion, tidyQuestions, withKind } from './compose';

const ask = (id: string, more: Partial<Question> = {}): Question => ({
	id,
	kind: 'short',
	label: id.toUpperCase(),
	required: false,
	...more
});

describe('composing a questionnaire', () => {
	it('TO-40 gives no id again, not even that of the last question, taken away', () => {
		let made = 0;
		const chance = () => `key-${made++}`;
		const first = newQuestion(chance());
		const again = newQuestion(chance());
		expect(again.id).not.toBe(first.id);
		expect(check(Question, { ...newQuestion(crypto.randomUUID()), label: 'Et vous ?' }).ok).toBe(
			true
		);
	});

	it('TO-41 keeps what another form has no use for, as long as it is not saved', () => {
		const single = ask('q1', { kind: 'single', options: ['a', 'b'], required: true });
		const there = withKind(single, 'short');
		expect(withKind(there, 'single')).toEqual(single);
		expect(tidyQuestions([there])).toEqual([ask('q1', { required: true })]);
		const scale = withKind(single, 'scale');
		expect(scale).toMatchObject({ min: 0, max: 4 });
		expect(tidyQuestions([withKind(scale, 'date')])[0]).not.toHaveProperty('max');
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
