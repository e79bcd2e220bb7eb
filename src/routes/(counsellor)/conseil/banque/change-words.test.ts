import { expect, it } from 'vitest';
import { changesAtSource, type Sides } from '#domain/template-changes';
import { contentOfTemplate } from '#domain/template';
import { plan, template } from '../../../../../tests/support/documents';
import { changeTitle, choiceWords, linesOf } from './change-words';
import { Review } from './review.svelte';

const base = contentOfTemplate({ ...template('network').body, tasks: plan(3).tasks });
const [one, two, three] = base.tasks;
const titles = (sides: Partial<Sides>) =>
	changesAtSource({ base, mine: base, source: base, ...sides }).map(changeTitle);

it('says what changed as one would tell a colleague', () => {
	const extra = { ...one!, title: 'Appeler', instruction: 'Vite.', content: two!.content };
	expect(titles({ source: { ...base, tasks: [one!, two!] } })).toEqual(['Retirée à la source']);
	expect(titles({ source: { ...base, tasks: [...base.tasks, extra] } })).toEqual([
		'Ajoutée à la source'
	]);
	expect(titles({ source: { ...base, tasks: [three!, one!, two!] } })).toEqual([
		'Ordre des tâches'
	]);
	const without = { ...base, tasks: [one!, three!] };
	const reworded = { ...base, tasks: [one!, { ...two!, place: 'Ici' }, three!] };
	expect(titles({ mine: without, source: reworded })).toEqual([
		'Vous l’aviez retirée, la source l’a changée'
	]);
});

it('reads values as lines', () => {
	expect(linesOf('')).toEqual([]);
	expect(linesOf(null)).toEqual([]);
	expect(linesOf('a\nb')).toEqual(['a', 'b']);
	expect(linesOf(true)).toEqual(['Oui']);
	expect(linesOf(['Lire', 'Écrire'])).toEqual(['1. Lire', '2. Écrire']);
	expect(linesOf(one).slice(1)).toEqual(['Tâche 1', 'Cherchez.', 'Quels métiers ?']);
});

it('BA-08 takes what only the source changed, and asks for the rest', () => {
	const mine = { ...base, aim: 'À moi.' };
	const source = { ...base, aim: 'À elle.', theme: 'Autre' };
	const sides = { base, mine, source };
	const changes = changesAtSource(sides);
	const review = new Review(() => ({ source: template('network'), sides, changes }));
	const [aim, theme] = changes;
	expect(changes.map((change) => review.choiceOf(change))).toEqual(['', 'source']);
	expect(review.ready()).toBe(false);
	review.choose(aim!, 'mine');
	expect(review.ready()).toBe(true);
	expect(review.made).toMatchObject({ aim: 'À moi.', theme: 'Autre' });
	review.choose(theme!, 'mine');
	expect(review.made).toEqual(mine);
	expect(choiceWords(aim!).map(({ value }) => value)).toEqual(['source', 'mine']);
});

it('BA-08 refuses what would be more tasks than a pathway has', () => {
	const many = (from: string) =>
		[1, 2, 3, 4].map((n) => ({ ...one!, title: `${from} ${n}`, instruction: `${from}${n}` }));
	const task = { ...one!, content: { tool: 'document' as const, expected: 'x', model: '' } };
	const start = { ...base, tasks: [task] };
	const sides = {
		base: start,
		mine: { ...start, tasks: [task, ...many('Ici')] },
		source: { ...start, tasks: [task, ...many('Là')] }
	};
	const changes = changesAtSource(sides);
	const review = new Review(() => ({ source: template('network'), sides, changes }));
	expect(review.made.tasks).toHaveLength(9);
	expect(review.ready()).toBe(false);
	for (const change of changes.slice(0, 2)) review.choose(change, 'mine');
	expect(review.ready()).toBe(true);
});
