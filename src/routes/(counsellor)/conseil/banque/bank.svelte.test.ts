import { afterEach, beforeEach, expect, it } from 'vitest';
import { duplicateTemplate } from '#domain/gestures/templates';
import { DeviceWith } from '../../../../../tests/support/device-with';
import { changed, gesture, stored, template } from '../../../../../tests/support/documents';
import { Bank } from './bank.svelte';

const source = template('network');
const copy = stored<'template'>(duplicateTemplate(source, 'ofpc', gesture));
let here: DeviceWith;
let bank: Bank;

beforeEach(() => {
	here = new DeviceWith([source, copy]);
	bank = new Bank();
});
afterEach(() => here.leave());

it('keeps a template once, and duplicates it once, however often one presses meanwhile', async () => {
	bank.choose(source.id);
	const first = bank.duplicate();
	expect([bank.busy, await bank.duplicate()]).toEqual([true, false]);
	here.let();
	expect(await first).toBe(true);
	bank.begin('task');
	bank.composer!.add('search');
	bank.composer!.step!.title = 'Chercher';
	const kept = bank.keep();
	expect(await bank.keep()).toBe(false);
	here.let();
	expect([await kept, bank.busy]).toEqual([true, false]);
	expect(here.saves).toHaveLength(2);
});

it('keeps what is too long on the screen, and opens the task it stands in', async () => {
	bank.choose(source.id);
	bank.revise();
	const composer = bank.composer!;
	composer.steps[1]!.instruction = 'x'.repeat(5_001);
	expect(await bank.keep()).toBe(false);
	expect([composer.fault?.task, composer.step?.title]).toEqual([2, 'Tâche 2']);
	expect(bank.composer).toBe(composer);
	expect(here.saves).toEqual([]);
});

it('BA-31 declined changes are offered again, as long as nothing else was decided since', async () => {
	const second = changed(source, { body: { aim: 'Mieux choisir.', version: 2 } });
	here.docs = [second, copy];
	bank.choose(copy.id);
	const declining = bank.decline();
	here.let();
	const undo = await declining;
	const declined = changed(copy, { body: here.saves[0]![0]!.body });
	here.docs = [
		second,
		changed(declined, { body: { parent: { ...source.body.parent, version: 2 } } })
	];
	await undo!();
	expect(here.saves).toHaveLength(1);
	here.docs = [second, declined];
	void undo!();
	expect(here.saves[1]?.[0]?.body).toEqual(copy.body);
});

it('BA-08 forgets why changes could not be taken once another template, or the review, is opened', async () => {
	const improved = changed(source, { body: { aim: 'x'.repeat(5_001), version: 2 } });
	here.docs = [improved, copy];
	bank.choose(copy.id);
	bank.review(true);
	expect(bank.improvement).not.toBeNull();
	expect(await bank.take({})).toBe(false);
	expect(bank.fault).toMatchObject({ field: 'aim' });
	bank.choose(source.id);
	expect([bank.fault, bank.reviewing]).toEqual([null, false]);
});
