import type { Page } from '@playwright/test';
import {
	composeOwnPathway,
	counsellorOf,
	openOwnTask,
	openTask,
	savedHere
} from '../support/consultant';
import { composeAnew, newTask, propose } from '../support/counsellor';
import { decryptedStore } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { killable } from '../support/killable';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, offline, signIn, syncMark } from '../support/session';

const TASK = 'Écrire jusqu’au bout';
const PERSON = 'Yasmina Cherif';
/** Proposed by her counsellor, to be supervised once it is done. */
const ADVISED = 'Mon CV en quelques lignes';
const text = (page: Page) => page.getByLabel(/^Votre texte/);
const PART = 'Une phrase assez longue pour que l’écriture dure un peu. '.repeat(40);

/** Tells when the app hands a row to the database: its write has begun and is not through. */
async function onWrite(page: Page, told: () => void): Promise<void> {
	await page.exposeFunction('jmWriting', told);
	await page.evaluate(() => {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
			if (this.name === 'docs') void (globalThis as unknown as Hooked).jmWriting();
			return put.apply(this, given);
		};
	});
}

interface Hooked {
	jmWriting: () => Promise<void>;
}

/** Her counsellor proposes her one task, to write a document. */
async function proposeTask(laptop: Page, counsellor: string): Promise<void> {
	await signIn(laptop, counsellor, '/conseil');
	await composeAnew(laptop, PERSON, 'Un CV');
	await newTask(laptop, /^Document(?!ation)/, ADVISED);
	await propose(laptop);
	await everythingSent(laptop);
}

async function crash(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const gone = page.waitForEvent('crash');
	session.send('Page.crash').catch(() => undefined);
	await gone;
	await page.close();
}

test('DS-06 the app is killed while it writes: what was shown as saved is there, and nothing by halves', async ({
	address,
	open
}) => {
	const { launchOptions } = test.info().project.use;
	const device = await killable(launchOptions ?? {}, address);
	try {
		let context = await device.open();
		let page = context.pages()[0] ?? (await context.newPage());
		await signIn(page, CONSULTANTS.yasmina, '/mon-espace');
		await proposeTask(await open('laptop'), await counsellorOf(page));
		await expect(page.getByRole('button', { name: new RegExp(`^${ADVISED}`) })).toBeVisible();
		await composeOwnPathway(page, 'Jusqu’au bout', [TASK]);
		await openOwnTask(page, TASK);
		await expect(text(page)).toBeVisible();
		const place = page.url();
		await everythingSent(page);
		await installed(page);
		// A browser writes its cookies within half a minute, or when it is closed: the session is not what is tried here.
		await context.close();
		context = await device.open();
		page = context.pages()[0] ?? (await context.newPage());
		await page.goto(place);
		await expect(text(page)).toBeVisible();
		await everythingSent(page);
		await offline(page, true);

		await test.step('the page dies at the instant its text is shown as saved', async () => {
			await text(page).fill(`${PART} 1`);
			await savedHere(page);
			await crash(page);
			page = await context.newPage();
			await offline(page, true);
			await page.goto(place);
			await expect(text(page)).toHaveValue(`${PART} 1`);
			await expect(syncMark(page)).toContainText('1 à envoyer');
		});

		await test.step('the page dies in the middle of a write: the text is the one or the other, whole', async () => {
			const writing = new Promise<void>((begun) => void onWrite(page, begun));
			await expect(text(page)).toBeVisible();
			await text(page).fill(`${PART} 2`);
			await writing;
			await crash(page);
			page = await context.newPage();
			await page.goto(place);
			await expect(text(page)).toHaveValue(new RegExp(`^${PART} [12]$`));
		});

		await test.step('the browser is killed at the instant a text is shown as saved', async () => {
			await text(page).fill(`${PART} 3`);
			await savedHere(page);
			const closed = context.waitForEvent('close');
			device.kill();
			await closed;
			context = await device.open();
			page = context.pages()[0] ?? (await context.newPage());
			await offline(page, true);
			await page.goto(place);
			await expect(text(page)).toHaveValue(`${PART} 3`);
		});

		await test.step('killed while «J’ai terminé» is written: task and text both know it, or neither', async () => {
			await openTask(page, ADVISED);
			await text(page).fill('Mon CV en quelques lignes.');
			await savedHere(page);
			await page.getByRole('button', { name: 'J’ai terminé' }).click();
			const writing = new Promise<void>((begun) => void onWrite(page, begun));
			await page.getByRole('button', { name: 'Oui, j’ai terminé' }).click();
			await writing;
			const closed = context.waitForEvent('close');
			device.kill();
			await closed;
			context = await device.open();
			page = context.pages()[0] ?? (await context.newPage());
			// Sent, a sealed text would leave this device: the veil is another test's.
			await offline(page, true);
			await page.goto('/mon-espace/personnel');
			await expect(page.getByRole('heading', { name: 'Jusqu’au bout' })).toBeVisible();
			expect(['open open', 'sealed validated']).toContain(await statesOf(page));
			await offline(page, false);
			await everythingSent(page);
		});
	} finally {
		await device.remove();
	}
});

/** The states of the text and of its task, as the disk has them. */
async function statesOf(page: Page): Promise<string> {
	const docs = (await decryptedStore(page)).split('\n').map((row) => (JSON.parse(row) as Row).doc);
	const task = docs.find((doc) => doc?.type === 'task' && doc.body.title === ADVISED);
	const trace = docs.find((doc) => doc?.type === 'trace' && doc.body.task === task?.id);
	return `${trace?.state} ${task?.state}`;
}

interface Row {
	doc?: { id: string; type: string; state: string; body: { title?: string; task?: string } };
}
