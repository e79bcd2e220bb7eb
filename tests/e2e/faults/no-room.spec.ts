import type { Page } from '@playwright/test';
import { composeOwnPathway, openOwnTask, savedHere } from '../support/consultant';
import { holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, offline, signIn, syncMark } from '../support/session';
import { full } from '../support/storage';

const TASK = 'Écrire malgré tout';
const text = (page: Page) => page.getByLabel(/^Votre texte/);
const refused = (page: Page) =>
	page.getByRole('alert').filter({ hasText: 'Il n’y a plus de place sur cet appareil' });

test('DS-02 a full device says so, keeps what waits whole, and goes on by itself once there is room', async ({
	open
}) => {
	test.setTimeout(180_000);
	const phone = await open('phone');
	const laptop = await open('laptop');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	await composeOwnPathway(phone, 'Sans place', [TASK]);
	await openOwnTask(phone, TASK);
	await expect(text(phone)).toBeVisible();
	await installed(phone);

	await test.step('what was kept before stays whole, what finds no room is told', async () => {
		await offline(phone, true);
		await text(phone).fill('Gardé avant.');
		await savedHere(phone);
		await full(phone, true);
		await text(phone).fill('Gardé avant. Et ceci n’a plus de place.');
		await expect(refused(phone)).toBeVisible();
		await expect(phone.getByText(/^Enregistré/)).toBeHidden();
		expect(await holds(phone, 'Gardé avant.')).toBe(true);
		expect(await holds(phone, 'n’a plus de place')).toBe(false);
	});

	await test.step('leaving the page is asked about, for the text is nowhere else', async () => {
		await phone.getByRole('link', { name: 'Parcours', exact: true }).click();
		const asked = phone.getByRole('dialog').filter({ hasText: 'Quitter sans garder ce texte' });
		await asked.getByRole('button', { name: 'Annuler' }).click();
		await expect(text(phone)).toHaveValue('Gardé avant. Et ceci n’a plus de place.');
	});

	await test.step('with room again the text is kept without another keystroke, and leaves', async () => {
		await full(phone, false);
		await savedHere(phone);
		await expect(refused(phone)).toBeHidden();
		expect(await holds(phone, 'n’a plus de place')).toBe(true);
		await offline(phone, false);
		await everythingSent(phone);
		await signIn(laptop, CONSULTANTS.lea, '/mon-espace');
		await openOwnTask(laptop, TASK);
		await expect(text(laptop)).toHaveValue('Gardé avant. Et ceci n’a plus de place.');
	});
});

test('DS-02 a full device receives nothing by halves, opens with all it has, and says why', async ({
	open
}) => {
	test.setTimeout(180_000);
	const phone = await open('phone');
	const laptop = await open('laptop');
	await signIn(phone, CONSULTANTS.yasmina, '/mon-espace');
	await composeOwnPathway(phone, 'Plein', [TASK]);
	await everythingSent(phone);
	await signIn(laptop, CONSULTANTS.yasmina, '/mon-espace');
	await full(phone, true);
	await openOwnTask(laptop, TASK);
	await text(laptop).fill('Écrit sur l’ordinateur.');
	await savedHere(laptop);
	await everythingSent(laptop);

	await test.step('the mark says so, and nothing claims success', async () => {
		await expect(syncMark(phone)).toContainText('Appareil plein');
		await syncMark(phone).click();
		const panel = phone.getByRole('dialog');
		await expect(panel).toContainText('Cet appareil n’a plus de place');
		await panel.getByRole('button', { name: 'Envoyer maintenant' }).click();
		await expect(panel.getByRole('status')).toContainText('Pas encore de confirmation');
		expect(await holds(phone, 'Écrit sur l’ordinateur.')).toBe(false);
	});

	await test.step('a screen that has no words of its own for it tells it too', async () => {
		await phone.keyboard.press('Escape');
		await phone.goto('/mon-espace/personnel');
		await phone.getByRole('link', { name: 'Nouveau parcours' }).click();
		await phone.getByLabel('Comment s’appelle-t-il ?').fill('Trop');
		await phone.getByRole('group', { name: 'Étape 1' }).getByLabel('Que voulez-vous').fill('Un');
		await phone.getByRole('button', { name: 'Créer ce parcours' }).click();
		await expect(phone.getByText(/^Il n’y a plus de place sur cet appareil/)).toBeVisible();
		await expect(phone.getByLabel('Comment s’appelle-t-il ?')).toHaveValue('Trop');
	});

	await test.step('it opens again with all it had, and goes on when there is room', async () => {
		await phone.goto('/mon-espace/personnel');
		await expect(phone.getByRole('heading', { name: 'Plein', exact: true })).toBeVisible();
		await expect(syncMark(phone)).toContainText('Appareil plein');
		await full(phone, false);
		await everythingSent(phone);
		expect(await holds(phone, 'Écrit sur l’ordinateur.')).toBe(true);
	});
});
