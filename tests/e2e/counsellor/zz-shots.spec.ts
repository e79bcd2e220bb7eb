import type { Page } from '@playwright/test';
import { counsellorOf, openTask } from '../support/consultant';
import { composeInstead, openDossier, propose } from '../support/counsellor';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS } from '../support/people';
import { everythingSent, signIn } from '../support/session';
import { violations } from '../access/axe';

const OUT = '/tmp/shots/agenda';
const WIDTHS = { phone: [390, 844], tablet: [820, 1180], laptop: [1440, 900] } as const;
async function shots(page: Page, name: string) {
	for (const scheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme: scheme });
		for (const [w, [width, height]] of Object.entries(WIDTHS)) {
			await page.setViewportSize({ width, height });
			await page.waitForTimeout(250);
			await page.screenshot({ path: `${OUT}/${name}-${w}-${scheme}.png`, fullPage: true });
		}
	}
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize({ width: 1440, height: 900 });
	console.log(name, await violations(page));
}

async function addRange(page: Page, day: string, from: string, to: string) {
	await page.getByRole('button', { name: 'Ouvrir des heures' }).click();
	await page.getByLabel('Le jour de la semaine').selectOption({ label: day });
	await page.getByLabel('De', { exact: true }).selectOption(from);
	await page.getByLabel('À', { exact: true }).selectOption(to);
	await page.getByLabel(/^La salle, le numéro/).fill('Bureau 12');
}
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

test('shots', async ({ open }) => {
	test.setTimeout(300_000);
	const phone = await open('phone');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	const laptop = await open('laptop');
	await signIn(laptop, await counsellorOf(phone), '/conseil');
	await laptop.goto('/conseil/agenda');
	await shots(laptop, '01-empty-week');
	await laptop.getByRole('tab', { name: 'Heures et absences' }).click();
	await shots(laptop, '02-empty-settings');
	for (const [d, f, t] of [['mardi', '09:00', '12:00'], ['jeudi', '14:00', '17:00'], ['vendredi', '09:00', '11:00']] as const) {
		await addRange(laptop, d, f, t);
		await save(laptop);
		await expect(laptop.getByRole('button', { name: 'Ouvrir des heures' })).toBeVisible();
	}
	await addRange(laptop, 'mardi', '11:00', '10:00');
	await laptop.getByLabel(/^Durée/).fill('9999');
	await save(laptop);
	await shots(laptop, '03-settings-errors');
	await laptop.getByRole('button', { name: 'Revenir' }).click();
	await composeInstead(laptop, 'Léa Martin', 'Faire le point ensemble', ['Où vous en êtes']);
	await propose(laptop);
	await everythingSent(laptop);
	await openTask(phone, 'Notre entretien');
	await expect(phone.getByRole('radiogroup', { name: 'Choisissez l’heure' })).toBeVisible();
	await shots(phone, '04-picker');
	await phone.setViewportSize({ width: 390, height: 844 });
	await phone.getByLabel(/^De quoi voulez-vous parler/).fill('Choisir entre deux pistes.');
	await phone.getByRole('radiogroup', { name: 'Choisissez l’heure' }).getByRole('radio').first().check();
	await phone.getByRole('button', { name: 'Choisir ce rendez-vous' }).click();
	await expect(phone.getByText('Votre rendez-vous')).toBeVisible();
	await shots(phone, '05-booked');
	await openDossier(laptop, 'Léa Martin');
	await laptop.getByRole('button', { name: 'Donner un rendez-vous' }).last().click();
	await laptop.getByLabel('Jour et heure').fill('2026-12-01T09:30');
	await shots(laptop, '06-give');
	await laptop.getByRole('button', { name: 'Fixer ce rendez-vous' }).last().click();
	await expect(laptop.getByText('Rendez-vous fixé.')).toBeVisible();
	await everythingSent(laptop);
	await laptop.goto('/conseil/agenda');
	await laptop.getByRole('button', { name: 'Après' }).click();
	await shots(laptop, '07-week');
	await laptop.setViewportSize({ width: 1440, height: 900 });
	await laptop.getByRole('tab', { name: 'Jour' }).click();
	await shots(laptop, '08-day');
	await laptop.getByRole('tab', { name: 'Liste' }).click();
	await shots(laptop, '09-list');
	await laptop.goto('/conseil');
	await shots(laptop, '10-today');
	await phone.goto('/mon-espace');
	await shots(phone, '11-home');
	await phone.setViewportSize({ width: 390, height: 844 });
	await phone.getByRole('link', { name: /Votre entretien/ }).first().click();
	await shots(phone, '12-own-talk');
});
