import type { Page } from '@playwright/test';
import { testOf } from '../../../src/lib/tools/assessment/shipped/tests';
import { violations } from '../access/axe';
import { counsellorOf, finishTask, openTask, savedHere } from '../support/consultant';
import { composeInstead, judge, propose } from '../support/counsellor';
import { decryptedStore, holds, recordTraffic } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, offline, reopen, signIn } from '../support/session';

const PERSON = 'Léa Martin';
const TASK = 'Soixante activités, une par une';
const NOTICED = 'Je ne pensais pas aimer autant expliquer, repère-T1.';
const { items, dimensions } = testOf({ test: 'riasec', version: 1 });

/** What is answered of each type; two of them come out level. */
const ANSWERS: Record<string, string> = {
	s: 'Tout à fait',
	a: 'Plutôt oui',
	i: 'Plutôt oui',
	r: 'Pas du tout',
	e: 'Peut-être',
	c: 'Plutôt non'
};

/** Answers the activities of the part shown, from one to another; each is a group of its own. */
async function answerPart(page: Page, part: number, upTo = 10): Promise<void> {
	await expect(page.getByRole('heading', { name: `Partie ${part} sur 6` })).toBeVisible();
	for (const { dimension, text } of items.slice(10 * (part - 1), 10 * (part - 1) + upTo)) {
		const activity = page.getByRole('radiogroup', { name: text });
		await activity.getByText(ANSWERS[dimension] ?? '', { exact: true }).click();
	}
}

const goOn = (page: Page) => page.getByRole('button', { name: /^Continuer/ }).click();

/** Nothing on the screen tells which types there are, let alone how they came out. */
async function noResultShown(page: Page): Promise<void> {
	const shown = await page.getByRole('main').innerText();
	for (const { name } of dimensions) expect(shown).not.toContain(name);
	await expect(page.getByRole('table')).toHaveCount(0);
}

/** What the device holds of this work; a life of the demo may have left her with another, half done. */
async function keptWork(page: Page): Promise<Record<string, unknown>[]> {
	const lines = (await decryptedStore(page))
		.split('\n')
		.filter((line) => line.includes(JSON.stringify(NOTICED)));
	return lines
		.map((line) => (/"work":(\{.*?\}),"files"/.exec(line) ?? [])[1])
		.flatMap((work) => (work ? [JSON.parse(work) as Record<string, unknown>] : []));
}

test('AS-12 the interest test: taken offline, resumed where it was left, its result read together', async ({
	open
}) => {
	let phone = await open('phone');
	const laptop = await open('laptop');

	await test.step('the counsellor proposes it', async () => {
		await signIn(phone, CONSULTANTS.lea, '/mon-espace');
		await signIn(laptop, await counsellorOf(phone), '/conseil');
		await composeInstead(laptop, PERSON, 'Ce qui compte pour moi', [
			'Trois moments où vous étiez bien',
			'Ce qui retient votre attention',
			'Ce à quoi vous tenez'
		]);
		await propose(laptop);
		await everythingSent(laptop);
	});

	await test.step('answered offline, the app killed, resumed where it was left', async () => {
		await expect(phone.getByRole('heading', { name: 'Ce qui compte pour moi' })).toBeVisible();
		await everythingSent(phone);
		await installed(phone);
		await offline(phone, true);
		await openTask(phone, TASK);
		await answerPart(phone, 1);
		await goOn(phone);
		await answerPart(phone, 2, 4);
		await savedHere(phone);
		phone = await reopen(phone, '/mon-espace');
		await openTask(phone, TASK);
		await expect(phone.getByRole('heading', { name: 'Partie 2 sur 6' })).toBeVisible();
		await expect(phone.getByText('14 sur 60')).toBeVisible();
		expect(await violations(phone)).toEqual([]);
	});

	await test.step('too early, it leads to what is missing', async () => {
		await phone.getByRole('button', { name: 'J’ai terminé' }).click();
		const missing = phone.getByRole('group', { name: 'Il reste 6 points à compléter' });
		await expect(missing).toBeFocused();
		const next = items[14]?.text ?? '';
		await missing.getByRole('link', { name: next }).click();
		const activity = phone.getByRole('radiogroup', { name: next });
		await expect(activity).toBeFocused();
		expect(await violations(phone)).toEqual([]);
		// The same key of a French keyboard, which writes a sign without Shift.
		await activity.dispatchEvent('keydown', { key: '&', code: 'Digit1' });
		await expect(activity.getByRole('radio', { name: 'Plutôt non' })).toBeChecked();
		for (const digit of '7654') await phone.keyboard.press(digit);
		const loved = activity.getByRole('radio', { name: 'Tout à fait' });
		await expect(loved).toBeChecked();
		await phone.keyboard.press('Delete');
		await expect(loved).not.toBeChecked();
		await phone.keyboard.press('4');
		await phone.getByRole('button', { name: `Effacer ma réponse\u00a0: ${next}` }).click();
		await expect(loved).not.toBeChecked();
		await expect(phone.getByText('14 sur 60')).toBeVisible();
	});

	await test.step('finished: raw answers are all that is kept, no result is anywhere', async () => {
		for (const part of [2, 3, 4, 5, 6]) {
			await answerPart(phone, part);
			await goOn(phone);
		}
		await phone.getByLabel(/^Ce que j’ai remarqué/).fill(NOTICED);
		await savedHere(phone);
		expect(await violations(phone)).toEqual([]);
		await noResultShown(phone);
		const [kept, ...more] = await keptWork(phone);
		expect(more).toEqual([]);
		expect(Object.keys(kept ?? {}).sort()).toEqual(['answers', 'noticed', 'tool', 'wishes']);
		expect(Object.keys(kept?.answers ?? {}).sort()).toEqual(items.map(({ id }) => id).sort());
		await finishTask(phone);
		await noResultShown(phone);
	});

	await test.step('validated, it has left her device', async () => {
		await offline(phone, false);
		await everythingSent(phone);
		await expect.poll(() => holds(phone, NOTICED)).toBe(false);
	});

	// From here on: the answer to her own sending may still tell her own words, stored before they are handed in.
	const traffic = recordTraffic(phone);

	await test.step('the counsellor reads the sheet she will see', async () => {
		await laptop.goto('/conseil/supervision');
		await judge(laptop, PERSON, TASK);
		await sheetShown(laptop);
		const all = laptop.locator('details').filter({ hasText: 'Toutes les réponses' });
		await laptop.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await expect(all).toHaveAttribute('open');
		await laptop.evaluate(() => dispatchEvent(new Event('afterprint')));
		await expect(all).not.toHaveAttribute('open');
		expect(await violations(laptop)).toEqual([]);
		await noResultShown(phone);
		expect(traffic.answers()).not.toContain('repère-T1');
		traffic.stop();
		await laptop.getByRole('button', { name: 'Accepter', exact: true }).click();
		await everythingSent(laptop);
	});

	await test.step('released, she reads it', async () => {
		await expect.poll(() => holds(phone, NOTICED)).toBe(true);
		await openTask(phone, TASK);
		await sheetShown(phone);
		expect(await violations(phone)).toEqual([]);
	});
});

/** Her words, the code with its tie, the figures in words and in a table. */
async function sheetShown(page: Page): Promise<void> {
	await expect(page.getByText(NOTICED)).toBeVisible();
	await expect(page.getByText('à égalité avec')).toBeVisible();
	await expect(
		page.getByText('Vos réponses se distinguent nettement', { exact: false })
	).toBeVisible();
	const row = (name: string, value: string) =>
		page.getByRole('row', { name: new RegExp(`${name}.* ${value}$`) });
	await expect(row('S · Social', '40')).toBeVisible();
	await expect(row('A · Artistique', '30')).toBeVisible();
	await expect(row('R · Réaliste', '0')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Pour en parler' })).toBeVisible();
}
