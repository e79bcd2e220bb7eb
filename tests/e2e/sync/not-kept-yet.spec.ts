import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { composeOwnPathway, openOwnTask } from '../support/consultant';
import { goTo, offline, signIn } from '../support/session';

/** Of the demo data. */
const CONSULTANT = 'david.moreau@exemple.test';
const TASK = 'Écrire une page';
const OTHER_TASK = 'Écrire une lettre';

interface Named {
	pathway: string;
	task: string;
}

const opened = (page: Page) => page.getByLabel(/^Votre texte/);
const reload = (page: Page) => page.getByRole('button', { name: 'Recharger la page' });

/**
 * Two pathways of one's own: the page of a task and the first one's tool are here, the document's tool is not.
 * Ends on their list.
 */
async function beforeADocument(page: Page, search: Named, document: Named): Promise<void> {
	await signIn(page, CONSULTANT, '/mon-espace');
	await composeOwnPathway(page, search.pathway, [search.task], /^Recherche/);
	await composeOwnPathway(page, document.pathway, [document.task]);
	await openOwnTask(page, search.task);
	await expect(page.getByLabel(/^Vos notes/)).toBeVisible();
	await goTo(page, 'À moi');
}

test('a tool whose code is not here yet says so, and opens when the network is back', async ({
	open
}) => {
	test.setTimeout(180_000);
	const phone = await open('phone', 'bare');
	const search = { pathway: 'Une recherche', task: 'Chercher' };
	await beforeADocument(phone, search, { pathway: 'Un document', task: TASK });
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
	const search = { pathway: 'Une autre recherche', task: 'Chercher encore' };
	await beforeADocument(phone, search, { pathway: 'Un autre document', task: OTHER_TASK });
	await phone.route('**/_app/immutable/chunks/**', (route) => route.abort());
	await phone.getByRole('link', { name: new RegExp(`^${OTHER_TASK}`) }).click();
	await expect(phone.getByText('Le réseau est là, mais l’outil n’est pas venu.')).toBeVisible();
	await phone.unroute('**/_app/immutable/chunks/**');
	await reload(phone).click();
	await expect(opened(phone)).toBeVisible();
});
