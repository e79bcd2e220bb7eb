import { expect, type Page } from '@playwright/test';
import { ANNA } from './people';
import type { TestServer } from './server';

const CV = {
	name: 'cv-anna.pdf',
	mimeType: 'application/pdf',
	buffer: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
};

/** S12–S21: five short steps on the public page, an attached document, nothing said of who sent her. */
export async function askForSupport(page: Page): Promise<void> {
	await page.goto('/');
	await page.getByRole('link', { name: 'Demander un accompagnement' }).first().click();
	await page.getByLabel('Votre situation, avec vos mots').fill(ANNA.need);
	await next(page);
	await page.getByRole('radio', { name: /^OFPC/ }).check();
	await next(page);
	await page.getByLabel('Nom', { exact: true }).fill(ANNA.surname);
	await page.getByLabel('Prénom').fill(ANNA.firstName);
	await page.getByLabel('Adresse e-mail').fill(ANNA.email);
	await page.getByRole('radio', { name: 'Madame' }).check();
	await page.getByLabel(/^Date de naissance/).fill('1988-04-12');
	await page.getByLabel(/^Code postal/).fill('1205');
	await next(page);
	await page.getByRole('radio', { name: 'En emploi' }).check();
	await page.getByRole('radio', { name: 'AFP ou CFC' }).check();
	await page.locator('input[type=file]').setInputFiles(CV);
	await expect(page.getByText(CV.name)).toBeVisible();
	await next(page);
	await expect(page.getByText(ANNA.need)).toBeVisible();
	await page.getByRole('button', { name: /Envoyer/ }).click();
	await page.waitForURL('**/demande/envoyee');
}

async function next(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Continuer' }).click();
}

/** S14, S15: the link of the mail opens a page whose button confirms. */
export async function confirmByMail(page: Page, server: TestServer): Promise<void> {
	const link = await linkIn(server, ANNA.email);
	await page.goto(link);
	await page.getByRole('button', { name: /Confirmer/ }).click();
}

interface Asking {
	firstName: string;
	surname: string;
	email: string;
}

/** Asks for support at the OFPC in as few words as may be. @returns the address that confirms it */
export async function askShortly(page: Page, server: TestServer, person: Asking): Promise<string> {
	await page.goto('/demande');
	await page.getByLabel('Votre situation, avec vos mots').fill('Je voudrais y voir plus clair.');
	await next(page);
	await page.getByRole('radio', { name: /^OFPC/ }).check();
	await next(page);
	await page.getByLabel('Nom', { exact: true }).fill(person.surname);
	await page.getByLabel('Prénom').fill(person.firstName);
	await page.getByLabel('Adresse e-mail').fill(person.email);
	await next(page);
	await page.getByRole('radio', { name: 'En emploi' }).check();
	await page.getByRole('radio', { name: 'AFP ou CFC' }).check();
	await next(page);
	await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
	await page.waitForURL('**/demande/envoyee');
	return linkIn(server, person.email);
}

/** The same, confirmed, and on to the own space. */
export async function openAccountOnline(
	page: Page,
	server: TestServer,
	person: Asking
): Promise<void> {
	await page.goto(await askShortly(page, server, person));
	await page.getByRole('button', { name: 'Confirmer ma demande' }).click();
	await page.getByRole('button', { name: 'Continuer sans mot de passe' }).click();
	await page.waitForURL('**/mon-espace');
}

const LINK = /https?:\/\/\S+#\S+/;

/** The address of the newest one-time link that was sent to somebody; a mail about news has none. */
export async function linkIn(server: TestServer, address: string): Promise<string> {
	let link: string | undefined;
	await expect
		.poll(async () => {
			const mails = await server.mailsTo(address);
			const newest = mails.find(({ text }) => LINK.test(text));
			link = newest?.text.match(LINK)?.[0];
			return link;
		})
		.toBeTruthy();
	return link!;
}
