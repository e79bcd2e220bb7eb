import type { Page } from '@playwright/test';
import { shareOwnTemplate } from '../support/counsellor';
import { expect, test } from '../support/fixtures';
import { joinOtherSite } from '../support/other-site';
import { STAFF } from '../support/people';
import { everythingSent, signIn } from '../support/session';

/** A template on whose two versions ours stands, and one on which the other site's does. */
const OURS = 'Bilan de l’atelier';
const THEIRS = 'Réussir un essai';
const COPIED = 'Explorer un métier';
const TOLD = 'Ce modèle a été modifié au même moment sur deux sites';

const inList = (page: Page, title: string) =>
	page.getByRole('main').getByRole('button', { name: new RegExp(`^${title} `) });
/** The line of a template, told as one of two versions. */
const torn = (page: Page, title: string) =>
	inList(page, title).filter({ hasText: 'Deux versions' });
const notice = (page: Page) => page.getByText(TOLD);

async function choose(page: Page, title: string): Promise<void> {
	await inList(page, title).click();
	await expect(page.getByRole('heading', { name: title, level: 2 })).toBeVisible();
}

/** Another title for one's own template. */
async function retitle(page: Page, title: string, other: string): Promise<void> {
	await choose(page, title);
	await page.getByRole('button', { name: 'Modifier' }).click();
	await page.getByLabel('Titre de la démarche').fill(other);
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(page.getByRole('heading', { name: other })).toBeVisible();
}

test('SI-05 SI-07 a template edited on two sites stands as two: seen on both, decided, and the same for a colleague', async ({
	open,
	server
}) => {
	test.setTimeout(300_000);
	const other = await joinOtherSite(server);
	const laptop = await open('laptop');
	const colleague = await open('laptop');
	await signIn(laptop, STAFF.counsellor.email, '/conseil');
	await shareOwnTemplate(laptop, COPIED, OURS);
	await shareOwnTemplate(laptop, COPIED, THEIRS);
	await everythingSent(laptop);

	await test.step('both sites write in the same hour, neither knowing of the other', async () => {
		const [first, second] = [await other.read(OURS), await other.read(THEIRS)];
		await retitle(laptop, OURS, `${OURS} ici`);
		await retitle(laptop, THEIRS, `${THEIRS} ici`);
		await everythingSent(laptop);
		await other.write(first, `${OURS} ailleurs`, false);
		await other.write(second, `${THEIRS} ailleurs`, true);
		await expect.poll(() => other.versions(first)).toBe(1);
		await expect.poll(() => other.versions(second)).toBe(1);
	});

	const versions = [
		`${OURS} ici`,
		`${OURS} ailleurs \\(autre version\\)`,
		`${THEIRS} ailleurs`,
		`${THEIRS} ici \\(autre version\\)`
	];

	await test.step('each of the four says in the list that there are two', async () => {
		for (const title of versions) await expect(torn(laptop, title)).toBeVisible();
	});

	await test.step('a colleague of another structure sees the same, and decides nothing', async () => {
		await signIn(colleague, STAFF.foreign.email, '/conseil');
		await colleague.goto('/conseil/banque');
		for (const title of versions) await expect(torn(colleague, title)).toBeVisible();
		await choose(colleague, `${OURS} ici`);
		await expect(notice(colleague)).toBeVisible();
		await colleague.getByRole('button', { name: 'Voir l’autre version' }).click();
		await expect(
			colleague.getByRole('heading', { name: `${OURS} ailleurs (autre version)` })
		).toBeVisible();
		await expect(notice(colleague)).toBeVisible();
		await expect(colleague.getByRole('button', { name: 'Garder les deux' })).toBeHidden();
		await colleague.getByRole('button', { name: 'Voir la version en cours' }).click();
		await expect(colleague.getByRole('heading', { name: `${OURS} ici` })).toBeVisible();
	});

	await test.step('its author keeps both of the one', async () => {
		await choose(laptop, `${OURS} ici`);
		await laptop.getByRole('button', { name: 'Voir l’autre version' }).click();
		await laptop.getByRole('button', { name: 'Garder les deux' }).click();
		await expect(laptop.getByText('Les deux modèles restent dans la banque.')).toBeVisible();
		await expect(notice(laptop)).toBeHidden();
		await expect(torn(laptop, OURS)).toHaveCount(0);
	});

	await test.step('and takes her own words back to herself of the other', async () => {
		await choose(laptop, `${THEIRS} ailleurs`);
		await laptop.getByRole('button', { name: 'Voir l’autre version' }).click();
		await laptop.getByRole('button', { name: 'Ranger celle-ci' }).click();
		await expect(laptop.getByText(/^Modèle rangé/)).toBeVisible();
		await expect(laptop.getByRole('heading', { name: `${THEIRS} ailleurs` })).toBeVisible();
		await expect(notice(laptop)).toBeHidden();
		await expect(torn(laptop, THEIRS)).toHaveCount(0);
		await expect(inList(laptop, versions[3] ?? '')).toContainText('Moi seulement');
		await everythingSent(laptop);
	});

	await test.step('the colleague has what was decided', async () => {
		await expect(inList(colleague, versions[3] ?? '')).toBeHidden();
		for (const title of versions.slice(0, 3)) await expect(inList(colleague, title)).toBeVisible();
		await expect(torn(colleague, '(Bilan|Réussir un essai)')).toHaveCount(0);
		await expect(notice(colleague)).toBeHidden();
	});
});
