import { expect, type Page } from '@playwright/test';
import { linkIn } from './request';
import type { TestServer } from './server';

export interface NewMember {
	firstName: string;
	surname: string;
	email: string;
}

export const nameOf = ({ firstName, surname }: NewMember) => `${firstName} ${surname}`;

/** The row of a member in the admin's list. */
export function memberRow(page: Page, member: NewMember) {
	return page
		.getByRole('main')
		.getByRole('listitem')
		.filter({ hasText: nameOf(member) });
}

/** Adds somebody to the team shown, as a counsellor unless more is said. */
export async function addMember(page: Page, member: NewMember, ...roles: string[]): Promise<void> {
	await page.getByRole('button', { name: 'Ajouter quelqu’un' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Prénom').fill(member.firstName);
	await dialog.getByLabel('Nom', { exact: true }).fill(member.surname);
	await dialog.getByLabel('E-mail').fill(member.email);
	for (const role of roles) await dialog.getByLabel(role).check();
	await dialog.getByRole('button', { name: 'Ajouter à l’équipe' }).click();
	await expect(dialog).toBeHidden();
	await expect(memberRow(page, member)).toBeVisible();
}

/** Opens the invitation that came by mail, and presses its button. */
export async function join(page: Page, server: TestServer, email: string): Promise<string> {
	const link = await linkIn(server, email);
	expect(link).toContain('/rejoindre#');
	await page.goto(link);
	await page.getByRole('button', { name: 'Confirmer et entrer' }).click();
	return link;
}

/** One of the entries of the menu in the header. */
export async function choose(page: Page, entry: string | RegExp): Promise<void> {
	await page.getByRole('button', { name: /^Menu de/ }).click();
	await page.getByRole('menuitem', { name: entry }).click();
}
