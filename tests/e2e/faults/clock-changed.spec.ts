import type { Page } from '@playwright/test';
import { clockOff, wrongClock } from '../support/clock';
import { composeOwnPathway, openOwnTask, savedHere } from '../support/consultant';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS } from '../support/people';
import { everythingSent, offline, reopen, signIn, syncMark } from '../support/session';

const DECADE = 3652 * 24 * 3_600_000;
const YEAR = new Date().getFullYear();
const TASK = 'Écrire à la mauvaise heure';
const text = (page: Page) => page.getByLabel(/^Votre texte/);
const line = (page: Page) => page.getByText(/^L’horloge de cet appareil n’est pas à l’heure/);

/** The last proof is of this hour, whatever the device's clock says. */
async function provedJustNow(page: Page): Promise<void> {
	await syncMark(page).click();
	const panel = page.getByRole('dialog');
	await expect(panel.getByText(/^(maintenant|il y a \d minutes?)$/)).toBeVisible();
	await panel.getByRole('button', { name: 'Envoyer maintenant' }).click();
	await expect(panel.getByRole('status')).toHaveText('Le serveur confirme : tout est envoyé.');
	await page.keyboard.press('Escape');
}

test('DS-26 a clock ten years off, or jumping, changes no order, delays nothing, and is told calmly', async ({
	open
}) => {
	const phone = await open('phone');
	const laptop = await open('laptop');
	await wrongClock(phone);
	await phone.goto('/connexion');
	await clockOff(phone, DECADE);

	await test.step('ten years ahead: it is told, and dates are the centre’s', async () => {
		await signIn(phone, CONSULTANTS.david, '/mon-espace');
		await expect(line(phone)).toContainText(String(YEAR + 10));
		await composeOwnPathway(phone, 'À la mauvaise heure', [TASK]);
		await openOwnTask(phone, TASK);
		await text(phone).fill('Écrit en avance.');
		await savedHere(phone);
		await everythingSent(phone);
		await provedJustNow(phone);
	});

	await test.step('twenty years back under the open app: what is written leaves at once all the same', async () => {
		await clockOff(phone, -DECADE);
		await text(phone).fill('Écrit en retard.');
		await savedHere(phone);
		await everythingSent(phone);
		await expect(line(phone)).toContainText(String(YEAR - 10));
		await provedJustNow(phone);
		await clockOff(phone, DECADE);
		await text(phone).fill('Écrit en avance encore.');
		await savedHere(phone);
		await everythingSent(phone);
		await signIn(laptop, CONSULTANTS.david, '/mon-espace');
		await openOwnTask(laptop, TASK);
		await expect(text(laptop)).toHaveValue('Écrit en avance encore.');
	});

	await test.step('an edit is newer because it was written over the other, not because of a clock', async () => {
		await clockOff(phone, -DECADE);
		await offline(phone, true);
		await text(phone).fill('Dernier mot.');
		await savedHere(phone);
		await offline(phone, false);
		await everythingSent(phone);
		await expect(text(laptop)).toHaveValue('Dernier mot.');
	});

	await test.step('who signed in last stays in, though his clock says it was ten years before', async () => {
		await clockOff(phone, DECADE);
		const fresh = await reopen(phone, '/connexion');
		await signIn(fresh, CONSULTANTS.lea, '/mon-espace');
		await clockOff(fresh, -DECADE);
		await fresh.goto('/connexion');
		await signIn(fresh, CONSULTANTS.yasmina, '/mon-espace');
		const again = await reopen(fresh, '/mon-espace');
		await everythingSent(again);
		await expect(again.getByRole('button', { name: /^Menu de Yasmina/ })).toBeVisible();
		await clockOff(again, 0);
		await again.reload();
		await everythingSent(again);
		await expect(line(again)).toBeHidden();
	});
});
