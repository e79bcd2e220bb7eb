import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { counsellorOf, finishTask, openTask, pdf, savedHere } from '../support/consultant';
import { composeAnew, judge, newTask, propose } from '../support/counsellor';
import { decryptedStore } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, offline, reopen, signIn } from '../support/session';

const NAME = 'Léa Martin';
const QUESTIONS = 'Vos questions';
const LETTER = 'Ma lettre';
const HOSTILE = '<script>window.ran=1</script> \u202eà l’envers';
const REMARK = 'Ajoutez la date de votre stage.';
const FIRST = 'Bonjour,\nje souhaite un stage chez vous.\nMerci.';
const SECOND = 'Bonjour,\nje souhaite un stage chez vous en mars.\nMerci.';

const question = (page: Page, number: number) =>
	page.getByRole('group', { name: `Question ${number}`, exact: true });

/** A question of the questionnaire being composed, the next one. */
async function ask(page: Page, number: number, label: string, kind: string): Promise<void> {
	await page.getByRole('button', { name: 'Ajouter une question' }).click();
	const one = question(page, number);
	await one.getByLabel('Question', { exact: true }).fill(label);
	await one.getByLabel('Forme de la réponse').selectOption({ label: kind });
}

/** Eight kinds, one of them under a condition; what cannot work is told beside its field first. */
async function composeQuestions(page: Page): Promise<void> {
	await ask(page, 1, 'Votre idée', 'Titre de partie (sans réponse)');
	await ask(page, 2, 'Avez-vous un projet ?', 'Une réponse au choix');
	const options = question(page, 2).getByLabel('Réponses possibles, une par ligne');
	await options.fill('Oui\nOui');
	await options.blur();
	await expect(options).toHaveAccessibleDescription(/Deux réponses sont les mêmes/);
	await options.fill('Oui\nNon');
	await ask(page, 3, 'Lequel ?', 'Réponse courte');
	await question(page, 3)
		.getByLabel('Poser cette question')
		.selectOption({ label: 'si «\u00a0Avez-vous un projet ?\u00a0» a pour réponse' });
	await ask(page, 4, 'Racontez', 'Réponse longue');
	await ask(page, 5, 'Ce qui compte', 'Plusieurs réponses au choix');
	await question(page, 5)
		.getByLabel(/^Réponses possibles/)
		.fill('Le lieu\nLes horaires');
	await ask(page, 6, 'Votre envie', 'Échelle');
	await ask(page, 7, 'Libre à partir du', 'Date');
	await ask(page, 8, 'Kilomètres possibles', 'Nombre');
	const [from, to] = [
		question(page, 8).getByRole('textbox', { name: /^De / }),
		question(page, 8).getByRole('textbox', { name: /^à / })
	];
	await from.fill('50');
	await to.fill('5');
	await to.blur();
	await expect(to).toHaveAccessibleDescription(/plus grand que le premier/);
	await page.getByRole('button', { name: 'Proposer', exact: true }).click();
	await expect(page.getByText(/Quelque chose est à revoir/).first()).toBeVisible();
	await from.fill('0');
	await to.fill('50');
	await question(page, 3)
		.getByRole('button', { name: /^Monter/ })
		.click();
	await expect(question(page, 2).getByLabel('Poser cette question')).toHaveAccessibleDescription(
		/vient après elle/
	);
	await question(page, 2)
		.getByRole('button', { name: /^Descendre/ })
		.click();
	expect(await violations(page)).toEqual([]);
}

async function proposed(laptop: Page): Promise<void> {
	await composeAnew(laptop, NAME, 'Préparer un stage');
	await newTask(laptop, /^Questionnaire/, QUESTIONS);
	await composeQuestions(laptop);
	await newTask(laptop, /^Document(?!ation)/, LETTER);
	await propose(laptop);
	await everythingSent(laptop);
}

test('TO-20, VE-11 a questionnaire and a document on a phone without a network: resumed, given back once, its versions read again by both', async ({
	open
}) => {
	test.setTimeout(240_000);
	let phone = await open('phone');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	const laptop = await open('laptop');
	await signIn(laptop, await counsellorOf(phone), '/conseil');
	await proposed(laptop);
	await expect(phone.getByRole('heading', { name: 'Préparer un stage' })).toBeVisible();
	await everythingSent(phone);
	await installed(phone);
	await offline(phone, true);

	await test.step('the questionnaire is left in the middle, and opens where it was left', async () => {
		await openTask(phone, QUESTIONS);
		await phone.getByRole('radio', { name: 'Non' }).check();
		await phone.getByRole('button', { name: /^Effacer ma réponse/ }).click();
		await expect(phone.getByRole('radio', { name: 'Non' })).not.toBeChecked();
		await expect(phone.getByLabel(/^Lequel/)).toBeHidden();
		await phone.getByRole('radio', { name: 'Oui' }).check();
		await phone.getByLabel(/^Lequel/).fill('Un stage en scierie');
		await phone.getByLabel(/^Racontez/).fill(HOSTILE);
		await phone.getByRole('checkbox', { name: 'Les horaires' }).check();
		await savedHere(phone);
		phone = await reopen(phone, phone.url());
		const mark = phone.getByText('Vous en étiez là');
		await expect(mark).toBeInViewport();
		await phone.getByRole('button', { name: 'Reprendre là où vous en étiez' }).press('Enter');
		const scale = phone.getByRole('radiogroup', { name: /^Votre envie/ });
		await expect(scale.getByRole('radio').first()).toBeFocused();
		expect(await violations(phone)).toEqual([]);
		await scale.getByText('3', { exact: true }).click();
		await phone.getByLabel(/^Libre à partir/).fill('2027-03-01');
		const distance = phone.getByLabel(/^Kilomètres/);
		await distance.fill('80');
		await phone.getByRole('button', { name: 'J’ai terminé' }).click();
		await expect(distance).toHaveAccessibleDescription(/entre 0 et 50/);
		await distance.fill('12,5');
		await savedHere(phone);
		await finishTask(phone);
	});

	let letter = '';
	await test.step('the letter is written, with a file, and handed in', async () => {
		await openTask(phone, LETTER);
		letter = phone.url();
		await phone.getByLabel(/^Votre texte/).fill(FIRST);
		await phone.locator('input[type=file]').setInputFiles(pdf('cv-mars.pdf'));
		await expect(phone.getByText('cv-mars.pdf')).toBeVisible();
		await savedHere(phone);
		await finishTask(phone);
		await offline(phone, false);
		await everythingSent(phone);
		expect(await decryptedStore(phone)).not.toContain('scierie');
	});

	await test.step('the counsellor accepts the answers and gives the letter back', async () => {
		await laptop.goto('/conseil/supervision');
		await judge(laptop, NAME, QUESTIONS);
		for (const said of [
			'Un stage en scierie',
			HOSTILE,
			'Les horaires',
			'3 / 4',
			'1 mars 2027',
			'12,5'
		])
			await expect(laptop.getByText(said, { exact: true })).toBeVisible();
		await laptop.getByRole('button', { name: 'Accepter', exact: true }).click();
		await judge(laptop, NAME, LETTER);
		await laptop.getByLabel('Remarque', { exact: true }).fill(REMARK);
		await laptop.getByRole('button', { name: /^Rendre avec la remarque/ }).click();
		await everythingSent(laptop);
	});

	await test.step('she reads the remark and her first version, and hands in a second', async () => {
		await everythingSent(phone);
		await openTask(phone, LETTER);
		await expect(phone.getByText(REMARK).first()).toBeVisible();
		await phone.getByLabel(/^Votre texte/).fill(SECOND);
		await phone.getByRole('button', { name: /^Retirer/ }).click();
		await savedHere(phone);
		await phone.getByText('Version 1', { exact: true }).click();
		await expect(phone.locator('ins')).toHaveText(['vous en mars.']);
		await expect(phone.getByRole('button', { name: /cv-mars\.pdf$/ })).toBeVisible();
		expect(await violations(phone)).toEqual([]);
		await finishTask(phone);
		await everythingSent(phone);
		expect(await decryptedStore(phone)).not.toContain('je souhaite');
	});

	await test.step('the counsellor sees what changed, opens the file of then, and accepts', async () => {
		await judge(laptop, NAME, LETTER);
		await laptop.getByText('Version 1', { exact: true }).click();
		const before = laptop.locator('details').filter({ hasText: 'Version 1' });
		await expect(before.getByText(REMARK)).toBeVisible();
		await expect(before.locator('del')).toContainText(['vous.']);
		const download = laptop.waitForEvent('download');
		await before.getByRole('button', { name: /cv-mars\.pdf$/ }).click();
		await download;
		expect(await violations(laptop)).toEqual([]);
		await laptop.getByRole('button', { name: 'Accepter', exact: true }).click();
		await everythingSent(laptop);
	});

	await test.step('released, she reads both versions', async () => {
		await everythingSent(phone);
		await phone.goto(letter);
		await expect(phone.getByText('en mars.').first()).toBeVisible();
		await phone.getByText('Version 1', { exact: true }).click();
		await expect(phone.getByText(REMARK)).toBeVisible();
		expect(await phone.evaluate(() => 'ran' in window)).toBe(false);
	});
});
