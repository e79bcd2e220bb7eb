import type { Page } from '@playwright/test';
import { overflow, violations } from '../access/axe';
import { holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { everythingSent, installed, offline, signIn, syncMark } from '../support/session';

/** A structure in which no other test counts who follows whom; all is as before at the end. */
const ADMIN = 'denis.lachenal@mife-haute-savoie.test';
const COLLEAGUE = 'hugo.tissot@mife-haute-savoie.test';
const HOLDER = 'Pauline Jacquier';

const main = (page: Page) => page.getByRole('main');
const rows = (page: Page) => main(page).getByRole('listitem');
const load = (page: Page, name: string) =>
	rows(page).filter({ hasText: name }).filter({ hasText: 'suit ' }).first();

test('CL-60, CL-61, CL-64, CL-65 an admin hands a caseload over offline, sees what came of it, and takes it back', async ({
	open
}) => {
	test.setTimeout(180_000);
	const admin = await open('laptop');
	const colleague = await open('tablet');
	await Promise.all([signIn(admin, ADMIN, '/conseil'), signIn(colleague, COLLEAGUE, '/conseil')]);

	await test.step('he sees how many people everybody follows, in numbers', async () => {
		await admin.goto('/admin/suivis');
		await expect(load(admin, HOLDER).getByText(/suit \d+ personne/)).toBeVisible({
			timeout: 30_000
		});
		await accessible(admin);
		await installed(admin);
		await offline(admin, true);
	});

	const dialog = admin.getByRole('dialog');
	await test.step('what is missing is told beside its field, and nothing typed is lost', async () => {
		await load(admin, HOLDER)
			.getByRole('button', { name: `Confier les suivis… de ${HOLDER}` })
			.click();
		await dialog.getByLabel('Pourquoi').fill('Absence');
		await dialog.getByRole('button', { name: 'Voir ce qui va se passer' }).click();
		await expect(dialog.getByText('Choisissez au moins une personne.')).toBeVisible();
		await expect(dialog.getByLabel('Jusqu’à quel jour')).toHaveAccessibleDescription(
			/dernier jour/
		);
		await dialog.getByRole('checkbox', { name: 'Hugo Tissot' }).check();
		await dialog.getByLabel('Combien pour Hugo Tissot, au plus').fill('beaucoup');
		await dialog.getByLabel('Jusqu’à quel jour').fill('2099-05-01');
		await dialog.getByRole('button', { name: 'Voir ce qui va se passer' }).click();
		await expect(
			dialog.getByLabel('Combien pour Hugo Tissot, au plus')
		).toHaveAccessibleDescription(/nombre entier/);
		await accessible(admin);
		await expect(dialog.getByLabel('Pourquoi')).toHaveValue('Absence');
	});

	await test.step('a summary says what will happen before anything does', async () => {
		await dialog.getByLabel('Combien pour Hugo Tissot, au plus').fill('1');
		await dialog.getByRole('checkbox', { name: 'Samira Kaddour' }).check();
		await dialog.getByRole('button', { name: 'Voir ce qui va se passer' }).click();
		await expect(dialog.getByRole('heading', { name: 'Ce qui va se passer' })).toBeFocused();
		await expect(dialog.getByText('Hugo Tissot suivra 1 personne de plus.')).toBeVisible();
		await expect(
			dialog.getByText(/^Samira Kaddour suivra \d+ personnes? de plus\.$/)
		).toBeVisible();
		await accessible(admin);
		await dialog.getByRole('button', { name: 'Confier les suivis' }).click();
		await expect(dialog).toBeHidden();
	});

	const line = rows(admin).filter({ hasText: `De ${HOLDER} à Hugo Tissot, Samira Kaddour` });
	await test.step('it waits on the device, and the server carries it out when it arrives', async () => {
		await expect(syncMark(admin)).toContainText('Hors ligne · 1 à envoyer');
		await expect(line.getByText(/Le serveur s’en charge/)).toBeVisible();
		await offline(admin, false);
		await everythingSent(admin);
		await expect(line.getByText(/^Hugo Tissot.: 1 personne$/)).toBeVisible({ timeout: 30_000 });
		await expect(line.getByText(/^Samira Kaddour.: \d+ personnes?$/)).toBeVisible();
		await expect(load(admin, 'Hugo Tissot').getByText(/et remplace pour 1 personne/)).toBeVisible();
		await accessible(admin);
	});

	await test.step('the colleague’s device receives the person, who is called as the holder’s', async () => {
		await everythingSent(colleague);
		await expect.poll(() => holds(colleague, '"standsFor"'), { timeout: 30_000 }).toBe(true);
	});

	await test.step('taken back, all is as before', async () => {
		await line.getByRole('button', { name: /^Revenir en arrière/ }).click();
		await dialog.getByRole('button', { name: 'Rendre les suivis' }).click();
		await expect(dialog).toBeHidden();
		await everythingSent(admin);
		await expect(line.getByText('Repris par Denis Lachenal')).toBeVisible();
		await expect(line.getByText(/dossiers? (est|sont) revenus?\.$/)).toBeVisible({
			timeout: 30_000
		});
		await expect(line.getByRole('button')).toHaveCount(0);
		await expect(load(admin, 'Hugo Tissot').getByText(/remplace/)).toHaveCount(0);
		await expect.poll(() => holds(colleague, '"standsFor"'), { timeout: 30_000 }).toBe(false);
	});
});

/** Nothing for axe to say, and nothing that scrolls sideways. */
async function accessible(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
	expect(await overflow(page)).toEqual([]);
}
