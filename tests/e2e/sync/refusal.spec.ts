import type { Page } from '@playwright/test';
import { decryptedStore, holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { STAFF } from '../support/people';
import { endAssignment } from '../support/reception';
import { everythingSent, installed, offline, signIn, syncMark } from '../support/session';

const REMARK = 'Bravo pour cette recherche, repère-R1. Ajoutez une deuxième source.';

/** The person and the task in front on the supervision desk. */
async function inFront(page: Page): Promise<{ person: string; task: string }> {
	const first = page
		.getByRole('navigation', { name: 'Tâches à superviser' })
		.getByRole('button')
		.first();
	const [person = '', task = ''] = (await first.innerText()).split('\n');
	return { person, task };
}

/** The id of somebody’s dossier on this device. */
async function dossierOf(page: Page, name: string): Promise<string> {
	const rows = (await decryptedStore(page)).split('\n').map((row) => JSON.parse(row) as Row);
	const named = rows.find(({ doc }) => {
		const person = doc?.type === 'dossier' ? doc.body.person : undefined;
		return person && `${person.firstName} ${person.surname}` === name;
	});
	if (!named?.doc) throw new Error('no dossier of that name here');
	return named.doc.id;
}

interface Row {
	doc?: { id: string; type: string; body: { person?: { firstName: string; surname: string } } };
}

/** What this device keeps that tells of a dossier, but for its places at workshops, which all staff see (CH-25). */
async function about(page: Page, dossier: string): Promise<string[]> {
	const rows = (await decryptedStore(page)).split('\n').filter((row) => row.includes(dossier));
	return rows.filter((row) => (JSON.parse(row) as Row).doc?.type !== 'seat');
}

test('a counsellor writes offline for somebody she no longer follows: refused, and her words are kept', async ({
	open
}) => {
	test.setTimeout(240_000);
	const laptop = await open('laptop');
	const tablet = await open('tablet');
	await laptop.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await signIn(laptop, STAFF.counsellor.email, '/conseil');
	await signIn(tablet, STAFF.reception.email, '/accueil');
	await laptop.goto('/conseil/supervision');
	await installed(laptop);
	const { person, task } = await inFront(laptop);
	const dossier = await dossierOf(laptop, person);
	expect((await about(laptop, dossier)).length).toBeGreaterThan(5);

	await test.step('she returns a task, offline, while reception ends the following', async () => {
		await offline(laptop, true);
		await laptop.getByLabel('Remarque').fill(REMARK);
		await laptop.getByRole('button', { name: 'Rendre avec la remarque' }).click();
		await expect(syncMark(laptop)).toContainText('Hors ligne · 1 à envoyer');
		await endAssignment(tablet, person);
		await everythingSent(tablet);
	});

	await test.step('back online: the reason, her own words, nothing else of the dossier', async () => {
		await offline(laptop, false);
		await expect(syncMark(laptop)).toContainText('1 à revoir');
		await syncMark(laptop).click();
		const refused = laptop.getByRole('region', { name: 'Le centre n’a pas pu enregistrer ceci' });
		await expect(refused.getByText(REMARK)).toBeVisible();
		await expect.poll(async () => (await about(laptop, dossier)).length).toBe(1);
		const [left = ''] = await about(laptop, dossier);
		expect(left).toContain(REMARK);
		for (const other of [...person.split(' '), task]) expect(left).not.toContain(other);
	});

	await test.step('nothing says that it was decided, and nothing behind it is held up', async () => {
		await expect(laptop.getByText('Décidé à l’instant')).toBeHidden();
		await expect(laptop.getByRole('dialog').getByText('Rien', { exact: true })).toBeVisible();
	});

	await test.step('she copies them, and discards them when she has no more use for them', async () => {
		const dialog = laptop.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Copier' }).click();
		await expect(laptop.getByText('Le texte est copié.')).toBeVisible();
		expect(await laptop.evaluate(() => navigator.clipboard.readText())).toBe(REMARK);
		await dialog.getByRole('button', { name: 'Effacer d’ici' }).click();
		await laptop
			.getByRole('dialog')
			.filter({ hasText: 'Effacer ces mots de l’appareil' })
			.getByRole('button', { name: 'Effacer d’ici' })
			.click();
		await expect(laptop.getByText(REMARK)).toBeHidden();
		expect(await holds(laptop, REMARK)).toBe(false);
		await everythingSent(laptop);
	});
});
