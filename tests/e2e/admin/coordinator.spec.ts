import type { Page } from '@playwright/test';
import { overflow, violations } from '../access/axe';
import { holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { STAFF } from '../support/people';
import { signIn } from '../support/session';

/** Named by the demo, at the smallest structure. */
const COORDINATOR = 'monique.charvet@mife-ain.test';
const main = (page: Page) => page.getByRole('main');

async function isSound(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
	expect(await overflow(page)).toEqual([]);
}

test('CO-01, CO-02, CO-03 a coordinator sees who administers each structure, and brings a template home', async ({
	open
}) => {
	test.setTimeout(180_000);
	const page = await open('laptop');
	const colleague = await open('laptop');

	await test.step('she goes there from her own work', async () => {
		await signIn(page, COORDINATOR, '/admin');
		await page.getByRole('button', { name: /^Menu de/ }).click();
		await page.getByRole('menuitem', { name: /Réseau/ }).click();
		await page.waitForURL('**/reseau');
	});

	await test.step('each structure tells its card and its local admins, and nothing is kept here', async () => {
		await expect(main(page).getByRole('heading', { name: 'OFPC' })).toBeVisible();
		await expect(main(page).getByText('Marc Genoud')).toBeVisible();
		await expect(main(page).getByText('Structure d’exercice')).toHaveCount(0);
		expect(await holds(page, 'Marc Genoud')).toBe(false);
		await isSound(page);
	});

	await test.step('a common template goes back to its structure, after she is told what follows', async () => {
		await page.goto('/reseau/modeles');
		// One that no other test looks for in the bank.
		const row = main(page).getByRole('listitem').filter({ hasText: 'Se déplacer pour travailler' });
		await row.getByRole('button', { name: /Ramener à sa structure/ }).click();
		const dialog = page.getByRole('dialog');
		await expect(dialog).toContainText('Les démarches en cours ne changent pas');
		await isSound(page);
		await dialog.getByRole('button', { name: 'Ramener à sa structure', exact: true }).click();
		await expect(row).toHaveCount(0);
		await isSound(page);
	});

	await test.step('another has neither the area nor the answers', async () => {
		await signIn(colleague, STAFF.localAdmin.email, '/admin');
		await colleague.goto('/reseau');
		await colleague.waitForURL('**/admin');
		const status = await colleague.evaluate(async () => (await fetch('/api/coordination')).status);
		expect(status).toBe(404);
	});
});
