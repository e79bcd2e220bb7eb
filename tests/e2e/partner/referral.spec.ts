import type { Page } from '@playwright/test';
import { overflow, violations } from '../access/axe';
import { choose } from '../support/choose';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS, STAFF } from '../support/people';
import { linkIn } from '../support/request';
import { everythingSent, installed, offline, signIn } from '../support/session';

const main = (page: Page) => page.getByRole('main');
const NAME = 'Bureau d’essai pour l’orientation';
const PAULE = 'Paule Orient';

/** Reception keeps a partner with one person, and gives her a link. @returns its address */
async function givenLink(
	desk: Page,
	email: string,
	mailed: () => Promise<string>
): Promise<string> {
	await desk.goto('/accueil/partenaires');
	await everythingSent(desk);
	await installed(desk);
	await offline(desk, true);
	await main(desk).getByRole('button', { name: 'Nouveau partenaire' }).click();
	await desk.getByLabel('Nom de l’organisme').fill(NAME);
	await choose(desk.getByRole('radio', { name: 'Emploi' }));
	await desk.getByRole('button', { name: 'Ajouter une personne' }).click();
	const person = desk.getByRole('group', { name: 'Personne 1' });
	await person.getByLabel('Nom').fill(PAULE);
	await person.getByLabel('E-mail').fill(email);
	await desk.getByRole('button', { name: 'Enregistrer le partenaire' }).click();
	await desk.getByRole('button', { name: `Donner un lien ${PAULE}` }).press('Enter');
	await expect(desk.getByText(/ouvert jusqu’au/)).toBeVisible();
	await accessible(desk);
	await offline(desk, false);
	await everythingSent(desk);
	return mailed();
}

/** Fills in his part of the form for somebody, and sends it. */
async function refer(page: Page, person: { firstName: string; email?: string; phone?: string }) {
	await page.getByLabel('Son prénom').fill(person.firstName);
	await page.getByLabel('Son nom').fill('Orientée');
	if (person.email) await page.getByLabel('Son adresse e-mail').fill(person.email);
	if (person.phone) await page.getByLabel('Son téléphone').fill(person.phone);
	await page.getByLabel('Ce qu’elle cherche').fill('Quitter la cuisine, sans savoir vers quoi.');
	await choose(page.getByRole('checkbox', { name: /Elle sait que j’envoie/ }));
	await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
	await expect(
		page.getByRole('heading', { name: `C’est envoyé pour ${person.firstName} Orientée` })
	).toBeVisible();
}

test('AC-121, AC-122, AC-123, AC-124, PU-122 a partner refers a person by his link; she confirms by mail, lets him follow, and takes it back', async ({
	open,
	server
}) => {
	test.setTimeout(240_000);
	const [HERS, ANNA] = ['paule.orient@partenaire.example', 'anna.orientee@exemple.test'];
	const desk = await open('tablet');
	await signIn(desk, STAFF.reception.email, '/accueil');
	const link = await givenLink(desk, HERS, () => linkIn(server, HERS));
	const partner = await open('laptop');

	await test.step('what is missing is told beside its field, and nothing typed is lost', async () => {
		await partner.goto(link);
		await expect(
			partner.getByRole('heading', { name: /^Orienter une personne vers/ })
		).toBeVisible();
		await expect(main(partner).getByText(`${PAULE}, ${NAME}`)).toBeVisible();
		await partner.getByLabel('Son prénom').fill('Anna');
		await partner.getByLabel('Son téléphone').fill('12');
		await partner.getByRole('button', { name: 'Envoyer', exact: true }).press('Enter');
		await expect(partner.getByText('Écrivez son nom.')).toHaveCount(2);
		await expect(partner.getByText(/Dites en quelques mots/)).toHaveCount(2);
		await expect(partner.getByText(/sans son accord, rien ne part/)).toHaveCount(2);
		await expect(partner.getByLabel('Son téléphone')).toHaveAccessibleDescription(
			/Vérifiez le numéro/
		);
		await expect(partner.getByLabel('Son prénom')).toHaveValue('Anna');
		await accessible(partner);
		await partner.getByLabel('Son téléphone').fill('');
	});

	await test.step('sent, he sees nothing of her yet', async () => {
		await refer(partner, { firstName: 'Anna', email: ANNA });
		await accessible(partner);
		await partner.reload();
		await expect(main(partner).getByText('Personne pour l’instant.')).toBeVisible();
	});

	const phone = await open('phone');
	await test.step('she reads what was written, answers, and confirms', async () => {
		await phone.goto(await linkIn(server, ANNA));
		await expect(phone.getByText(/Quitter la cuisine/)).toBeVisible();
		await phone.getByRole('button', { name: 'Confirmer la demande' }).click();
		await expect(phone.getByText('Répondez oui ou non', { exact: false })).toBeVisible();
		await accessible(phone);
		await choose(phone.getByRole('radio', { name: /^Oui/ }));
		await phone.getByRole('button', { name: 'Confirmer la demande' }).click();
		await phone.getByRole('button', { name: 'Continuer sans mot de passe' }).click();
		await phone.waitForURL('**/mon-espace');
	});

	await test.step('he reads one word of her, and nothing else', async () => {
		await partner.reload();
		await expect(main(partner).getByText('Anna Orientée')).toBeVisible();
		await expect(main(partner).getByText('Demande reçue')).toBeVisible();
		await expect(main(partner).getByText(/cuisine|anna\.orientee/)).toHaveCount(0);
		await accessible(partner);
	});

	await test.step('she sees what he sees, and takes it back without a network', async () => {
		await everythingSent(phone);
		await phone.goto('/mon-espace/demande');
		await everythingSent(phone);
		await expect(phone.getByRole('heading', { name: `Ce que voit ${NAME}` })).toBeVisible();
		await accessible(phone);
		await offline(phone, true);
		await phone.getByRole('button', { name: 'Retirer mon accord' }).press('Enter');
		await expect(phone.getByText(/n’en voit rien/)).toBeVisible();
		await expect(phone.getByRole('button', { name: 'Retirer mon accord' })).toHaveCount(0);
		await offline(phone, false);
		await everythingSent(phone);
		await partner.reload();
		await expect(main(partner).getByText('Personne pour l’instant.')).toBeVisible();
	});

	await test.step('the link ends when reception ends it', async () => {
		await desk.getByRole('button', { name: `Retirer le lien ${PAULE}` }).click();
		await everythingSent(desk);
		await partner.reload();
		await expect(partner.getByRole('heading', { name: 'Ce lien ne sert plus' })).toBeVisible();
		await accessible(partner);
	});
});

test('AC-122, AC-125, DO-125, PU-121 whoever has no address is called by reception, who takes up what was written, joins it to a dossier, or sets it aside; whoever has one may decline', async ({
	open,
	server
}) => {
	test.setTimeout(180_000);
	const HERS = 'paule.seconde@partenaire.example';
	const desk = await open('tablet');
	await signIn(desk, STAFF.reception.email, '/accueil');
	const link = await givenLink(desk, HERS, () => linkIn(server, HERS));
	const partner = await open('phone');
	await partner.goto(link);
	await refer(partner, { firstName: 'Berthe', phone: '079 000 00 01' });
	await partner.getByRole('button', { name: 'Orienter une autre personne' }).click();
	await refer(partner, { firstName: 'Cora', phone: '079 000 00 02' });
	await partner.getByRole('button', { name: 'Orienter une autre personne' }).click();
	await refer(partner, { firstName: 'Léa', email: CONSULTANTS.lea });

	await test.step('whoever does not want it says so by her link, and nothing of her waits', async () => {
		const DORA = 'dora.orientee@exemple.test';
		await partner.getByRole('button', { name: 'Orienter une autre personne' }).click();
		await refer(partner, { firstName: 'Dora', email: DORA });
		const phone = await open('phone');
		await phone.goto(await linkIn(server, DORA));
		await phone.getByRole('button', { name: 'Je ne veux pas de cette demande' }).click();
		const dialog = phone.getByRole('dialog');
		await accessible(phone);
		await dialog.getByRole('button', { name: 'Effacer la demande' }).click();
		await expect(phone.getByRole('heading', { name: 'La demande est effacée' })).toBeVisible();
		await expect(phone.locator('#referral-declined')).toBeFocused();
		await accessible(phone);
	});

	await test.step('reception finds both where accounts are opened, offline too', async () => {
		await desk.goto('/accueil');
		await everythingSent(desk);
		await main(desk)
			.getByRole('link', { name: /orientées par un partenaire/ })
			.click();
		await expect(main(desk).getByText('Berthe Orientée').first()).toBeVisible();
		await expect(main(desk).getByText('Cora Orientée').first()).toBeVisible();
		await expect(main(desk).getByText('Dora Orientée')).toHaveCount(0);
		await accessible(desk);
		await offline(desk, true);
	});

	await test.step('what was written stands in the form; her answer is asked for', async () => {
		await desk.getByRole('button', { name: 'Reprendre ici Berthe Orientée' }).press('Enter');
		await expect(desk.getByLabel('Prénom')).toBeFocused();
		await expect(desk.getByLabel('Prénom')).toHaveValue('Berthe');
		await expect(main(desk).getByLabel(/^De la part de/)).toHaveValue(NAME);
		await desk.getByRole('button', { name: 'Ouvrir le compte' }).click();
		await expect(desk.getByText(/Répondez oui ou non/)).toHaveCount(2);
		await accessible(desk);
		await choose(desk.getByRole('radio', { name: 'Oui, elle accepte' }));
		await desk.getByRole('button', { name: 'Ouvrir le compte' }).click();
		await expect(desk.getByText('Berthe Orientée').first()).toBeVisible();
		await offline(desk, false);
		await everythingSent(desk);
		await partner.goto('/');
		await partner.goto(link);
		await expect(main(partner).getByText('Berthe Orientée')).toBeVisible();
		await expect(main(partner).getByText('Demande reçue')).toBeVisible();
		await expect(main(partner).getByText('Cora Orientée')).toHaveCount(0);
	});

	await test.step('whoever has a dossier has the request in it; what is typed is not replaced in silence', async () => {
		await desk.goto('/accueil/ouvrir');
		await desk.getByLabel('Prénom').fill('Autre');
		await desk.getByRole('button', { name: 'Reprendre ici Léa Orientée' }).click();
		const dialog = desk.getByRole('dialog');
		await accessible(desk);
		await dialog.getByRole('button', { name: 'Remplacer' }).click();
		await expect(desk.getByLabel('Prénom')).toHaveValue('Léa');
		await choose(desk.getByRole('radio', { name: 'Non', exact: true }));
		await accessible(desk);
		await desk.getByRole('button', { name: /^C’est la même personne/ }).click();
		await expect(
			desk.getByRole('heading', { name: /^La demande a rejoint le dossier de Léa/ })
		).toBeFocused();
		await everythingSent(desk);
		await desk.getByRole('link', { name: 'Voir la demande' }).click();
		await expect(
			main(desk)
				.getByText(/Quitter la cuisine/)
				.first()
		).toBeVisible();
	});

	await test.step('the other is not followed up, and nothing of her is left', async () => {
		await desk.goto('/accueil/ouvrir');
		await desk.getByRole('button', { name: 'Ne pas donner suite Cora Orientée' }).click();
		const dialog = desk.getByRole('dialog');
		await accessible(desk);
		await dialog.getByRole('button', { name: 'Effacer la demande' }).click();
		await expect(main(desk).getByText('Cora Orientée')).toHaveCount(0);
		await everythingSent(desk);
	});
});

/** Nothing for axe to say, and nothing that scrolls sideways. */
async function accessible(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
	expect(await overflow(page)).toEqual([]);
}
