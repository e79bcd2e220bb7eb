import { expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { changed, interview, NOW, pathway, SLOT } from '../../../../tests/support/documents';
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
