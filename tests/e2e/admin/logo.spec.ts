import type { Page } from '@playwright/test';
import { overflow, violations } from '../access/axe';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS, STAFF } from '../support/people';
import { everythingSent, installed, offline, reopen, signIn } from '../support/session';

const main = (page: Page) => page.getByRole('main');
const ALT = 'OFPC, orientation d’essai';
const logo = (page: Page) => page.getByRole('img', { name: ALT });

/** A picture as somebody has it: large, and with a file name that says nothing. */
async function drawn(
	page: Page,
	type: 'image/png' | 'image/jpeg',
	colour: string
): Promise<Buffer> {
	const base64 = await page.evaluate(
		([as, fill]) => {
			const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 800 });
			const pen = canvas.getContext('2d')!;
			pen.fillStyle = fill;
			pen.fillRect(200, 100, 1200, 600);
			return canvas.toDataURL(as).split(',')[1] ?? '';
		},
		[type, colour] as const
	);
	return Buffer.from(base64, 'base64');
}

async function choose(page: Page, buffer: Buffer, name = 'logo.png', mimeType = 'image/png') {
	await main(page).locator('#structure-logo').setInputFiles({ name, mimeType, buffer });
}

test('PU-120, DO-120, AC-120, TO-60 a local admin sets the logo of his structure, replaces and removes it; everyone sees it, offline too', async ({
	open
}) => {
	test.setTimeout(240_000);
	const admin = await open('laptop');
	const phone = await open('phone');
	await Promise.all([
		signIn(admin, STAFF.localAdmin.email, '/admin'),
		signIn(phone, CONSULTANTS.lea, '/mon-espace')
	]);
	const keep = main(admin).getByRole('button', { name: 'Enregistrer', exact: true });

	await test.step('what is no picture is told beside the field, whatever its name, and nothing is lost', async () => {
		await admin.goto('/admin/structure');
		await everythingSent(admin);
		await installed(admin);
		await offline(admin, true);
		await main(admin).getByLabel('Téléphone').fill('+41 22 000 11 22');
		const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
		await choose(admin, Buffer.from(svg), 'logo.svg', 'image/svg+xml');
		const field = main(admin).locator('#structure-logo');
		await expect(field).toHaveAccessibleDescription(/logo\.svg/);
		await choose(admin, Buffer.from(svg));
		await expect(field).toHaveAccessibleDescription(/n’est pas une image PNG, JPEG ou WebP/);
		await choose(admin, (await drawn(admin, 'image/png', '#14525a')).subarray(0, 20));
		await expect(field).toHaveAccessibleDescription(/ne peut pas être lue/);
		await expect(main(admin).getByLabel('Téléphone')).toHaveValue('+41 22 000 11 22');
		await accessible(admin);
	});

	await test.step('a picture is made smaller, asks for its words, and is kept without a network', async () => {
		const picture = await drawn(admin, 'image/png', '#14525a');
		await choose(admin, picture);
		const words = main(admin).getByLabel('Texte à la place du logo');
		await expect(words).toHaveValue('OFPC');
		await words.fill(' ');
		await keep.click();
		await expect(
			admin.getByText('Dites ce que montre le logo, pour qui ne le voit pas.')
		).toHaveCount(2);
		await accessible(admin);
		await words.fill(ALT);
		await keep.press('Enter');
		await expect(admin.getByText('La fiche de votre structure est enregistrée.')).toBeVisible();
		await expect(logo(admin).first()).toBeVisible();
		const width = await logo(admin)
			.first()
			.evaluate((image) => (image as HTMLImageElement).naturalWidth);
		expect(width).toBeLessThanOrEqual(480);
		await offline(admin, false);
		await everythingSent(admin);
	});

	await test.step('the person sees it in her space, and without a network as well', async () => {
		await everythingSent(phone);
		await phone.goto('/mon-espace');
		await expect(logo(phone)).toBeVisible();
		await installed(phone);
		await offline(phone, true);
		const again = await reopen(phone, '/mon-espace');
		await expect(logo(again)).toBeVisible();
		await accessible(again);
		await offline(again, false);
	});

	const visitor = await open('phone');
	await test.step('the public sees it where centres are shown and where one is chosen, and offline once it was there', async () => {
		await visitor.goto('/');
		await expect(logo(visitor)).toBeVisible();
		await accessible(visitor);
		await installed(visitor);
		await offline(visitor, true);
		await visitor.goto('/');
		await expect(logo(visitor)).toBeVisible();
		await offline(visitor, false);
	});

	await test.step('the kiosk shows it', async () => {
		const tablet = await open('tablet');
		await signIn(tablet, STAFF.reception.email, '/accueil');
		await tablet.goto('/accueil/borne');
		await tablet.getByLabel('Code pour reprendre la tablette').fill('mésange-42');
		await tablet.getByLabel('Le même code').fill('mésange-42');
		await tablet.getByRole('button', { name: 'Démarrer la borne' }).click();
		await expect(tablet.getByRole('button', { name: 'Commencer' })).toBeVisible();
		await expect(logo(tablet)).toBeVisible();
		await accessible(tablet);
	});

	await test.step('another takes its place, and removed it is nowhere any more', async () => {
		const before = await logo(admin).first().getAttribute('src');
		await choose(admin, await drawn(admin, 'image/jpeg', '#a32a22'), 'logo.jpg', 'image/jpeg');
		await expect(logo(admin).first()).not.toHaveAttribute('src', before ?? '');
		await keep.click();
		await everythingSent(admin);
		const told = async () => (await visitor.request.get('/api/public/structures')).text();
		await expect.poll(told).not.toContain(before?.split(',')[1] ?? 'nothing');
		expect(await told()).toContain(ALT);

		await main(admin).getByRole('button', { name: 'Enlever le logo' }).press('Enter');
		await expect(main(admin).locator('#structure-logo')).toBeFocused();
		await keep.click();
		await everythingSent(admin);
		await expect(logo(admin)).toHaveCount(0);
		await expect.poll(told).not.toContain(ALT);
		await visitor.goto('/');
		await expect(main(visitor).getByText('OFPC', { exact: true }).first()).toBeVisible();
		await expect(logo(visitor)).toHaveCount(0);
	});
});

/** Nothing for axe to say, and nothing that scrolls sideways. */
async function accessible(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
	expect(await overflow(page)).toEqual([]);
}
