import { expect, type Page } from '@playwright/test';
import { STAFF } from '../support/people';
import { dialogOf, firstThread, main, MENU, openWorkshop, press, visit, type Role } from './screen';

async function firstRequest(page: Page): Promise<void> {
	await page.goto('/accueil');
	await main(page)
		.getByRole('link', { name: /Attend depuis/ })
		.first()
		.click();
	await expect(page.getByRole('button', { name: /Demander un complément/ })).toBeVisible();
}

export const RECEPTION: Role = {
	name: 'reception',
	email: STAFF.reception.email,
	area: '/accueil',
	widths: [820, 390],
	screens: [
		{ name: 'queue', show: visit('/accueil') },
		{ name: 'news', show: visit('/accueil/nouveautes') },
		...MENU,
		{ name: 'request', show: firstRequest },
		{ name: 'assign', show: (page) => dialogOf(page, /^Confier le dossier/) },
		{
			name: 'complement',
			show: async (page) => {
				await firstRequest(page);
				await dialogOf(page, /Demander un complément/);
			}
		},
		{
			name: 'end',
			show: async (page) => {
				await firstRequest(page);
				await dialogOf(page, /^(Répondre|Terminer|Clore|Autre)/);
			}
		},
		{ name: 'open account', show: visit('/accueil/ouvrir') },
		{ name: 'open account errors', show: press('Ouvrir le compte') },
		{ name: 'import people', show: visit('/accueil/importer') },
		{ name: 'kiosk', show: visit('/accueil/borne') },
		{ name: 'partners', show: visit('/accueil/partenaires') },
		{ name: 'ready replies', show: visit('/accueil/reponses') },
		{ name: 'documentation', show: visit('/accueil/documentation') },
		{
			name: 'documentation card',
			show: async (page) => {
				await main(page)
					.getByRole('link', { name: /certificat de travail/ })
					.click();
				await expect(page.getByRole('button', { name: 'Modifier' })).toBeVisible();
			}
		},
		{ name: 'documentation form', show: press('Modifier') },
		{
			name: 'documentation errors',
			show: async (page) => {
				await page.goto('/accueil/documentation');
				await press('Nouvelle fiche')(page);
				await press('Ajouter un lien')(page);
				await press('Enregistrer la fiche')(page);
			}
		},
		{ name: 'questions', show: visit('/accueil/questions') },
		{
			name: 'question sheet',
			show: async (page) => {
				await main(page)
					.getByRole('link', { name: /chèque annuel/ })
					.click();
				await expect(page.getByRole('button', { name: 'Modifier' })).toBeVisible();
			}
		},
		{ name: 'question form', show: press('Modifier') },
		{
			name: 'question errors',
			show: async (page) => {
				await page.goto('/accueil/questions');
				await press('Nouvelle fiche')(page);
				await press('Enregistrer la fiche')(page);
			}
		},
		{ name: 'questions asked', show: visit('/accueil/questions/sans-reponse') },
		{
			name: 'question asked',
			show: async (page) => {
				await main(page)
					.getByRole('link', { name: /chevaux/ })
					.click();
				await expect(page.getByRole('button', { name: 'Écrire la fiche' })).toBeVisible();
			}
		},
		{ name: 'question answered', show: (page) => dialogOf(page, 'Une fiche y répond déjà') },
		{ name: 'workshops', show: visit('/accueil/ateliers') },
		{ name: 'workshop sheet', show: openWorkshop },
		{ name: 'workshop cancel', show: (page) => dialogOf(page, 'Annuler l’atelier') },
		{
			name: 'workshop errors',
			show: async (page) => {
				await page.goto('/accueil/ateliers');
				await press('Annoncer un atelier')(page);
				await press('Enregistrer')(page);
			}
		},
		{ name: 'messages', show: visit('/accueil/messages') },
		{ name: 'thread', show: firstThread },
		{ name: 'join two, gone', show: visit('/accueil/reunir') },
		{ name: 'people', show: visit('/accueil/personnes') },
		{
			name: 'person',
			show: (page) =>
				main(page)
					.getByRole('link', { name: /avec Camille/ })
					.first()
					.click()
		}
	]
};
