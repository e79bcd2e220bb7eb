import { expect, test } from '../support/fixtures';
import { everythingSent, installed, offline, reopen } from '../support/session';
import { CONSULTANTS, PASSWORD, STAFF } from '../support/people';
import { linkIn } from '../support/request';

test('PT-03 a person chooses English: every page is in it, without a network too, until she chooses French', async ({
	open
}) => {
	let phone = await open('phone');

	await test.step('on a public page, without losing where she is', async () => {
		await phone.goto('/connexion');
		await installed(phone);
		await phone.getByRole('button', { name: 'English' }).click();
		await expect(phone.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
		await expect(phone).toHaveURL(/\/connexion$/);
		await expect(phone.locator('html')).toHaveAttribute('lang', 'en');
	});

	await test.step('signed in, and from cold without a network', async () => {
		const password = phone.getByLabel('Password', { exact: true });
		const form = phone.locator('form').filter({ has: password });
		await form.getByLabel('Email address').fill(STAFF.counsellor.email);
		await password.fill(PASSWORD);
		await form.getByRole('button', { name: 'Sign in', exact: true }).click();
		await phone.waitForURL('**/conseil');
		await expect(phone.getByRole('button', { name: /See what has been sent$/ })).toContainText(
			'All sent'
		);
		await installed(phone);
		await offline(phone, true);
		phone = await reopen(phone, '/conseil');
		await expect(phone.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
	});

	await test.step('to change it needs the network, and says so', async () => {
		await phone.getByRole('button', { name: /’s menu$/ }).click();
		await phone.getByRole('menuitem', { name: 'Français' }).click();
		await expect(phone.getByText('Changing the language needs the network once.')).toBeVisible();
		await offline(phone, false);
		await phone.getByRole('button', { name: /’s menu$/ }).click();
		await phone.getByRole('menuitem', { name: 'Français' }).click();
		await expect(phone.getByRole('heading', { name: 'Aujourd’hui', exact: true })).toBeVisible();
		await everythingSent(phone);
	});
});

test('PT-03 a browser that asks for English first gets it', async ({ browser, address }) => {
	const context = await browser.newContext({ baseURL: address, locale: 'en-GB' });
	const page = await context.newPage();
	await page.goto('/');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('button', { name: 'Français' })).toBeVisible();
	await context.close();
});

test('ML-08 who reads the page in English reads the link to sign in in English, and it lets her in', async ({
	open,
	server
}) => {
	const phone = await open('phone');
	await phone.goto('/connexion');
	await phone.getByRole('button', { name: 'English' }).click();
	const button = phone.getByRole('button', { name: 'Get a link' });
	const form = phone.locator('form').filter({ has: button });
	await form.getByLabel('Email address').fill(CONSULTANTS.yasmina);
	await button.click();
	await expect(phone.getByText('Look in your inbox')).toBeVisible();
	const link = await linkIn(server, CONSULTANTS.yasmina);
	const [newest] = await server.mailsTo(CONSULTANTS.yasmina);
	expect(newest?.subject).toBe('Your sign-in link');
	expect(newest?.text).toContain('Open this page, then press the button:');
	await phone.goto(link);
	await phone.getByRole('button', { name: 'Enter', exact: true }).click();
	await phone.waitForURL('**/mon-espace');
	await expect(phone.locator('html')).toHaveAttribute('lang', 'en');
});
