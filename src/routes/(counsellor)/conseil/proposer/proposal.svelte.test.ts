import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeviceWith } from '../../../../../tests/support/device-with';
import {
	account,
	changed,
	DOSSIER,
	interview,
	notes,
	template
} from '../../../../../tests/support/documents';
import { beginWithLines } from './begin-with-lines';
import { Proposal } from './proposal.svelte';

let here: DeviceWith;

beforeEach(() => (here = new DeviceWith([account().dossier, account().request])));
afterEach(() => here.leave());

function begun(): Proposal {
	const proposal = new Proposal(() => DOSSIER);
	proposal.startFrom(template('network'));
	return proposal;
}

it('proposes once, however often one presses while it is kept', async () => {
	const proposal = begun();
	const first = proposal.propose();
	expect(proposal.busy).toBe(true);
	expect(await proposal.propose()).toBe(0);
	here.let();
	expect(await first).toBe(1);
	expect(here.saves).toHaveLength(1);
	expect([proposal.busy, proposal.composer]).toEqual([false, undefined]);
});

it('writes nothing while one text is too long: no half of a pathway reaches anybody, nothing is lost', async () => {
	const proposal = begun();
	const composer = proposal.composer!;
	composer.steps[1]!.instruction = 'x'.repeat(5_001);
	expect(await proposal.propose()).toBe(0);
	expect(here.saves).toEqual([]);
	expect(composer.fault).toEqual({ what: 'field', field: 'instruction', task: 2 });
	expect(composer.step).toBe(composer.steps[1]);
	expect(proposal.composer?.steps[1]!.instruction).toHaveLength(5_001);
	composer.steps[1]!.instruction = 'Cherchez.';
	const proposed = proposal.propose();
	here.let();
	expect(await proposed).toBe(1);
	expect(here.saves[0]).toHaveLength(3);
});

it('BR-06 proposing remembers the lines of a talk that it took up, in the same write', async () => {
	const held = interview('held');
	const body = { held: { ...held.body.held!, synthesis: 'À faire : voir\nÀ faire : lire' } };
	here.docs = [...here.docs, changed(held, { body }), notes(held, { taken: ['avant'] })];
	beginWithLines(DOSSIER, held.id, ['voir', 'lire']);
	const proposal = new Proposal(() => DOSSIER);
	const composer = proposal.composer!;
	expect(composer.steps.map(({ title }) => title)).toEqual(['voir', 'lire']);
	composer.title = 'La suite';
	composer.steps = composer.steps.slice(0, 1);
	const proposed = proposal.propose();
	here.let();
	expect(await proposed).toBe(1);
	const [saved] = here.saves;
	expect(saved?.map(({ type }) => type)).toEqual(['pathway', 'task', 'interviewNotes']);
	expect(saved?.at(-1)).toMatchObject({ body: { taken: ['avant', 'voir'] } });
});
