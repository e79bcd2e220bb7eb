import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { expect, test } from '../support/fixtures';
import { STAFF } from '../support/people';
import { everythingSent, installed, offline, signIn } from '../support/session';

const field = (page: Page, label: RegExp | string) => page.getByLabel(label);

test('DO-100, DO-101, DO-102, DO-103, DO-104 the desk writes people of both countries down, offline', async ({
	open
}) => {
	const tablet = await open('tablet');
	await signIn(tablet, STAFF.reception.email, '/accueil');
	await tablet.goto('/accueil/ouvrir');
	await installed(tablet);
	await offline(tablet, true);

	await test.step('what is not right is told beside its field, and stays as it was typed', async () => {
		await tablet.getByLabel('Nom', { exact: true }).fill('Frontière');
		await field(tablet, 'Prénom').fill('Odile');
		await field(tablet, /^Téléphone/).fill('022 388');
		await field(tablet, /^Date de naissance/).fill('14.05.90');
		await field(tablet, /^Code postal/).fill('1210');
		await tablet.getByRole('button', { name: 'Ouvrir le compte' }).click();
		await expect(field(tablet, /^Téléphone/)).toHaveAccessibleDescription(/Il a dix chiffres/);
		await expect(field(tablet, /^Date de naissance/)).toHaveAccessibleDescription(
			/quatre chiffres/
		);
		await expect(field(tablet, /^Code postal/)).toHaveAccessibleDescription(
			/Écrivez CH-1210 ou 01210/
		);
		await expect(field(tablet, /^Téléphone/)).toHaveValue('022 388');
		expect(await violations(tablet)).toEqual([]);
	});

	await test.step('what was understood is shown once its field is left', async () => {
		await field(tablet, /^Téléphone/).fill('06.39.98.00.00');
		await field(tablet, /^Date de naissance/).fill('14/5/1990');
		await field(tablet, /^Code postal/).fill('01210');
		await expect(field(tablet, /^Téléphone/)).toHaveValue('+33 6 39 98 00 00');
		await expect(field(tablet, /^Date de naissance/)).toHaveValue('14.05.1990');
	});

	await test.step('a diploma is chosen in either country’s words', async () => {
		const level = field(tablet, /^Niveau de formation/);
		await expect(level.locator('option', { hasText: 'CFC' })).toContainText('bac');
		await level.selectOption('4');
		await tablet.getByRole('button', { name: 'Ouvrir le compte' }).click();
		await expect(tablet.getByText('Odile Frontière').first()).toBeVisible();
	});

	await test.step('she is found by her number as it is dialled, and it dials from either side', async () => {
		await offline(tablet, false);
		await everythingSent(tablet);
		await tablet.goto('/accueil/personnes');
		await tablet.getByRole('searchbox').fill('0639980000');
		await tablet.getByRole('link', { name: /^Odile Frontière/ }).click();
		const number = tablet.getByRole('link', { name: '+33 6 39 98 00 00' });
		await expect(number).toHaveAttribute('href', 'tel:+33639980000');
		await expect(tablet.getByText('CFC, maturité (Suisse), bac, BP (France)')).toBeVisible();
		expect(await violations(tablet)).toEqual([]);
	});
});
