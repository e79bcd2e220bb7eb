import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AnyEnvelope } from '#domain/document';
import { DeviceWith } from '../../../tests/support/device-with';
import { CONSULTANT, DOSSIER, pathway, STRUCTURE } from '../../../tests/support/documents';
import { PersonalComposer } from './personal-composer.svelte';
import { PersonalWriting, saveNew } from './personal-writing.svelte';

const mine = pathway('personal', 'own-0001');
let here: DeviceWith;

beforeEach(() => {
	const own = { dossier: DOSSIER, structure: STRUCTURE };
	here = new DeviceWith([mine.pathway, ...mine.tasks], { user: CONSULTANT, own });
});
afterEach(() => here.leave());

it('S53: says that a pathway was put away meanwhile, keeps what was typed, and makes a new one of it', async () => {
	const writing = new PersonalWriting(mine.pathway.id);
	writing.composer.title = 'Mes idées à moi';
	here.docs = here.docs.map((one) =>
		one.id === mine.pathway.id ? ({ ...one, state: 'cancelled' } as AnyEnvelope) : one
	);
	expect(await writing.save()).toBeNull();
	expect(writing.putAway).toBe(true);
	expect(here.saves).toEqual([]);
	expect(writing.composer.title).toBe('Mes idées à moi');
	const saved = saveNew(writing.composer);
	here.let();
	expect(await saved).toBe(true);
	expect(here.saves[0]).toHaveLength(4);
	expect(here.saves[0]![0]).toMatchObject({
		state: 'proposed',
		body: { title: 'Mes idées à moi', kind: 'personal' }
	});
});

it('S53: writes nothing while a text is too long, of a new pathway or of one that is there', async () => {
	const composer = new PersonalComposer();
	composer.title = 'Mes idées';
	composer.steps[0]!.title = 'Y penser';
	composer.aim = 'x'.repeat(5_001);
	expect(await saveNew(composer)).toBe(false);
	expect(composer.fault).toEqual({ what: 'field', field: 'aim', task: null });
	const writing = new PersonalWriting(mine.pathway.id);
	writing.composer.steps[2]!.content = {
		tool: 'document',
		expected: '',
		model: 'x'.repeat(100_001)
	};
	expect(await writing.save()).toBeNull();
	expect(writing.composer.step).toBe(writing.composer.steps[2]);
	expect(here.saves).toEqual([]);
	writing.composer.steps[2]!.content = { tool: 'document', expected: '', model: 'Bien.' };
	const saved = writing.save();
	here.let();
	expect(await saved).toBe('saved');
});
