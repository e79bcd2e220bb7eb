import type { Page } from '@playwright/test';
import { overflow, violations } from '../access/axe';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS, STAFF } from '../support/people';
import { everythingSent, offline, signIn } from '../support/session';

interface Known {
	firstName: string;
	surname: string;
	phone: string;
	counsellor?: string;
}

const BORN = '1987-11-03';
const FIRST = {
	firstName: 'Youssef',
	surname: 'El Amrani',
	phone: '+41 79 555 01 01',
	counsellor: STAFF.counsellor.name
};
const SECOND = { firstName: 'Yousef', surname: 'Elamrani', phone: '+41 79 555 02 02' };
const KEPT = 'Youssef El Amrani';

/** An account opened at this desk, whether there is a network or not. */
async function opensAccount(page: Page, person: Known): Promise<void> {
	await page.getByLabel('Nom', { exact: true }).fill(person.surname);
	await page.getByLabel('Prénom').fill(person.firstName);
	await page.getByLabel(/^Date de naissance/).fill(BORN);
	await page.getByLabel(/^Téléphone/).fill(person.phone);
	if (person.counsellor) {
		const counsellors = page.getByLabel(/^Conseiller·ère/);
		const option = counsellors.locator('option', { hasText: person.counsellor });
		await counsellors.selectOption({ label: (await option.textContent())?.trim() ?? '' });
	}
	await page.getByRole('button', { name: 'Ouvrir le compte' }).click();
	const title = `Le compte de ${person.firstName} ${person.surname} est ouvert`;
	await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

/** Nothing axe finds, and nothing that sticks out. */
async function isSound(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
	expect(await overflow(page)).toEqual([]);
}

/** What reception's list shows under a birth name, spelt either way. */
async function listed(page: Page, names: string[]): Promise<void> {
	await page.goto('/accueil/personnes');
	await page.getByRole('searchbox').fill(BORN);
	const links = page.getByRole('link', { name: /amrani/i });
	await expect(links).toHaveCount(names.length);
	for (const name of names)
		await expect(page.getByRole('link', { name: new RegExp(`^${name}`) })).toBeVisible();
}

test('JO-02, JO-05, JO-10 two dossiers of one person are joined without a network, detail by detail, and parted again', async ({
	open
}) => {
	test.setTimeout(180_000);
	const front = await open('laptop');
	const outside = await open('tablet');
	const counsellor = await open('laptop');
	const joined = (page: Page) => page.getByRole('heading', { name: /deux dossiers réunis/ });

	await test.step('two desks have opened an account for the same person', async () => {
		for (const page of [front, outside]) {
			await signIn(page, STAFF.reception.email, '/accueil');
			await page.goto('/accueil/ouvrir');
			await everythingSent(page);
			await offline(page, true);
		}
		await opensAccount(front, FIRST);
		await opensAccount(outside, SECOND);
		for (const page of [front, outside]) await offline(page, false);
		await Promise.all([everythingSent(front), everythingSent(outside)]);
	});

	await test.step('reception looks at the two side by side', async () => {
		await front.goto('/accueil');
		const section = front.getByRole('region', { name: 'Peut-être la même personne' });
		const link = section.getByRole('link', { name: /amrani/i });
		await expect(link).toBeVisible({ timeout: 30_000 });
		await link.click();
		await front.getByRole('link', { name: 'C’est une seule personne…' }).click();
		await expect(front.getByRole('heading', { name: 'Réunir deux dossiers' })).toBeVisible();
		await isSound(front);
	});

	await test.step('she chooses by keyboard which stays, and whose word, without a network', async () => {
		await offline(front, true);
		const stays = front.getByRole('radiogroup', { name: 'Le dossier qui reste' });
		await stays.getByRole('radio', { name: new RegExp(`^${KEPT}`) }).check();
		const phones = front.getByRole('radiogroup', { name: 'Téléphone' });
		const first = phones.getByRole('radio', { name: /555 01 01/ });
		await expect(first).toBeChecked();
		await first.focus();
		await front.keyboard.press(await arrowTo(phones));
		await expect(phones.getByRole('radio', { name: /555 02 02/ })).toBeChecked();
		await front.getByRole('button', { name: 'Réunir les deux dossiers' }).press('Enter');
		await expect(joined(front)).toBeVisible();
		await expect(front.getByRole('heading', { name: KEPT, level: 2 })).toBeVisible();
		await isSound(front);
	});

	await test.step('once it has arrived both desks see one person, with what was chosen', async () => {
		await offline(front, false);
		await everythingSent(front);
		await expect(front.getByRole('link', { name: /555 02 02/ })).toBeVisible({ timeout: 30_000 });
		await outside.goto('/accueil/personnes');
		await everythingSent(outside);
		await expect(async () => listed(outside, [KEPT])).toPass({ timeout: 30_000 });
	});

	await test.step('her counsellor reads both', async () => {
		await signIn(counsellor, STAFF.counsellor.email, '/conseil');
		await counsellor
			.getByRole('link', { name: new RegExp(`^${KEPT}`) })
			.and(counsellor.locator('[href^="/conseil/dossier#"]'))
			.click();
		const there = counsellor.getByRole('link', { name: 'Voir l’autre dossier' });
		await expect(there).toBeVisible();
		await isSound(counsellor);
		await there.click();
		await expect(
			counsellor.getByRole('heading', { name: 'Yousef Elamrani', level: 1 })
		).toBeVisible();
	});

	await test.step('parted, both are as they were', async () => {
		await front.getByRole('button', { name: 'Séparer les deux dossiers' }).click();
		const dialog = front.getByRole('alertdialog').or(front.getByRole('dialog'));
		await dialog.getByRole('button', { name: 'Séparer les deux dossiers' }).click();
		await expect(dialog).toBeHidden();
		await everythingSent(front);
		await expect(front.getByRole('link', { name: /555 01 01/ })).toBeVisible({ timeout: 30_000 });
		await expect(async () => listed(outside, [KEPT, 'Yousef Elamrani'])).toPass({
			timeout: 30_000
		});
		await expect(
			counsellor.getByRole('heading', { name: 'Ce dossier n’est pas sur cet appareil' })
		).toBeVisible({ timeout: 30_000 });
	});
});

test('JO-04 whoever an address leads in is asked in her own space, and sees both only when she has said yes', async ({
	open
}) => {
	test.setTimeout(150_000);
	const desk = await open('tablet');
	const phone = await open('phone');
	const born = '1979-04-21';
	const twice = { firstName: 'Yasmina', surname: 'Cherif' };

	await test.step('an account is opened for somebody who has one already', async () => {
		await signIn(desk, STAFF.reception.email, '/accueil');
		await desk.goto('/accueil/ouvrir');
		await desk.getByLabel('Nom', { exact: true }).fill(twice.surname);
		await desk.getByLabel('Prénom').fill(twice.firstName);
		await desk.getByLabel(/^Date de naissance/).fill(born);
		await desk.getByLabel(/^E-mail/).fill(CONSULTANTS.yasmina);
		await desk.getByRole('button', { name: 'Ouvrir le compte' }).click();
		await desk
			.getByRole('dialog')
			.getByRole('button', { name: /C’est une autre personne/ })
			.click();
		await expect(desk.getByRole('heading', { name: /est ouvert/ })).toBeVisible();
		await everythingSent(desk);
	});

	await test.step('it was the same after all: reception joins the two', async () => {
		await desk.goto('/accueil/personnes');
		await desk.getByRole('searchbox').fill(born);
		await desk.getByRole('link', { name: /^Yasmina Cherif/ }).click();
		await desk.getByRole('button', { name: 'Regarder à nouveau' }).click();
		await desk.getByRole('link', { name: 'C’est une seule personne…' }).click();
		const stays = desk.getByRole('radiogroup', { name: 'Le dossier qui reste' });
		const older = stays.getByRole('radio').and(desk.locator(':checked'));
		await expect(older).toHaveCount(1);
		await desk.getByRole('button', { name: 'Réunir les deux dossiers' }).click();
		await everythingSent(desk);
		await expect(desk.getByText(/n’a pas encore confirmé dans son espace/)).toBeVisible({
			timeout: 30_000
		});
		await isSound(desk);
	});

	await test.step('she is asked, reads what it means, and says yes', async () => {
		await signIn(phone, CONSULTANTS.yasmina, '/mon-espace');
		await expect(phone.getByText('Deux dossiers à votre nom\u00a0?')).toBeVisible();
		await isSound(phone);
		await phone.getByRole('button', { name: 'Oui, les deux sont à moi' }).click();
		await everythingSent(phone);
		await phone.goto('/mon-espace/dossier');
		await expect(phone.getByText('Vos deux dossiers sont réunis.')).toBeVisible({
			timeout: 30_000
		});
		await isSound(phone);
	});

	await test.step('she takes it back, and reception parts the two', async () => {
		await phone.goto('/mon-espace/dossier');
		await phone.getByRole('button', { name: 'Revenir sur ma réponse' }).click();
		await everythingSent(phone);
		await expect(phone.getByText('Vos deux dossiers sont réunis.')).toBeHidden();
		await desk.getByRole('button', { name: 'Séparer les deux dossiers' }).click();
		const dialog = desk.getByRole('alertdialog').or(desk.getByRole('dialog'));
		await dialog.getByRole('button', { name: 'Séparer les deux dossiers' }).click();
		await expect(dialog).toBeHidden();
		await everythingSent(desk);
	});
});

/** The arrow that goes from the first telephone number to the second, whichever stands first. */
async function arrowTo(phones: ReturnType<Page['getByRole']>): Promise<string> {
	const first = await phones.getByRole('radio').first().isChecked();
	return first ? 'ArrowDown' : 'ArrowUp';
}
