import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { expect, test } from '../support/fixtures';
import { STAFF } from '../support/people';
import { everythingSent, installed, offline, signIn } from '../support/session';

/** Of another structure. */
const COLLEAGUE = 'elise.blanchet@mife-savoie.test';
const QUESTION = 'Comment devenir luthière ou luthier ?';
const ASKED = 'ou apprendre a fabriquer des violons';

const dialog = (page: Page) => page.getByRole('alertdialog').or(page.getByRole('dialog'));
const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 2 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const row = (page: Page, name: string) =>
	page.getByRole('main').getByRole('link', { name: new RegExp(`^${name.replace('?', '\\?')}`) });

/** Opens the list of sheets, and waits for it. */
async function openSheets(page: Page): Promise<void> {
	await page.goto('/accueil/questions');
	await expect(page.getByRole('searchbox', { name: 'Chercher une question' })).toBeVisible();
}

async function chooseTopic(page: Page, topic: string): Promise<void> {
	await page.getByLabel('Thème').selectOption({ label: topic });
	await page.getByText('France et Suisse', { exact: true }).click();
}

test('QS-01, QS-02, QS-03 a sheet is written without a network, published, read by another structure, and retired', async ({
	open
}) => {
	test.setTimeout(180_000);
	const tablet = await open('tablet');
	const laptop = await open('laptop');
	await Promise.all([
		signIn(tablet, STAFF.reception.email, '/accueil'),
		signIn(laptop, COLLEAGUE, '/accueil')
	]);
	await installed(tablet);
	await openSheets(tablet);
	expect(await violations(tablet)).toEqual([]);
	await offline(tablet, true);

	await test.step('what is missing or wrong is said beside its field, and nothing typed is lost', async () => {
		await button(tablet, 'Nouvelle fiche').click();
		await tablet.getByLabel('Question', { exact: true }).fill(QUESTION);
		await tablet.getByLabel(/^Autres mots/).fill(`luthier\n${'x'.repeat(161)}`);
		await button(tablet, 'Ajouter un lien').click();
		await tablet.getByLabel('Nom du lien 1').fill('La fiche');
		await tablet.getByLabel('Vérifiée le').fill('2999-01-01');
		await button(tablet, 'Enregistrer la fiche').click();
		for (const fault of [
			'Raccourcissez chaque ligne à 160 caractères.',
			'Écrivez la réponse.',
			'Choisissez un thème.',
			'Dites pour quel pays la fiche vaut.',
			'Choisissez un jour qui n’est pas dans l’avenir.',
			'Donnez à chaque lien un nom et une adresse, ou enlevez-le.'
		]) {
			await expect(tablet.getByText(fault)).toHaveCount(2);
		}
		await expect(tablet.getByLabel('Question', { exact: true })).toHaveValue(QUESTION);
		expect(await violations(tablet)).toEqual([]);
	});

	await test.step('it is kept here as a draft, and published without a network', async () => {
		await tablet.getByLabel(/^Autres mots/).fill('luthier\nréparer des guitares');
		await tablet.getByLabel('Réponse', { exact: true }).fill('Une école, puis un atelier.');
		await tablet.getByLabel('Adresse ou référence 1').fill('https://www.orientation.ch');
		await tablet.getByRole('searchbox', { name: 'Chercher dans les fiches' }).fill('immersion');
		await tablet.getByRole('button', { name: /^Proposer « Essayer un métier/ }).click();
		await tablet.getByLabel(/^Mots d’un atelier/).fill('métiers');
		await chooseTopic(tablet, 'Métiers');
		await tablet.getByLabel('Vérifiée le').fill('2026-01-05');
		await button(tablet, 'Enregistrer la fiche').click();
		await expect(title(tablet, QUESTION)).toBeVisible();
		await expect(tablet.getByText('Ce brouillon n’est lu que par les accueils')).toBeVisible();
		await button(tablet, 'Publier').click();
		await expect(tablet.getByRole('link', { name: 'Voir la page publique' })).toHaveAttribute(
			'href',
			/^\/fiches\/comment-devenir-luthiere-ou-luthier\.ofpc_[\w-]+$/
		);
		expect(await violations(tablet)).toEqual([]);
	});

	await test.step('another structure finds it by its other words, reads it, and cannot edit it', async () => {
		await offline(tablet, false);
		await everythingSent(tablet);
		await openSheets(laptop);
		await laptop.getByRole('searchbox').fill('reparer guitare');
		await row(laptop, QUESTION).click();
		const article = laptop.getByRole('article', { name: QUESTION });
		await expect(article).toContainText('Une école, puis un atelier.');
		await expect(article).toContainText('Publiée');
		await expect(article.getByRole('link', { name: 'Essayer un métier' })).toBeVisible();
		await expect(article).toContainText(/Cette fiche est tenue par .*(OFPC|Genève)/);
		await expect(article.getByRole('button')).toHaveCount(0);
	});

	await test.step('retired, it is found only among those that are, and can be put back', async () => {
		await button(tablet, 'Retirer la fiche').click();
		await dialog(tablet).getByRole('button', { name: 'Retirer la fiche' }).click();
		await everythingSent(tablet);
		await expect(row(tablet, QUESTION)).toBeHidden();
		await expect(row(laptop, QUESTION)).toBeHidden();
		await tablet.getByLabel('État').selectOption({ label: 'Retirée' });
		await expect(row(tablet, QUESTION)).toBeVisible();
		await button(tablet, 'Proposer à nouveau').click();
		await expect(tablet.getByRole('link', { name: 'Voir la page publique' })).toBeVisible();
		await everythingSent(tablet);
		await expect(row(laptop, QUESTION)).toBeVisible();
	});

	await test.step('what nobody made sure of for a year is found as such', async () => {
		await tablet.getByLabel('État').selectOption('');
		await tablet.getByLabel('À vérifier').check();
		await expect(row(tablet, QUESTION)).toBeHidden();
		await expect(
			tablet
				.getByRole('main')
				.getByRole('link', { name: /À vérifier/ })
				.first()
		).toBeVisible();
		await tablet.getByRole('searchbox').fill('xylophone');
		await button(tablet, 'Tout montrer').click();
		await expect(row(tablet, QUESTION)).toBeVisible();
	});
});

test('QS-04, QS-05, QS-06 what was asked in vain becomes a sheet, finds one, or is set aside', async ({
	open,
	server
}) => {
	test.setTimeout(180_000);
	const asked = [ASKED, 'financer mon violon', 'bonjour'];
	await server.whileStopped('../tests/e2e/support/asked-main.ts', asked);
	const laptop = await open('laptop');
	await signIn(laptop, STAFF.reception.email, '/accueil');
	const nav = laptop.getByRole('navigation', { name: 'Navigation principale' }).first();
	const waiting = async () => {
		const words = await nav.getByRole('link', { name: /^Questions/ }).textContent();
		return Number(/\d+/.exec(words ?? '')?.[0] ?? 0);
	};
	const before = await waiting();
	expect(before).toBeGreaterThanOrEqual(3);
	await nav.getByRole('link', { name: /^Questions/ }).click();
	await laptop
		.getByRole('main')
		.getByRole('link', { name: /^Sans réponse/ })
		.click();

	await test.step('the sheet that is missing is written from there, and answers in the same gesture', async () => {
		await row(laptop, ASKED).click();
		await expect(title(laptop, ASKED)).toBeVisible();
		expect(await violations(laptop)).toEqual([]);
		await button(laptop, 'Écrire la fiche').click();
		await expect(laptop.getByLabel('Question', { exact: true })).toHaveValue(ASKED);
		await laptop.getByLabel('Question', { exact: true }).fill('Où apprendre la lutherie ?');
		await laptop.getByLabel('Réponse', { exact: true }).fill('Dans une école de lutherie.');
		await chooseTopic(laptop, 'Se former');
		await button(laptop, 'Enregistrer la fiche').click();
		await expect(title(laptop, 'Où apprendre la lutherie ?')).toBeVisible();
		// Whoever asks so again shall find it.
		await expect(laptop.getByRole('article')).toContainText(ASKED);
		await everythingSent(laptop);
		await expect.poll(waiting).toBe(before - 1);
	});

	await test.step('a sheet that is there answers, and learns the words', async () => {
		await laptop
			.getByRole('main')
			.getByRole('link', { name: /^Sans réponse/ })
			.click();
		await row(laptop, 'financer mon violon').click();
		await button(laptop, 'Une fiche y répond déjà').click();
		await button(laptop, 'Répondre avec cette fiche').click();
		await expect(dialog(laptop)).toContainText('Choisissez une fiche.');
		await laptop
			.getByRole('searchbox', { name: 'Chercher une fiche publiée' })
			.fill('chèque annuel');
		await laptop.getByRole('radio', { name: /chèque annuel de formation/ }).check();
		await expect(laptop.getByRole('checkbox', { name: /^Ajouter ces mots/ })).toBeChecked();
		expect(await violations(laptop)).toEqual([]);
		await button(laptop, 'Répondre avec cette fiche').click();
		await expect(dialog(laptop)).toBeHidden();
		await laptop.getByRole('link', { name: /chèque annuel de formation/ }).click();
		await expect(laptop.getByRole('article')).toContainText('financer mon violon');
	});

	await test.step('what is no question is set aside, and comes back', async () => {
		await laptop
			.getByRole('main')
			.getByRole('link', { name: /^Sans réponse/ })
			.click();
		await row(laptop, 'bonjour').click();
		await button(laptop, 'Mettre de côté').click();
		await expect(row(laptop, 'bonjour')).toBeHidden();
		await expect.poll(waiting).toBe(before - 3);
		// The answer of the step before may still offer to be undone, above.
		await button(laptop, 'Annuler').last().click();
		await expect(row(laptop, 'bonjour')).toBeVisible();
		await button(laptop, 'Mettre de côté').click();
		await laptop.getByLabel('Déjà traitées').check();
		for (const words of asked) {
			await expect(row(laptop, words)).toBeVisible();
		}
		await row(laptop, 'bonjour').click();
		await button(laptop, 'Remettre dans la liste').click();
		await expect.poll(waiting).toBe(before - 2);
		await everythingSent(laptop);
		expect(await violations(laptop)).toEqual([]);
	});
});
