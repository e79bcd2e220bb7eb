import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { countActions } from '../support/actions';
import { counsellorOf, finishTask, openTask, savedHere } from '../support/consultant';
import {
	composeAnew,
	newTask,
	openDossier,
	openWrittenTwice,
	propose,
	remark,
	toReview
} from '../support/counsellor';
import { decryptedStore } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS, STAFF } from '../support/people';
import { everythingSent, installed, offline, signIn, syncMark } from '../support/session';

const NAME = 'Léa Martin';
const PATHWAY = 'Écrire pour se dire, repère-D0';
const [FIRST, SECOND, THIRD, FOURTH, FIFTH] = [
	'Ma première page',
	'Ma deuxième page',
	'Ma troisième page',
	'Ma quatrième page',
	'Ma cinquième page'
] as const;
const WORDS = (task: string) => `Ce que j’écris dans « ${task} », repère-D1.`;
const THANKS = 'Merci, c’est clair et complet. Nous en reparlerons ensemble.';
const TOGETHER = 'Ces deux pages vont bien ensemble, repère-D2.';
const MORE = 'Il manque la fin, repère-D3.';
const OTHERWISE = 'Gardez-la comme elle est, repère-D4.';
const REASON = 'Nous l’avons fait de vive voix, repère-D5.';

/** The field of what Ctrl K opens. */
const palette = (page: Page) => page.getByRole('dialog').getByRole('combobox');
const toSupervise = (page: Page) => page.getByRole('region', { name: 'À superviser' });

/** Chooses a task among those of the day. */
async function choose(page: Page, task: string): Promise<void> {
	await unfolded(page);
	await toSupervise(page).getByRole('link', { name: task }).click();
	await expect(page.getByRole('heading', { name: task, level: 2 })).toBeVisible();
}

async function unfolded(page: Page): Promise<void> {
	await expect(toSupervise(page).getByRole('link').first()).toBeVisible();
	const more = toSupervise(page).getByRole('button', { name: /^Voir / });
	if (await more.isVisible()) await more.click();
}

async function handIn(phone: Page, task: string): Promise<void> {
	await openTask(phone, task);
	await phone.getByLabel(/^Votre texte/).fill(WORDS(task));
	await savedHere(phone);
	await finishTask(phone);
}

test('a day at the desk: calls in two taps, work judged in every way, a decision made twice, and all of it counted once', async ({
	open
}) => {
	test.setTimeout(240_000);
	const began = Date.now();
	const phone = await open('phone');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	const laptop = await open('laptop');
	const address = await counsellorOf(phone);
	await signIn(laptop, address, '/conseil');
	const tablet = await open('laptop');
	await signIn(tablet, address, '/conseil');

	await test.step('she writes five pages and hands them in', async () => {
		await composeAnew(laptop, NAME, PATHWAY);
		for (const title of [FIRST, SECOND, THIRD, FOURTH, FIFTH])
			await newTask(laptop, /^Document(?!ation)/, title);
		await propose(laptop);
		await everythingSent(laptop);
		await expect(phone.getByRole('heading', { name: PATHWAY })).toBeVisible();
		for (const task of [FIRST, SECOND, THIRD, FOURTH, FIFTH]) await handIn(phone, task);
		await everythingSent(phone);
		for (const page of [laptop, tablet]) {
			await page.goto('/conseil');
			await everythingSent(page);
			await unfolded(page);
			await expect(toSupervise(page).getByRole('link', { name: FIFTH })).toBeVisible();
			await installed(page);
		}
		await offline(laptop, true);
		await offline(tablet, true);
	});

	await test.step('without a network: a call by two taps, one that nobody answered, one taken back', async () => {
		await openDossier(laptop, NAME);
		await laptop.getByRole('button', { name: 'Noter un appel', exact: true }).click();
		await expect(laptop.getByRole('dialog')).toBeVisible();
		expect(await violations(laptop)).toEqual([]);
		await laptop.getByRole('button', { name: '10 min', exact: true }).click();
		await expect(laptop.getByText('Appel de 10 minutes avec Léa noté.')).toBeVisible();
		await expect(laptop.getByText('Échange par téléphone').first()).toBeVisible();
		await expect(laptop.getByRole('dialog')).toBeHidden();
		await laptop.keyboard.press('Control+k');
		await expect(palette(laptop)).toBeFocused();
		const scrolled = await laptop.evaluate(() => scrollY);
		await laptop.keyboard.type('zzz');
		await expect(laptop.getByRole('option')).toHaveCount(0);
		await laptop.mouse.wheel(0, 400);
		await laptop.keyboard.press('Escape');
		await expect(palette(laptop)).toBeHidden();
		// The page behind a window stands still, and each search begins anew.
		expect(await laptop.evaluate(() => scrollY)).toBe(scrolled);
		await laptop.keyboard.press('Control+k');
		await expect(palette(laptop)).toBeFocused();
		await expect(palette(laptop)).toHaveValue('');
		await laptop.keyboard.type('léa mar');
		const call = laptop.getByRole('option', { name: `Noter un appel avec ${NAME}` });
		await expect(call).toBeVisible();
		expect(await violations(laptop)).toEqual([]);
		await call.click();
		await laptop.getByRole('button', { name: 'Pas de réponse' }).click();
		await expect(laptop.getByText('Appel sans réponse').first()).toBeVisible();
		await laptop.getByRole('button', { name: 'Noter un appel', exact: true }).click();
		await laptop.getByLabel('Autre durée, en minutes').fill('deux');
		await laptop.getByRole('button', { name: 'Noter', exact: true }).click();
		await expect(laptop.getByText('Écrivez un nombre entier, de 1 à 480.').first()).toBeVisible();
		await laptop.getByLabel('Autre durée, en minutes').fill('42');
		await laptop.getByLabel('Autre durée, en minutes').press('Enter');
		await expect(laptop.getByText('42 minutes').first()).toBeVisible();
		await laptop.getByRole('button', { name: 'Annuler', exact: true }).last().click();
		await expect(laptop.getByText('Appel retiré.')).toBeVisible();
	});

	let previewed = '';
	await test.step('a reusable remark is put in by a key, and looked at with her eyes', async () => {
		await laptop.goto('/conseil');
		await expect(toSupervise(laptop).getByRole('link').first()).toBeVisible();
		await laptop.keyboard.press('j');
		await expect(laptop.getByRole('main').locator('[aria-current=true]')).toBeVisible();
		await choose(laptop, FIRST);
		await remark(laptop).press('/');
		const phrases = laptop.getByRole('dialog', { name: 'Remarques toutes prêtes' });
		await expect(phrases).toBeVisible();
		expect(await violations(laptop)).toEqual([]);
		await phrases.getByRole('button', { name: /^Merci/ }).click();
		await expect(remark(laptop)).toHaveValue(THANKS);
		await laptop.getByRole('button', { name: 'Aperçu pour Léa' }).click();
		const preview = laptop.getByRole('dialog', { name: 'Ce que verra Léa' });
		await expect(preview.getByText(WORDS(FIRST))).toBeVisible();
		await expect(preview.getByText(THANKS)).toBeVisible();
		expect(await violations(laptop)).toEqual([]);
		previewed = await shownWork(preview);
		await preview.getByRole('tab', { name: 'Si vous rendez' }).click();
		await expect(preview.getByLabel(/^Votre texte/)).toHaveValue(WORDS(FIRST));
		await laptop.keyboard.press('Escape');
		await expect(preview).toBeHidden();
		await remark(laptop).press('Escape');
		// Letters typed before the palette is there are for it, and decide nothing.
		await laptop.evaluate(() => {
			const press = (key: string, ctrlKey = false) =>
				document.body.dispatchEvent(
					new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true })
				);
			press('k', true);
			press('a');
		});
		await expect(palette(laptop)).toHaveValue('a');
		await palette(laptop).press('Escape');
		await expect(palette(laptop)).toBeHidden();
		await expect(laptop.getByText(/acceptée/)).toHaveCount(0);
		await laptop.keyboard.press('a');
		await expect(laptop.getByText(/acceptée/).first()).toBeVisible();
	});

	await test.step('two are accepted at once with one remark, one is given back, one left aside', async () => {
		await unfolded(laptop);
		for (const task of [SECOND, THIRD])
			await laptop.getByRole('checkbox', { name: new RegExp(`${task}.*${NAME}`) }).check();
		const several = laptop.getByRole('region', { name: '2 tâches choisies' });
		await several.getByRole('button', { name: /^Rendre les 2/ }).click();
		await expect(laptop.getByText(/^Dites en une phrase/).first()).toBeVisible();
		await remark(laptop).fill(TOGETHER);
		expect(await violations(laptop)).toEqual([]);
		await several.getByRole('button', { name: /^Accepter les 2/ }).click();
		await laptop
			.getByRole('alertdialog')
			.or(laptop.getByRole('dialog'))
			.getByRole('button', { name: /^Accepter les 2/ })
			.click();
		await expect(several).toBeHidden();
		await choose(laptop, FOURTH);
		await remark(laptop).fill(MORE);
		await laptop.getByRole('button', { name: /^Rendre avec la remarque/ }).click();
		await choose(laptop, FIFTH);
		await laptop.getByRole('button', { name: 'Laisser de côté…' }).click();
		await laptop.getByLabel('Pourquoi ?').fill(REASON);
		await laptop.getByRole('button', { name: 'Laisser de côté', exact: true }).click();
		await expect(laptop.getByText(/laissée de côté/).first()).toBeVisible();
		await expect(syncMark(laptop)).toContainText('Hors ligne');
	});

	await test.step('meanwhile, on another device, she decides otherwise', async () => {
		await choose(tablet, FOURTH);
		await remark(tablet).fill(OTHERWISE);
		await tablet.getByRole('button', { name: /^Accepter/ }).click();
		await expect(syncMark(tablet)).toContainText('Hors ligne · 1 à envoyer');
		await offline(laptop, false);
		await everythingSent(laptop);
	});

	await test.step('the person sees exactly what was previewed, and each of the decisions', async () => {
		await openTask(phone, FIRST);
		await expect(phone.getByText(THANKS)).toBeVisible();
		// The tool comes when it is first opened.
		await expect.poll(() => shownWork(phone.getByRole('main'))).toBe(previewed);
		for (const task of [SECOND, THIRD]) {
			await openTask(phone, task);
			await expect(phone.getByText(TOGETHER)).toBeVisible();
			await expect(phone.getByText(WORDS(task))).toBeVisible();
		}
		await openTask(phone, FOURTH);
		await expect(phone.getByText(MORE)).toBeVisible();
		await expect(phone.getByLabel(/^Votre texte/)).toHaveValue(WORDS(FOURTH));
		await openTask(phone, FIFTH);
		await expect(phone.getByText(REASON)).toBeVisible();
		expect(await decryptedStore(phone)).not.toContain('"type":"contact"');
	});

	await test.step('the other device meets both decisions with their reasons, and no blend', async () => {
		await offline(tablet, false);
		await everythingSent(tablet);
		const both = await openWrittenTwice(tablet, NAME);
		await expect(both.getByText('Deux décisions sur la même tâche')).toBeVisible();
		await expect(both.getByText(MORE)).toBeVisible();
		await expect(both.getByText(OTHERWISE)).toBeVisible();
		expect(await violations(tablet)).toEqual([]);
		await both.getByRole('button', { name: 'C’est vu' }).click();
		await expect(toReview(tablet)).toBeHidden();
		await phone.reload();
		await openTask(phone, FOURTH);
		await expect(phone.getByText(MORE)).toBeVisible();
		await expect(phone.getByText(OTHERWISE)).toBeHidden();
	});

	await test.step('all of it is counted once; a call taken back after it was sent is counted no more', async () => {
		await openDossier(laptop, NAME);
		await laptop.getByRole('button', { name: 'Noter un appel', exact: true }).click();
		await laptop.getByRole('button', { name: '30 min', exact: true }).click();
		await everythingSent(laptop);
		await laptop.getByRole('button', { name: 'Noter un appel', exact: true }).click();
		await laptop
			.getByRole('button', { name: /^Retirer.*30/ })
			.first()
			.click();
		await laptop.keyboard.press('Escape');
		await everythingSent(laptop);
		const admin = await open('tablet');
		await signIn(admin, STAFF.localAdmin.email, '/admin');
		const counted = async () => {
			const all = countActions(await decryptedStore(admin), began);
			const { contactMade, taskAccepted, taskReturned, taskWaived } = all;
			return { contactMade, taskAccepted, taskReturned, taskWaived };
		};
		const expected = { contactMade: 1, taskAccepted: 3, taskReturned: 1, taskWaived: 1 };
		await expect.poll(counted).toEqual(expected);
	});
});

/** The work as it is shown to the person, without what tells the time of day. */
async function shownWork(place: ReturnType<Page['locator']>): Promise<string> {
	const section = place.locator('section').filter({ hasText: 'Votre travail' }).last();
	return (await section.innerText()).trim();
}
