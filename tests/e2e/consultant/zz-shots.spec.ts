import { test } from '../support/fixtures';
import { CONSULTANTS, STAFF } from '../support/people';
import { signIn } from '../support/session';

const DIR = '/tmp/shots/workshops';

test('pictures', async ({ open }) => {
	test.setTimeout(200_000);
	const laptop = await open('laptop');
	await signIn(laptop, STAFF.counsellor.email, '/conseil');
	await laptop.goto('/conseil/ateliers');
	await laptop.screenshot({ path: `${DIR}/list-1440.png` });
	await laptop.getByRole('link', { name: /Rédiger son CV/ }).first().click();
	await laptop.screenshot({ path: `${DIR}/full-1440.png`, fullPage: true });
	await laptop.emulateMedia({ media: 'print' });
	await laptop.screenshot({ path: `${DIR}/print.png`, fullPage: true });
	await laptop.emulateMedia({ media: 'screen', colorScheme: 'dark' });
	await laptop.screenshot({ path: `${DIR}/full-1440-dark.png`, fullPage: true });
	await laptop.emulateMedia({ colorScheme: 'light' });
	await laptop.getByRole('tab', { name: 'Passés' }).click();
	await laptop.getByRole('link', { name: /Rédiger son CV/ }).first().click();
	await laptop.screenshot({ path: `${DIR}/past-1440.png`, fullPage: true });

	const tablet = await open('tablet');
	await signIn(tablet, STAFF.reception.email, '/accueil');
	await tablet.goto('/accueil/ateliers');
	await tablet.getByRole('link', { name: /frontière/ }).first().click();
	await tablet.getByRole('button', { name: /présent·e/ }).first().click();
	await tablet.getByRole('button', { name: /absent·e/ }).nth(1).click();
	await tablet.screenshot({ path: `${DIR}/sheet-820.png`, fullPage: true });
	await tablet.setViewportSize({ width: 390, height: 844 });
	await tablet.screenshot({ path: `${DIR}/sheet-390.png`, fullPage: true });
	await tablet.setViewportSize({ width: 820, height: 1180 });
	await tablet.goto('/accueil/ateliers');
	await tablet.getByRole('button', { name: 'Annoncer un atelier' }).click();
	await tablet.getByRole('button', { name: 'Enregistrer' }).click();
	await tablet.screenshot({ path: `${DIR}/form-820.png`, fullPage: true });

	await laptop.goto('/conseil/banque');
	await laptop.getByRole('button', { name: /^Un CV et une lettre/ }).first().click();
	await laptop.screenshot({ path: `${DIR}/bank-1440.png`, fullPage: true });

	const phone = await open('phone');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	await phone.goto('/mon-espace/personnel/nouveau');
	await phone.getByLabel('Comment s’appelle-t-il ?').fill('Mes ateliers');
	const step = phone.getByRole('group', { name: 'Étape 1' });
	await step.getByLabel('Que voulez-vous faire ?').fill('Un atelier');
	const choice = step.getByLabel('Avec quoi');
	const label = await choice.locator('option').filter({ hasText: /^Atelier/ }).textContent();
	await choice.selectOption({ label: label ?? '' });
	await phone.screenshot({ path: `${DIR}/own-390.png`, fullPage: true });
	await phone.getByRole('button', { name: 'Créer ce parcours' }).click();
	await phone.getByRole('link', { name: /^Un atelier/ }).click();
	await phone.getByRole('button', { name: 'Je m’inscris' }).first().click();
	await phone.getByText('Vous avez une place').first().waitFor();
	await phone.screenshot({ path: `${DIR}/player-390.png`, fullPage: true });
	await phone.emulateMedia({ colorScheme: 'dark' });
	await phone.screenshot({ path: `${DIR}/player-390-dark.png`, fullPage: true });
	await phone.getByRole('button', { name: 'Je ne peux plus venir' }).first().click();
	await phone.waitForTimeout(600);
	await phone.screenshot({ path: `${DIR}/withdraw-390.png` });
});
