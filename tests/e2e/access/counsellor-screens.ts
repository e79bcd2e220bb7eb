import { expect, type Page } from '@playwright/test';
import { STAFF } from '../support/people';
import {
	anotherDialog,
	dialogOf,
	firstThread,
	main,
	MENU,
	openWorkshop,
	press,
	visit,
	type Role
} from './screen';

async function firstDossier(page: Page): Promise<void> {
	await page.goto('/conseil');
	await page
		.getByRole('region', { name: 'Les personnes que vous suivez' })
		.getByRole('link')
		.first()
		.click();
	await expect(page.getByRole('heading', { name: 'Ce qui l’amène' })).toBeVisible();
}

export const COUNSELLOR: Role = {
	name: 'counsellor',
	email: STAFF.counsellor.email,
	area: '/conseil',
	widths: [1440, 820],
	screens: [
		{ name: 'today', show: visit('/conseil') },
		{ name: 'news', show: visit('/conseil/nouveautes') },
		...MENU,
		{ name: 'supervision', show: visit('/conseil/supervision') },
		{ name: 'supervision empty remark', show: press('Rendre avec la remarque') },
		{ name: 'waive', show: (page) => dialogOf(page, 'Laisser de côté…') },
		{ name: 'preview', show: anotherDialog(/^Aperçu pour/) },
		{ name: 'reusable remarks', show: anotherDialog(/^Remarques toutes prêtes/) },
		{
			name: 'several',
			show: async (page) => {
				await page.goto('/conseil/supervision');
				const listed = page.getByRole('button', { name: /voir la file$/ });
				const first = main(page).getByRole('checkbox').first();
				await expect(listed.or(first).first()).toBeVisible();
				if (await listed.isVisible()) await listed.click();
				await first.check();
				await expect(page.getByRole('heading', { name: 'Une tâche choisie' })).toBeVisible();
			}
		},
		{
			name: 'call',
			show: async (page) => {
				await page.goto('/conseil');
				await dialogOf(page, /^Noter un appel avec/);
			}
		},
		{
			name: 'shortcuts',
			show: async (page) => {
				await page.goto('/conseil/supervision');
				await expect(page.getByRole('button', { name: 'Accepter', exact: true })).toBeVisible();
				await page.keyboard.press('?');
				await expect(page.getByRole('dialog')).toBeVisible();
			}
		},
		{ name: 'dossier', show: firstDossier },
		{
			name: 'dossier opened',
			show: async (page) => {
				for (const line of await main(page).locator('summary').all()) await line.click();
			}
		},
		{ name: 'dossier gone', show: visit('/conseil/dossier#dossier:nothing') },
		{
			name: 'choose template',
			show: async (page) => {
				await firstDossier(page);
				await page.getByRole('link', { name: 'Proposer une démarche' }).first().click();
				await page
					.getByRole('button', { name: /tâches/ })
					.first()
					.click();
			}
		},
		{ name: 'composer', show: press('Adapter ce modèle') },
		{ name: 'composer preview', show: (page) => dialogOf(page, 'Aperçu') },
		{
			name: 'composer preview task',
			show: async (page) => {
				await page.getByRole('dialog').getByRole('button', { name: 'Commencer' }).click();
				await expect(page.getByRole('button', { name: 'J’ai terminé' })).toBeVisible();
			}
		},
		{ name: 'composer people', show: anotherDialog('Choisir d’autres personnes…') },
		{ name: 'messages', show: visit('/conseil/messages') },
		{ name: 'thread', show: firstThread },
		{ name: 'message to several', show: visit('/conseil/messages/groupe') },
		{ name: 'message to nobody', show: press('Envoyer') },
		{ name: 'documentation', show: visit('/conseil/documentation') },
		{ name: 'workshops', show: visit('/conseil/ateliers') },
		{ name: 'workshop sheet', show: openWorkshop },
		{ name: 'bank', show: visit('/conseil/banque') },
		{ name: 'bank template', show: press(/tâches/) },
		{
			name: 'bank remark',
			show: async (page) => {
				await page.goto('/conseil/banque');
				await press(/^Rencontrer une personne qui fait/)(page);
				await press('Laisser une remarque')(page);
			}
		},
		{
			name: 'new template errors',
			show: async (page) => {
				await page.goto('/conseil/banque');
				await press('Nouvelle démarche')(page);
				await press('Enregistrer')(page);
			}
		},
		{ name: 'composer tools', show: (page) => dialogOf(page, 'Nouvelle tâche') },
		{ name: 'composer bank', show: anotherDialog('De la banque') }
	]
};
