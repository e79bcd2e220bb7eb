import type { Page } from '@playwright/test';
import { holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { everythingSent, offline, signIn, syncMark } from '../support/session';
import { choose } from '../support/team';

/** People no other test signs in as: what is counted here are their devices. */
const CONSULTANT = 'yasmina.cherif@exemple.test';
const COUNSELLOR = 'bastien.perret@mife-ain.test';

const devices = (page: Page) =>
	page.getByRole('listitem').filter({ hasText: 'Ouvert' }).filter({ hasText: 'utilisé' });

test('a consultant closes his account on a lost phone, which keeps what is on it', async ({
	open
}) => {
	test.setTimeout(180_000);
	const email = CONSULTANT;
	const phone = await open('phone');
	const laptop = await open('laptop');
	await signIn(phone, email, '/mon-espace');
	await signIn(laptop, email, '/mon-espace');
	await laptop.goto('/mon-espace/reglages');
	await expect(devices(laptop)).toHaveCount(2);
	await expect(devices(laptop).filter({ hasText: 'Cet appareil' })).toHaveCount(1);
	await devices(laptop)
		.getByRole('button', { name: /^Se déconnecter de Chrome/ })
		.click();
	const dialog = laptop.getByRole('dialog');
	await expect(dialog.getByText(/y reste gardé/)).toBeVisible();
	await dialog.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
	await expect(devices(laptop)).toHaveCount(1);
	await expect(laptop.getByText('Votre compte n’est ouvert nulle part ailleurs.')).toBeVisible();

	await phone.reload();
	await expect(syncMark(phone)).toContainText(/[Rr]econnect/);
	expect(await holds(phone, '"type":"dossier"')).toBe(true);
	await everythingSent(laptop);
});

test('staff see theirs from the menu, sign out everywhere else, and are told when offline', async ({
	open
}) => {
	test.setTimeout(180_000);
	const tablet = await open('tablet');
	const laptop = await open('laptop');
	await signIn(tablet, COUNSELLOR, '/conseil');
	await signIn(laptop, COUNSELLOR, '/conseil');
	await choose(laptop, 'Mon compte');
	await expect(devices(laptop)).toHaveCount(2);
	await laptop.getByRole('button', { name: 'Se déconnecter partout ailleurs' }).click();
	const question = laptop
		.getByRole('dialog')
		.filter({ hasText: 'Seul cet appareil reste connecté' });
	await question.getByRole('button', { name: 'Se déconnecter partout ailleurs' }).click();
	await expect(devices(laptop)).toHaveCount(1);
	await tablet.reload();
	await expect(syncMark(tablet)).toContainText(/[Rr]econnect/);
	await laptop.keyboard.press('Escape');
	await everythingSent(laptop);
	await offline(laptop, true);
	await choose(laptop, 'Mon compte');
	await expect(laptop.getByText('Cette liste demande le réseau')).toBeVisible();
	await offline(laptop, false);
	await laptop.getByRole('button', { name: 'Réessayer' }).click();
	await expect(devices(laptop)).toHaveCount(1);
});
