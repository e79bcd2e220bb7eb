import type { Page } from '@playwright/test';
import { overflow, violations } from '../access/axe';
import { choose } from '../support/choose';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS, STAFF } from '../support/people';
import { askShortly } from '../support/request';
import { everythingSent, installed, offline, signIn } from '../support/session';

const main = (page: Page) => page.getByRole('main');

test.describe('ready replies', () => {
	const TITLE = 'Venir sans rendez-vous';

	test('PU-44, DO-90, DO-91 the admin writes one, reception puts it at the cursor, offline', async ({
		open
	}) => {
		test.setTimeout(120_000);
		const admin = await open('laptop');
		const desk = await open('tablet');
		await Promise.all([
			signIn(admin, STAFF.localAdmin.email, '/admin'),
			signIn(desk, STAFF.reception.email, '/accueil')
		]);

		await test.step('a word that cannot be filled in is told beside its field, and nothing is lost', async () => {
			await admin.goto('/admin/reponses');
			await admin.getByRole('button', { name: 'Nouvelle réponse' }).click();
			const text = admin.getByLabel('Texte', { exact: true });
			await text.fill('Bonjour {surnom}, venez quand vous voulez.');
			await admin.getByRole('button', { name: 'Enregistrer la réponse' }).click();
			await expect(text).toHaveAccessibleDescription(/\{surnom\}.» ne peut pas/);
			await expect(admin.getByText('Donnez un titre à cette réponse.')).toHaveCount(2);
			await expect(admin.getByText('Dites à quoi sert cette réponse.')).toHaveCount(2);
			await accessible(admin);
			await expect(text).toHaveValue('Bonjour {surnom}, venez quand vous voulez.');
		});

		await test.step('mended, it is kept; the words are put where the cursor stands', async () => {
			const text = admin.getByLabel('Texte', { exact: true });
			await text.fill('Bonjour , venez quand vous voulez. {conseiller} vous recevra.');
			await text.press('Home');
			for (let at = 0; at < 'Bonjour '.length; at++) await text.press('ArrowRight');
			await admin.getByRole('button', { name: '{prénom}' }).click();
			await expect(text).toBeFocused();
			await expect(text).toHaveValue(/^Bonjour \{prénom\}, venez/);
			await admin.getByLabel('Titre', { exact: true }).fill(TITLE);
			await choose(admin.getByRole('radio', { name: 'Répondre' }));
			await admin.getByRole('button', { name: 'Enregistrer la réponse' }).click();
			await expect(admin.getByRole('heading', { name: TITLE, level: 2 })).toBeVisible();
			await everythingSent(admin);
		});

		await test.step('reception finds it by the keyboard, without a network, behind what is typed', async () => {
			await everythingSent(desk);
			await installed(desk);
			await openFirstRequest(desk);
			await offline(desk, true);
			await main(desk)
				.getByRole('button', { name: /^Répondre ou orienter/ })
				.click();
			const dialog = desk.getByRole('dialog');
			const words = dialog.getByLabel('Vos mots à la personne');
			await words.fill('Avant. Après.');
			await words.press('Home');
			for (let at = 0; at < 'Avant.'.length; at++) await words.press('ArrowRight');
			await dialog.getByRole('button', { name: 'Réponses prêtes' }).press('Enter');
			await desk.keyboard.type('sans rendez');
			await expect(dialog.getByRole('option')).toHaveCount(2);
			await accessible(desk);
			await desk.keyboard.press('Escape');
			await expect(dialog.getByRole('option')).toHaveCount(0);
			await desk.keyboard.press('Enter');
			await desk.keyboard.type('quand vous voulez');
			await desk.keyboard.press('Enter');
			await expect(words).toBeFocused();
			await expect(words).toHaveValue(
				/^Avant\.\nBonjour (?!\{)[^,]+, venez quand.*recevra\. Après\.$/s
			);
		});

		await test.step('what could not be filled in is completed before it leaves', async () => {
			const dialog = desk.getByRole('dialog');
			await dialog.getByRole('button', { name: 'Terminer la demande' }).click();
			await expect(dialog.getByText(/Complétez avant d’envoyer.: \{conseiller\}\./)).toBeVisible();
		});
	});
});

test.describe('the card of the structure', () => {
	test('PU-45, DO-92, DO-93 the admin says when it is open; people read it, offline too', async ({
		open
	}) => {
		test.setTimeout(120_000);
		const admin = await open('laptop');
		const phone = await open('phone');
		await Promise.all([
			signIn(admin, STAFF.localAdmin.email, '/admin'),
			signIn(phone, CONSULTANTS.lea, '/mon-espace')
		]);
		const centre = phone.getByRole('region', { name: 'Votre centre' });
		const preview = admin.getByRole('complementary', { name: 'Ce que les gens voient' });

		await test.step('what is wrong is told with its day, and nothing typed is lost', async () => {
			await admin.goto('/admin/structure');
			await expect(preview.getByText(/Mercredi.: 10.h – 19.h/)).toBeVisible();
			await admin.getByLabel('Ouverture le lundi, plage 1').fill('18:00');
			await admin.getByLabel('E-mail').fill('accueil');
			await admin.getByRole('button', { name: 'Enregistrer', exact: true }).click();
			await expect(admin.getByText(/Le lundi, l’heure de fermeture doit venir après/)).toHaveCount(
				2
			);
			await expect(admin.getByLabel('E-mail')).toHaveAccessibleDescription(/pas complète/);
			await accessible(admin);
			await expect(admin.getByLabel('E-mail')).toHaveValue('accueil');
		});

		await test.step('the preview follows what is typed', async () => {
			await admin.getByLabel('Ouverture le lundi, plage 1').fill('07:00');
			await admin.getByLabel('Fermeture le lundi, plage 1').fill('11:30');
			await admin.getByRole('button', { name: 'Recopier lundi' }).click();
			await admin.getByLabel('E-mail').fill('bonjour@ofpc.test');
			await admin.getByLabel('Accès').fill('Bus 8, arrêt Essai.');
			await expect(preview.getByText(/Du lundi au vendredi.: 7.h – 11.h.30/)).toBeVisible();
			await admin.getByRole('button', { name: 'Ajouter une fermeture' }).click();
			await admin.getByLabel('Premier jour').last().fill('2099-05-01');
			await admin.getByLabel('Raison').last().fill('fête du travail');
			await admin.getByRole('button', { name: 'Enregistrer', exact: true }).click();
			await everythingSent(admin);
			await expect(admin.getByLabel('Dernier jour').last()).toHaveValue('2099-05-01');
		});

		await test.step('a person reads it in her space, and still does without a network', async () => {
			await everythingSent(phone);
			await expect(centre.getByText('Bus 8, arrêt Essai.')).toBeVisible();
			await expect(centre.getByText(/Du lundi au vendredi.: 7.h – 11.h.30/)).toBeVisible();
			await expect(centre.getByText(/Ouvert jusqu’à|Fermé.*, ouvre/)).toBeVisible();
			await accessible(phone);
			await installed(phone);
			await offline(phone, true);
			await phone.reload();
			await expect(centre.getByText('Bus 8, arrêt Essai.')).toBeVisible();
		});

		await test.step('whoever comes for the first time reads whether it is open', async () => {
			const visitor = await open('laptop');
			await visitor.goto('/');
			const here = visitor.getByRole('listitem').filter({ hasText: 'OFPC' });
			await expect(here.getByText(/Ouvert jusqu’à|Fermé.*, ouvre/)).toBeVisible();
			await accessible(visitor);
		});
	});
});

test('ML-10 the admin says what the mails of his structure begin and end with', async ({
	open,
	server
}) => {
	test.setTimeout(120_000);
	const admin = await open('laptop');
	await signIn(admin, STAFF.localAdmin.email, '/admin');
	await admin.goto('/admin/mails');
	const french = main(admin).getByRole('region', { name: 'Mails en français' });
	const preview = main(admin).getByRole('complementary', { name: 'Ce que la personne va lire' });
	const save = main(admin).getByRole('button', { name: 'Enregistrer', exact: true });

	await test.step('what would be mailed unfilled, or lead elsewhere, is told beside its field', async () => {
		await expect(preview.getByText(/^Bonjour/)).toContainText('Bien cordialement,');
		await french.getByLabel(/^Salutation/).fill('Bonjour {prénom}');
		await french.getByLabel(/^Formule de fin/).fill('Voyez www.ofpc.test');
		await save.click();
		await expect(french.getByLabel(/^Salutation/)).toHaveAccessibleDescription(/accolades/);
		await expect(french.getByLabel(/^Formule de fin/)).toHaveAccessibleDescription(/adresse/);
		await expect(french.getByLabel(/^Salutation/)).toHaveValue('Bonjour {prénom}');
		await accessible(admin);
	});

	await test.step('mended, the preview shows it, and it is kept', async () => {
		await french.getByLabel(/^Salutation/).fill('Bonjour et bienvenue,');
		await french.getByLabel(/^Formule de fin/).fill('À bientôt,\nL’équipe de l’accueil');
		await expect(preview.getByText(/^Bonjour et bienvenue,/)).toContainText(
			'L’équipe de l’accueil'
		);
		await preview.getByLabel('Langue').selectOption('English');
		await expect(preview.getByText(/^Hello/)).toContainText('Kind regards,');
		await save.click();
		await everythingSent(admin);
		await expect(french.getByLabel(/^Salutation/)).toHaveValue('Bonjour et bienvenue');
		await accessible(admin);
	});

	await test.step('the next mail of the structure begins and ends so', async () => {
		const visitor = await open('phone');
		const person = { firstName: 'Ilan', surname: 'Mermoud', email: 'ilan.mermoud@exemple.test' };
		await askShortly(visitor, server, person);
		const [mail] = await server.mailsTo(person.email);
		expect(mail?.text).toMatch(/^Bonjour et bienvenue,\n/);
		expect(mail?.text).toContain('À bientôt,\nL’équipe de l’accueil\nOFPC');
	});

	await test.step('emptied, it is as usual again', async () => {
		await french.getByLabel(/^Salutation/).fill('');
		await french.getByLabel(/^Formule de fin/).fill('');
		await save.click();
		await everythingSent(admin);
	});
});

test('PR-40 the admin looks at the welcome pathway before he chooses it', async ({ open }) => {
	const admin = await open('laptop');
	await signIn(admin, STAFF.localAdmin.email, '/admin');
	await admin.goto('/admin/reglages');
	const summary = main(admin).locator('summary', {
		hasText: 'Ce que reçoit une nouvelle personne'
	});
	const steps = main(admin)
		.locator('details')
		.filter({ hasText: 'Ce que reçoit' })
		.getByRole('listitem');
	await summary.click();
	const before = await steps.allInnerTexts();
	expect(before.length).toBeGreaterThan(1);
	await accessible(admin);
	await main(admin).getByLabel('Démarche d’accueil').selectOption({ label: 'Explorer un métier' });
	await expect.poll(() => steps.allInnerTexts()).not.toEqual(before);
	await main(admin).getByLabel('Démarche d’accueil').selectOption({ label: 'Aucune' });
	await expect(summary).toBeHidden();
});

test('DO-110 the admin sees the questions as people do; what was asked before is taken up again', async ({
	open
}) => {
	const admin = await open('laptop');
	await signIn(admin, STAFF.localAdmin.email, '/admin');
	await admin.goto('/admin/reglages');
	const intro = main(admin).getByLabel(/^Introduction/);
	await expect(intro).not.toHaveValue('');
	const before = await intro.inputValue();
	await intro.fill('Quelques questions, pour mieux vous recevoir.');

	await test.step('the preview shows what stands in the form, kept or not', async () => {
		await main(admin).getByRole('button', { name: 'Voir comme la personne' }).click();
		const preview = admin.getByRole('dialog', { name: 'Ce que la personne va lire' });
		await expect(preview.getByText('Quelques questions, pour mieux vous recevoir.')).toBeVisible();
		await choose(preview.getByRole('radio', { name: 'En emploi' }));
		await accessible(admin);
		await admin.keyboard.press('Escape');
		await expect(preview).toBeHidden();
	});

	await test.step('kept, the version before is read, and taken up into the form', async () => {
		await main(admin).getByRole('button', { name: 'Enregistrer', exact: true }).click();
		await everythingSent(admin);
		await main(admin).locator('summary').filter({ hasText: 'Versions précédentes' }).click();
		await main(admin)
			.getByRole('button', { name: /^Relire/ })
			.first()
			.click();
		const earlier = admin.getByRole('dialog', { name: /^Version \d+, jusqu’au/ });
		await expect(earlier.getByText(before)).toBeVisible();
		await accessible(admin);
		await earlier.getByRole('button', { name: 'Reprendre ces questions' }).click();
		await expect(intro).toHaveValue(before);
		await main(admin).getByRole('button', { name: 'Enregistrer', exact: true }).click();
		await everythingSent(admin);
	});
});

/** Nothing for axe to say, and nothing that scrolls sideways. */
async function accessible(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
	expect(await overflow(page)).toEqual([]);
}

/** The first of those that wait. */
async function openFirstRequest(page: Page): Promise<void> {
	await main(page).getByRole('listitem').getByRole('link').first().click();
	await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
}
