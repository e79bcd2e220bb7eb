import { composeOwnPathway, openOwnTask, writeOwn } from '../support/consultant';
import { holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { arrival, askToMove, BASTIEN } from '../support/moves';
import { CONSULTANTS, STAFF } from '../support/people';
import { openRequest } from '../support/reception';
import { openAccountOnline } from '../support/request';
import { everythingSent, offline, signIn } from '../support/session';

const TASK = 'Ce que je cherche';
const WORDS = 'Un métier près de chez moi.';
const REASON = 'Nous n’avons plus de place avant l’été, repère-R7.';

test('MO-01 a person takes her question back: reception there loses it, and her dossier stays as it was', async ({
	open,
	server
}) => {
	test.setTimeout(240_000);
	const phone = await open('phone');
	const laptop = await open('laptop');
	const tablet = await open('tablet');
	await openAccountOnline(phone, server, {
		firstName: 'Solène',
		surname: 'Grandjean',
		email: 'solene.grandjean@exemple.test'
	});
	await composeOwnPathway(phone, 'Mes idées', [TASK]);
	await writeOwn(phone, TASK, WORDS);
	await phone.goto('/mon-espace/reglages');
	await askToMove(phone);
	await everythingSent(phone);
	await signIn(laptop, BASTIEN.email, '/conseil');
	await laptop.goto('/accueil');
	const row = arrival(laptop, 'Solène Grandjean');
	await expect(row).toBeVisible();

	await test.step('she takes it back without a network; there it stands until that has arrived', async () => {
		await offline(phone, true);
		await phone.getByRole('button', { name: 'Retirer ma demande' }).click();
		await expect(phone.getByText('Votre dossier reste ici.')).toBeVisible();
		await expect(phone.getByRole('button', { name: 'Retirer ma demande' })).toBeHidden();
		await expect(row).toBeVisible();
	});

	await test.step('with the network it leaves the screen there, unasked', async () => {
		await offline(phone, false);
		await everythingSent(phone);
		await expect(row).toBeHidden();
		await everythingSent(laptop);
		expect(await holds(laptop, 'Grandjean')).toBe(false);
	});

	await test.step('her work and her place in the queue here are as they were', async () => {
		await openOwnTask(phone, TASK);
		await expect(phone.getByLabel(/^Votre texte/)).toHaveValue(WORDS);
		await signIn(tablet, STAFF.reception.email, '/accueil');
		await openRequest(tablet, 'Solène Grandjean');
	});
});

test('MO-01 reception there declines with its reason: the person reads it, stays, and may ask again', async ({
	open,
	server
}) => {
	test.setTimeout(240_000);
	const phone = await open('phone');
	const laptop = await open('laptop');
	await openAccountOnline(phone, server, {
		firstName: 'Paul',
		surname: 'Chatelain',
		email: 'paul.chatelain@exemple.test'
	});
	await composeOwnPathway(phone, 'Mes idées', [TASK]);
	await writeOwn(phone, TASK, WORDS);
	await phone.goto('/mon-espace/reglages');
	await askToMove(phone);
	await everythingSent(phone);
	await signIn(laptop, BASTIEN.email, '/conseil');
	await laptop.goto('/accueil');
	const row = arrival(laptop, 'Paul Chatelain');

	await test.step('without a reason nothing is answered', async () => {
		await row.getByRole('button', { name: 'Décliner…' }).click();
		const dialog = laptop.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Décliner', exact: true }).click();
		await expect(dialog.getByText('Dites pourquoi, en une phrase.')).toBeVisible();
		await dialog.getByLabel(/^Pourquoi/).fill(REASON);
		await dialog.getByRole('button', { name: 'Décliner', exact: true }).click();
		await expect(dialog).toBeHidden();
		await expect(row).toBeHidden();
		await everythingSent(laptop);
	});

	await test.step('she reads the reason, and her dossier is as it was', async () => {
		await expect(phone.getByText('MIFE de l’Ain n’a pas pu accueillir')).toBeVisible();
		await expect(phone.getByText(REASON)).toBeVisible();
		await openOwnTask(phone, TASK);
		await expect(phone.getByLabel(/^Votre texte/)).toHaveValue(WORDS);
	});

	await test.step('she may ask again, and is heard', async () => {
		await phone.goto('/mon-espace/reglages');
		await askToMove(phone);
		await expect(phone.getByText(REASON)).toBeHidden();
		await everythingSent(phone);
		await expect(row).toBeVisible();
	});
});

test('MO-01 of a structure on another site the person reads that her dossier cannot go there', async ({
	open
}) => {
	const phone = await open('phone');
	await phone.route('**/api/public/structures', async (route) => {
		const answer = await route.fetch();
		const here = (await answer.json()) as { structures: Record<string, unknown>[] };
		const there = { ...here.structures[0], id: 'aosp-valais', name: 'AOSP Valais' };
		Object.assign(there, { questionnaire: undefined, site: 'https://valais.test' });
		await route.fulfill({ json: { ...here, elsewhere: [there] } });
	});
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	await phone.goto('/mon-espace/reglages');
	await expect(phone.getByText(/ne peut pas encore rejoindre AOSP Valais/)).toBeVisible();
	await expect(phone.getByLabel('Structure', { exact: true })).not.toContainText('AOSP Valais');
});
