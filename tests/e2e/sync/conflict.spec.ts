import type { Page } from '@playwright/test';
import { composeOwnPathway, openOwnTask, savedHere } from '../support/consultant';
import { expect, test } from '../support/fixtures';
import { everythingSent, installed, offline, signIn, syncMark } from '../support/session';

/** Of the demo data; no other test writes in this dossier. */
const CONSULTANT = 'david.moreau@exemple.test';
const TASK = 'Regarder trois métiers';
const BOTH = '\n\n— — —\n\n';

const notes = (page: Page) => page.getByLabel(/^Vos notes/);
const conclusion = (page: Page) => page.getByLabel(/^Votre conclusion/);
const writtenTwice = (page: Page) => page.getByRole('region', { name: 'Écrit deux fois' });

/** Writes on a device whose network is cut, and waits until it is kept there. */
async function writeOffline(
	page: Page,
	field: (page: Page) => ReturnType<typeof notes>,
	text: string
) {
	await offline(page, true);
	await field(page).fill(text);
	await savedHere(page);
	await expect(syncMark(page)).toContainText('Hors ligne · 1 à envoyer');
}

async function reconnect(page: Page): Promise<void> {
	await offline(page, false);
	await everythingSent(page);
}

test('one person writes on two devices: nothing is lost, and she decides what stands', async ({
	open
}) => {
	test.setTimeout(240_000);
	const phone = await open('phone');
	const laptop = await open('laptop');

	await test.step('the same task is open on both', async () => {
		await signIn(phone, CONSULTANT, '/mon-espace');
		await signIn(laptop, CONSULTANT, '/mon-espace');
		await composeOwnPathway(phone, 'Mes pistes', [TASK], /^Recherche/);
		await openOwnTask(phone, TASK);
		await notes(phone).fill('Fleuriste.');
		await savedHere(phone);
		await everythingSent(phone);
		await openOwnTask(laptop, TASK);
		await expect(notes(laptop)).toHaveValue('Fleuriste.');
		for (const page of [phone, laptop]) await installed(page);
	});

	await test.step('different fields come together, without a question (P6)', async () => {
		await writeOffline(phone, notes, 'Fleuriste, ou jardinière.');
		await writeOffline(laptop, conclusion, 'Je veux travailler dehors.');
		await reconnect(phone);
		await reconnect(laptop);
		for (const page of [phone, laptop]) {
			await expect(notes(page)).toHaveValue('Fleuriste, ou jardinière.');
			await expect(conclusion(page)).toHaveValue('Je veux travailler dehors.');
			await expect(writtenTwice(page)).toBeHidden();
		}
	});

	await test.step('one text written twice: both are kept, side by side', async () => {
		await writeOffline(phone, notes, PHONE);
		await writeOffline(laptop, notes, LAPTOP);
		await reconnect(phone);
		await offline(laptop, false);
		await expect(writtenTwice(laptop).getByText(LAPTOP)).toBeVisible();
		await expect(writtenTwice(laptop).getByText(PHONE)).toBeVisible();
		await expect(notes(laptop)).toHaveValue(PHONE + BOTH + LAPTOP);
		await expect(syncMark(laptop)).toContainText('1 à revoir');
		await expect(notes(phone)).toHaveValue(PHONE + BOTH + LAPTOP);
		await expect(writtenTwice(phone)).toBeHidden();
	});

	await test.step('she keeps one: it stands on both devices, the other stays readable', async () => {
		await writtenTwice(laptop)
			.getByRole('button', { name: /^Garder ce texte.*Écrit ici/ })
			.click();
		await everythingSent(laptop);
		await expect(writtenTwice(laptop)).toBeHidden();
		await expect(notes(laptop)).toHaveValue(LAPTOP);
		await expect(notes(phone)).toHaveValue(LAPTOP);
		await syncMark(laptop).click();
		await laptop.getByText('Textes doubles déjà décidés').click();
		await expect(laptop.getByRole('dialog').getByText(PHONE)).toBeVisible();
	});
});

const PHONE = 'Trois métiers vus au salon : fleuriste, jardinière, paysagiste.';
const LAPTOP = 'Trois métiers lus en ligne : fleuriste, jardinière, pépiniériste.';
