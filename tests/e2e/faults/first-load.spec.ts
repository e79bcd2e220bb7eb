import type { Page } from '@playwright/test';
import { decryptedStore } from '../support/device-store';
import { bentTest as test, expect } from '../support/fixtures';
import type { Bend } from '../support/front';
import { PASSWORD, STAFF } from '../support/people';
import { everythingSent, installed, reopen } from '../support/session';

const partly = (page: Page) => page.getByText('Tout n’est pas encore arrivé sur cet appareil');

async function countHere(page: Page): Promise<number> {
	const rows = (await decryptedStore(page)).split('\n').filter(Boolean);
	const held = rows.map((row) => JSON.parse(row) as unknown);
	return held.filter((row) => typeof row === 'object' && row !== null && 'doc' in row).length;
}

test('PL-11 DS-31 a first load shows how far it is, stays when it is cut, and goes on from there', async ({
	open,
	front
}) => {
	const asked: string[][] = [];
	let fetches = 0;
	let through = 0;
	let held: (() => void) | null = null;
	/** Lets so many batches through; the next waits, then breaks off. */
	const upTo =
		(batches: number): Bend =>
		async ({ path, body }) => {
			if (path !== '/api/sync/fetch') return 'pass';
			const { items } = JSON.parse(body.toString()) as { items: { id: string }[] };
			asked.push(items.map(({ id }) => id));
			if (++fetches <= batches) {
				through += items.length;
				return 'pass';
			}
			if (fetches === batches + 1) await new Promise<void>((go) => (held = go));
			return 'cut';
		};

	const laptop = await open('laptop');
	front.bend(upTo(1));
	await laptop.goto('/connexion');
	await laptop.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
	await laptop.getByLabel('Adresse e-mail').first().fill(STAFF.counsellor.email);
	await laptop.getByRole('button', { name: 'Se connecter', exact: true }).click();
	await laptop.waitForURL('**/conseil');

	await test.step('it is told how much of how much has come', async () => {
		const bar = laptop.getByRole('progressbar', { name: 'Premier chargement' });
		await expect(bar).toHaveAttribute('aria-valuenow', '25');
		expect(Number(await bar.getAttribute('aria-valuemax'))).toBeGreaterThan(25);
	});

	await test.step('cut, it keeps what came, and says that it is not all', async () => {
		held?.();
		await expect(partly(laptop)).toBeVisible();
		expect(await countHere(laptop)).toBe(through);
	});

	const again = await test.step('closed and opened in the middle, it is as it was', async () => {
		await installed(laptop);
		const fresh = await reopen(laptop, '/conseil');
		await expect(partly(fresh)).toBeVisible();
		expect(await countHere(fresh)).toBe(through);
		return fresh;
	});

	await test.step('it goes on by itself, without asking again for what is here', async () => {
		const [before, first] = [through, new Set(asked[0])];
		asked.length = 0;
		front.bend(upTo(Infinity));
		await everythingSent(again);
		await expect(partly(again)).toBeHidden();
		expect(asked.flat().filter((id) => first.has(id))).toEqual([]);
		expect(await countHere(again)).toBeGreaterThan(before);
	});
});
