import { expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { addEntry } from '#domain/gestures/entries';
import {
	changed,
	DOSSIER,
	gesture,
	interview,
	newKey,
	NOW,
	pathway,
	SLOT,
	STRUCTURE,
	stored,
	trace
} from '../../../../tests/support/documents';
import { chaptersOf } from './chapters';
import { interviewItem, pathwayItem } from './items';
import { OwnPapers } from './own-papers';

const papers = new OwnPapers([], new Map(), 'Claire Rey');

it('says dates in full, with the year: a copy is read again years later', () => {
	const planned = changed(interview('planned'), { body: { appointment: SLOT } });
	expect(interviewItem(planned, papers).facts[0]).toMatch(/^mardi 1er.décembre 2026 à.14:30$/);
	const held: Envelope<'interview'> = interview('held');
	expect(interviewItem(held, papers).facts[0]).toMatch(/^mardi 1er.décembre 2026$/);
	const made = pathway('advised', 'path-0001', NOW).pathway;
	expect(pathwayItem(made, papers).facts[0]).toMatch(/^lundi 23.novembre 2026$/);
});

it('has the webfolio as it stands: without what was taken away, with what was only named', async () => {
	const begin = (title: string) => {
		const home = { dossier: DOSSIER, structure: STRUCTURE };
		const [pathway, task] = addEntry({ kind: 'skill', title, asked: '' }, home, {
			...gesture,
			newKey
		});
		return { pathway: stored<'pathway'>(pathway!), task: stored<'task'>(task!) };
	};
	const [named, away] = [begin('L’italien'), begin('Le tricot')];
	const docs = [
		named.pathway,
		named.task,
		changed(away.pathway, { state: 'cancelled' }),
		away.task,
		trace(away.task, 'kept')
	];
	const chapters = await chaptersOf(new OwnPapers(docs, new Map(), 'Claire Rey'), () => undefined);
	const titles = chapters.map(({ items }) => items.map(({ title }) => title));
	expect(titles[4]).toEqual(['L’italien']);
});
