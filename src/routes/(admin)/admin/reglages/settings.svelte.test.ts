import { afterEach, expect, it } from 'vitest';
import { DeviceWith } from '../../../../../tests/support/device-with';
import { changed, settings, template } from '../../../../../tests/support/documents';
import { SettingsForm } from './settings.svelte';

let here: DeviceWith;
afterEach(() => here.leave());

const formWith = (...docs: ReturnType<typeof template>[]) => {
	const set = settings(welcome.id);
	here = new DeviceWith([set, ...docs]);
	return new SettingsForm(set);
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
