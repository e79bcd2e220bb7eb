import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { pdf } from '../support/consultant';
import { openDossier } from '../support/counsellor';
import { holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { STAFF } from '../support/people';
import { assign, openRequest } from '../support/reception';
import { openAccountOnline } from '../support/request';
import { everythingSent, installed, offline, reopen, signIn } from '../support/session';

const NOEMIE = { firstName: 'Noémie', surname: 'Lathuile', email: 'noemie.lathuile@exemple.test' };
const NAME = 'Noémie Lathuile';
const INES = { email: 'ines.carvalho@ofpc.test', name: 'Inès Carvalho' };
const LUCA = { email: 'luca.rossi@ofpc.test', name: 'Luca Rossi' };
const ASKED = 'Faut-il un rendez-vous pour venir ? repère-M1';
const ANSWERED = 'Non, venez quand vous voulez. repère-M2';
const BEGUN = 'Je voulais vous dire, repère-M3';
const SAID = `${BEGUN} que j’ai trouvé un stage.`;
const MEANWHILE = 'Avez-vous une date en tête ? repère-M4';
const TO_ALL = 'L’atelier de lundi commence à dix heures. repère-M5';

/** The pen, whoever holds it. */
const field = (page: Page) => page.getByRole('textbox', { name: /^Votre message/ });
const log = (page: Page) => page.getByRole('log');

async function say(page: Page, text: string): Promise<void> {
	await field(page).fill(text);
	await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
	await expect(log(page).getByText(text)).toBeVisible();
	await expect(field(page)).toHaveValue('');
}

/** The line of her thread in a list. */
const line = (page: Page) =>
	page.getByRole('main').getByRole('link', { name: new RegExp(`^${NAME}`) });

test('a person writes with reception, then with her counsellor alone, with or without a network', async ({
	open,
	server
}) => {
	test.setTimeout(240_000);
	let phone = await open('phone');
	const desk = await open('tablet');
	const ines = await open('laptop');
	const luca = await open('laptop');
	await openAccountOnline(phone, server, NOEMIE);
	await signIn(desk, STAFF.reception.email, '/accueil');

	await test.step('before anybody follows her she writes with reception', async () => {
		await phone.getByRole('navigation').getByRole('link', { name: 'Messages' }).click();
		await expect(phone.getByRole('heading', { name: 'Messages', level: 1 })).toBeVisible();
		await expect(phone.getByText('Aucun message pour l’instant')).toBeVisible();
		await expect(phone.getByText(/Vous écrivez ici à l’accueil/)).toBeVisible();
		await phone.getByRole('button', { name: 'Envoyer', exact: true }).click();
		await expect(phone.getByText('Écrivez quelques mots, ou joignez un fichier.')).toBeVisible();
		expect(await violations(phone)).toEqual([]);
		await field(phone).fill(ASKED);
		await field(phone).press('Control+Enter');
		await expect(log(phone).getByText(ASKED)).toBeVisible();
		await expect(log(phone).getByText('Envoyé')).toBeVisible();
	});

	await test.step('reception finds it unread, and answers', async () => {
		await desk.goto('/accueil/messages');
		await expect(line(desk)).toContainText('1 non lu');
		await line(desk).click();
		await expect(log(desk).getByText(ASKED)).toBeVisible();
		await expect(line(desk)).not.toContainText('non lu');
		await say(desk, ANSWERED);
		expect(await violations(desk)).toEqual([]);
		await everythingSent(desk);
		await expect(log(phone).getByText(ANSWERED)).toBeVisible();
		await expect(log(phone).getByText(`${STAFF.reception.name}, à l’accueil`)).toBeVisible();
		await expect(log(phone).getByText('Lu', { exact: true })).toBeVisible();
	});

	await test.step('assigned, it goes on with her counsellor, who has all of it', async () => {
		await openRequest(desk, NAME);
		await assign(desk, INES.name);
		await everythingSent(desk);
		await signIn(ines, INES.email, '/conseil');
		await signIn(luca, LUCA.email, '/conseil');
		await expect(phone.getByText(`Vous écrivez ici à ${INES.name}.`)).toBeVisible();
		await openDossier(ines, NAME);
		await ines.getByRole('region', { name: 'Messages' }).getByText('Messages').first().click();
		await expect(log(ines).getByText(ANSWERED)).toBeVisible();
		await desk.goto('/accueil/messages');
		await expect(line(desk)).toBeHidden();
	});

	await test.step('in the tunnel she writes; the app is closed over half a sentence, and it is there', async () => {
		await everythingSent(phone);
		await installed(phone);
		await offline(phone, true);
		await field(phone).fill(BEGUN);
		await phone.waitForTimeout(600);
		phone = await reopen(phone, '/mon-espace/messages');
		await expect(field(phone)).toHaveValue(BEGUN);
		await field(phone).fill(SAID);
		await phone.getByRole('button', { name: 'Joindre un fichier' }).click();
		await phone.getByLabel(/^Joindre un fichier/).setInputFiles(pdf('convention.pdf'));
		await phone.getByRole('button', { name: 'Envoyer', exact: true }).click();
		await expect(log(phone).getByText(SAID)).toBeVisible();
		await expect(log(phone).getByText('À envoyer')).toBeVisible();
		await expect(field(phone)).toHaveValue('');
	});

	await test.step('her counsellor writes without a network too; both arrive', async () => {
		await installed(ines);
		await offline(ines, true);
		await say(ines, MEANWHILE);
		await expect(log(ines).getByText('À envoyer')).toBeVisible();
		await offline(ines, false);
		await everythingSent(ines);
		await offline(phone, false);
		await everythingSent(phone);
		await expect(log(phone).getByText(MEANWHILE)).toBeVisible();
		await expect(log(ines).getByText(SAID)).toBeVisible();
		const download = ines.waitForEvent('download');
		await log(ines)
			.getByRole('button', { name: /convention\.pdf/ })
			.click();
		expect((await download).suggestedFilename()).toBe('convention.pdf');
		expect(await violations(ines)).toEqual([]);
		await expect(log(phone).getByText('Lu', { exact: true })).toHaveCount(2);
	});

	await test.step('nobody else has a word of it', async () => {
		await everythingSent(desk);
		await everythingSent(luca);
		expect(await holds(ines, SAID)).toBe(true);
		for (const page of [desk, luca]) {
			expect(await holds(page, SAID)).toBe(false);
			expect(await holds(page, MEANWHILE)).toBe(false);
		}
		expect(await holds(luca, ASKED)).toBe(false);
	});

	await test.step('what looks like an account’s number is warned of, and may be sent', async () => {
		await field(phone).fill('Mon IBAN : CH93 0076 2011 6238 5295 7');
		await expect(phone.getByText(/semble contenir un numéro de compte/)).toBeVisible();
		expect(await violations(phone)).toEqual([]);
		await phone.getByRole('button', { name: 'Envoyer', exact: true }).click();
		await expect(log(phone).getByText(/Mon IBAN/)).toBeVisible();
		await expect(phone.getByText(/semble contenir/)).toBeHidden();
	});

	await test.step('one message to several, each in his own thread', async () => {
		await ines.goto('/conseil/messages');
		await expect(line(ines)).toContainText('1 non lu');
		expect(await violations(ines)).toEqual([]);
		await offline(ines, true);
		await ines.getByRole('link', { name: 'Écrire à plusieurs' }).click();
		await field(ines).fill(TO_ALL);
		await ines.getByRole('button', { name: 'Envoyer', exact: true }).click();
		await expect(ines.getByText('Choisissez au moins une personne.')).toBeVisible();
		await ines.getByRole('checkbox', { name: NAME }).check();
		const others = ines.getByRole('group').getByRole('listitem').filter({ hasNotText: NAME });
		const other = (await others.first().innerText()).trim();
		await ines.getByRole('checkbox', { name: other, exact: true }).check();
		await expect(ines.getByText('2 personnes choisies')).toBeVisible();
		expect(await violations(ines)).toEqual([]);
		await ines.getByRole('button', { name: 'Envoyer à 2 personnes' }).click();
		await ines.waitForURL('**/conseil/messages');
		await expect(ines.getByText(TO_ALL)).toHaveCount(2);
		await offline(ines, false);
		await everythingSent(ines);
		await expect(log(phone).getByText(TO_ALL)).toBeVisible();
		expect(other).not.toBe('');
		expect(await holds(phone, other)).toBe(false);
	});

	await test.step('closed, the thread is read and not written any more', async () => {
		await openDossier(ines, NAME);
		await ines.getByRole('button', { name: `Autres actions pour ${NAME}` }).click();
		await ines.getByRole('menuitem', { name: 'Clore le dossier…' }).click();
		const dialog = ines.getByRole('dialog');
		await dialog.getByRole('radio', { name: 'Son projet a abouti' }).check();
		await dialog.getByLabel(/^Votre mot pour la personne/).fill('Bravo.');
		await dialog.getByRole('button', { name: 'Clore le dossier' }).click();
		await expect(dialog).toBeHidden();
		await everythingSent(ines);
		await expect(phone.getByText('Ce dossier est clos')).toBeVisible();
		await expect(field(phone)).toBeHidden();
		await expect(log(phone).getByText(ANSWERED)).toBeVisible();
		expect(await violations(phone)).toEqual([]);
	});
});
