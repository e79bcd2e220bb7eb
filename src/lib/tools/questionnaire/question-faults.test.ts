import { describe, expect, it, test } from 'vitest';
import type { Question } from '#domain/question';
import { faultsOf, type QuestionFaults } from './question-faults';
import { QUESTION_FAULT_WORDS } from './question-fault-words';

const ask = (more: Partial<Question> = {}): Question => ({
	id: 'q9',
	kind: 'short',
	label: 'Et ensuite ?',
	required: false,
	...more
});
const choice = ask({ id: 'q1', kind: 'single', options: ['Oui', 'Non'] });

describe('TO-21 a question that cannot work is told beside its field', () => {
	const cases: [string, Partial<Question>, QuestionFaults][] = [
		['without words', { label: '  ' }, { label: 'noLabel' }],
		['with words for a page', { label: 'é'.repeat(161) }, { label: 'longText' }],
		['with a help text for a page', { help: 'é'.repeat(501) }, { help: 'longText' }],
		['one choice', { kind: 'single', options: ['Oui', ' '] }, { options: 'fewOptions' }],
		['no choice', { kind: 'multiple' }, { options: 'fewOptions' }],
		['two equal choices', { kind: 'single', options: ['Oui', 'Oui '] }, { options: 'sameOption' }],
		[
			'a long choice',
			{ kind: 'single', options: ['é'.repeat(161), 'b'] },
			{ options: 'longOption' }
		],
		[
			'too many choices',
			{ kind: 'multiple', options: Array.from({ length: 31 }, (_, place) => `${place}`) },
			{ options: 'manyOptions' }
		],
		['minimum above maximum', { kind: 'number', min: 5, max: 2 }, { max: 'minAboveMax' }],
		['a scale of one point', { kind: 'scale', min: 2, max: 2 }, { max: 'minAboveMax' }],
		['half a scale', { kind: 'scale', max: 2 }, { max: 'noScale' }],
		['a scale of halves', { kind: 'scale', min: 0.5, max: 2 }, { max: 'notWhole' }],
		['a scale of a million', { kind: 'scale', min: 0, max: 1e6 }, { max: 'wideScale' }],
		['a bound that is no number', { kind: 'number', min: NaN, max: 2 }, { min: 'notANumber' }],
		['a scale up to no number', { kind: 'scale', min: 0, max: NaN }, { max: 'notANumber' }],
		['a condition on what is gone', { showIf: on('q7', 'Oui') }, { showIf: 'conditionGone' }],
		['on a later question', { showIf: on('q12', 'Oui') }, { showIf: 'conditionLater' }],
		['on itself', { showIf: on('q9', 'Oui') }, { showIf: 'conditionLater' }],
		['on an answer that is gone', { showIf: on('q1', 'Bof') }, { showIf: 'conditionAnswer' }]
	];
	it.each(cases)('%s', (_, more, faults) => {
		const later = { ...choice, id: 'q12' };
		expect(faultsOf([choice, ask(more), later])).toEqual(new Map([['q9', faults]]));
		for (const fault of Object.values(faults)) expect(QUESTION_FAULT_WORDS[fault]()).toMatch(/\.$/);
	});
});

test('TO-21 what can be asked is let through, whatever its kind', () => {
	const fine: Partial<Question>[] = [
		{ kind: 'section' },
		{ kind: 'long', help: 'Prenez votre temps.' },
		{ kind: 'multiple', options: ['a', 'b', ''] },
		{ kind: 'scale', min: 0, max: 10 },
		{ kind: 'number' },
		{ kind: 'number', min: 2, max: 2 },
		{ kind: 'date', showIf: on('q1', 'Non') },
		{ kind: 'short', options: ['one', 'one'] },
		{ kind: 'short', min: NaN, max: 2 }
	];
	const list = fine.map((more, place) => ask({ ...more, id: `q${place + 2}` }));
	expect(faultsOf([choice, ...list])).toEqual(new Map());
});

function on(question: string, equals: string) {
	return { question, equals };
}
