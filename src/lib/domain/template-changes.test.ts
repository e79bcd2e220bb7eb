import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan, template } from '../../../tests/support/documents';
import { contentOfTemplate, type TemplateContent, type TemplateTask } from './template';
import { changesAtSource, withChoices, type Change, type Choices } from './template-changes';

const FIRST = contentOfTemplate({ ...template('network').body, tasks: plan(3).tasks });
const [one, two, three] = FIRST.tasks as [TemplateTask, TemplateTask, TemplateTask];
const meeting = { tool: 'search' as const, question: 'Qui appeler ?', hints: '' };
const extra: TemplateTask = {
	...one,
	title: 'Rencontrer',
	instruction: 'Appelez.',
	content: meeting
};

const content = (changes: Partial<TemplateContent>): TemplateContent => ({ ...FIRST, ...changes });
const keys = (changes: Change[]) => changes.map(({ key, clash }) => (clash ? `${key}!` : key));
const of = (mine: TemplateContent, source: TemplateContent) =>
	keys(changesAtSource({ base: FIRST, mine, source }));

const word = fc.constantFrom('', 'a', 'b', 'c');
const anyTask: fc.Arbitrary<TemplateTask> = fc.record({
	title: fc.constantFrom('Lire', 'Écrire', 'Appeler', 'lire'),
	instruction: word,
	content: fc.oneof(
		fc.record({ tool: fc.constant('search' as const), question: word, hints: word }),
		fc.record({ tool: fc.constant('document' as const), expected: word, model: word })
	),
	place: word,
	gate: fc.boolean(),
	offline: fc.boolean()
});
const anyContent: fc.Arbitrary<TemplateContent> = fc.record({
	title: fc.constantFrom('Explorer', 'Choisir', 'Partir'),
	aim: word,
	theme: word,
	audience: word,
	tasks: fc.array(anyTask, { minLength: 1, maxLength: 7 })
});

const all = (changes: Change[], choice: 'mine' | 'source'): Choices =>
	Object.fromEntries(changes.map(({ key }) => [key, choice]));

describe('what changed at the source', () => {
	it('names what was reworded, added, removed and moved', () => {
		const reworded = { ...two, instruction: 'Cherchez encore.' };
		const source = content({ aim: 'Mieux choisir.', tasks: [one, reworded, extra] });
		expect(of(FIRST, source)).toEqual(['aim', '1.instruction', '2', '3']);
		expect(of(FIRST, content({ tasks: [three, one, two] }))).toEqual(['order']);
		expect(of(FIRST, FIRST)).toEqual([]);
	});

	it('BA-08 marks what both changed, and what is already the same is no change', () => {
		const mine = content({ aim: 'À moi.', theme: 'Métiers, autrement' });
		expect(of(mine, content({ aim: 'À elle.' }))).toEqual(['aim!']);
		expect(of(mine, content({ theme: 'Métiers, autrement' }))).toEqual([]);
		const mineTwo = content({ tasks: [one, { ...two, place: 'Ici' }, three] });
		const sourceTwo = content({ tasks: [one, { ...two, gate: true }, three] });
		expect(of(mineTwo, sourceTwo)).toEqual(['1.gate']);
	});

	it('BA-08 a task removed on one side and reworded on the other is asked', () => {
		const without = content({ tasks: [one, three] });
		const reworded = content({ tasks: [one, { ...two, place: 'Ici' }, three] });
		expect(of(reworded, without)).toEqual(['1!']);
		expect(of(without, reworded)).toEqual(['1!']);
		expect(of(without, content({ aim: 'x' }))).toEqual(['aim']);
	});

	it('BA-10 when nobody knows what was copied, every difference is asked', () => {
		const source = content({ aim: 'x', tasks: [three, one, two, extra] });
		const sides = { base: null, mine: FIRST, source };
		expect(keys(changesAtSource(sides))).toEqual(['aim!', '3!', 'order!']);
		expect(withChoices(sides, {})).toEqual(FIRST);
	});
});

describe('taking it', () => {
	it('keeps one’s own tasks where one put them', () => {
		const mine = content({ tasks: [one, extra, two, three] });
		const source = content({ tasks: [three, one, two] });
		const made = withChoices({ base: FIRST, mine, source }, {});
		expect(made.tasks).toEqual([three, one, extra, two]);
	});

	it('BA-07 a copy nobody touched that takes everything is the source', () => {
		fc.assert(
			fc.property(anyContent, anyContent, (base, source) => {
				const sides = { base, mine: base, source };
				const changes = changesAtSource(sides);
				expect(changes.some(({ clash }) => clash)).toBe(false);
				expect(withChoices(sides, {})).toEqual(source);
				expect(withChoices(sides, all(changes, 'mine'))).toEqual(base);
			})
		);
	});

	it('BA-06 what the source left alone stays, and declining all changes nothing', () => {
		fc.assert(
			fc.property(anyContent, anyContent, anyContent, (base, mine, source) => {
				const sides = { base, mine, source };
				const changes = changesAtSource(sides);
				expect(withChoices(sides, all(changes, 'mine'))).toEqual(mine);
				expect(changesAtSource({ base, mine, source: base })).toEqual([]);
				const made = withChoices(sides, {});
				for (const field of ['title', 'aim', 'theme', 'audience'] as const) {
					const expected = mine[field] === base[field] ? source[field] : mine[field];
					expect(made[field]).toBe(expected);
				}
			})
		);
	});

	it('BA-06 BA-08 by itself nothing of a task is taken that the copy wrote', () => {
		fc.assert(
			fc.property(anyContent, anyContent, anyContent, (base, mine, source) => {
				const sides = { base, mine, source };
				const made = withChoices(sides, {});
				const changes = changesAtSource(sides);
				const removed = changes.filter(
					(one) => one.what === 'task' && one.source === null && !one.clash
				);
				const added = changes.filter(
					(one) => one.what === 'task' && one.mine === null && !one.clash
				);
				expect(made.tasks).toHaveLength(mine.tasks.length - removed.length + added.length);
			})
		);
	});

	it('BA-07 what was taken is not offered again', () => {
		fc.assert(
			fc.property(anyContent, anyContent, anyContent, (base, mine, source) => {
				const made = withChoices({ base, mine, source }, {});
				expect(changesAtSource({ base: source, mine: made, source })).toEqual([]);
			})
		);
	});
});
