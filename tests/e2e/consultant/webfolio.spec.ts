import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { clockOff, wrongClock } from '../support/clock';
import {
	composeOwnPathway,
	counsellorOf,
	finishTask,
	openOwnTask,
	savedHere,
	writeOwn
} from '../support/consultant';
import { openDossier } from '../support/counsellor';
import { holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, offline, reopen, signIn } from '../support/session';
import { unzip } from '../../support/unzip';

const DAY = 24 * 3_600_000;
const NAME = 'Yasmina Cherif';
const SHOWN = 'Mes langues';
const ADDED = 'Mes bénévolats';
const WORDS = 'Je parle arabe et italien, repère-W1 <b>&.';
const OTHERS = 'Trois ans au secours alimentaire, repère-W2.';

const inDossier = (page: Page, title: string) =>
	page.getByRole('region', { name: 'Webfolio partagé' }).getByText(title);

/** She chooses until when, and shows what is on her screen. */
async function show(phone: Page, until: RegExp): Promise<void> {
	await phone.getByRole('radio', { name: until }).check();
	await phone.getByRole('button', { name: 'Montrer', exact: true }).click();
}

async function openWebfolio(phone: Page): Promise<void> {
	await phone.goto('/mon-espace/dossier');
	await phone.getByRole('tab', { name: /^Webfolio/ }).click();
}

/** Her copy, as it was downloaded, file by file. */
async function copyOf(phone: Page): Promise<Map<string, Buffer>> {
	await phone.goto('/mon-espace/dossier');
	const download = phone.waitForEvent('download');
	await phone.getByRole('button', { name: 'Préparer ma copie' }).click();
	const done = await download;
	expect(done.suggestedFilename()).toMatch(/^mon-dossier-\d{4}-\d\d-\d\d\.zip$/);
	return unzip(await readFile(await done.path()));
}

test('a work is shown until a day, opened offline, withdrawn offline; and her dossier is hers to take away', async ({
	open
}) => {
	test.setTimeout(120_000);
	let phone = await open('phone');
	await wrongClock(phone);
	await signIn(phone, CONSULTANTS.yasmina, '/mon-espace');
	const laptop = await open('laptop');
	await signIn(laptop, await counsellorOf(phone), '/conseil');
	await installed(phone);
	await installed(laptop);

	await test.step('she shows a work for a week; what has not left her phone is told', async () => {
		await composeOwnPathway(phone, 'Ce que je sais faire', [SHOWN]);
		await writeOwn(phone, SHOWN, WORDS);
		await finishTask(phone);
		await expect(phone.getByText('Vous seul·e.')).toBeVisible();
		await everythingSent(phone);
		await offline(phone, true);
		await show(phone, /^Une semaine/);
		await expect(phone.getByText(/^Pas encore parti de cet appareil/)).toBeVisible();
		expect(await holds(laptop, WORDS)).toBe(false);
		await offline(phone, false);
		await everythingSent(phone);
		await expect(
			phone.getByText(/^Montré à .* depuis aujourd’hui, jusqu’au .* compris\.$/)
		).toBeVisible();
		await expect(phone.getByText('Personne ne l’a encore ouvert.')).toBeVisible();
		expect(await violations(phone)).toEqual([]);
	});

	await test.step('the counsellor opens it without a network; the person reads who did, and when', async () => {
		await expect.poll(() => holds(laptop, WORDS)).toBe(true);
		await openDossier(laptop, NAME);
		await offline(laptop, true);
		await inDossier(laptop, SHOWN).click();
		await expect(laptop.getByText(WORDS)).toBeVisible();
		// It is noted a moment after it is shown.
		await expect.poll(() => holds(laptop, '"type":"viewing"')).toBe(true);
		await offline(laptop, false);
		await everythingSent(laptop);
		await expect.poll(() => holds(laptop, '"type":"viewing"')).toBe(false);
		await expect(phone.getByText(/ l’a ouvert$/)).toBeVisible();
	});

	await test.step('she adds an experience by itself, for her alone, without a network', async () => {
		await offline(phone, true);
		await openWebfolio(phone);
		await phone.getByRole('button', { name: 'Ajouter une expérience' }).click();
		await phone.getByRole('button', { name: 'Continuer' }).click();
		await expect(phone.getByLabel('Quelle expérience ?')).toBeFocused();
		await expect(phone.getByText('Donnez-lui un nom.')).toBeVisible();
		await phone.getByLabel('Quelle expérience ?').fill(ADDED);
		await phone.getByRole('button', { name: 'Continuer' }).click();
		await phone.getByLabel(/^Votre texte/).fill(OTHERS);
		await savedHere(phone);
		await finishTask(phone);
		await openWebfolio(phone);
		const experiences = phone.getByRole('region', { name: 'Mes expériences' });
		await expect(experiences.getByRole('link', { name: ADDED })).toContainText('À vous seul·e');
		expect(await violations(phone)).toEqual([]);
		await offline(phone, false);
		await everythingSent(phone);
		expect(await holds(laptop, OTHERS)).toBe(false);
		await openOwnTask(phone, SHOWN);
	});

	await test.step('she withdraws it offline: it leaves the counsellor’s device with the next exchange', async () => {
		await offline(phone, true);
		await phone.getByRole('button', { name: 'Ne plus montrer' }).click();
		await expect(
			phone.getByText(/peut encore le lire jusqu’à votre prochaine connexion/)
		).toBeVisible();
		expect(await holds(laptop, WORDS)).toBe(true);
		await offline(phone, false);
		await everythingSent(phone);
		await expect.poll(() => holds(laptop, WORDS)).toBe(false);
		await expect(inDossier(laptop, SHOWN)).toBeHidden();
		await expect(phone.getByText('Vous avez cessé de le montrer')).toBeVisible();
		await expect(phone.getByText(/ l’a ouvert$/)).toBeVisible();
	});

	await test.step('shown until a day that is over by the server’s clock, it is read by nobody', async () => {
		await offline(phone, true);
		await clockOff(phone, -5 * DAY);
		phone = await reopen(phone, phone.url());
		await phone.getByRole('radio', { name: 'Jusqu’au jour que je choisis' }).check();
		const yesterday = new Date(Date.now() - DAY).toISOString().slice(0, 10);
		await phone.getByLabel('Dernier jour').fill(yesterday);
		await phone.getByRole('button', { name: 'Montrer', exact: true }).click();
		await expect(phone.getByText(/^Pas encore parti de cet appareil/)).toBeVisible();
		await offline(phone, false);
		await expect(phone.getByText('Le partage a pris fin de lui-même')).toBeVisible();
		await everythingSent(laptop);
		expect(await holds(laptop, WORDS)).toBe(false);
		await clockOff(phone, 0);
	});

	await test.step('her copy holds her words, escaped, and says who opened what', async () => {
		const files = await copyOf(phone);
		const [page, data] = ['index.html', 'dossier.json'].map((name) => files.get(name)?.toString());
		expect(page).toContain('repère-W1 &lt;b&gt;&amp;.');
		expect(page).toContain(' l’a ouvert');
		expect(page).toContain('repère-W2');
		expect(page).not.toMatch(/<script|<button|<svg/);
		const { format, documents } = JSON.parse(data ?? '');
		expect(format).toBe('jemoriente-dossier');
		const sealed = documents.filter(({ state }: { state: string }) => state === 'sealed');
		expect(sealed).toEqual([]);
		expect(await violations(phone)).toEqual([]);
	});

	await test.step('the copy reads without a script', async () => {
		const files = await copyOf(phone);
		const reader = await open('laptop', 'bare');
		await reader.setContent(files.get('index.html')?.toString() ?? '');
		await expect(reader.getByRole('heading', { name: `Le dossier de ${NAME}` })).toBeVisible();
		expect(await violations(reader)).toEqual([]);
	});
});
