import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { counsellorOf, savedHere } from '../support/consultant';
import { composeInstead, propose } from '../support/counsellor';
import { decryptedStore } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { killed } from '../support/killed';
import { CONSULTANTS } from '../support/people';
import { everythingSent, installed, offline, signIn } from '../support/session';

const NAME = 'Léa Martin';
const TALK = 'Notre entretien';
const PRIVATE = 'Fatiguée, à ménager, repère-N1.';
const LINE = 'appeler le CFA, repère-N2';
const SYNTHESIS = `Nous gardons une piste, repère-N3.\nÀ faire : ${LINE}`;
const CORRECTED = 'Nous gardons deux pistes, repère-N4.';

const synthesis = (page: Page) => page.getByRole('textbox', { name: /^Synthèse/ });
const own = (page: Page) => page.getByRole('textbox', { name: /^Notes de l’équipe/ });

/** A talk is given for tomorrow, in the dossier. */
async function planned(laptop: Page): Promise<void> {
	const tomorrow = new Date(Date.now() + 24 * 3_600_000);
	const day = tomorrow.toLocaleDateString('sv-SE', { timeZone: 'Europe/Zurich' });
	await laptop.locator('summary').filter({ hasText: TALK }).first().click();
	await laptop.getByRole('button', { name: 'Donner un rendez-vous' }).click();
	await laptop.getByLabel('Jour et heure').fill(`${day}T10:00`);
	await laptop.getByRole('button', { name: 'Fixer ce rendez-vous' }).click();
	await expect(laptop.getByText('Rendez-vous fixé.')).toBeVisible();
}

/** How many sheets of A4 the page is on paper. */
async function sheets(page: Page): Promise<number> {
	const pdf = await page.pdf({ format: 'A4' });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('a talk is prepared, held and handed over offline; what is private never leaves the team', async ({
	open
}) => {
	test.setTimeout(240_000);
	const phone = await open('phone');
	let talk = '';
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	let laptop = await open('laptop');
	await signIn(laptop, await counsellorOf(phone), '/conseil');
	await composeInstead(laptop, NAME, 'Faire le point ensemble', ['Où vous en êtes']);
	await propose(laptop);
	await planned(laptop);
	await everythingSent(laptop);
	await installed(laptop);
	await offline(laptop, true);

	await test.step('the brief says without a network who comes and why, on two sheets at most', async () => {
		await laptop.getByRole('link', { name: 'Ouvrir la fiche d’entretien' }).click();
		// The page she comes from has her name as its heading too: only the address tells them apart.
		await laptop.waitForURL(/#interview:.+$/);
		await expect(laptop.getByRole('heading', { name: NAME, level: 1 })).toBeVisible();
		// She has had other talks of this very name, in the tests before.
		[, talk = ''] = /#interview:(.+)$/.exec(laptop.url()) ?? [];
		await expect(laptop.getByRole('heading', { name: 'Ce qui l’amène' })).toBeVisible();
		await expect(laptop.getByRole('region', { name: /^Depuis/ })).toContainText(
			'Démarche proposée'
		);
		await laptop.getByRole('checkbox').first().check();
		await own(laptop).fill(PRIVATE);
		await synthesis(laptop).fill(SYNTHESIS);
		await savedHere(laptop);
		expect(await violations(laptop)).toEqual([]);
		expect([1, 2]).toContain(await sheets(laptop));
		await laptop.emulateMedia({ media: 'print' });
		await expect(own(laptop)).toBeHidden();
		await expect(synthesis(laptop)).toBeHidden();
		await laptop.emulateMedia({ media: 'screen' });
	});

	await test.step('the app is killed, and nothing is lost', async () => {
		laptop = await killed(laptop);
		await expect(own(laptop)).toHaveValue(PRIVATE);
		await expect(synthesis(laptop)).toHaveValue(SYNTHESIS);
		await expect(laptop.getByRole('checkbox').first()).toBeChecked();
	});

	await test.step('it is read together and handed over; the sheet has no private word', async () => {
		await laptop.getByRole('button', { name: 'Relire ensemble et remettre' }).click();
		await expect(laptop.getByRole('heading', { name: 'Ce que Léa va lire' })).toBeVisible();
		await expect(laptop.getByText(PRIVATE)).toBeHidden();
		expect(await violations(laptop)).toEqual([]);
		await laptop.getByRole('button', { name: 'Remettre à Léa' }).click();
		await expect(laptop.getByText('Synthèse remise à Léa.')).toBeVisible();
		await laptop.getByRole('button', { name: 'Terminer' }).click();
	});

	await test.step('a line «à faire» becomes a step of the next pathway, and is not offered twice', async () => {
		await laptop.getByRole('button', { name: /^Préparer la démarche suivante/ }).click();
		await expect(laptop.getByLabel('Titre de la tâche')).toHaveValue(LINE);
		await laptop.getByLabel('Titre de la démarche').fill('La suite de notre entretien');
		expect(await violations(laptop)).toEqual([]);
		await propose(laptop);
		await laptop.getByRole('link', { name: 'Proposer une démarche' }).first().click();
		await expect(laptop.getByRole('button', { name: 'Partir d’une page blanche' })).toBeVisible();
		await expect(laptop.getByText(/lignes? « à faire »/)).toBeHidden();
		await offline(laptop, false);
		await everythingSent(laptop);
	});

	await test.step('she reads the synthesis; her device holds no private word', async () => {
		await phone.goto(`/mon-espace/tache#task:${talk}`);
		await expect(phone.getByText('repère-N3')).toBeVisible();
		await everythingSent(phone);
		const store = await decryptedStore(phone);
		expect(store).toContain('repère-N3');
		expect(store).not.toContain('repère-N1');
		expect(store).not.toContain('interviewNotes');
		expect(await decryptedStore(laptop)).toContain('repère-N1');
	});

	await test.step('it is corrected: she reads the new text, and may read the one before', async () => {
		await laptop.goto(`/conseil/entretien#interview:${talk}`);
		await laptop.getByRole('button', { name: 'Corriger' }).click();
		await synthesis(laptop).fill(CORRECTED);
		await laptop.getByRole('button', { name: 'Relire le texte corrigé' }).click();
		await laptop.getByRole('button', { name: 'Remplacer la synthèse' }).click();
		await expect(laptop.getByText(/^Synthèse corrigée\./)).toBeVisible();
		await everythingSent(laptop);
		await expect(phone.getByText(CORRECTED)).toBeVisible();
		await phone.locator('summary').filter({ hasText: 'Le texte d’avant' }).click();
		await expect(phone.getByText('repère-N3')).toBeVisible();
		expect(await violations(phone)).toEqual([]);
		await phone.goto('/mon-espace');
		await expect(phone.getByText(/a corrigé la synthèse de/)).toBeVisible();
	});
});
