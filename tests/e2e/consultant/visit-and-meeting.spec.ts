import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { counsellorOf, finishTask, openTask, savedHere } from '../support/consultant';
import { composeInstead, judge, newTask, propose } from '../support/counsellor';
import { decryptedStore } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, offline, reopen, signIn } from '../support/session';

const VISIT = 'La visite';
const MEETING = 'Rencontrer une personne du métier';
const SEEN = 'Beaucoup de bruit près des machines, repère-V1.';
const KEPT = 'Je m’y vois, mais pas la nuit, repère-V2.';
const TOLD = 'Deux ans pour être à l’aise, repère-M1.';
const NAME = 'Léa Martin';

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

/** A pathway with both tasks is made her current one. */
async function proposed(laptop: Page): Promise<void> {
	await composeInstead(laptop, NAME, 'Visiter une entreprise', [
		'Trois portes où frapper',
		'Demander une visite'
	]);
	await newTask(laptop, /^Rencontre/, MEETING);
	await propose(laptop);
	await everythingSent(laptop);
}

test('a visit and a meeting are prepared, noted and retained on a phone without a network, and released', async ({
	open
}) => {
	test.setTimeout(180_000);
	let phone = await open('phone');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	const laptop = await open('laptop');
	await signIn(laptop, await counsellorOf(phone), '/conseil');
	await proposed(laptop);
	await expect(phone.getByRole('heading', { name: 'Visiter une entreprise' })).toBeVisible();
	await everythingSent(phone);
	await installed(phone);
	await offline(phone, true);

	await test.step('the visit is prepared, the app is closed, and opens again on the day', async () => {
		await openTask(phone, VISIT);
		await phone.getByLabel(/^L’entreprise/).fill('Atelier du Lac');
		await phone.getByLabel(/^Le jour/).fill(today());
		await savedHere(phone);
		expect(await violations(phone)).toEqual([]);
		phone = await reopen(phone, phone.url());
		await expect(tab(phone, 'Sur place')).toHaveAttribute('aria-selected', 'true');
		await phone.getByLabel(/^L’accueil/).fill(SEEN);
		await phone.getByLabel(/^Ajouter des photos/).setInputFiles(await photo(phone));
		await expect(phone.getByRole('button', { name: 'Ouvrir atelier.jpg' })).toBeVisible();
		await savedHere(phone);
		expect(await violations(phone)).toEqual([]);
		await tab(phone, 'Après').click();
		await phone.getByLabel(/^Ce que j’en retiens/).fill(KEPT);
		await savedHere(phone);
		await finishTask(phone);
	});

	await test.step('the meeting too', async () => {
		await openTask(phone, MEETING);
		await phone.getByLabel(/^La personne rencontrée/).fill('Nadia');
		await savedHere(phone);
		await tab(phone, 'La rencontre').click();
		await phone.getByLabel(/^Quelle formation/).fill(TOLD);
		await savedHere(phone);
		phone = await reopen(phone, phone.url());
		await expect(phone.getByLabel(/^La personne rencontrée/)).toHaveValue('Nadia');
		await tab(phone, 'La rencontre').click();
		await expect(phone.getByLabel(/^Quelle formation/)).toHaveValue(TOLD);
		await finishTask(phone);
		await offline(phone, false);
		await everythingSent(phone);
	});

	await test.step('until supervised both are veiled; the counsellor reads them, photo included', async () => {
		for (const mark of [SEEN, KEPT, TOLD]) expect(await decryptedStore(phone)).not.toContain(mark);
		await laptop.goto('/conseil/supervision');
		await judge(laptop, NAME, VISIT);
		await expect(laptop.getByText(SEEN)).toBeVisible();
		await expect(laptop.locator('article img')).toHaveJSProperty('naturalWidth', 1600);
		expect(await violations(laptop)).toEqual([]);
		await laptop.getByRole('button', { name: 'Accepter', exact: true }).click();
		await judge(laptop, NAME, MEETING);
		await expect(laptop.getByText(TOLD)).toBeVisible();
		await laptop.getByRole('button', { name: 'Accepter', exact: true }).click();
		await everythingSent(laptop);
	});

	await test.step('released, she reads both', async () => {
		await openTask(phone, VISIT);
		await expect(phone.getByText(KEPT)).toBeVisible();
		await expect(phone.locator('main img')).toHaveJSProperty('naturalWidth', 1600);
		await openTask(phone, MEETING);
		await expect(phone.getByText(TOLD)).toBeVisible();
	});
});

/** The calendar day where the devices are (fixtures.ts). */
function today(): string {
	return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Zurich' });
}

/** A picture as a phone’s camera makes them: far larger than what is kept. */
async function photo(page: Page) {
	const base64 = await page.evaluate(async () => {
		const canvas = Object.assign(document.createElement('canvas'), { width: 4000, height: 3000 });
		const pen = canvas.getContext('2d')!;
		pen.fillStyle = '#2b6f77';
		pen.fillRect(0, 0, 4000, 3000);
		return canvas.toDataURL('image/png').split(',')[1]!;
	});
	return { name: 'atelier.png', mimeType: 'image/png', buffer: Buffer.from(base64, 'base64') };
}
