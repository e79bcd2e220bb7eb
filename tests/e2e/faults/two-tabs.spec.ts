import type { Page } from '@playwright/test';
import { composeOwnPathway, openOwnTask, savedHere } from '../support/consultant';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS } from '../support/people';
import { everythingSent, signIn } from '../support/session';

const TASK = 'Écrire à deux endroits';
const notes = (page: Page) => page.getByLabel(/^Vos notes/);
const conclusion = (page: Page) => page.getByLabel(/^Votre conclusion/);

/** What a tab sends to the server, from now on. */
function sendingOf(page: Page): string[] {
	const sent: string[] = [];
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (pathname.startsWith('/api/sync/push')) sent.push(pathname);
	});
	return sent;
}

/**
 * Freezes a tab which nothing else waits for: a browser freezes none that holds a lock or is in the middle of
 * reading or writing a database. That it leads counts for nothing: what leads may hang.
 */
async function frozen(page: Page, other: Page): Promise<() => Promise<void>> {
	for (;;) {
		const thaw = await paused(page);
		if ((await nobodyWrites(other)) && (await databasesAreFree(other))) return thaw;
		await thaw();
	}
}

/** No lock is held but the one of the tab that sends (leader.ts). */
function nobodyWrites(page: Page): Promise<boolean> {
	return page.evaluate(async () => {
		const { held = [] } = await navigator.locks.query();
		return held.every(({ name }) => name?.endsWith('-sync'));
	});
}

/** A transaction of one's own comes to its turn in every database: the frozen tab has none open. */
function databasesAreFree(page: Page): Promise<boolean> {
	return page.evaluate(async () => {
		const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1_000));
		const isFree = (name: string) =>
			new Promise<boolean>((resolve) => {
				const opening = indexedDB.open(name);
				opening.onsuccess = () => {
					const database = opening.result;
					const turn = database.transaction([...database.objectStoreNames], 'readwrite');
					turn.oncomplete = () => resolve(true);
					database.close();
				};
			});
		const all = await indexedDB.databases();
		const free = all.map(({ name = '' }) => Promise.race([isFree(name), late]));
		return (await Promise.all(free)).every(Boolean);
	});
}

/**
 * It runs nothing, hears nothing, and keeps what it holds. (The browser's own freezing is for hidden tabs,
 * and a tested tab never is one.)
 */
async function paused(page: Page): Promise<() => Promise<void>> {
	const session = await page.context().newCDPSession(page);
	await session.send('Debugger.enable');
	const still = new Promise((resolve) => session.once('Debugger.paused', resolve));
	await session.send('Debugger.pause');
	page.evaluate('0').catch(() => undefined);
	await still;
	return async () => {
		await session.send('Debugger.resume');
		await session.detach();
	};
}

test('DS-28 of two tabs one sends; when it freezes or closes the other does, and nothing typed is lost', async ({
	open
}) => {
	const first = await open('laptop');
	await signIn(first, CONSULTANTS.david, '/mon-espace');
	await composeOwnPathway(first, 'Deux onglets', [TASK], /^Recherche/);
	await openOwnTask(first, TASK);
	await expect(notes(first)).toBeVisible();
	await everythingSent(first);
	const second = await first.context().newPage();
	const fromFirst = sendingOf(first);
	const fromSecond = sendingOf(second);

	await test.step('a second tab shows the same, and that all is sent', async () => {
		await second.goto(first.url());
		await expect(notes(second)).toBeVisible();
		await everythingSent(second);
		await notes(first).fill('Fleuriste.');
		await expect(notes(second)).toHaveValue('Fleuriste.');
	});

	await test.step('what is typed in either leaves, through one', async () => {
		await conclusion(second).fill('Dehors.');
		await savedHere(second);
		await everythingSent(second);
		await everythingSent(first);
		await expect(conclusion(first)).toHaveValue('Dehors.');
		expect(fromSecond).toEqual([]);
		expect(fromFirst.length).toBeGreaterThan(0);
	});

	await test.step('typing in both at once loses nothing', async () => {
		await Promise.all([
			notes(first).pressSequentially(' Paysagiste.'),
			conclusion(second).pressSequentially(' Et avec des gens.')
		]);
		for (const page of [first, second]) {
			await savedHere(page);
			await expect(notes(page)).toHaveValue('Fleuriste. Paysagiste.');
			await expect(conclusion(page)).toHaveValue('Dehors. Et avec des gens.');
			await everythingSent(page);
		}
	});

	await test.step('the tab that sends freezes: the other takes over, and tells it when it wakes', async () => {
		const thaw = await frozen(first, second);
		await notes(second).fill('Fleuriste. Paysagiste. Pépiniériste.');
		await savedHere(second);
		await expect.poll(() => fromSecond.length).toBeGreaterThan(0);
		await everythingSent(second);
		await thaw();
		await expect(notes(first)).toHaveValue('Fleuriste. Paysagiste. Pépiniériste.');
		await conclusion(first).fill('Dehors, et avec des gens.');
		await savedHere(first);
		await everythingSent(first);
		await expect(conclusion(second)).toHaveValue('Dehors, et avec des gens.');
	});

	await test.step('the tab that sends is closed: the other goes on', async () => {
		await second.close();
		await notes(first).fill('Pépiniériste.');
		await savedHere(first);
		await everythingSent(first);
		const elsewhere = await open('phone');
		await signIn(elsewhere, CONSULTANTS.david, '/mon-espace');
		await openOwnTask(elsewhere, TASK);
		await expect(notes(elsewhere)).toHaveValue('Pépiniériste.');
		await expect(conclusion(elsewhere)).toHaveValue('Dehors, et avec des gens.');
	});
});
