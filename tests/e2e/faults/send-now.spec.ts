import { composeOwnPathway, openOwnTask, savedHere } from '../support/consultant';
import { bentTest as test, expect } from '../support/fixtures';
import type { Bent } from '../support/front';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, offline, signIn, syncMark } from '../support/session';

const TASK = 'Écrire et envoyer';

/** What may stand between the device and the server when one presses «Envoyer maintenant». */
const BETWEEN: Record<string, Bent> = {
	'the page of a hotel network': { status: 200, type: 'text/html', body: '<h1>Bienvenue</h1>' },
	'an answer that is not the server’s': { status: 200, type: 'application/json', body: '{}' },
	'a server that is down': { status: 503, type: 'application/json', body: '{"error":"storeDown"}' },
	'a line that breaks off': 'cut'
};

test('DS-21 «Envoyer maintenant» says that all is sent only when the server has proved it', async ({
	open,
	front
}) => {
	const phone = await open('phone');
	await signIn(phone, CONSULTANTS.yasmina, '/mon-espace');
	await composeOwnPathway(phone, 'Envois', [TASK]);
	await openOwnTask(phone, TASK);
	await everythingSent(phone);
	// What the panel is made of comes when it is first opened: offline, from what the browser has kept.
	await installed(phone);
	const panel = phone.getByRole('dialog');
	const said = panel.getByRole('status');
	const press = async () => {
		await panel.getByRole('button', { name: 'Envoyer maintenant' }).click();
		await expect(panel.getByRole('button', { name: 'Envoyer maintenant' })).toBeEnabled();
	};

	await test.step('offline it shows what waits, the last proof and the room used', async () => {
		await offline(phone, true);
		await phone.getByLabel(/^Votre texte/).fill('Attend de partir.');
		await savedHere(phone);
		await syncMark(phone).click();
		await expect(panel.getByRole('region', { name: 'Ce qui attend de partir' })).toContainText(
			`Travail « ${TASK} »`
		);
		await expect(panel.getByText('1 changement', { exact: true })).toBeVisible();
		await expect(panel.getByText(/^(maintenant|il y a)/)).toBeVisible();
		await expect(panel.getByText(/, \d+\s% de la place libre/)).toBeVisible();
		await press();
		await expect(said).toHaveText(/^Pas encore de confirmation/);
	});

	for (const [what, answer] of Object.entries(BETWEEN)) {
		await test.step(`${what} is no proof`, async () => {
			front.bend(({ path }) => (path.startsWith('/api/sync') ? answer : 'pass'));
			await offline(phone, false);
			await press();
			await expect(said).toHaveText(/^Pas encore de confirmation/);
			await expect(syncMark(phone)).not.toContainText('Tout est envoyé');
			await offline(phone, true);
		});
	}

	await test.step('the server’s word is', async () => {
		front.bend(null);
		await offline(phone, false);
		await press();
		await expect(said).toHaveText('Le serveur confirme : tout est envoyé.');
		await expect(panel.getByText('Rien', { exact: true })).toBeVisible();
	});
});
