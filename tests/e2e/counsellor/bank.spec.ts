import type { Page } from '@playwright/test';
import { newTask } from '../support/counsellor';
import { expect, test } from '../support/fixtures';
import { STAFF } from '../support/people';
import { everythingSent, goTo, installed, offline, signIn } from '../support/session';

const TITLE = 'Préparer un stage';
const main = (page: Page) => page.getByRole('main');
const line = (page: Page, title: string) =>
	main(page).getByRole('button', { name: new RegExp(`^${title} `) });
const field = (page: Page, label: string | RegExp) => main(page).getByLabel(label);
const press = (page: Page, name: string | RegExp) =>
	main(page).getByRole('button', { name, exact: true }).click();
const undo = (page: Page) =>
	page.getByRole('status').getByRole('button', { name: 'Annuler' }).last().click();
const notice = (page: Page) => page.getByText(/^Une amélioration existe à la source/);

async function choose(page: Page, title: string): Promise<void> {
	await line(page, title).click();
	await expect(page.getByRole('heading', { name: title, level: 2 })).toBeVisible();
}

/** Adds a task to the pathway being written. */
async function addTask(page: Page, title: string, instruction: string): Promise<void> {
	await newTask(page, /^Recherche/, title);
	await field(page, /^Consigne/).fill(instruction);
}

/** Writes a new version of the template shown, and keeps it. */
async function revise(page: Page, write: () => Promise<void>): Promise<void> {
	await press(page, 'Modifier');
	await write();
	await press(page, 'Enregistrer');
	await expect(page.getByText('Modèle enregistré.').last()).toBeVisible();
}

test('a template is shared, found, copied, improved at its source, and what is one’s own stays', async ({
	open
}) => {
	const camille = await open('laptop');
	const thierry = await open('laptop');
	await signIn(camille, STAFF.counsellor.email, '/conseil');
	await signIn(thierry, STAFF.foreign.email, '/conseil');

	await test.step('Camille writes a pathway and shares it with the network (S43, S44)', async () => {
		await camille.goto('/conseil/banque');
		await press(camille, 'Nouvelle démarche');
		await field(camille, 'Titre de la démarche').fill(TITLE);
		await field(camille, /^Pour qui/).fill('Adultes');
		await addTask(camille, 'Choisir trois entreprises', 'Notez leurs noms.');
		await addTask(camille, 'Téléphoner', 'Présentez-vous.');
		await press(camille, 'Enregistrer');
		await press(camille, 'Partager avec le réseau');
		await expect(field(camille, 'Qui peut le voir')).toHaveValue('network');
		await everythingSent(camille);
	});

	await test.step('Thierry finds it by words, and copies it without a network (S45, S46)', async () => {
		await thierry.goto('/conseil/banque');
		await expect(line(thierry, TITLE)).toBeVisible();
		await installed(thierry);
		await offline(thierry, true);
		await thierry.getByRole('searchbox').fill('STAGE telephoner');
		await expect(thierry.getByText('1 modèle', { exact: true })).toBeVisible();
		await thierry.keyboard.press('ArrowDown');
		await thierry.keyboard.press('Enter');
		await press(thierry, 'Dupliquer');
		await expect(thierry.getByText(/^Copie de «\s?Préparer un stage/)).toBeVisible();
		await revise(thierry, async () => {
			await field(thierry, 'Titre de la démarche').fill(`${TITLE} en Savoie`);
			await field(thierry, /^Pour qui/).fill('Adultes de Savoie');
		});
		await expect(notice(thierry)).toBeHidden();
		await offline(thierry, false);
		await everythingSent(thierry);
	});

	await test.step('Camille improves hers', async () => {
		await revise(camille, async () => {
			await field(camille, /^Pour qui/).fill('Toute personne');
			await field(camille, /^Consigne/).fill('Notez leurs noms.\nEt une personne à appeler.');
			await addTask(camille, 'Remercier', 'Un mot suffit.');
		});
		await everythingSent(camille);
	});

	await test.step('Thierry is told, sees what changed, and must decide where both wrote', async () => {
		await expect(line(thierry, `${TITLE} en Savoie`)).toContainText('Amélioration à la source');
		await expect(notice(thierry)).toBeVisible();
		await offline(thierry, true);
		await press(thierry, 'Voir ce qui change');
		await expect(main(thierry).getByText('Et une personne à appeler.')).toBeVisible();
		await expect(main(thierry).getByText('Ajoutée à la source')).toBeVisible();
		await press(thierry, 'Prendre ces changements');
		await expect(thierry.getByText('Il reste un choix à faire.')).toBeVisible();
		const audience = main(thierry).getByRole('listitem').filter({ hasText: 'Adultes de Savoie' });
		await audience.getByRole('radio', { name: 'Comme dans ma copie' }).check();
		await press(thierry, 'Prendre ces changements');
		await expect(notice(thierry)).toBeHidden();
		await expect(
			thierry.getByRole('heading', { name: `${TITLE} en Savoie`, level: 2 })
		).toBeFocused();
	});

	await test.step('he has her improvements and his own words, on the server too', async () => {
		await expect(
			thierry.getByRole('heading', { name: `${TITLE} en Savoie`, level: 2 })
		).toBeVisible();
		const shown = main(thierry).getByRole('article');
		await expect(shown).toContainText('Adultes de Savoie');
		await expect(shown).toContainText('Et une personne à appeler.');
		await expect(shown).toContainText('Remercier');
		await offline(thierry, false);
		await everythingSent(thierry);
		await thierry.reload();
		await choose(thierry, `${TITLE} en Savoie`);
		await expect(shown).toContainText('Remercier');
		await expect(notice(thierry)).toBeHidden();
	});

	await test.step('the next change he declines: he is not asked again', async () => {
		await revise(camille, () => field(camille, /^À quoi elle sert/).fill('Oser appeler.'));
		await everythingSent(camille);
		await expect(notice(thierry)).toBeVisible();
		await press(thierry, 'Garder la mienne');
		await expect(notice(thierry)).toBeHidden();
		await undo(thierry);
		await expect(notice(thierry)).toBeVisible();
		await press(thierry, 'Garder la mienne');
		await expect(notice(thierry)).toBeHidden();
		await expect(main(thierry).getByRole('article')).not.toContainText('Oser appeler.');
		await press(thierry, 'Voir la source');
		await expect(main(thierry).getByRole('article')).toContainText('Oser appeler.');
	});
});

test('a single task is written, refused with a sentence while it cannot be kept, and found as one', async ({
	open
}) => {
	const page = await open('phone');
	const hostile = '<img src=x onerror=alert(1)> {{7*7}}';
	await signIn(page, STAFF.counsellor.email, '/conseil');
	await page.goto('/conseil/banque');
	await press(page, 'Nouvelle tâche');
	await main(page)
		.getByRole('button', { name: /^Recherche/ })
		.click();
	await press(page, 'Enregistrer');
	await expect(page.getByText('Donnez un titre à chaque tâche.').first()).toBeVisible();
	await field(page, 'Titre de la tâche').fill(hostile);
	await field(page, /^Consigne/).fill('x'.repeat(6_000));
	// A word of any length stays within its field.
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	await press(page, 'Enregistrer');
	await expect(page.getByText(/^«.*Consigne.*trop long/)).toBeVisible();
	await expect(field(page, /^Consigne/)).toHaveValue('x'.repeat(6_000));
	await field(page, /^Consigne/).fill('Cherchez.');
	await press(page, 'Choisir un autre outil');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Document/ })
		.click();
	await expect(main(page).getByRole('heading', { name: 'Document', level: 2 })).toBeVisible();
	await expect(field(page, 'Titre de la tâche')).toHaveValue(hostile);
	await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
	await expect(main(page).getByRole('heading', { name: 'Recherche', level: 2 })).toBeVisible();
	await goTo(page, 'Banque');
	const asked = page.getByRole('dialog', { name: 'Quitter sans garder ce texte' });
	await asked.getByRole('button', { name: 'Annuler' }).click();
	await press(page, 'Annuler');
	await asked.getByRole('button', { name: 'Annuler' }).click();
	await expect(field(page, /^Consigne/)).toHaveValue('Cherchez.');
	await press(page, 'Enregistrer');
	await expect(page.getByRole('heading', { name: hostile, level: 2 })).toBeVisible();
	await main(page).getByRole('button', { name: 'Retour à la liste' }).click();
	await page.getByRole('searchbox').fill('rien de tel');
	await expect(page.getByText('Rien de tel dans la banque')).toBeVisible();
	await press(page, 'Tout afficher');
	await press(page, /^Tâches \d+$/);
	await expect(main(page).getByRole('button', { name: hostile })).toContainText('Tâche, Recherche');
	await expect(line(page, TITLE)).toBeHidden();
});

test('BA-16 a remark and a template, both begun: the page asks once before it is left, and not where it stays', async ({
	open
}) => {
	const page = await open('laptop');
	const asked = page.getByRole('dialog', { name: 'Quitter sans garder ce texte' });
	await signIn(page, STAFF.counsellor.email, '/conseil');
	await page.goto('/conseil/banque');
	await line(page, 'Bienvenue : préparer le chemin ensemble').click();
	await press(page, 'Laisser une remarque');
	await field(page, 'Votre remarque').fill('Prévoyez du temps.');
	await page.keyboard.press('Control+k');
	await page.getByRole('dialog').getByRole('combobox').fill('Écrire un modèle');
	await page.getByText('Écrire un modèle de démarche').click();
	await field(page, 'Titre de la démarche').fill('Un essai');
	const elsewhere = page.getByRole('link', { name: 'Fiches' });
	await elsewhere.click();
	await asked.getByRole('button', { name: 'Annuler' }).click();
	await expect(field(page, 'Titre de la démarche')).toHaveValue('Un essai');
	await elsewhere.click();
	await asked.getByRole('button', { name: 'Quitter quand même' }).click();
	await page.waitForURL('**/conseil/documentation');
	await expect(asked).toBeHidden();
});

test('a colleague elsewhere says what he thinks of a template, offline; its author reads it, answers and takes it up', async ({
	open
}) => {
	const said = 'Prévoyez deux semaines de plus.';
	const camille = await open('laptop');
	const thierry = await open('tablet');
	await signIn(camille, STAFF.counsellor.email, '/conseil');
	await signIn(thierry, STAFF.foreign.email, '/conseil');
	const title = 'Préparer une visite';
	const remarks = (page: Page) =>
		page.getByRole('region', { name: 'Ce que les collègues en disent' });

	await test.step('Camille shares a template', async () => {
		await camille.goto('/conseil/banque');
		await press(camille, 'Nouvelle tâche');
		await main(camille)
			.getByRole('button', { name: /^Recherche/ })
			.click();
		await field(camille, 'Titre de la tâche').fill(title);
		await field(camille, /^Consigne/).fill('Notez le nom de l’entreprise.');
		await press(camille, 'Enregistrer');
		await expect(remarks(camille)).toContainText('Rien pour le moment.');
		await press(camille, 'Partager avec le réseau');
		await everythingSent(camille);
	});

	await test.step('Thierry says it without a network, and says it better', async () => {
		await thierry.goto('/conseil/banque');
		await line(thierry, title).click();
		await expect(remarks(thierry)).toContainText('Personne n’en a encore rien dit.');
		await installed(thierry);
		await offline(thierry, true);
		await press(thierry, 'Laisser une remarque');
		await expect(thierry.getByText(/ne parlez jamais d’une personne/)).toBeVisible();
		await press(thierry, 'Publier');
		await expect(thierry.getByText('Écrivez une phrase, ou annulez.')).toBeVisible();
		await field(thierry, 'Votre remarque').fill('x'.repeat(1_200));
		await press(thierry, 'Publier');
		await expect(field(thierry, 'Votre remarque')).toHaveValue('x'.repeat(1_200));
		await field(thierry, 'Votre remarque').fill('Prévoyez du temps.');
		await press(thierry, 'Publier');
		await expect(remarks(thierry)).toContainText('Prévoyez du temps.');
		await thierry.reload();
		await line(thierry, title).click();
		await remarks(thierry).getByRole('button', { name: 'Modifier' }).click();
		await field(thierry, 'Votre remarque').fill(said);
		await press(thierry, 'Publier');
		await expect(remarks(thierry)).toContainText(said);
		await offline(thierry, false);
		await everythingSent(thierry);
	});

	await test.step('Camille sees that there is something new, answers and takes it up', async () => {
		await expect(line(camille, title)).toContainText('Nouvelle remarque');
		await expect(remarks(camille)).toContainText('1 remarque que vous n’avez pas encore vue.');
		await expect(remarks(camille)).toContainText(STAFF.foreign.name);
		await press(camille, 'Répondre');
		await field(camille, 'Votre réponse').fill('Je le note.');
		await press(camille, 'Répondre et prendre en compte');
		await expect(remarks(camille)).toContainText('Pris en compte');
		await expect(line(camille, title)).not.toContainText('Nouvelle remarque');
		await press(camille, 'Ne plus marquer');
		await expect(remarks(camille)).not.toContainText('Pris en compte');
		await expect(remarks(camille)).toContainText('Je le note.');
		await press(camille, 'Marquer comme pris en compte');
		await expect(remarks(camille)).toContainText('Pris en compte');
		await everythingSent(camille);
	});

	await test.step('Thierry reads the answer, and takes his remark back, not by mistake', async () => {
		await expect(remarks(thierry)).toContainText('Je le note.');
		await expect(remarks(thierry)).toContainText('Pris en compte');
		await remarks(thierry).getByRole('button', { name: 'Retirer' }).click();
		await expect(remarks(thierry)).not.toContainText(said);
		await undo(thierry);
		await expect(remarks(thierry)).toContainText(said);
		await remarks(thierry).getByRole('button', { name: 'Retirer' }).click();
		await expect(remarks(thierry)).not.toContainText(said);
		await everythingSent(thierry);
		await expect(remarks(camille)).not.toContainText(said);
	});
});
