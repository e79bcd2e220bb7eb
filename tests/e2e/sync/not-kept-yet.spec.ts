import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { composeOwnPathway, openOwnTask } from '../support/consultant';
import { offline, signIn } from '../support/session';

/** Of the demo data. */
const CONSULTANT = 'david.moreau@exemple.test';
const TASK = 'Écrire une page';
const OTHER_TASK = 'Écrire une lettre';

const opened = (page: Page) => page.getByLabel(/^Votre texte/);
const reload = (page: Page) => page.getByRole('button', { name: 'Recharger la page' });

test('a tool whose code is not here yet says so, and opens when the network is back', async ({
	open
}) => {
	test.setTimeout(180_000);
	const phone = await open('phone', 'bare');
	await signIn(phone, CONSULTANT, '/mon-espace');
	await composeOwnPathway(phone, 'Une recherche', ['Chercher'], /^Recherche/);
	await composeOwnPathway(phone, 'Un document', [TASK]);
	await openOwnTask(phone, 'Chercher');
	await expect(phone.getByLabel(/^Vos notes/)).toBeVisible();
	await phone.getByRole('link', { name: 'À moi', exact: true }).click();
	await offline(phone, true);
	await phone.getByRole('link', { name: new RegExp(`^${TASK}`) }).click();
	await expect(phone.getByText('Cet outil n’est pas encore sur cet appareil')).toBeVisible();
	await phone.getByRole('button', { name: 'Réessayer' }).click();
	await expect(phone.getByText('Cet outil n’est pas encore sur cet appareil')).toBeVisible();
	await offline(phone, false);
	// Browsers of before Chromium 156 never ask again for what once could not come.
	await expect(opened(phone).or(reload(phone))).toBeVisible();
	if (await reload(phone).isVisible()) await reload(phone).click();
	await expect(opened(phone)).toBeVisible();
});

test('a tool that does not come though the server answers asks for the page to be loaded anew', async ({
	open
}) => {
	const phone = await open('phone', 'bare');
	await signIn(phone, CONSULTANT, '/mon-espace');
	await composeOwnPathway(phone, 'Une autre recherche', ['Chercher encore'], /^Recherche/);
	await composeOwnPathway(phone, 'Un autre document', [OTHER_TASK]);
	await openOwnTask(phone, 'Chercher encore');
	await expect(phone.getByLabel(/^Vos notes/)).toBeVisible();
	await phone.getByRole('link', { name: 'À moi', exact: true }).click();
	await phone.route('**/_app/immutable/chunks/**', (route) => route.abort());
	await phone.getByRole('link', { name: new RegExp(`^${OTHER_TASK}`) }).click();
	await expect(phone.getByText('Le réseau est là, mais l’outil n’est pas venu.')).toBeVisible();
	await phone.unroute('**/_app/immutable/chunks/**');
	await reload(phone).click();
	await expect(opened(phone)).toBeVisible();
});
