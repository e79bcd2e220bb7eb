import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { expect, test } from '../support/fixtures';
import { STAFF } from '../support/people';
import { assign, openRequest } from '../support/reception';
import { openAccountOnline } from '../support/request';
import { everythingSent, installed, offline, reopen, signIn } from '../support/session';

const MAEL = { firstName: 'Maël', surname: 'Guillermin', email: 'mael.guillermin@exemple.test' };
const NAME = 'Maël Guillermin';
const INES = { email: 'ines.carvalho@ofpc.test', name: 'Inès Carvalho' };

const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Nouveautés/ });
const line = (page: Page, name: string | RegExp) =>
	page.getByRole('main').getByRole('link', { name });

async function openCentre(page: Page): Promise<void> {
	await bell(page).click();
	await expect(page.getByRole('heading', { name: 'Nouveautés', level: 1 })).toBeVisible();
}

test('what is new is told in the app, on- and offline, and by mail as one chooses', async ({
	open,
	server
}) => {
	test.setTimeout(240_000);
	let phone = await open('phone');
	const desk = await open('tablet');
	const ines = await open('laptop');
	await openAccountOnline(phone, server, MAEL);
	await everythingSent(phone);

	await test.step('nothing yet: the list says what will come', async () => {
		await openCentre(phone);
		await expect(phone.getByText('Rien de nouveau pour l’instant')).toBeVisible();
		expect(await violations(phone)).toEqual([]);
	});

	await test.step('reception finds the request, and confides it', async () => {
		await signIn(desk, STAFF.reception.email, '/accueil');
		await openCentre(desk);
		await expect(line(desk, `Nouvelle demande : ${NAME}`)).toContainText('Nouveau');
		expect(await violations(desk)).toEqual([]);
		await openRequest(desk, NAME);
		await assign(desk, INES.name);
		await everythingSent(desk);
	});

	await test.step('both are told; looked at once, it is new no more on any device', async () => {
		await signIn(ines, INES.email, '/conseil');
		await openCentre(ines);
		await expect(line(ines, `Le dossier de ${NAME} vous est confié`)).toContainText('Nouveau');
		await everythingSent(ines);
		await expect(bell(ines)).toHaveAccessibleName('Nouveautés');
		const other = await open('laptop');
		await signIn(other, INES.email, '/conseil');
		await expect(bell(other)).toHaveAccessibleName('Nouveautés');
		await expect(line(phone, `${INES.name} vous accompagne désormais`)).toBeVisible();
	});

	await test.step('without a network the list is there, and by the keyboard too', async () => {
		await everythingSent(phone);
		await installed(phone);
		await offline(phone, true);
		phone = await reopen(phone, '/mon-espace');
		await bell(phone).focus();
		await phone.keyboard.press('Enter');
		await expect(line(phone, `${INES.name} vous accompagne désormais`)).toBeVisible();
	});

	await test.step('what is sent is chosen offline, and read word for word before', async () => {
		const messages = phone.getByLabel('Messages', { exact: true });
		await expect(messages).toHaveValue('daily');
		await messages.selectOption({ label: 'Pas de courriel' });
		await phone.getByText('Voir les courriels, mot pour mot').click();
		await expect(phone.getByText(/Objet\s: Du nouveau dans votre espace/)).toBeVisible();
		await expect(phone.getByText(/nouveaux messages|un nouveau message/)).toBeHidden();
		await messages.selectOption({ label: 'Un courriel aussitôt' });
		const which = phone.getByLabel('Lequel', { exact: true });
		await which.selectOption('interviewNews');
		await expect(phone.getByText(/du nouveau à propos de votre entretien/)).toBeVisible();
		await which.selectOption({ label: 'Le courriel envoyé aussitôt' });
		await expect(phone.getByText(/nouveaux messages|un nouveau message/)).toBeVisible();
		expect(await violations(phone)).toEqual([]);
		await offline(phone, false);
		await everythingSent(phone);
		await phone.reload();
		await expect(phone.getByLabel('Messages', { exact: true })).toHaveValue('atOnce');
	});
});

test('a mail leads to a page that switches such mails off', async ({ open, server }) => {
	const page = await open('phone');
	await page.goto(`${server.url}/moins-de-messages/faux.faux`);
	await expect(page.getByRole('heading', { name: 'Ce lien ne mène nulle part' })).toBeVisible();
	expect(await violations(page)).toEqual([]);
});
