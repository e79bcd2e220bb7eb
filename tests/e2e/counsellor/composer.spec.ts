import type { Page } from '@playwright/test';
import { counsellorOf } from '../support/consultant';
import { cancelPathway, clearLine, newTask, propose } from '../support/counsellor';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, offline, reopen, signIn } from '../support/session';

const LEA = 'Léa Martin';
const TITLE = 'Préparer ma visite';
const SECOND = 'Après la visite';
const REASON = 'L’entreprise a changé de date, nous en reparlons.';

const pdf = Buffer.from('%PDF-1.4');

const slots = (page: Page) => page.getByRole('region', { name: 'Les tâches, dans l’ordre' });
const order = (page: Page) =>
	slots(page)
		.getByRole('button', { name: /^Déplacer/ })
		.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')?.split('\u00a0')[1]));

async function compose(page: Page, title: string): Promise<void> {
	await page.getByRole('link', { name: 'Proposer une démarche' }).first().click();
	await page.getByRole('button', { name: 'Partir d’une page blanche' }).click();
	await page.getByLabel('Titre de la démarche').fill(title);
}

test('a counsellor composes by keyboard and by drag, proposes to two people offline, then reorders and cancels', async ({
	open
}) => {
	test.setTimeout(180_000);
	let phone = await open('phone');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	const laptop = await open('laptop');
	await signIn(laptop, await counsellorOf(phone), '/conseil');
	await installed(laptop);
	await oneUnderWay(laptop);

	await test.step('seven slots, filled with new tasks and one of the bank', async () => {
		await compose(laptop, TITLE);
		await expect(slots(laptop).getByText('Place libre')).toHaveCount(6);
		await newTask(laptop, /^Document/, 'Mes questions');
		await newTask(laptop, /^Recherche/, 'L’entreprise');
		await laptop.getByRole('button', { name: 'De la banque' }).click();
		await laptop.getByLabel('Chercher une tâche').fill('metier vrai');
		await laptop
			.getByRole('button', { name: /^Le métier en vrai/ })
			.first()
			.click();
		await expect(laptop.getByLabel('Titre de la tâche')).toBeFocused();
		await expect(slots(laptop).getByText('3 tâches sur 7')).toBeVisible();
		expect(await order(laptop)).toEqual(['Mes questions', 'L’entreprise', 'Le métier en vrai']);
	});

	await test.step('moved by keys, put back by Escape, and dragged', async () => {
		const handle = laptop.getByRole('button', { name: /^Déplacer.*Mes questions/ });
		await handle.focus();
		await laptop.keyboard.press('Enter');
		await laptop.keyboard.press('ArrowDown');
		await expect(laptop.getByText(/Mes questions.*place 2 sur 3/)).toBeAttached();
		await laptop.keyboard.press('Escape');
		expect((await order(laptop))[0]).toBe('Mes questions');
		await laptop.keyboard.press('Enter');
		await laptop.keyboard.press('ArrowDown');
		await laptop.keyboard.press('ArrowDown');
		await laptop.keyboard.press('Enter');
		await expect(handle).toBeFocused();
		expect(await order(laptop)).toEqual(['L’entreprise', 'Le métier en vrai', 'Mes questions']);
		await drag(laptop, 'Mes questions', 'L’entreprise');
		expect(await order(laptop)).toEqual(['Mes questions', 'L’entreprise', 'Le métier en vrai']);
	});

	await test.step('what is removed comes back', async () => {
		await laptop.getByRole('button', { name: /^Retirer.*L’entreprise/ }).click();
		await expect(slots(laptop).getByText('2 tâches sur 7')).toBeVisible();
		await laptop.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
		expect(await order(laptop)).toEqual(['Mes questions', 'L’entreprise', 'Le métier en vrai']);
	});

	await test.step('a text that is too long holds the whole pathway back, and stays', async () => {
		await slots(laptop)
			.getByRole('button', { name: /^L’entreprise/ })
			.click();
		const instruction = laptop.getByLabel(/^Consigne/);
		await instruction.fill('x'.repeat(6_000));
		await slots(laptop)
			.getByRole('button', { name: /^Mes questions/ })
			.click();
		await laptop.getByRole('button', { name: 'Proposer', exact: true }).click();
		await expect(laptop.getByRole('alert')).toContainText(/Tâche 2.*Consigne.*trop long/);
		await expect(slots(laptop).getByText(/Consigne.*trop long/)).toBeVisible();
		await expect(instruction).toHaveValue('x'.repeat(6_000));
		await instruction.fill('Notez ce que vous savez d’elle.');
	});

	await test.step('a wrong date and a missing title are told beside their fields', async () => {
		await laptop.getByRole('button', { name: 'Nouvelle tâche' }).click();
		await laptop
			.getByRole('dialog')
			.getByRole('button', { name: /^Document/ })
			.click();
		await laptop.getByRole('button', { name: /^Proposer/ }).click();
		await expect(laptop.getByLabel('Titre de la tâche')).toHaveAccessibleDescription(
			/Donnez un titre à chaque tâche/
		);
		await laptop.getByRole('button', { name: /^Retirer.*Sans titre/ }).click();
		await slots(laptop)
			.getByRole('button', { name: /^Mes questions/ })
			.click();
		const due = laptop.getByLabel(/^À faire d’ici le/);
		await due.fill('2020-02-01');
		await due.blur();
		await expect(due).toHaveAccessibleDescription(/Ce jour est passé/);
		await due.fill('');
		await due.pressSequentially('11');
		await due.blur();
		await expect(due).toHaveAccessibleDescription(/Écrivez une date entière/);
		await due.fill('2099-12-04');
		await laptop.getByLabel('Faisable sans réseau').uncheck();
		await expect(slots(laptop).getByText(/demande une connexion/)).toBeVisible();
	});

	await test.step('the preview shows the path and plays each task', async () => {
		await laptop.getByRole('button', { name: 'Aperçu' }).click();
		const preview = laptop.getByRole('dialog');
		await expect(preview.getByText('À vous de jouer').first()).toBeVisible();
		await expect(preview.getByText(/D’ici|d’ici/).first()).toBeVisible();
		await preview.getByRole('button', { name: 'Commencer' }).click();
		await preview.getByLabel(/^Votre texte/).fill('Un essai');
		await preview
			.locator('input[type=file]')
			.setInputFiles({ name: 'essai.pdf', mimeType: 'application/pdf', buffer: pdf });
		await expect(preview.getByText('essai.pdf')).toBeVisible();
		await preview.getByRole('button', { name: 'J’ai terminé' }).click();
		await expect(preview.getByRole('button', { name: 'Commencer' })).toBeVisible();
		await laptop.keyboard.press('Escape');
		await expect(preview).toBeHidden();
	});

	await test.step('proposed to two people at once, without a network', async () => {
		await offline(laptop, true);
		await laptop.getByRole('button', { name: 'Choisir d’autres personnes…' }).click();
		const people = laptop.getByRole('dialog');
		const boxes = people.getByRole('listitem').getByRole('checkbox');
		await expect(people.getByText(/^Elle (attendra derrière|sera sa démarche)/)).toHaveCount(
			await boxes.count()
		);
		await people.getByLabel('Chercher une personne').fill('personne de ce nom');
		await expect(people.getByText('Aucun nom ne contient ces lettres.')).toBeVisible();
		await people.getByLabel('Chercher une personne').fill('');
		await boxes.first().check();
		await expect(people.getByText('2 personnes choisies')).toBeVisible();
		await people.getByRole('button', { name: 'Valider ce choix' }).click();
		await laptop.getByRole('button', { name: 'Proposer à 2 personnes' }).click();
		await laptop.waitForURL('**/conseil/dossier#*');
		await expect(laptop.getByText('Démarche proposée à 2 personnes.')).toBeVisible();
		await compose(laptop, SECOND);
		await newTask(laptop, /^Document/, 'Mon bilan');
		await propose(laptop);
	});

	const waiting = laptop.getByRole('region', { name: /^Ensuite/ });
	const titles = () => waiting.locator(':scope > ol > li').allTextContents();

	await test.step('what waits is put in another order, still offline', async () => {
		await expect.poll(titles).toHaveLength(2);
		expect((await titles())[0]).toContain(TITLE);
		await waiting.getByRole('button', { name: /^Avancer.*Après la visite/ }).click();
		await expect.poll(async () => (await titles())[0]).toContain(SECOND);
		await waiting.locator('summary', { hasText: SECOND }).press('Alt+ArrowDown');
		await expect.poll(async () => (await titles())[0]).toContain(TITLE);
		await expect(waiting.locator('summary', { hasText: SECOND })).toBeFocused();
		await waiting.locator('summary', { hasText: SECOND }).press('Alt+ArrowUp');
		await expect.poll(async () => (await titles())[0]).toContain(SECOND);
		await offline(laptop, false);
		await everythingSent(laptop);
		expect((await titles())[0]).toContain(SECOND);
	});

	await test.step('she sees it on her phone, in that order', async () => {
		await expect(phone.getByText(new RegExp(`Ensuite viendra.*${SECOND}`))).toBeVisible();
	});

	await test.step('one is put first on purpose, and is hers to begin', async () => {
		await waiting.locator('summary', { hasText: TITLE }).click();
		await waiting.getByRole('button', { name: 'La faire passer en premier…' }).last().click();
		await laptop.getByRole('button', { name: 'Faire passer en premier', exact: true }).click();
		await expect(laptop.getByRole('dialog')).toBeHidden();
		await expect(laptop.getByRole('heading', { name: 'Sa démarche en cours' })).toBeFocused();
		await everythingSent(laptop);
		await expect(phone.getByRole('heading', { name: TITLE })).toBeVisible();
		await expect(phone.getByText(/^D’ici\svendredi\s4\sdécembre\s2099/)).toBeVisible();
		await expect(phone.getByText('Demande une connexion', { exact: true })).toBeVisible();
		await installed(phone);
		await offline(phone, true);
		phone = await reopen(phone, '/mon-espace');
		await phone.getByRole('link', { name: 'Commencer' }).click();
		await expect(phone.getByText('Cette étape demande une connexion')).toBeVisible();
		await offline(phone, false);
	});

	await test.step('cancelled with a reason she reads', async () => {
		await cancelPathway(laptop, REASON);
		await everythingSent(laptop);
		await phone.goto('/mon-espace/demarches');
		await phone.locator('summary', { hasText: TITLE }).click();
		await expect(phone.getByText(REASON)).toBeVisible();
	});
});

/** What is composed comes after it, and after nothing that another history left behind. */
async function oneUnderWay(page: Page): Promise<void> {
	await clearLine(page, LEA);
	await compose(page, 'Avant la visite');
	await newTask(page, /^Document/, 'Ce que je cherche');
	await propose(page);
}

/** By the stone, over another one, with the hand. */
async function drag(page: Page, title: string, onto: string): Promise<void> {
	const handle = (name: string) =>
		page.getByRole('button', { name: `Déplacer «\u00a0${name}\u00a0»` });
	const from = await handle(title).boundingBox();
	const to = await handle(onto).boundingBox();
	if (!from || !to) throw new Error('nothing to drag');
	await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
	await page.mouse.down();
	await page.mouse.move(to.x + 20, to.y + to.height / 2 + 20, { steps: 6 });
	await page.mouse.move(to.x + 20, to.y + to.height / 2 - 4, { steps: 3 });
	await page.mouse.up();
}
