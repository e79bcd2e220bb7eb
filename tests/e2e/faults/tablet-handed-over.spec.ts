import type { Page } from '@playwright/test';
import { composeOwnPathway, openOwnTask, savedHere } from '../support/consultant';
import { decryptedStore, recordTraffic } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, offline, reopen, signIn, syncMark } from '../support/session';
import { besideDatabases } from '../support/storage';
import { choose } from '../support/team';

const TASK = 'Écrire sur la tablette du hall';
const LATER = 'Écrire sur la tablette du hall, un autre jour';
const MARKER = 'repère-de-Léa-4711';
const text = (page: Page) => page.getByLabel(/^Votre texte/);

/** What of Léa may be read nowhere on the tablet, nor come to it, while Yasmina holds it. */
const LEAS = [MARKER, CONSULTANTS.lea, TASK];

async function nothingOfLea(page: Page, traffic = ''): Promise<void> {
	const screen = await page.locator('body').innerText();
	const beside = await besideDatabases(page);
	for (const hers of LEAS) {
		expect(screen).not.toContain(hers);
		expect(beside).not.toContain(hers);
		expect(traffic).not.toContain(hers);
	}
}

/** Léa works on the tablet: something of hers is sent, something is not. */
async function leaWorks(tablet: Page, pathway: string, task: string): Promise<void> {
	await signIn(tablet, CONSULTANTS.lea, '/mon-espace');
	await composeOwnPathway(tablet, pathway, [task]);
	await openOwnTask(tablet, task);
	await everythingSent(tablet);
	await installed(tablet);
	await offline(tablet, true);
	await text(tablet).fill(MARKER);
	await savedHere(tablet);
	await expect(syncMark(tablet)).toContainText('1 à envoyer');
}

test('DS-09 she signs out: asked first while work waits, and then nothing of hers is left, offline too', async ({
	open
}) => {
	const tablet = await open('tablet');
	await leaWorks(tablet, 'Au hall', TASK);

	await test.step('with work that waits she is asked, and may stay', async () => {
		await choose(tablet, 'Se déconnecter');
		const dialog = tablet.getByRole('dialog');
		await expect(dialog).toContainText('1 changement n’est pas encore parti');
		await dialog.getByRole('button', { name: 'Rester connecté' }).click();
		await expect(text(tablet)).toHaveValue(MARKER);
	});

	await test.step('she leaves all the same, without a network: nothing opens any more', async () => {
		await choose(tablet, 'Se déconnecter');
		await tablet.getByRole('button', { name: 'Se déconnecter et tout effacer' }).click();
		await tablet.waitForURL(/:\d+\/(connexion)?$/);
		await expect
			.poll(() =>
				tablet.evaluate(async () =>
					(await indexedDB.databases()).map(({ name }) => name).filter((name) => name !== 'jm-keys')
				)
			)
			.toEqual([]);
		const next = await reopen(tablet, '/mon-espace');
		await expect(next.getByLabel('Mot de passe', { exact: true })).toBeVisible();
		await nothingOfLea(next);
		expect(await decryptedStore(next)).toBe('');

		const traffic = recordTraffic(next);
		await offline(next, false);
		await signIn(next, CONSULTANTS.yasmina, '/mon-espace');
		await nothingOfLea(next, traffic.answers());
		for (const hers of LEAS) expect(await decryptedStore(next)).not.toContain(hers);
	});
});

test('DS-27 somebody else signs in: of her only what waits stays, sealed, and it leaves when she is back', async ({
	open
}) => {
	const tablet = await open('tablet');
	await leaWorks(tablet, 'Au hall, un autre jour', LATER);

	await test.step('Yasmina signs in after her and sees nothing of hers', async () => {
		await tablet.goto('/connexion');
		await offline(tablet, false);
		const traffic = recordTraffic(tablet);
		await signIn(tablet, CONSULTANTS.yasmina, '/mon-espace');
		await nothingOfLea(tablet, traffic.answers());
		await tablet.goto('/mon-espace/personnel');
		await everythingSent(tablet);
		await nothingOfLea(tablet, traffic.answers());
		await syncMark(tablet).click();
		await expect(tablet.getByRole('dialog')).toContainText('sous clé');
		await tablet.keyboard.press('Escape');
	});

	await test.step('of Léa’s store only what waits is left', async () => {
		const rows = async () => {
			const all = (await decryptedStore(tablet)).split('\n').map((row) => JSON.parse(row) as Row);
			return all.filter(({ doc }) => doc && JSON.stringify(doc).includes(MARKER));
		};
		await expect.poll(async () => (await rows()).map(({ unsent }) => unsent)).toEqual([1]);
		const [waiting] = await rows();
		const ofHers = (await decryptedStore(tablet))
			.split('\n')
			.filter((row) => row.includes(waiting!.doc!.dossier));
		expect(ofHers).toHaveLength(1);
	});

	await test.step('Yasmina leaves: the app opens nothing of Léa’s by itself, offline either', async () => {
		await choose(tablet, 'Se déconnecter');
		await tablet.waitForURL(/:\d+\/(connexion)?$/);
	});
	await offline(tablet, true);
	const next = await reopen(tablet, '/mon-espace');
	await expect(next.getByLabel('Mot de passe', { exact: true })).toBeVisible();
	await nothingOfLea(next);

	await test.step('Léa is back: her text is there, and leaves', async () => {
		await offline(next, false);
		await signIn(next, CONSULTANTS.lea, '/mon-espace');
		await openOwnTask(next, LATER);
		await expect(text(next)).toHaveValue(MARKER);
		const phone = await open('phone');
		await signIn(phone, CONSULTANTS.lea, '/mon-espace');
		await openOwnTask(phone, LATER);
		await expect(text(phone)).toHaveValue(MARKER);
	});
});

interface Row {
	doc?: { dossier: string };
	unsent?: number | null;
}
