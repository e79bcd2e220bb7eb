import { expect, test } from '../support/fixtures';
import { duplicateTemplate } from '../support/counsellor';
import { decryptedStore, holds } from '../support/device-store';
import { PASSWORD, STAFF } from '../support/people';
import { everythingSent, installed, offline, signIn, syncMark } from '../support/session';
import { addMember, choose, join, memberRow, nameOf } from '../support/team';

const LOU = { firstName: 'Lou', surname: 'Morel', email: 'lou.morel@exemple.test' };
const MAX = { firstName: 'Max', surname: 'Rey', email: 'max.rey@exemple.test' };

test('a counsellor is added, joins, works, and is removed', async ({ open, server }) => {
	test.setTimeout(300_000);
	const admin = await open('laptop');
	const newcomer = await open('laptop');
	let link = '';

	await test.step('the admin adds her; what is missing is told beside its field', async () => {
		await signIn(admin, STAFF.localAdmin.email, '/admin');
		await admin.goto('/admin/equipe');
		await admin.getByRole('button', { name: 'Ajouter quelqu’un' }).click();
		const dialog = admin.getByRole('dialog');
		await dialog.getByLabel('E-mail').fill(STAFF.counsellor.email.toUpperCase());
		await dialog.getByRole('button', { name: 'Ajouter à l’équipe' }).click();
		await expect(dialog.getByLabel('E-mail')).toHaveAccessibleDescription(/déjà cette adresse/);
		await expect(dialog.getByLabel('Prénom')).toHaveAccessibleDescription(/Écrivez le prénom/);
		await admin.keyboard.press('Escape');
		await addMember(admin, LOU);
		const row = memberRow(admin, LOU);
		await expect(
			row.getByText('Invitation envoyée aujourd’hui · pas encore utilisée')
		).toBeVisible();
	});

	await test.step('she joins by the mail’s link, sets a password and sees her desk', async () => {
		link = await join(newcomer, server, LOU.email);
		await newcomer.getByLabel('Votre mot de passe').fill('court');
		await newcomer.getByRole('button', { name: 'Garder ce mot de passe' }).click();
		await expect(newcomer.getByLabel('Votre mot de passe')).toHaveAccessibleDescription(
			/au moins 12/
		);
		await newcomer.getByLabel('Votre mot de passe').fill(PASSWORD);
		await newcomer.getByRole('button', { name: 'Garder ce mot de passe' }).click();
		await newcomer.waitForURL('**/conseil');
		await everythingSent(newcomer);
		await expect(newcomer.getByRole('heading', { level: 1 })).toBeVisible();
		expect(await holds(newcomer, '"type":"template"')).toBe(true);
	});

	await test.step('her account says at once that it has a password', async () => {
		await choose(newcomer, 'Mon compte');
		await expect(newcomer.getByText('Vous avez un mot de passe.')).toBeVisible();
		await newcomer.keyboard.press('Escape');
	});

	await test.step('the link has served', async () => {
		const stranger = await open('laptop');
		await stranger.goto(link);
		await stranger.getByRole('button', { name: 'Confirmer et entrer' }).click();
		await expect(
			stranger.getByText('Ce lien a déjà servi ou n’est plus valable').first()
		).toBeVisible();
	});

	await test.step('she signs out, and in again with her password', async () => {
		await choose(newcomer, 'Se déconnecter');
		await newcomer.waitForURL((url) => url.pathname === '/');
		await signIn(newcomer, LOU.email, '/conseil');
		await admin.reload();
		await expect(memberRow(admin, LOU)).toBeVisible();
		await expect(memberRow(admin, LOU).getByText(/Invitation/)).toHaveCount(0);
	});

	await test.step('a role she is given shows without reloading', async () => {
		await memberRow(admin, LOU).getByLabel('Accueil').check();
		await everythingSent(admin);
		await newcomer.getByRole('button', { name: /^Menu de/ }).click();
		await expect(newcomer.getByRole('menuitem', { name: /Aller à.*Accueil/ })).toBeVisible();
		await newcomer.keyboard.press('Escape');
	});

	await test.step('another is added with the network cut; it goes out on its return', async () => {
		await installed(admin);
		await offline(admin, true);
		await addMember(admin, MAX);
		await expect(syncMark(admin)).toContainText('Hors ligne · 1 à envoyer');
		await expect(
			memberRow(admin, MAX).getByText('L’invitation part avec ce changement.')
		).toBeVisible();
		expect(await server.mailsTo(MAX.email)).toEqual([]);
		await offline(admin, false);
		await everythingSent(admin);
		await expect.poll(async () => (await server.mailsTo(MAX.email)).length).toBe(1);
	});

	await test.step('the invitation is sent again', async () => {
		await memberRow(admin, MAX)
			.getByRole('button', { name: /Envoyer à nouveau/ })
			.click();
		await expect.poll(async () => (await server.mailsTo(MAX.email)).length).toBe(2);
		const texts = (await server.mailsTo(MAX.email)).map((one) => one.text);
		expect(new Set(texts).size).toBe(2);
	});

	await test.step('removed, she has no desk any more and nothing of the structure is left', async () => {
		await memberRow(admin, LOU)
			.getByRole('button', { name: /Actions pour/ })
			.click();
		await admin.getByRole('menuitem', { name: 'Retirer de l’équipe' }).click();
		const dialog = admin.getByRole('dialog');
		await expect(dialog.getByText(/Son accès prend fin/)).toBeVisible();
		await dialog.getByRole('button', { name: 'Retirer de l’équipe' }).click();
		await everythingSent(admin);
		await expect(memberRow(admin, LOU)).toHaveCount(0);
		await newcomer.waitForURL((url) => url.pathname === '/');
		await expect.poll(() => holds(newcomer, '"structure":"ofpc"')).toBe(false);
		expect(await holds(newcomer, '"type":"template"')).toBe(false);
	});
});

test('somebody with an account joins a team, and goes from one place to the other', async ({
	open,
	server
}) => {
	test.setTimeout(180_000);
	const LEA = { firstName: 'Léa', surname: 'Martin', email: 'lea.martin@exemple.test' };
	const admin = await open('laptop');
	const page = await open('laptop');

	await test.step('the admin of another structure adds her, and sees what he always sees', async () => {
		await signIn(admin, STAFF.foreign.email, '/conseil');
		await admin.goto('/admin/equipe');
		await addMember(admin, LEA);
		await expect(memberRow(admin, LEA).getByText(/pas encore utilisée/)).toBeVisible();
	});

	await test.step('she joins where her own space is open, without choosing another password', async () => {
		await signIn(page, LEA.email, '/mon-espace');
		await join(page, server, LEA.email);
		await page.waitForURL('**/conseil');
		await everythingSent(page);
		expect(await holds(page, '"type":"staff"')).toBe(true);
	});

	await test.step('signing out leaves neither place on the device; the desk is where she comes back', async () => {
		await choose(page, 'Se déconnecter');
		await page.waitForURL((url) => url.pathname === '/');
		expect(await decryptedStore(page)).toBe('');
		await signIn(page, LEA.email, '/conseil');
		expect(await holds(page, '"type":"dossier"')).toBe(false);
	});

	await test.step('she goes to her own space once all is sent; nothing of the desk is left here', async () => {
		await installed(page);
		await offline(page, true);
		await duplicateTemplate(page, 'Explorer un métier');
		await choose(page, /Passer à.*mon espace personnel/);
		await expect(
			page.getByRole('dialog').getByText(/1 changement n’est pas encore parti/)
		).toBeVisible();
		await page.getByRole('button', { name: 'J’attends l’envoi' }).click();
		await offline(page, false);
		await everythingSent(page);
		await choose(page, /Passer à.*mon espace personnel/);
		await page.waitForURL('**/mon-espace');
		await everythingSent(page);
		expect(await holds(page, '"type":"dossier"')).toBe(true);
		expect(await holds(page, '"type":"staff"')).toBe(false);
	});

	await test.step('and back, with nothing of her dossier', async () => {
		await choose(page, /Passer à.*Savoie/);
		await page.waitForURL('**/conseil');
		await everythingSent(page);
		expect(await holds(page, '"type":"dossier"')).toBe(false);
	});

	await test.step('where she was last is where she signs in again, on another device too', async () => {
		await choose(page, /Passer à.*mon espace personnel/);
		await page.waitForURL('**/mon-espace');
		await signIn(await open('phone'), LEA.email, '/mon-espace');
	});

	await test.step('the team learns her name there, and nothing else of her', async () => {
		await admin.reload();
		await expect(memberRow(admin, LEA)).toBeVisible();
		await expect(memberRow(admin, LEA).getByText(/Invitation/)).toHaveCount(0);
		expect(await holds(admin, nameOf(LEA))).toBe(false);
		expect(await holds(admin, '"structure":"ofpc"')).toBe(false);
	});
});
