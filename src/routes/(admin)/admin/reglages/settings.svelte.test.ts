import { afterEach, expect, it } from 'vitest';
import { DeviceWith } from '../../../../../tests/support/device-with';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { changed, settings, template } from '../../../../../tests/support/documents';
import { SettingsForm } from './settings.svelte';

let here: DeviceWith;
afterEach(() => here.leave());

const formWith = (...docs: ReturnType<typeof template>[]) => {
	const set = settings(welcome.id);
	here = new DeviceWith([set, ...docs]);
	return new SettingsForm(set);
};
/** What was saved has come back from the device. */
const stands = (saved?: AnyEnvelope) => {
	here.docs = here.docs.map((one) =>
		one.id === saved?.id ? ({ ...one, ...saved } as never) : one
	);
};
const welcome = template('network');

it('PR-40 says that the welcome pathway was taken back, until another one, or none, is chosen', () => {
	expect(formWith(welcome).takenBack).toBe(false);
	expect(formWith(welcome).welcome?.id).toBe(welcome.id);
	for (const scope of ['private', 'team'] as const) {
		expect(formWith(changed(welcome, { body: { scope } })).takenBack).toBe(true);
	}
	const form = formWith();
	expect(form.takenBack).toBe(true);
	expect(form.welcome).toBeUndefined();
	form.welcomeTemplate = '';
	expect(form.takenBack).toBe(false);
});

it('DO-110 the questionnaire before is kept beside the one in use, and taken up again into the form alone', async () => {
	const form = formWith(welcome);
	form.intro = 'Pour mieux vous recevoir.';
	const saving = form.keep();
	here.let();
	await saving;
	const [first] = here.saves.flat() as Envelope<'structureSettings'>[];
	expect(first?.body.earlier).toEqual([]);

	stands(first);
	const next = new SettingsForm(here.docs[0] as Envelope<'structureSettings'>);
	next.questions = [{ id: 'q-1', kind: 'short', label: 'Depuis quand ?', required: false }];
	const again = next.keep();
	here.let();
	await again;
	const second = here.saves.flat().at(-1) as Envelope<'structureSettings'>;
	expect(second.body.questionnaire.version).toBe(2);
	expect(second.body.earlier).toMatchObject([{ version: 1, intro: 'Pour mieux vous recevoir.' }]);

	stands(second);
	next.intro = 'Autre chose.';
	next.takeUp(second.body.earlier![0]!);
	expect(next.intro).toBe('Pour mieux vous recevoir.');
	expect(next.questions).toEqual([]);
	expect(next.changed).toBe(true);
	expect(here.saves).toHaveLength(2);
});
