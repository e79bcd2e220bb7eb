import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { DeviceWith } from '../../../../../tests/support/device-with';
import { contact } from '../../../../../tests/support/desk-documents';
import { account, DOSSIER, stored } from '../../../../../tests/support/documents';
import { toasts } from '$lib/ui/toasts.svelte';
import { DossierView } from '../dossier/dossier.svelte';
import { noting } from './noting.svelte';

let here: DeviceWith;
const { dossier, request } = account();

beforeEach(() => {
	here = new DeviceWith([dossier, request]);
	toasts.items = [];
});
afterEach(() => here.leave());

it('DK-11 a call is noted once, however often the second tap comes', async () => {
	noting.show(dossier);
	const first = noting.note(10);
	const again = noting.note(10);
	here.let();
	await Promise.all([first, again]);
	expect(here.saves).toHaveLength(1);
	expect(here.saves[0]).toMatchObject([
		{ type: 'contact', state: 'noted', dossier: DOSSIER, body: { outcome: 'reached', minutes: 10 } }
	]);
	expect(noting.open).toBe(false);
});

it('DK-11 what was just noted is taken back from the message that tells of it', async () => {
	noting.show(dossier);
	const noted = noting.note(null);
	here.let();
	await noted;
	const one = stored<'contact'>(here.saves[0]![0]!);
	expect(one.body).toMatchObject({ outcome: 'missed', minutes: null });
	here.docs = [dossier, one as AnyEnvelope];
	toasts.items.at(-1)?.undo?.();
	expect(here.saves[1]).toMatchObject([{ id: one.id, state: 'withdrawn', body: one.body }]);
});

it('DK-09 the history tells each call, one without an answer too, and none that was taken back', () => {
	const [spoken, missed] = [contact(25), contact(null)];
	const back = { ...contact(5), state: 'withdrawn' } as Envelope<'contact'>;
	here.docs = [dossier, request, spoken, missed, back];
	const view = new DossierView(() => DOSSIER);
	const calls = view.history.filter(({ key }) => key.startsWith('contact:'));
	expect(calls.map(({ what, about, who }) => [what, about, who])).toEqual([
		['Échange par téléphone', '25\u00a0minutes', 'Claire Rey'],
		['Appel sans réponse', '', 'Claire Rey']
	]);
});
