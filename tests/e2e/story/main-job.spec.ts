import { decryptedStore, holds, recordTraffic } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { countActions } from '../support/actions';
import {
	cancelPathway,
	duplicateTemplate,
	judge,
	openDossier,
	propose,
	removeTask,
	shareOwnTemplate,
	takeTemplate
} from '../support/counsellor';
import {
	composeOwnPathway,
	finishTask,
	openTask,
	pdf,
	savedHere,
	writeOwn
} from '../support/consultant';
import { ANNA, BRUNO, STAFF } from '../support/people';
import {
	askComplement,
	assign,
	endAssignment,
	openAccountByPhone,
	openRequest
} from '../support/reception';
import { askForSupport, confirmByMail } from '../support/request';
import { everythingSent, installed, offline, reopen, signIn, syncMark } from '../support/session';

test('a request becomes supported guidance, offline and synced', async ({ open, server }) => {
	test.setTimeout(600_000);
	const startedAt = Date.now();
	let phone = await open('phone');
	const tablet = await open('tablet');
	let laptop = await open('laptop');

	await test.step('1 · she asks, confirms by mail, and has an account', async () => {
		await askForSupport(phone);
		await confirmByMail(phone, server);
		await phone.getByRole('button', { name: 'Continuer sans mot de passe' }).click();
		await phone.waitForURL('**/mon-espace');
		await everythingSent(phone);
	});

	await test.step('2 · reception asks for a complement, gets it, assigns', async () => {
		await signIn(tablet, STAFF.reception.email, '/accueil');
		await openRequest(tablet, ANNA.name);
		await expect(tablet.getByRole('article').getByText(ANNA.need)).toBeVisible();
		await askComplement(tablet, 'Depuis quand avez-vous mal au dos ?');
		await everythingSent(tablet);
		await expect(phone.getByText('Depuis quand avez-vous mal au dos ?')).toBeVisible();
		await phone.getByRole('textbox').first().fill('Depuis un an environ.');
		await phone.getByRole('button', { name: /Envoyer|Répondre/ }).click();
		await expect(tablet.getByRole('article').getByText('Depuis un an environ.')).toBeVisible();
		await assign(tablet, STAFF.counsellor.name);
		await everythingSent(tablet);
	});

	await test.step('2 · reception opens an account by telephone, with the network cut', async () => {
		await installed(tablet);
		await offline(tablet, true);
		await openAccountByPhone(tablet, BRUNO, STAFF.counsellor.name);
		await expect(tablet.getByText(`Le compte de ${BRUNO.name} est ouvert`)).toBeVisible();
		await expect(syncMark(tablet)).toContainText('Hors ligne · 2 à envoyer');
		await offline(tablet, false);
		await everythingSent(tablet);
	});

	await test.step('3 · the counsellor opens the dossier and proposes', async () => {
		await signIn(laptop, STAFF.counsellor.email, '/conseil');
		await expect(laptop.getByRole('link', { name: new RegExp(BRUNO.name) }).first()).toBeVisible();
		const confided = laptop.getByRole('region', { name: 'Nouvelles personnes' });
		await expect(confided.getByRole('link', { name: ANNA.name })).toContainText(ANNA.need);
		await openDossier(laptop, ANNA.name);
		await cancelPathway(laptop, 'Nous l’avons vu ensemble.');
		await takeTemplate(laptop, 'Explorer un métier');
		for (const title of REMOVED) await removeTask(laptop, title);
		await laptop.getByLabel('Titre de la démarche').fill('Explorer un métier moins lourd');
		await expect(laptop.getByText('3 tâches sur 7')).toBeVisible();
		await propose(laptop);
		await takeTemplate(laptop, 'Un CV et une lettre qui vous ressemblent');
		await expect(laptop.getByText(/attendra|attend son tour|après/)).toBeVisible();
		await propose(laptop);
		await everythingSent(laptop);
		const next = laptop.getByRole('region', { name: /^Ensuite/ });
		await expect(next.getByText(/^1\. Un CV et une lettre/)).toBeVisible();
	});

	await test.step('4 · she works offline, from cold', async () => {
		await expect(
			phone.getByRole('heading', { name: 'Explorer un métier moins lourd' })
		).toBeVisible();
		await everythingSent(phone);
		await installed(phone);
		await offline(phone, true);
		phone = await reopen(phone, '/mon-espace');
		await expect(phone.getByRole('heading', { name: 'Bonjour Anna' })).toBeVisible();
		await openTask(phone, 'Ce que vous imaginez');
		await phone.getByLabel('Quel métier voulez-vous explorer ?').fill(ANSWER);
		await savedHere(phone);
		await finishTask(phone);
		await openTask(phone, 'Le métier en vrai');
		await phone.getByLabel(/^Vos notes/).fill(NOTES);
		await phone.getByRole('button', { name: 'Ajouter une source' }).click();
		await phone.getByLabel(/^Son titre, ou/).fill('orientation.ch, fiche du métier');
		await savedHere(phone);
		// The app is killed in the middle of a search: it opens where she was.
		phone = await reopen(phone, phone.url());
		await expect(phone.getByLabel(/^Vos notes/)).toHaveValue(NOTES);
		await expect(phone.getByLabel(/^Son titre, ou/)).toHaveValue(/orientation\.ch/);
		await phone.getByLabel(/^Votre conclusion/).fill('Je peux y entrer par un stage.');
		await savedHere(phone);
		await finishTask(phone);
		await openTask(phone, 'Ma fiche métier');
		await phone.getByLabel(/^Votre texte/).fill(DRAFT);
		await phone.locator('input[type=file]').setInputFiles(pdf('fiche-metier.pdf'));
		await expect(phone.getByText('fiche-metier.pdf')).toBeVisible();
		await savedHere(phone);
		await composeOwnPathway(phone, 'Mes idées à moi', ['Une envie', 'Un doute']);
		await writeOwn(phone, 'Un doute', KEPT);
		await writeOwn(phone, 'Une envie', SHARED);
		await finishTask(phone);
		await phone.getByRole('button', { name: 'Montrer', exact: true }).click();
		await expect(phone.getByText(/^Montré à /)).toBeVisible();
		await expect(syncMark(phone)).toContainText('Hors ligne');
		await offline(phone, false);
		await everythingSent(phone);
	});

	const traffic = recordTraffic(phone);
	const veiled = async () => {
		expect(await holds(phone, DRAFT)).toBe(true);
		for (const mark of [ANSWER, NOTES]) {
			expect(await holds(phone, mark)).toBe(false);
			expect(traffic.answers().includes(mark)).toBe(false);
		}
	};

	await test.step('5 · the counsellor, offline, accepts one task and returns the other', async () => {
		await veiled();
		for (const mark of [ANSWER, NOTES, SHARED]) {
			await expect.poll(() => holds(laptop, mark)).toBe(true);
		}
		await installed(laptop);
		await offline(laptop, true);
		laptop = await reopen(laptop, '/conseil/supervision');
		await judge(laptop, ANNA.name, 'Ce que vous imaginez');
		await expect(laptop.getByText(ANSWER)).toBeVisible();
		await laptop.getByRole('button', { name: 'Accepter', exact: true }).click();
		await judge(laptop, ANNA.name, 'Le métier en vrai');
		await laptop.getByLabel('Remarque').fill(REMARK);
		await laptop.getByRole('button', { name: 'Rendre avec la remarque' }).click();
		await expect(syncMark(laptop)).toContainText('Hors ligne · 2 à envoyer');
		await veiled();
		await offline(laptop, false);
		await everythingSent(laptop);
	});

	await test.step('5 · she sees the first trace released, the second task open again', async () => {
		await expect.poll(() => holds(phone, NOTES)).toBe(true);
		traffic.stop();
		await openTask(phone, 'Ce que vous imaginez');
		await expect(phone.getByText(ANSWER)).toBeVisible();
		await openTask(phone, 'Le métier en vrai');
		await expect(phone.getByText(REMARK)).toBeVisible();
		await expect(phone.getByLabel(/^Vos notes/)).toHaveValue(NOTES);
	});

	await test.step('5 · what she keeps to herself never reached the counsellor', async () => {
		expect(await holds(laptop, SHARED)).toBe(true);
		for (const mark of [KEPT, DRAFT]) expect(await holds(laptop, mark)).toBe(false);
	});

	await test.step('6 · unassigned, nothing of the dossier is left on the laptop', async () => {
		await endAssignment(tablet, ANNA.name);
		await everythingSent(tablet);
		await expect.poll(() => holds(laptop, ANNA.surname)).toBe(false);
		for (const mark of [ANNA.email, ANNA.need, ANSWER, NOTES, SHARED]) {
			expect(await holds(laptop, mark)).toBe(false);
		}
	});

	await test.step('7 · another structure duplicates her template and sees nothing else', async () => {
		await shareOwnTemplate(laptop, 'Explorer un métier', TEMPLATE);
		await everythingSent(laptop);
		const foreign = await open('laptop');
		await signIn(foreign, STAFF.foreign.email, '/conseil');
		await duplicateTemplate(foreign, TEMPLATE);
		await everythingSent(foreign);
		await expect(foreign.getByText(`Copie de «\u00a0${TEMPLATE}\u00a0»`)).toBeVisible();
		expect(await holds(foreign, '"structure":"ofpc"')).toBe(false);
		expect(await holds(foreign, ANNA.surname)).toBe(false);
	});

	await test.step('8 · the local admin finds one action per transition', async () => {
		const admin = await open('laptop');
		await signIn(admin, STAFF.localAdmin.email, '/admin');
		await expect(
			admin.getByRole('cell', { name: 'Tâche rendue avec une remarque' }).first()
		).toBeVisible();
		const counted = async () => countActions(await decryptedStore(admin), startedAt);
		await expect.poll(counted).toEqual(TRANSITIONS);
	});
});

/** Of the six tasks of the template, those she does not need. */
const REMOVED = [
	'Où, avec qui, pour quel salaire',
	'Les chemins qui y mènent',
	'Le métier et vous'
];

const TEMPLATE = 'Explorer un métier de plein air';
const ANSWER = 'Jardinière paysagiste, repère-A1';
const NOTES = 'On travaille dehors par tous les temps, repère-B2.';
const DRAFT = 'Ma fiche, encore un brouillon, repère-C3.';
const KEPT = 'Je garde ceci pour moi, repère-D4.';
const SHARED = 'Ceci, je veux bien le montrer, repère-E5.';
const REMARK = 'C’est un bon début. Ajoutez ce que vous avez entendu d’un professionnel.';

/** D12: everything that happened above, once each: Anna’s and Bruno’s, the welcome pathways included. */
const TRANSITIONS = {
	requestConfirmed: 2,
	questionnaireCompleted: 1,
	accountOpened: 2,
	complementAsked: 1,
	complementGiven: 1,
	counsellorAssigned: 2,
	counsellorRemoved: 1,
	pathwayProposed: 4,
	pathwayCancelled: 1,
	taskValidated: 2,
	taskAccepted: 1,
	taskReturned: 1
};
