import { describe, expect, it } from 'vitest';
import { changed, gesture, template } from '../../../tests/support/documents';
import type { AnyDraft, Draft } from './document';
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
		expect(doc.body).toMatchObject({ title: 'Mieux explorer', tasks: [two], version: 3 });
	});

	it('BA-12 what both kept is a version of its own, so that whoever copied one hears of it', () => {
		const base = draftOfEnvelope(before);
		const met = (mine: AnyDraft, now: AnyDraft) => {
			const { doc, conflicts } = merge(base, mine, now);
			expect(conflicts.map(({ field }) => field)).not.toContain('body.version');
			return (doc as Draft<'template'>).body.version;
		};
		const kept = theirs({ aim: 'Leur but.' });
		expect(met(says({ title: 'Mieux explorer' }), kept)).toBe(3);
		expect(met({ ...kept }, kept)).toBe(2);
		expect(met(base, kept)).toBe(2);
		expect(met(says({ title: 'Mieux' }), base)).toBe(2);
	});

	it('BA-12 of two answers to an improvement the one that took more stands, and asks nothing', () => {
		const parent = { id: 'template:parent', title: 'Source', scope: 'network', version: 1 };
		const copy = changed(before, { body: { parent } });
		const answer = (of: object) => draftOfEnvelope(changed(copy, { body: { parent: of } }));
		const taken = answer({ ...parent, version: 2 });
		const declined = answer({ ...parent, declined: 2 });
		for (const [mine, now] of [
			[taken, declined],
			[declined, taken]
		] as const) {
			const { doc, conflicts } = merge(draftOfEnvelope(copy), mine, now);
			expect(conflicts).toEqual([]);
			expect(doc.body).toMatchObject({ parent: { version: 2 } });
		}
	});

	it('BA-12 MG-13 a text that is put back is a new version too', () => {
		const chosen = settleConflict(before, 'body.aim', 'Mon but.', gesture);
		expect(chosen.body).toMatchObject({ aim: 'Mon but.', version: before.body.version + 1 });
	});
});
