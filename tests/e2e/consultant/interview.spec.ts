import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { countActions } from '../support/actions';
import { counsellorOf, openTask, savedHere } from '../support/consultant';
import { composeInstead, openWrittenTwice, propose } from '../support/counsellor';
import { decryptedStore, holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { killed } from '../support/killed';
import { CONSULTANTS, STAFF } from '../support/people';
import { everythingSent, installed, offline, signIn, signInHere } from '../support/session';

const NAME = 'Léa Martin';
const TALK = 'Notre entretien';
const KEPT = 'Ce que je garde pour moi, repère-E1.';
const ASKED = 'Choisir entre deux pistes, repère-E2.';
const WORDS = 'Apportez vos notes, repère-E3.';
const SYNTHESIS = 'Nous gardons une piste, repère-E4.';
const OTHER = 'Nous gardons les deux, repère-E5.';
const TYPING = 'Nous n’avons pas fini, repère-E6.';

const row = (page: Page) =>
	page.getByRole('region', { name: 'Entretiens' }).getByRole('link', { name: NAME });

/** A pathway with a talk is made her current one, and it has come to her phone. */
async function proposed(laptop: Page, phone: Page): Promise<void> {
	await composeInstead(laptop, NAME, 'Faire le point ensemble', ['Où vous en êtes']);
	await propose(laptop);
	await everythingSent(laptop);
	await expect(phone.getByRole('heading', { name: 'Faire le point ensemble' })).toBeVisible();
	await everythingSent(phone);
	await installed(phone);
}

/** Where the synthesis of a talk is written. */
const synthesis = (page: Page) => page.getByRole('textbox', { name: /^Synthèse/ });

/** On the page of the talk: written, read together, handed over. */
async function handOver(laptop: Page, text: string): Promise<void> {
	await synthesis(laptop).fill(text);
	await laptop.getByRole('button', { name: 'Relire ensemble et remettre' }).click();
	await laptop.getByRole('button', { name: 'Remettre à Léa' }).click();
	await expect(laptop.getByText('Synthèse remise à Léa.')).toBeVisible();
}

test('a talk is asked for offline on a phone, planned, held offline, and its synthesis read', async ({
	open
}) => {
	test.setTimeout(240_000);
	const began = Date.now();
	let phone = await open('phone');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	const laptop = await open('laptop');
	await signIn(laptop, await counsellorOf(phone), '/conseil');
	await proposed(laptop, phone);
	await installed(laptop);
	await offline(phone, true);

	await test.step('she prepares, is told what is missing and what is too long, and loses nothing', async () => {
		await openTask(phone, TALK);
		await phone.getByLabel(/^Ce qui me fait hésiter/).fill(KEPT);
		const ask = phone.getByRole('button', { name: 'Demander un rendez-vous' });
		const subject = phone.getByLabel(/^De quoi voulez-vous parler/);
		await ask.click();
		await expect(phone.getByText('Dites en une phrase de quoi vous voulez parler.')).toBeVisible();
		await expect(subject).toBeFocused();
		const long = `${ASKED} ${'encore '.repeat(800)}`;
		await subject.fill(long);
		await ask.click();
		await expect(phone.getByText(/^C’est un peu long/)).toBeVisible();
		await expect(subject).toHaveValue(long);
		await subject.fill(ASKED);
		await phone.getByRole('checkbox', { name: 'Mardi matin' }).check();
		await savedHere(phone);
		expect(await violations(phone)).toEqual([]);
	});

	await test.step('the app is killed; what she typed is there, and she asks without a network', async () => {
		phone = await killed(phone);
		await expect(phone.getByLabel(/^Ce qui me fait hésiter/)).toHaveValue(KEPT);
		await expect(phone.getByRole('checkbox', { name: 'Mardi matin' })).toBeChecked();
		await phone.getByRole('button', { name: 'Demander un rendez-vous' }).click();
		await expect(phone.getByText('Vous avez demandé un rendez-vous')).toBeVisible();
		await expect(phone.getByText(/gardée sur cet appareil/)).toBeVisible();
		await expect(phone.getByRole('button', { name: 'J’ai terminé' })).toBeHidden();
		await phone.getByText('Changer ma demande').click();
		await expect(phone.getByText('Votre demande dit exactement cela.')).toBeVisible();
		await offline(phone, false);
		await everythingSent(phone);
		await expect(phone.getByText(/L’heure proposée s’affichera ici/)).toBeVisible();
	});

	await test.step('the counsellor finds it among what needs a decision, and plans it', async () => {
		await laptop.goto('/conseil');
		await row(laptop).click();
		await expect(laptop.getByText(ASKED).last()).toBeVisible();
		await laptop.getByLabel('Combien de minutes').fill('0');
		await laptop.getByRole('button', { name: 'Fixer ce rendez-vous' }).click();
		await expect(laptop.getByText('Choisissez un jour et une heure.').last()).toBeVisible();
		await expect(laptop.getByText(/^Indiquez une durée/).last()).toBeVisible();
		await laptop.getByLabel('Jour et heure').fill(`${tomorrow()}T14:30`);
		await laptop.getByLabel('Combien de minutes').fill('40');
		await laptop.getByLabel(/^La salle ou l’adresse/).fill('Bureau 12');
		await laptop.getByLabel(/^Un mot pour Léa/).fill(WORDS);
		expect(await violations(laptop)).toEqual([]);
		await laptop.getByRole('button', { name: 'Fixer ce rendez-vous' }).click();
		await expect(laptop.getByText('Rendez-vous fixé.')).toBeVisible();
		await everythingSent(laptop);
	});

	await test.step('she sees when and where, in the task and at home', async () => {
		await expect(phone.getByText('demain à 14:30')).toBeVisible();
		await expect(phone.getByText('Bureau 12')).toBeVisible();
		await expect(phone.getByText(WORDS)).toBeVisible();
		expect(await violations(phone)).toEqual([]);
		await phone.goto('/mon-espace');
		await expect(
			phone.getByRole('link', { name: /Votre rendez-vous\s+demain à\s14:30/ })
		).toBeVisible();
	});

	await test.step('it is held offline: the synthesis is asked for, the task is done at once', async () => {
		await offline(laptop, true);
		await laptop.getByRole('link', { name: 'Ouvrir la fiche d’entretien' }).click();
		await laptop.getByRole('button', { name: 'Relire ensemble et remettre' }).click();
		await expect(laptop.getByText(/^Écrivez au moins une phrase/).last()).toBeVisible();
		expect(await violations(laptop)).toEqual([]);
		await handOver(laptop, SYNTHESIS);
		await laptop.getByRole('button', { name: 'Terminer' }).click();
		await laptop.getByRole('link', { name: 'Retour au dossier' }).click();
		const task = laptop
			.getByRole('listitem')
			.filter({ hasText: TALK })
			.filter({
				has: laptop.locator('summary')
			});
		await expect(task.getByText('Acceptée').first()).toBeVisible();
		await task.locator('summary').click();
		await expect(task.getByText(SYNTHESIS)).toBeVisible();
		expect(await violations(laptop)).toEqual([]);
		await offline(laptop, false);
		await everythingSent(laptop);
	});

	await test.step('she reads it; her preparation is still hers alone', async () => {
		await openTask(phone, TALK);
		await expect(phone.getByText(SYNTHESIS)).toBeVisible();
		await expect(phone.getByText(KEPT)).toBeVisible();
		expect(await violations(phone)).toEqual([]);
		await everythingSent(phone);
		expect(await decryptedStore(phone)).toContain(KEPT);
		expect(await decryptedStore(laptop)).not.toContain(KEPT);
	});

	await test.step('it was counted once', async () => {
		const admin = await open('tablet');
		await signIn(admin, STAFF.localAdmin.email, '/admin');
		const { interviewHeld, taskAccepted } = countActions(await decryptedStore(admin), began);
		expect({ interviewHeld, taskAccepted }).toEqual({ interviewHeld: 1, taskAccepted: undefined });
	});
});

test('two syntheses of one talk: one stands, the other is kept for who wrote it; she calls off and asks anew', async ({
	open
}) => {
	test.setTimeout(240_000);
	const phone = await open('phone');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	const address = await counsellorOf(phone);
	const laptop = await open('laptop');
	await signIn(laptop, address, '/conseil');
	await proposed(laptop, phone);
	await openTask(phone, TALK);
	await phone.getByLabel(/^De quoi voulez-vous parler/).fill(ASKED);
	await phone.getByRole('button', { name: 'Demander un rendez-vous' }).click();
	await expect(phone.getByText('Vous avez demandé un rendez-vous')).toBeVisible();

	await test.step('she withdraws it, then asks again', async () => {
		await phone.getByRole('button', { name: 'Retirer ma demande…' }).click();
		await phone.getByLabel(/^Un mot d’explication/).fill('Pas cette semaine.');
		await phone.getByRole('button', { name: 'Retirer la demande' }).click();
		await expect(phone.getByText('Vous avez annulé')).toBeVisible();
		await phone.getByRole('button', { name: 'Demander un rendez-vous' }).click();
		await expect(phone.getByText('Vous avez demandé un rendez-vous')).toBeVisible();
		await everythingSent(phone);
	});

	await test.step('the same talk is noted on two devices offline', async () => {
		const second = await open('laptop');
		await signIn(second, address, '/conseil');
		for (const device of [laptop, second]) {
			await device.goto('/conseil');
			await row(device).click();
			await expect(device.getByText(ASKED).last()).toBeVisible();
			await everythingSent(device);
			await installed(device);
			await offline(device, true);
			await device.getByRole('link', { name: 'Noter un entretien qui a eu lieu' }).click();
			await handOver(device, device === laptop ? SYNTHESIS : OTHER);
		}
		const third = await open('tablet');
		await signIn(third, address, '/conseil');
		await row(third).click();
		await third.getByRole('link', { name: 'Noter un entretien qui a eu lieu' }).click();
		await synthesis(third).fill(TYPING);
		await savedHere(third);
		await offline(laptop, false);
		await everythingSent(laptop);
		await expect(third.getByText('vient d’être noté sur un autre appareil')).toBeVisible();
		const given = third.getByRole('region', { name: 'Remis à Léa' });
		await expect(given.getByText(SYNTHESIS)).toBeVisible();
		await expect(third.getByText(TYPING)).toBeVisible();
		expect(await violations(third)).toEqual([]);
		await third.getByRole('button', { name: 'Je n’en ai plus besoin' }).click();
		await expect(third.getByText(TYPING)).toBeHidden();
		await offline(second, false);
		await everythingSent(second);
		await second.goto('/conseil');
		const both = await openWrittenTwice(second, NAME);
		await expect(both.getByText(OTHER)).toBeVisible();
		await expect(both.getByText(SYNTHESIS)).toBeVisible();
	});

	await test.step('she reads the one that stands, and no blend', async () => {
		await openTask(phone, TALK);
		await expect(phone.getByText(SYNTHESIS)).toBeVisible();
		await expect(phone.getByText(OTHER)).toBeHidden();
	});
});

test('what she wishes anew or calls off once a slot is fixed is told; a step left aside takes its talk with it', async ({
	open
}) => {
	test.setTimeout(240_000);
	const phone = await open('phone');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	const laptop = await open('laptop');
	const address = await counsellorOf(phone);
	await signIn(laptop, address, '/conseil');
	await proposed(laptop, phone);

	async function fix(words: string): Promise<void> {
		await laptop.getByLabel('Jour et heure').fill(`${tomorrow()}T14:30`);
		await laptop.getByLabel(/^Un mot pour Léa/).fill(words);
		await laptop.getByRole('button', { name: 'Fixer ce rendez-vous' }).click();
		await expect(laptop.getByText('Rendez-vous fixé.').first()).toBeVisible();
		await everythingSent(laptop);
	}

	await test.step('an hour that has passed today is not taken', async () => {
		await openTask(phone, TALK);
		await phone.getByLabel(/^De quoi voulez-vous parler/).fill(ASKED);
		await phone.getByRole('button', { name: 'Demander un rendez-vous' }).click();
		await everythingSent(phone);
		await laptop.goto('/conseil');
		await row(laptop).click();
		await laptop.getByLabel('Jour et heure').fill(`${inDays(0)}T00:00`);
		await laptop.getByRole('button', { name: 'Fixer ce rendez-vous' }).click();
		await expect(laptop.getByText(/^Cette heure est passée/).first()).toBeVisible();
		await fix(WORDS);
		await expect(row(laptop)).toBeHidden();
	});

	await test.step('she wishes otherwise: the counsellor is told, and answers it', async () => {
		await phone.getByText('Changer ma demande').click();
		await phone.getByLabel(/^Autre chose à savoir/).fill('Plutôt jeudi, repère-E7.');
		await phone.getByRole('button', { name: 'Envoyer ce qui a changé' }).click();
		await everythingSent(phone);
		await expect(row(laptop)).toContainText('souhait changé');
		await row(laptop).click();
		await expect(laptop.getByText(/^Léa a changé son souhait/)).toBeVisible();
		await expect(laptop.getByText('Plutôt jeudi, repère-E7.')).toBeVisible();
		expect(await violations(laptop)).toEqual([]);
		await laptop.getByRole('button', { name: 'Changer le rendez-vous' }).click();
		await fix('Jeudi alors.');
		await expect(row(laptop)).toBeHidden();
	});

	await test.step('a synthesis begun survives what is planned; she calls off, and it is told', async () => {
		await laptop.getByRole('link', { name: 'Ouvrir la fiche d’entretien' }).click();
		await synthesis(laptop).fill(TYPING);
		await savedHere(laptop);
		await laptop.goBack();
		await phone.getByRole('button', { name: 'Annuler ce rendez-vous…' }).click();
		await phone.getByLabel(/^Un mot d’explication/).fill('Je travaille ce jour-là.');
		await phone.getByRole('button', { name: 'Annuler le rendez-vous' }).click();
		await everythingSent(phone);
		await expect(row(laptop)).toContainText('annulé');
		await row(laptop).click();
		await expect(laptop.getByText('Je travaille ce jour-là.')).toBeVisible();
		await expect(laptop.getByText(/^Il était prévu demain/)).toBeVisible();
		expect(await violations(laptop)).toEqual([]);
		await laptop.getByRole('button', { name: 'Donner un autre rendez-vous' }).click();
		await fix(WORDS);
		await expect(row(laptop)).toBeHidden();
		await laptop.getByRole('link', { name: 'Ouvrir la fiche d’entretien' }).click();
		await expect(synthesis(laptop)).toHaveValue(TYPING);
		await everythingSent(laptop);
		expect(await holds(laptop, TYPING)).toBe(true);
	});

	await test.step('after a sign-out nothing typed is left on the device; she finds it when she comes back', async () => {
		await laptop.getByRole('button', { name: /^Menu de/ }).click();
		await laptop.getByRole('menuitem', { name: 'Se déconnecter' }).click();
		await laptop.waitForURL((url) => url.pathname === '/');
		expect(await holds(laptop, TYPING)).toBe(false);
		// To open an address would begin the app anew, with nothing in its memory.
		await laptop.getByRole('link', { name: 'Se connecter' }).first().click();
		await signInHere(laptop, address, '/conseil');
		const people = laptop.getByRole('region', { name: 'Les personnes que vous suivez' });
		await people.getByRole('link', { name: NAME }).click();
		await laptop.locator('summary').filter({ hasText: TALK }).first().click();
		await laptop.getByRole('link', { name: 'Ouvrir la fiche d’entretien' }).click();
		await expect(synthesis(laptop)).toHaveValue(TYPING);
		await laptop.getByRole('link', { name: 'Retour au dossier' }).click();
		await laptop.locator('summary').filter({ hasText: TALK }).first().click();
	});

	await test.step('the step is left aside: its talk is called off, and she is told at home', async () => {
		await phone.goto('/mon-espace');
		await expect(phone.getByRole('link', { name: /^Votre rendez-vous demain/ })).toBeVisible();
		await laptop.getByRole('button', { name: 'Laisser de côté…' }).click();
		await expect(laptop.getByText(/L’entretien demandé ou prévu sera annulé aussi/)).toBeVisible();
		await laptop.getByLabel('Pourquoi ?').fill('Nous nous sommes parlé au téléphone.');
		await laptop.getByRole('button', { name: 'Laisser de côté', exact: true }).click();
		await everythingSent(laptop);
		await expect(phone.getByRole('link', { name: /Votre rendez-vous est annulé/ })).toBeVisible();
		expect(await violations(phone)).toEqual([]);
		const kept = await decryptedStore(phone);
		expect(kept).toContain('interviewCancelled');
	});
});

function tomorrow(): string {
	return inDays(1);
}

function inDays(days: number): string {
	const day = new Date(Date.now() + days * 24 * 3_600_000);
	return day.toLocaleDateString('sv-SE', { timeZone: 'Europe/Zurich' });
}
