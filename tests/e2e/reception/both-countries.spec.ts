import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS, STAFF } from '../support/people';
import { everythingSent, installed, offline, signIn } from '../support/session';

const BACHELOR = '6. Bachelor, diplôme ES (Suisse), licence, BUT (France)';

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
			/Écrivez CH\s1210 ou 01210/
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

test('DO-100, DO-101, DO-102, DO-103, DO-104 a person keeps her details in either country’s way, offline', async ({
	open
}) => {
	const phone = await open('phone');
	const save = () => phone.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	await phone.goto('/mon-espace/reglages');
	await installed(phone);
	await offline(phone, true);

	await test.step('what is not right is told beside its field', async () => {
		await field(phone, /^Téléphone/).fill('79 000 00 00');
		await field(phone, /^Date de naissance/).fill('31.02.1990');
		await field(phone, /^Code postal/).fill('741000');
		await save();
		await expect(field(phone, /^Téléphone/)).toHaveAccessibleDescription(/Il a dix chiffres/);
		await expect(field(phone, /^Date de naissance/)).toHaveAccessibleDescription(
			/Écrivez le jour, le mois et l’année/
		);
		await expect(field(phone, /^Code postal/)).toHaveAccessibleDescription(/cinq en France/);
		await expect(field(phone, /^Code postal/)).toHaveValue('741000');
		expect(await violations(phone)).toEqual([]);
	});

	await test.step('what is right is kept, and shown again as it was understood', async () => {
		await field(phone, /^Téléphone/).fill('0041 79 000 12 34');
		await field(phone, /^Date de naissance/).fill('03041991');
		await field(phone, /^Code postal/).fill('F-74 100');
		await field(phone, /^Niveau de formation/).selectOption({ label: BACHELOR });
		await save();
		await expect(phone.getByText('Vos coordonnées sont enregistrées.')).toBeVisible();
		await offline(phone, false);
		await everythingSent(phone);
		await phone.reload();
		await expect(field(phone, /^Téléphone/)).toHaveValue('+41 79 000 12 34');
		await expect(field(phone, /^Date de naissance/)).toHaveValue('03.04.1991');
		await expect(field(phone, /^Code postal/)).toHaveValue('74100');
		await expect(field(phone, /^Niveau de formation/)).toHaveValue('6');
	});
});

test('DO-100, DO-101, DO-102 who asks in English is told in English what is not right', async ({
	open
}) => {
	const page = await open('phone');
	const next = () => page.getByRole('button', { name: 'Continue', exact: true }).click();
	await page.goto('/demande');
	await page.getByRole('button', { name: 'English' }).click();
	await page.getByLabel('Your situation, in your own words').fill('A new start.');
	await next();
	await page.getByRole('radio', { name: /^MIFE/ }).first().check();
	await next();
	await page.getByLabel('Surname').fill('Border');
	await page.getByLabel('First name').fill('Olive');
	await page.getByLabel('Email address').fill('olive.border@exemple.test');
	await field(page, /^Phone/).fill('12');
	await field(page, /^Date of birth/).fill('1/2/03');
	await field(page, /^Postcode/).fill('1210');
	await next();
	await expect(field(page, /^Phone/)).toHaveAccessibleDescription(/ten digits/);
	await expect(field(page, /^Date of birth/)).toHaveAccessibleDescription(/four digits/);
	await expect(field(page, /^Postcode/)).toHaveAccessibleDescription(/Write CH\s1210 or 01210/);
	expect(await violations(page)).toEqual([]);
	await field(page, /^Phone/).fill('06 39 98 00 00');
	await field(page, /^Date of birth/).fill('01/02/2003');
	await field(page, /^Postcode/).fill('CH-1210');
	await next();
	await expect(field(page, /^Postcode/)).toBeHidden();
});
