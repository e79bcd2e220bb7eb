import { describe, expect, it } from 'vitest';
import { checkDraft } from '#protocol/check';
import { proposePathway } from '#domain/gestures/pathways';
import { revisePersonal } from '#domain/gestures/personal-pathways';
import { traceIdOfTask } from '#domain/ids';
import { TOOLS } from '#domain/tool';
import { gesture, pathway } from '../../../tests/support/documents';
import { PersonalComposer } from './personal-composer.svelte';

describe('S53: a pathway of one’s own', () => {
	it('S28: never has more than seven steps', () => {
		const composer = new PersonalComposer();
		for (let i = 0; i < 10; i++) composer.add();
		expect(composer.steps).toHaveLength(7);
		expect(composer.full).toBe(true);
	});

	it('becomes drafts that the server accepts, whatever the tool', () => {
		for (const tool of TOOLS) {
			const composer = new PersonalComposer();
			composer.title = 'Mes idées ';
			composer.steps[0]!.title = 'Une étape';
			composer.setTool(composer.steps[0]!, tool);
			const target = { id: 'pathway:mine', dossier: 'dossier:lina', structure: 'ofpc' };
			const drafts = proposePathway(composer.plan(), target, gesture);
			expect(drafts).toHaveLength(2);
			for (const draft of drafts) expect(checkDraft(draft)).toMatchObject({ ok: true });
		}
	});

	it('knows whether anything stands in it that is nowhere else', () => {
		const composer = new PersonalComposer();
		expect(composer.touched).toBe(false);
		composer.steps[0]!.content = { tool: 'document', expected: '', model: 'Cher Monsieur' };
		expect(composer.touched).toBe(true);
		const later = new PersonalComposer({ ...pathway('personal', 'own-0001'), traces: new Set() });
		expect(later.touched).toBe(false);
		const undo = later.remove(later.steps[0]!.key);
		expect(later.touched).toBe(true);
		undo();
		expect(later.touched).toBe(false);
		later.aim = 'Y voir clair.';
		expect(later.touched).toBe(true);
	});

	it('is changed later: what nobody touched is not written, what has begun can only be moved', () => {
		const own = pathway('personal', 'own-0001');
		const [one] = own.tasks;
		const before = { ...own, traces: new Set([traceIdOfTask(one!.id)]) };
		const shown = own.tasks.map((task) => task.id);
		const composer = new PersonalComposer(before);
		expect(composer.steps.map((step) => step.started)).toEqual([true, false, false]);
		expect(revisePersonal(before, shown, composer.revision(), gesture)).toEqual([]);
		composer.place(composer.steps[0]!.key, 2);
		expect(revisePersonal(before, shown, composer.revision(), gesture)).toHaveLength(3);
	});
});
