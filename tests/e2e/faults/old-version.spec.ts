import type { Page } from '@playwright/test';
import { composeOwnPathway, openOwnTask, savedHere } from '../support/consultant';
import { bentTest as test, expect } from '../support/fixtures';
import type { Bend } from '../support/front';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, signIn, syncMark } from '../support/session';

const TASK = 'Écrire avec l’ancienne version';
const text = (page: Page) => page.getByLabel(/^Votre texte/);
const asked = (page: Page) =>
	page.getByRole('status').filter({ hasText: 'Une mise à jour est nécessaire pour envoyer' });

/**
 * The server has moved on: it hears an older protocol than it serves, and offers a newer app, which the
 * browser only knows by its worker.
 */
const newer: Bend = async ({ path, body }, server) => {
	if (path === '/service-worker.js') {
		const { status, body: script } = await server();
		return { status, type: 'text/javascript', body: `${script.toString()}\n// newer` };
	}
	if (!path.startsWith('/api/sync/')) return 'pass';
	const older = { ...(JSON.parse(body.toString()) as object), protocol: 1 };
	const answer = await server(Buffer.from(JSON.stringify(older)));
	return { status: answer.status, type: 'application/json', body: answer.body };
};

/** A screen that goes on asking the server: none of it may keep the old worker from giving way. */
const asksOnAndOn = (page: Page) =>
	page.evaluate(() => void setInterval(() => void fetch('/api/health'), 5));

test('DS-29 an app too old is asked to update, may put it off, and loses nothing that waits', async ({
	open,
	front
}) => {
	const phone = await open('phone');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	await composeOwnPathway(phone, 'Ancienne version', [TASK]);
	await openOwnTask(phone, TASK);
	await everythingSent(phone);
	await installed(phone);
	await phone.reload();
	await everythingSent(phone);

	await test.step('the server no longer serves it: an update is asked for, the text is kept', async () => {
		front.bend(newer);
		await text(phone).fill('Écrit avec l’ancienne.');
		await savedHere(phone);
		await expect(asked(phone)).toBeVisible();
		await expect(syncMark(phone)).toContainText('1 à envoyer');
		await syncMark(phone).click();
		await expect(phone.getByRole('dialog')).toContainText('doit être mise à jour pour envoyer');
		await phone.keyboard.press('Escape');
	});

	await test.step('it can be put off, and one goes on writing', async () => {
		await asked(phone).getByRole('button', { name: 'Plus tard' }).click();
		await expect(asked(phone)).toBeHidden();
		const refused = phone.waitForResponse('**/api/sync/push');
		await text(phone).fill('Écrit avec l’ancienne, encore.');
		await savedHere(phone);
		await refused;
		await expect(syncMark(phone)).toContainText('Envoi interrompu · 1 à envoyer');
		await expect(asked(phone)).toBeHidden();
		await phone.reload();
		await expect(text(phone)).toHaveValue('Écrit avec l’ancienne, encore.');
	});

	await test.step('after the update it leaves', async () => {
		await expect(asked(phone)).toBeVisible();
		await asksOnAndOn(phone);
		const updated = phone.waitForEvent('framenavigated');
		await asked(phone).getByRole('button', { name: 'Mettre à jour' }).click();
		await updated;
		// From here on the new version speaks, which the server understands.
		front.bend(null);
		await expect(text(phone)).toHaveValue('Écrit avec l’ancienne, encore.');
		await everythingSent(phone);
		await expect(asked(phone)).toBeHidden();
		const laptop = await open('laptop');
		await signIn(laptop, CONSULTANTS.lea, '/mon-espace');
		await openOwnTask(laptop, TASK);
		await expect(text(laptop)).toHaveValue('Écrit avec l’ancienne, encore.');
	});
});
