import type { Page } from '@playwright/test';
import { cancelPathway, judge, propose, removeTask, takeTemplate } from '../support/counsellor';
import { counsellorOf, finishTask, openTask, savedHere } from '../support/consultant';
import { holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, offline, reopen, signIn, syncMark } from '../support/session';

const PERSON = 'Yasmina Cherif';
const TASK = 'La financer';
const OTHERS = [
	'Pourquoi maintenant \\?',
	'Trouver la formation',
	'Votre semaine avec des cours',
	'Mon plan, avec des dates'
];
const CARD = 'L’alternance, à tout âge ou presque';
const KEPT = 'Une semaine sur deux en entreprise, et je suis payée.';
const CONCLUSION = 'J’appelle le centre de formation lundi.';

/** S38: a task that sends to the documentation fund, alone in its pathway. */
async function proposeReading(laptop: Page, counsellor: string): Promise<void> {
	await signIn(laptop, counsellor, '/conseil');
	await laptop
		.getByRole('region', { name: 'Les personnes que vous suivez' })
		.getByRole('link', { name: new RegExp(PERSON) })
		.click();
	await expect(laptop.getByRole('heading', { name: PERSON, level: 1 })).toBeVisible();
	await cancelPathway(laptop, 'Nous en avons parlé.');
	await takeTemplate(laptop, 'Reprendre des études');
	for (const title of OTHERS) await removeTask(laptop, title);
	await propose(laptop);
	await everythingSent(laptop);
}

/** The card, opened in its place. */
async function openCard(page: Page): Promise<void> {
	await page.locator('summary', { hasText: CARD }).first().click();
	await expect(page.getByText('dix lettres pour un oui')).toBeVisible();
}

test('TO-10, TO-12 the fund is searched without a network, with a slip; what one keeps survives the app’s death, and is supervised', async ({
	open
}) => {
	test.setTimeout(120_000);
	const laptop = await open('laptop');
	let phone = await open('phone');
	await signIn(phone, CONSULTANTS.yasmina, '/mon-espace');
	await proposeReading(laptop, await counsellorOf(phone));
	await expect(phone.getByRole('button', { name: new RegExp(`^${TASK}`) })).toBeVisible();
	await everythingSent(phone);
	await installed(phone);
	await offline(phone, true);

	await test.step('finds a card, and keeps something of it', async () => {
		await openTask(phone, TASK);
		await expect(phone.getByText('Le chèque annuel de formation, à Genève').first()).toBeVisible();
		await phone.getByRole('button', { name: 'Financer', pressed: true }).click();
		await phone.getByRole('searchbox').fill('alternanse');
		await openCard(phone);
		await phone.getByLabel(/^Ce que j’en retiens/).fill(KEPT);
		await savedHere(phone);
	});

	await test.step('the app is killed and opened again: it is there, and the work goes on', async () => {
		phone = await reopen(phone, '/mon-espace');
		await openTask(phone, TASK);
		const kept = phone.locator('details', { hasText: KEPT });
		await kept.locator('summary').click();
		await expect(kept.getByLabel(/^Ce que j’en retiens/)).toHaveValue(KEPT);
		await phone.getByLabel(/^Votre conclusion/).fill(CONCLUSION);
		await savedHere(phone);
		await finishTask(phone);
		await expect(syncMark(phone)).toContainText('Hors ligne');
		await offline(phone, false);
		await everythingSent(phone);
		await expect.poll(() => holds(phone, KEPT)).toBe(false);
	});

	await test.step('the counsellor reads it, the card beside it, and accepts', async () => {
		await laptop.goto('/conseil/supervision');
		await judge(laptop, PERSON, TASK);
		await expect(laptop.getByText(KEPT)).toBeVisible();
		await laptop.locator('summary', { hasText: 'Lire la fiche' }).first().click();
		await expect(laptop.getByText('Deux contrats existent.')).toBeVisible();
		await laptop.getByRole('button', { name: 'Accepter', exact: true }).click();
		await everythingSent(laptop);
	});

	await test.step('released, it is the person’s again', async () => {
		await expect.poll(() => holds(phone, KEPT)).toBe(true);
		await phone.goto('/mon-espace/dossier');
		await phone.getByText(TASK).first().click();
		await expect(phone.getByText(KEPT).first()).toBeVisible();
	});
});
