import type { Page } from '@playwright/test';
import { composeOwnPathway, openOwnTask, savedHere } from '../support/consultant';
import { holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { killed } from '../support/killed';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, offline, reopen, signIn, syncMark } from '../support/session';
import { clearDatabases } from '../support/storage';

const text = (page: Page) => page.getByLabel(/^Votre texte/);

/** Every database is deleted, as a tool of the browser's or an extension may. */
const deleteEach = (page: Page) =>
	page.evaluate(async () => {
		const deleted = (name: string) =>
			new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
		await Promise.all((await indexedDB.databases()).map(({ name }) => deleted(name!)));
	});

/** The next write to the documents fails, as when the browser is not through with taking them away. */
const failOnce = (page: Page) =>
	page.evaluate(() => {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
			if (!this.transaction.db.name.endsWith('-docs')) return put.apply(this, given);
			IDBObjectStore.prototype.put = put;
			throw new DOMException('The database is being taken away.', 'InvalidStateError');
		};
	});

/** The browser clears them, and something that only looks at them makes each anew, with nothing in it. */
const clearAndLook = async (page: Page, origin: string) => {
	const names = await page.evaluate(() =>
		indexedDB.databases().then((all) => all.map(({ name }) => name!))
	);
	await clearDatabases(page, origin);
	await page.evaluate(async (all) => {
		const looked = (name: string) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open(name);
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					opening.result.close();
					resolve();
				};
			});
		await Promise.all(all.map(looked));
	}, names);
};

/** How the databases go away under the open app. */
const WAYS = {
	'the browser clears them, and a tool looks at them': clearAndLook,
	'each is deleted': deleteEach,
	'each is deleted, and not in one go': async (page: Page) => {
		await failOnce(page);
		await deleteEach(page);
	}
};

for (const [way, clear] of Object.entries(WAYS)) {
	test(`DS-25 under the open app ${way}: the screen stays, and what waits is written again and leaves`, async ({
		open,
		address
	}) => {
		const task = `Écrire quand ${way}`;
		const phone = await open('phone');
		await signIn(phone, CONSULTANTS.david, '/mon-espace');
		await composeOwnPathway(phone, way, [task]);
		await openOwnTask(phone, task);
		await everythingSent(phone);
		await installed(phone);
		await offline(phone, true);
		await text(phone).fill('Pas encore parti.');
		await savedHere(phone);

		await clear(phone, address);
		await expect.poll(() => holds(phone, 'Pas encore parti.')).toBe(true);
		await expect(text(phone)).toHaveValue('Pas encore parti.');
		await expect(syncMark(phone)).toContainText('1 à envoyer');
		await text(phone).fill('Pas encore parti. Ni ceci.');
		await savedHere(phone);

		const again = await reopen(phone, '/mon-espace/personnel');
		await expect(again.getByRole('heading', { name: way })).toBeVisible();
		await again.getByRole('link', { name: new RegExp(`^${task}`) }).click();
		await expect(text(again)).toHaveValue('Pas encore parti. Ni ceci.');
		await expect(syncMark(again)).toContainText('1 à envoyer');
		await offline(again, false);
		await everythingSent(again);
		await expect(again.getByText(/perdu/)).toBeHidden();
		const laptop = await open('laptop');
		await signIn(laptop, CONSULTANTS.david, '/mon-espace');
		await openOwnTask(laptop, task);
		await expect(text(laptop)).toHaveValue('Pas encore parti. Ni ceci.');
	});
}

test('DS-25 cleared while closed: all comes back from the server, and what had not left is told as lost', async ({
	open,
	address
}) => {
	const task = 'Écrire avant l’effacement';
	let phone = await open('phone');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	await composeOwnPathway(phone, 'Effacé', [task]);
	await openOwnTask(phone, task);
	await text(phone).fill('Reçu par le centre.');
	await savedHere(phone);
	await everythingSent(phone);
	await installed(phone);
	await offline(phone, true);
	await text(phone).fill('Reçu par le centre. Jamais parti.');
	await savedHere(phone);
	await expect(syncMark(phone)).toContainText('1 à envoyer');

	// A page that is only left or closed may live on for a moment, and writes again what it holds.
	phone = await killed(phone, 'about:blank');
	await clearDatabases(phone, address);
	await offline(phone, false);
	await phone.goto('/mon-espace/personnel');
	await expect(phone.getByRole('heading', { name: 'Effacé' })).toBeVisible();
	await phone.getByRole('link', { name: new RegExp(`^${task}`) }).click();
	await expect(text(phone)).toHaveValue('Reçu par le centre.');
	const lost = phone
		.getByRole('alert')
		.filter({ hasText: '1 changement n’était pas encore parti' });
	await expect(lost).toBeVisible();
	await everythingSent(phone);

	await test.step('it is said until it was read, over a restart too', async () => {
		const again = await reopen(phone, '/mon-espace');
		const said = again.getByRole('alert').filter({ hasText: 'il est perdu' });
		await said.getByRole('button', { name: 'J’ai lu' }).click();
		await expect(said).toBeHidden();
		await again.reload();
		await everythingSent(again);
		await expect(said).toBeHidden();
	});
});
