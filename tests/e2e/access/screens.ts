import { expect, type Page } from '@playwright/test';
import { STAFF } from '../support/people';

/** One thing somebody sees: a page, or a page with something opened in it. */
export interface Screen {
	name: string;
	/** Leads there; the page is signed in and its width is set. */
	show: (page: Page) => Promise<unknown>;
}

export interface Role {
	name: string;
	/** Absent for the public. */
	email?: string;
	area: string;
	/** Its own device, then the width at which the dark theme is looked at. */
	widths: readonly [own: number, other: number];
	screens: readonly Screen[];
}

const visit =
	(path: string) =>
	(page: Page): Promise<unknown> =>
		page.goto(path);

function press(name: string | RegExp) {
	return (page: Page): Promise<void> => page.getByRole('button', { name }).first().click();
}

const main = (page: Page) => page.getByRole('main');

async function dialogOf(page: Page, name: string | RegExp): Promise<void> {
	await press(name)(page);
	await expect(page.getByRole('dialog').or(page.getByRole('alertdialog')).first()).toBeVisible();
}

/** Once the one before is closed. */
function anotherDialog(name: string | RegExp) {
	return async (page: Page): Promise<void> => {
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
		await dialogOf(page, name);
	};
}

async function openWorkshop(page: Page): Promise<void> {
	await main(page)
		.getByRole('link', { name: /Rédiger son CV/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { name: 'Feuille de présence' })).toBeVisible();
}

async function firstThread(page: Page): Promise<void> {
	await main(page).getByRole('list').first().getByRole('link').first().click();
	await expect(page.getByRole('textbox', { name: /^Votre message/ })).toBeVisible();
}

async function next(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Continuer' }).click();
}

const PUBLIC: Role = {
	name: 'public',
	area: '/',
	widths: [390, 1440],
	screens: [
		{ name: 'home', show: visit('/') },
		{ name: 'login', show: visit('/connexion') },
		{ name: 'login errors', show: press(/^Se connecter$/) },
		{ name: 'link incomplete', show: visit('/entrer') },
		{ name: 'confirm', show: visit('/confirmer#nonsense') },
		{ name: 'host link spent', show: visit('/attester#nothing-behind-this-link') },
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
				await page.getByRole('radio', { name: /^OFPC/ }).check({ force: true });
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
				await page.getByRole('radio', { name: 'En emploi' }).check({ force: true });
				await page.getByRole('radio', { name: 'AFP ou CFC' }).check({ force: true });
				await next(page);
				await expect(page.getByRole('heading', { name: 'Relisez, puis envoyez' })).toBeVisible();
			}
		}
	]
};

const MENU: readonly Screen[] = [
	{
		name: 'menu',
		show: async (page) => {
			await press(/^Menu de/)(page);
			await expect(page.getByRole('menu')).toBeVisible();
		}
	},
	{
		name: 'sync details',
		show: async (page) => {
			await page.getByRole('menuitem', { name: 'Détail des envois' }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
		}
	}
];

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

const CONSULTANT: Role = {
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
		{ name: 'unknown task', show: visit('/mon-espace/tache#task:nothing') },
		{ name: 'task', show: openCurrentTask },
		{ name: 'task finish', show: press('J’ai terminé') }
	]
};

const NEWCOMER: Role = {
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

async function firstRequest(page: Page): Promise<void> {
	await page.goto('/accueil');
	await main(page)
		.getByRole('link', { name: /Attend depuis/ })
		.first()
		.click();
	await expect(page.getByRole('button', { name: /Demander un complément/ })).toBeVisible();
}

const RECEPTION: Role = {
	name: 'reception',
	email: STAFF.reception.email,
	area: '/accueil',
	widths: [820, 390],
	screens: [
		{ name: 'queue', show: visit('/accueil') },
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

async function firstDossier(page: Page): Promise<void> {
	await page.goto('/conseil');
	await page
		.getByRole('region', { name: 'Les personnes que vous suivez' })
		.getByRole('link')
		.first()
		.click();
	await expect(page.getByRole('heading', { name: 'Ce qui l’amène' })).toBeVisible();
}

const COUNSELLOR: Role = {
	name: 'counsellor',
	email: STAFF.counsellor.email,
	area: '/conseil',
	widths: [1440, 820],
	screens: [
		{ name: 'today', show: visit('/conseil') },
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

const ADMIN: Role = {
	name: 'admin',
	email: STAFF.localAdmin.email,
	area: '/admin',
	widths: [1440, 390],
	screens: [
		{ name: 'actions', show: visit('/admin') },
		...MENU,
		{ name: 'team', show: visit('/admin/equipe') },
		{ name: 'settings', show: visit('/admin/reglages') }
	]
};

export const ROLES: readonly Role[] = [PUBLIC, CONSULTANT, NEWCOMER, RECEPTION, COUNSELLOR, ADMIN];
