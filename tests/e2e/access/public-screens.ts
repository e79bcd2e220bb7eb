import { expect, type Page } from '@playwright/test';
import { choose } from '../support/choose';
import { press, visit, type Role } from './screen';

async function next(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Continuer' }).click();
}

export const PUBLIC: Role = {
	name: 'public',
	area: '/',
	widths: [390, 1440],
	screens: [
		{ name: 'home', show: visit('/') },
		{ name: 'question sheets', show: visit('/fiches') },
		{ name: 'login', show: visit('/connexion') },
		{ name: 'training over', show: visit('/connexion?exercice') },
		{ name: 'login errors', show: press(/^Se connecter$/) },
		{ name: 'link incomplete', show: visit('/entrer') },
		{ name: 'confirm', show: visit('/confirmer#nonsense') },
		{ name: 'host link spent', show: visit('/attester#nothing-behind-this-link') },
		{ name: 'partner link spent', show: visit('/partenaire#nothing-behind-this-link') },
		{ name: 'referral link spent', show: visit('/orientation#nothing-behind-this-link') },
		{ name: 'sent', show: visit('/demande/envoyee') },
		{ name: 'nowhere', show: visit('/nulle-part') },
		{ name: 'request need', show: visit('/demande') },
		{ name: 'request need error', show: next },
		{
			name: 'request structure error',
			show: async (page) => {
				await page.getByLabel('Votre situation, avec vos mots').fill('Changer de métier.');
				await next(page);
				await expect(page.getByRole('radio', { name: /^OFPC/ })).toBeAttached();
				await next(page);
			}
		},
		{
			name: 'request person errors',
			show: async (page) => {
				await choose(page.getByRole('radio', { name: /^OFPC/ }));
				await next(page);
				await expect(page.getByLabel('Prénom')).toBeVisible();
				await next(page);
			}
		},
		{
			name: 'request more',
			show: async (page) => {
				await page.getByLabel('Nom', { exact: true }).fill('Vernier');
				await page.getByLabel('Prénom').fill('Alix');
				await page.getByLabel('Adresse e-mail').fill('alix.vernier@exemple.test');
				await next(page);
				await expect(page.getByRole('heading', { name: /Les questions de/ })).toBeVisible();
			}
		},
		{
			name: 'request review',
			show: async (page) => {
				await choose(page.getByRole('radio', { name: 'En emploi' }));
				await choose(page.getByRole('radio', { name: 'AFP ou CFC' }));
				await next(page);
				await expect(page.getByRole('heading', { name: 'Relisez, puis envoyez' })).toBeVisible();
			}
		}
	]
};
