import { violations } from '../access/axe';
import { expect, test } from '../support/fixtures';
import { backToFrench } from '../support/language';
import { CONSULTANTS, PASSWORD, STAFF } from '../support/people';
import { assign, openRequest } from '../support/reception';
import { linkIn, openAccountOnline } from '../support/request';
import { everythingSent, installed, offline, reopen, signIn } from '../support/session';

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

test('FC-14 the sheets are framed in English for whoever reads English, and stay as they were written', async ({
	browser,
	address
}) => {
	const context = await browser.newContext({ baseURL: address, locale: 'en-GB' });
	const page = await context.newPage();
	await page.goto('/fiches');
	await expect(page.getByRole('heading', { name: 'The questions people ask us' })).toBeVisible();
	expect(await violations(page)).toEqual([]);
	const first = page.getByRole('main').getByRole('listitem').getByRole('link').first();
	const question = (await first.textContent()) ?? '';
	await first.click();
	const title = page.getByRole('heading', { level: 1, name: question });
	await expect(title).toBeVisible();
	expect(await title.evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))).toBe('fr');
	await expect(page.getByText(/^Sheet checked on /)).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await page.getByRole('link', { name: 'Ask for support' }).click();
	await expect(page).toHaveURL(/\/demande#besoin=/);
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
	await backToFrench(phone);
});

test('AC-70, ML-08 what a person chose holds on her next device and in what the centre writes to her', async ({
	open,
	server
}) => {
	test.setTimeout(180_000);
	const SANA = { firstName: 'Sana', surname: 'Keller', email: 'sana.keller@exemple.test' };
	const phone = await open('phone');
	const laptop = await open('laptop');
	const desk = await open('tablet');

	await test.step('she chooses English in her settings, and sees her mails in it', async () => {
		await openAccountOnline(phone, server, SANA);
		await everythingSent(phone);
		await phone.goto('/mon-espace/reglages');
		const language = phone.getByLabel('Langue de l’application et de vos mails');
		await expect(language).toHaveValue('');
		await language.selectOption('English');
		await expect(phone.getByRole('heading', { name: 'My settings', level: 1 })).toBeVisible();
		await expect(phone.getByLabel('Language of the app and of your emails')).toHaveValue('en');
		await phone.getByText('See the e-mails, word for word').click();
		await expect(phone.getByText(/^Hello/)).toContainText('You choose in your space');
		expect(await violations(phone)).toEqual([]);
	});

	await test.step('without a network nothing changes, and that is told', async () => {
		await offline(phone, true);
		await phone.getByLabel('Language of the app and of your emails').selectOption('Français');
		await expect(phone.getByText('Changing the language needs the network once.')).toBeVisible();
		await expect(phone.getByLabel('Language of the app and of your emails')).toHaveValue('en');
		await offline(phone, false);
	});

	await test.step('her next device is in French until she has signed in', async () => {
		await laptop.goto('/connexion');
		const button = laptop.getByRole('button', { name: 'Recevoir un lien' });
		const form = laptop.locator('form').filter({ has: button });
		await form.getByLabel('Adresse e-mail').fill(SANA.email);
		await button.click();
		await expect
			.poll(async () => (await server.mailsTo(SANA.email))[0]?.subject)
			.toBe('Votre lien de connexion');
		await laptop.goto(await linkIn(server, SANA.email));
		await laptop.getByRole('button', { name: 'Entrer', exact: true }).click();
		await laptop.getByRole('button', { name: 'Continuer sans mot de passe' }).click();
		await laptop.waitForURL('**/mon-espace');
		await expect(laptop.locator('html')).toHaveAttribute('lang', 'en');
		await expect(laptop.getByRole('button', { name: /See what has been sent$/ })).toContainText(
			'All sent'
		);
	});

	await test.step('the centre, in French, writes to her in English', async () => {
		await signIn(desk, STAFF.reception.email, '/accueil');
		await openRequest(desk, `${SANA.firstName} ${SANA.surname}`);
		await assign(desk, STAFF.counsellor.name);
		await everythingSent(desk);
		await expect
			.poll(async () => (await server.mailsTo(SANA.email))[0]?.subject, { timeout: 30_000 })
			.toBe('Somebody now supports you');
		const [mail] = await server.mailsTo(SANA.email);
		expect(mail?.text).toContain(`${STAFF.counsellor.name}, of OFPC, now supports you.`);
		const off = /https?:\S+moins-de-messages\S+/.exec(mail?.text ?? '')?.[0] ?? '';
		await desk.goto(off);
		await expect(desk.getByRole('heading', { name: 'Stop receiving emails' })).toBeVisible();
	});
});

test('AC-71 reception opens an account for somebody who reads English: her invitation is in it', async ({
	open,
	server
}) => {
	const JOAN = { firstName: 'Joan', surname: 'Whitfield', email: 'joan.whitfield@exemple.test' };
	const desk = await open('tablet');
	await signIn(desk, STAFF.reception.email, '/accueil');
	await desk.goto('/accueil/ouvrir');
	await desk.getByLabel('Nom', { exact: true }).fill(JOAN.surname);
	await desk.getByLabel('Prénom').fill(JOAN.firstName);
	await desk.getByLabel(/^E-mail/).fill(JOAN.email);
	await desk.getByLabel('Langue des mails').selectOption('English');
	expect(await violations(desk)).toEqual([]);
	await desk.getByRole('button', { name: 'Ouvrir le compte' }).click();
	await everythingSent(desk);
	await expect
		.poll(async () => (await server.mailsTo(JOAN.email))[0]?.subject, { timeout: 30_000 })
		.toBe('Your personal space is waiting for you');
	const phone = await open('phone');
	await phone.goto(await linkIn(server, JOAN.email));
	await phone.getByRole('button', { name: 'Entrer', exact: true }).click();
	await phone.getByRole('button', { name: 'Continuer sans mot de passe' }).click();
	await phone.waitForURL('**/mon-espace');
	await expect(phone.locator('html')).toHaveAttribute('lang', 'en');
});
