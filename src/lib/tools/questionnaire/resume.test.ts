import { expect, test } from 'vitest';
import type { Question } from '#domain/question';
import { resumedAt } from './resume';

const ask = (id: string, more: Partial<Question> = {}): Question => ({
	id,
	kind: 'short',
	label: id,
	required: false,
	...more
});
const four = [ask('a'), ask('part', { kind: 'section' }), ask('b'), ask('c'), ask('d')];

test('TO-20 somebody goes on behind the last answer; nothing is said of a beginning or an end', () => {
	expect(resumedAt(four, {})).toBeNull();
	expect(resumedAt(four, { a: 'oui' })).toBe('b');
	expect(resumedAt(four, { a: 'oui', c: 3 })).toBe('d');
	expect(resumedAt(four, { a: 'oui', c: 'oui', d: 'oui' })).toBe('b');
	expect(resumedAt(four, { a: 'oui', b: 'oui', c: ['x'], d: 0 })).toBeNull();
});

test('TO-20 a question not asked now is nowhere to go on', () => {
	const hung = [ask('a'), ask('b', { showIf: { question: 'a', equals: 'non' } }), ask('c')];
	expect(resumedAt(hung, { a: 'oui' })).toBe('c');
});
