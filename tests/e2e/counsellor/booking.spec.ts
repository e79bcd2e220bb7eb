import type { Locator, Page } from '@playwright/test';
import { violations } from '../access/axe';
import { counsellorOf, openTask } from '../support/consultant';
import { clearLine, composeInstead, propose } from '../support/counsellor';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS, STAFF } from '../support/people';
import { everythingSent, installed, offline, signIn } from '../support/session';

const LEA = 'Léa Martin';
const YASMINA = 'Yasmina Cherif';
const TALK = 'Notre entretien';

/** Reception entrusts a dossier to somebody else. */
async function entrust(tablet: Page, person: string, counsellor: string): Promise<void> {
	await tablet.goto('/accueil/personnes');
	await tablet.getByRole('searchbox').fill(person);
	await tablet.getByRole('link', { name: new RegExp(`^${person}`) }).click();
	await tablet.getByRole('button', { name: 'Confier à quelqu’un d’autre' }).click();
	const dialog = tablet.getByRole('dialog');
	await dialog.getByRole('radio', { name: new RegExp(`^${counsellor}`) }).check();
	await dialog.getByRole('button', { name: 'Confier le dossier' }).click();
	await expect(dialog).toBeHidden();
	await everythingSent(tablet);
}

/** Gives a person a pathway with a talk, in the place of all others. */
async function proposeTalk(laptop: Page, person: string): Promise<void> {
	await composeInstead(laptop, person, 'Faire le point ensemble', ['Où vous en êtes']);
	await propose(laptop);
	await everythingSent(laptop);
}

/** Opens an hour every Wednesday, for two talks that people choose. */
async function openHours(laptop: Page): Promise<void> {
	await laptop.goto('/conseil/agenda');
	await laptop.getByRole('tab', { name: 'Heures et absences' }).click();
	await laptop.getByRole('button', { name: 'Ouvrir des heures' }).click();
	await laptop.getByLabel('Le jour de la semaine').selectOption({ label: 'mercredi' });
	await laptop.getByLabel('À', { exact: true }).selectOption('08:30');
	await laptop.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(laptop.getByText('La fin doit venir après le début.').last()).toBeVisible();
	expect(await violations(laptop)).toEqual([]);
	await laptop.getByLabel('À', { exact: true }).selectOption('10:00');
	await laptop.getByLabel(/^Durée d’un entretien/).fill('30');
	await laptop.getByLabel(/^La salle, le numéro/).fill('Bureau 12');
	await laptop.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(laptop.getByText('Heures enregistrées.')).toBeVisible();
	await everythingSent(laptop);
}

const slots = (page: Page) =>
	page.getByRole('radiogroup', { name: 'Choisissez l’heure' }).getByRole('radio');

/** Says what there is to talk about, and chooses the n-th of the moments that are offered. */
async function choose(page: Page, n: number): Promise<void> {
	await page.getByLabel(/^De quoi voulez-vous parler/).fill('Choisir entre deux pistes.');
	await slots(page).nth(n).check();
	await page.getByRole('button', { name: 'Choisir ce rendez-vous' }).click();
}

/** Makes an address at which another calendar follows the counsellor's talks. @returns it */
async function subscribe(laptop: Page, press: Locator): Promise<string> {
	const made = laptop.waitForResponse('**/api/accounts/calendar/on');
	await press.click();
	const { address } = (await (await made).json()) as { address: string };
	await expect(laptop.getByText(address)).toBeVisible();
	return address;
}

/** What a calendar program is answered there, without a cookie. */
async function calendarAt(address: string): Promise<{ status: number; text: string }> {
	const answer = await fetch(address);
	return { status: answer.status, text: (await answer.text()).replaceAll('\r\n ', '') };
}

test('two people want one slot, one of them offline: one has it, the other takes another', async ({
	open
}) => {
	test.setTimeout(240_000);
	const phone = await open('phone');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	const [told, address] = [
		await phone.getByText(/ vous accompagne/).innerText(),
		await counsellorOf(phone)
	];
	const counsellor = told.replace(/\s+vous accompagne.*/s, '');
	const other = await open('phone');
	await signIn(other, CONSULTANTS.yasmina, '/mon-espace');
	const former = await other.getByText(/ vous accompagne/).innerText();
	if (!former.startsWith(counsellor)) {
		const tablet = await open('tablet');
		await signIn(tablet, STAFF.reception.email, '/accueil');
		await entrust(tablet, YASMINA, counsellor);
	}
	const laptop = await open('laptop');
	await signIn(laptop, address, '/conseil');

	await test.step('the counsellor gives both a talk, and opens an hour', async () => {
		await proposeTalk(laptop, LEA);
		await proposeTalk(laptop, YASMINA);
		await openHours(laptop);
		expect(await violations(laptop)).toEqual([]);
	});

	await test.step('one chooses without a network: asked, to be confirmed', async () => {
		await openTask(phone, TALK);
		await expect(slots(phone).first()).toBeVisible();
		await installed(phone);
		await everythingSent(phone);
		await offline(phone, true);
		await phone.getByLabel(/^De quoi voulez-vous parler/).fill('Ma piste.');
		await phone.getByRole('button', { name: 'Demander un rendez-vous' }).click();
		await expect(phone.getByText(/^Choisissez un moment, ou dites/)).toBeVisible();
		await choose(phone, 0);
		await expect(phone.getByText(/sera confirmé dès qu’il y aura du réseau/)).toBeVisible();
		expect(await violations(phone)).toEqual([]);
	});

	await test.step('the other chooses the same, and has it', async () => {
		await openTask(other, TALK);
		await choose(other, 0);
		await expect(other.getByText('Votre rendez-vous')).toBeVisible();
		await expect(other.getByText(/à\s09:00/)).toBeVisible();
		await expect(other.getByText('Bureau 12')).toBeVisible();
		const [file] = await Promise.all([
			other.waitForEvent('download'),
			other.getByRole('button', { name: 'Ajouter à mon calendrier' }).click()
		]);
		expect(file.suggestedFilename()).toMatch(/^rendez-vous-.*\.ics$/);
		expect(await violations(other)).toEqual([]);
	});

	await test.step('the first is told, and takes another', async () => {
		await offline(phone, false);
		await expect(phone.getByText('Ce moment vient d’être pris')).toBeVisible();
		await expect(phone.getByText(YASMINA)).toBeHidden();
		expect(await violations(phone)).toEqual([]);
		await choose(phone, 0);
		await expect(phone.getByText('Votre rendez-vous')).toBeVisible();
		await expect(phone.getByText(/à\s09:30/)).toBeVisible();
	});

	await test.step('the counsellor’s own calendar follows, and tells nobody’s name', async () => {
		await laptop.goto('/conseil/agenda');
		await laptop.getByRole('tab', { name: 'Heures et absences' }).click();
		const first = await subscribe(
			laptop,
			laptop.getByRole('button', { name: 'S’abonner depuis un autre calendrier' })
		);
		expect(await violations(laptop)).toEqual([]);
		const { status, text } = await calendarAt(first);
		expect(status).toBe(200);
		const starts = text.split('\r\n').filter((line) => /^DTSTART:\d{8}T0[78][03]000Z$/.test(line));
		expect(starts.length).toBeGreaterThanOrEqual(2);
		expect(text).toContain('LOCATION:Bureau 12');
		for (const name of ['Martin', 'Cherif', TALK]) expect(text).not.toContain(name);
		await laptop.getByRole('button', { name: 'Faire une nouvelle adresse' }).click();
		const second = await subscribe(
			laptop,
			laptop.getByRole('dialog').getByRole('button', { name: 'Faire une nouvelle adresse' })
		);
		expect((await calendarAt(first)).status).toBe(404);
		expect((await calendarAt(second)).status).toBe(200);
		await offline(laptop, true);
		await laptop.getByRole('button', { name: /^Arrêter le suivi/ }).click();
		await laptop.getByRole('dialog').getByRole('button', { name: 'Arrêter' }).click();
		await expect(laptop.getByText(/Sans réseau, l’adresse/)).toBeVisible();
		await offline(laptop, false);
		await laptop.getByRole('button', { name: /^Arrêter le suivi/ }).click();
		await laptop.getByRole('dialog').getByRole('button', { name: 'Arrêter' }).click();
		await expect(laptop.getByText(/^Plus aucun calendrier/)).toBeVisible();
		expect((await calendarAt(second)).status).toBe(404);
	});

	await test.step('one moves hers without a network: until it is confirmed the first stands', async () => {
		await offline(other, true);
		await other.getByText('Changer de moment').click();
		await slots(other).first().check();
		await other.getByRole('button', { name: 'Déplacer mon rendez-vous' }).click();
		await expect(other.getByText(/^Vous avez demandé à le déplacer/)).toBeVisible();
		const when = other.getByRole('region', { name: 'Votre rendez-vous' }).getByText(/à\s09:00/);
		const before = await when.innerText();
		expect(await violations(other)).toEqual([]);
		await offline(other, false);
		await expect(when).not.toHaveText(before);
		await expect(other.getByText(/^Vous avez demandé à le déplacer/)).toBeHidden();
		await laptop.goto('/conseil');
		await expect(laptop.getByText(/^déplacé par la personne/)).toBeVisible();
	});

	await test.step('the counsellor sees both, and takes the hours back', async () => {
		await laptop.goto('/conseil/agenda');
		await laptop.getByRole('tab', { name: 'Liste' }).click();
		await expect(laptop.getByRole('link', { name: new RegExp(`09:00.*${YASMINA}`) })).toBeVisible();
		await expect(laptop.getByRole('link', { name: new RegExp(`09:30.*${LEA}`) })).toBeVisible();
		expect(await violations(laptop)).toEqual([]);
		await laptop.getByRole('tab', { name: 'Semaine' }).click();
		await laptop.getByRole('button', { name: 'Après' }).click();
		expect(await violations(laptop)).toEqual([]);
		await laptop.getByRole('tab', { name: 'Heures et absences' }).click();
		await laptop.getByRole('button', { name: /^Retirer mercredi, 09:00/ }).click();
		await expect(laptop.getByText(/^Heures retirées/)).toBeVisible();
		for (const person of [LEA, YASMINA]) await clearLine(laptop, person);
		await everythingSent(laptop);
	});
});
