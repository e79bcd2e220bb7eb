import { expect, test } from '../support/fixtures';
import { composeOwnPathway, openOwnTask } from '../support/consultant';
import { offline, signIn } from '../support/session';

/** Of the demo data. */
const CONSULTANT = 'david.moreau@exemple.test';
const TASK = 'Écrire une page';

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
	await expect(phone.getByLabel(/^Votre texte/)).toBeVisible();
});
