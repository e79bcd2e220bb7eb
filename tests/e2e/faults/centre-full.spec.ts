import type { Page } from '@playwright/test';
import { composeOwnPathway, openOwnTask, pdf, savedHere } from '../support/consultant';
import { holds } from '../support/device-store';
import { bentTest as test, expect } from '../support/fixtures';
import type { Bend } from '../support/front';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, reopen, signIn, syncMark } from '../support/session';

const [WRITTEN, READ] = ['Écrire malgré le centre', 'Lire malgré le centre'];
const MINE = 'Pas de place là-bas.';
const ELSEWHERE = 'Écrit avant qu’il n’y ait plus de place.';
const SENTENCE =
	'Le serveur du centre n’a plus de place. Votre travail est gardé sur cet appareil et partira tout seul dès qu’il y en aura.';
const text = (page: Page) => page.getByLabel(/^Votre texte/);

/** What the server answers to all that would write while its disk is full; what only reads goes on (OU-03). */
const full: Bend = ({ path, body }) => {
	const writes = path === '/api/sync/push' || path === '/api/files/upload';
	if (!writes || body.includes(ELSEWHERE)) return 'pass';
	return { status: 507, type: 'application/json', body: JSON.stringify({ error: 'storeFull' }) };
};

test('OU-04 a centre’s full disk, pretended in its answers: told in a sentence, nothing lost, and all leaves by itself', async ({
	open,
	front
}) => {
	test.setTimeout(240_000);
	const phone = await open('phone');
	const laptop = await open('laptop');
	await signIn(phone, CONSULTANTS.yasmina, '/mon-espace');
	await composeOwnPathway(phone, 'Centre plein', [WRITTEN, READ]);
	await openOwnTask(phone, WRITTEN);
	await everythingSent(phone);
	await installed(phone);
	await signIn(laptop, CONSULTANTS.yasmina, '/mon-espace');
	await openOwnTask(laptop, READ);

	await test.step('what is written is kept, a file too, and the sentence is the centre’s own', async () => {
		front.bend(full);
		await text(phone).fill(MINE);
		await phone.locator('input[type=file]').setInputFiles(pdf('lettre.pdf'));
		await expect(phone.getByText('lettre.pdf')).toBeVisible();
		await savedHere(phone);
		await expect(syncMark(phone)).toContainText('2 à envoyer');
		await syncMark(phone).click();
		const panel = phone.getByRole('dialog');
		await expect(panel).toContainText(SENTENCE);
		await panel.getByRole('button', { name: 'Envoyer maintenant' }).click();
		await expect(panel.getByRole('status')).toContainText('Pas encore de confirmation');
		await expect(panel).toContainText(SENTENCE);
		await phone.keyboard.press('Escape');
		await expect(panel).toBeHidden();
		expect(await holds(phone, MINE)).toBe(true);
	});

	await test.step('it goes on receiving', async () => {
		await text(laptop).fill(ELSEWHERE);
		await savedHere(laptop);
		await everythingSent(laptop);
		await expect.poll(() => holds(phone, ELSEWHERE)).toBe(true);
		await expect(syncMark(phone)).toContainText('2 à envoyer');
	});

	const again = await test.step('closed and opened, it still waits, and says why', async () => {
		const fresh = await reopen(phone, '/mon-espace/personnel');
		await fresh.getByRole('link', { name: new RegExp(`^${WRITTEN}`) }).click();
		await expect(text(fresh)).toHaveValue(MINE);
		await expect(syncMark(fresh)).toContainText('Envoi interrompu · 2 à envoyer');
		return fresh;
	});

	await test.step('there is room again: all leaves, and nobody did anything', async () => {
		front.bend(null);
		await everythingSent(again);
		await openOwnTask(laptop, WRITTEN);
		await expect(text(laptop)).toHaveValue(MINE);
		await expect(laptop.getByText('lettre.pdf')).toBeVisible();
	});
});
