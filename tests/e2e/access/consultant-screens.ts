import { expect, type Page } from '@playwright/test';
import { main, MENU, press, visit, type Role } from './screen';

async function openCurrentTask(page: Page): Promise<void> {
	await page.goto('/mon-espace');
	await main(page)
		.getByRole('link', { name: /^(Commencer|Continuer|Reprendre)/ })
		.first()
		.click();
	await expect(page.getByRole('button', { name: 'J’ai terminé' })).toBeVisible();
}

async function openFirstCard(page: Page): Promise<void> {
	await main(page).locator('summary').first().click();
	await expect(page.getByText(/Vérifiée le/)).toBeVisible();
}

export const CONSULTANT: Role = {
	name: 'consultant',
	email: 'lea.martin@exemple.test',
	area: '/mon-espace',
	widths: [390, 820],
	screens: [
		{ name: 'home', show: visit('/mon-espace') },
		...MENU,
		{ name: 'pathways', show: visit('/mon-espace/demarches') },
		{ name: 'dossier', show: visit('/mon-espace/dossier') },
		{ name: 'webfolio', show: (page) => page.getByRole('tab').nth(1).click() },
		{ name: 'personal', show: visit('/mon-espace/personnel') },
		{ name: 'new personal', show: visit('/mon-espace/personnel/nouveau') },
		{ name: 'messages', show: visit('/mon-espace/messages') },
		{ name: 'messages empty', show: press('Envoyer') },
		{ name: 'request', show: visit('/mon-espace/demande') },
		{ name: 'documentation', show: visit('/mon-espace/documentation') },
		{ name: 'documentation card', show: openFirstCard },
		{
			name: 'documentation none',
			show: (page) => page.getByRole('searchbox').fill('xylophone')
		},
		{ name: 'settings', show: visit('/mon-espace/reglages') },
		{ name: 'news', show: visit('/mon-espace/nouveautes') },
		{ name: 'news mails', show: (page) => page.getByText(/^Voir les courriels/).click() },
		{ name: 'unknown task', show: visit('/mon-espace/tache#task:nothing') },
		{ name: 'task', show: openCurrentTask },
		{ name: 'task finish', show: press('J’ai terminé') }
	]
};

export const NEWCOMER: Role = {
	name: 'newcomer',
	email: 'david.moreau@exemple.test',
	area: '/mon-espace',
	widths: [390, 1440],
	screens: [
		{ name: 'home', show: visit('/mon-espace') },
		{ name: 'dossier', show: visit('/mon-espace/dossier') },
		{ name: 'request', show: visit('/mon-espace/demande') }
	]
};
