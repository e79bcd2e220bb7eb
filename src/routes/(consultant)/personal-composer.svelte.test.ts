import { describe, expect, it } from 'vitest';
import { checkDraft } from '#protocol/check';
import { proposePathway } from '#domain/gestures/pathways';
import { PersonalComposer } from './personal-composer.svelte';

let keys = 0;
const gesture = {
	newKey: () => `key-${String(keys++).padStart(10, '0')}`,
	user: { id: 'user:lina', name: 'Lina' }
};

describe('S53: a pathway of one’s own', () => {
	it('S28: never has more than seven steps', () => {
		const composer = new PersonalComposer();
		for (let i = 0; i < 10; i++) composer.add();
		expect(composer.steps).toHaveLength(7);
		expect(composer.full).toBe(true);
	});

	it('becomes drafts that the server accepts, whatever the tool', () => {
		const composer = new PersonalComposer();
		composer.title = 'Mes idées ';
		composer.add();
		composer.add();
		composer.steps.forEach((step, i) => {
			composer.setTitle(step.key, `Étape ${i}`);
			composer.setTool(step.key, (['questionnaire', 'search', 'document'] as const)[i]!);
		});
		const target = { id: 'pathway:mine', dossier: 'dossier:lina', structure: 'ofpc' };
		const drafts = proposePathway(composer.plan(), target, gesture);
		expect(drafts).toHaveLength(4);
		for (const draft of drafts) expect(checkDraft(draft)).toMatchObject({ ok: true });
	});
});
