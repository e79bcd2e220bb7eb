import { describe, expect, it } from 'vitest';
import { changed, gesture, template } from '../../../tests/support/documents';
import { draftOfEnvelope } from './draft';
import { canSettle, settleConflict } from './gestures/conflicts';
import { reviseTemplate } from './gestures/templates';
import { merge } from './merge';
import { contentOfTemplate, type TemplateContent } from './template';

const before = template('team');
const [one, two] = before.body.tasks;
const says = (words: Partial<TemplateContent>) =>
	reviseTemplate(before, { ...contentOfTemplate(before.body), ...words }, gesture);
const theirs = (words: Partial<TemplateContent>) => changed(before, { body: says(words).body });

describe('two members of a team write offline', () => {
	it('BA-12 the same tasks: one list stands whole, the other is kept beside it to be chosen', () => {
		const mine = [{ ...one!, title: 'La mienne' }, two!];
		const other = [two!, { ...one!, title: 'La sienne' }];
		const now = theirs({ tasks: other });
		const base = draftOfEnvelope(before);
		const { doc, conflicts } = merge(base, says({ tasks: mine, aim: 'Mon but.' }), now);
		expect(doc.body).toMatchObject({ tasks: other, aim: 'Mon but.' });
		expect(conflicts).toEqual([
			{ field: 'body.tasks', base: before.body.tasks, mine, theirs: other }
		]);
		expect(canSettle('body.tasks')).toBe(true);
		const chosen = settleConflict(now, 'body.tasks', mine, gesture);
		expect(chosen.body).toMatchObject({ tasks: mine });
	});

	it('BA-12 different parts come together without a question', () => {
		const { doc, conflicts } = merge(
			draftOfEnvelope(before),
			says({ title: 'Mieux explorer' }),
			theirs({ tasks: [two!] })
		);
		expect(conflicts).toEqual([]);
		expect(doc.body).toMatchObject({ title: 'Mieux explorer', tasks: [two], version: 2 });
	});
});
