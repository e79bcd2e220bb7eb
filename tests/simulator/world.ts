import { channelsOf } from '#access/channels';
import { databaseOf, type AnyDraft } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { created } from '#domain/gestures/edit';
import { proposePathway, type PathwayPlan } from '#domain/gestures/pathways';
import { openAccount } from '#domain/gestures/requests';
import { createTemplate } from '#domain/gestures/templates';
import { cardId, settingsId, staffId } from '#domain/ids';
import { stamped } from '#domain/stamp';
import { toStored } from '../../sync-server/gateway/stored';
import type { Client } from './client';
import { Clock } from './clock';
import { Device } from './device';
import { Faults, type Fault } from './faults';
import { Journal } from './journal';
import { contentOf } from './operations/plans';
import { Oracle } from './oracle';
import { HOME, OTHER, STRUCTURES, membersOf, own, usersOf } from './people';
import { Random } from './random';
import { Server, type Shared } from './server';

export interface World extends Shared {
	server: Server;
	devices: Device[];
	/** Every store there is, on whichever device. */
	clients: Client[];
}

/** A world as it stands before anyone touches it: two structures, their staff, four dossiers. */
export async function makeWorld(seed: number, size: number, named: Fault[] | null): Promise<World> {
	const random = new Random(seed);
	const clock = new Clock();
	const journal = new Journal();
	const faults = Faults.of(named, random);
	const oracle = new Oracle(() => clock.now);
	const shared: Shared = { clock, faults, journal, oracle, random };
	const server = new Server(shared);
	await populate(server, shared);
	const users = usersOf(size, random, faults);
	const devices = users.map((people) => new Device(people, shared, server));
	const clients = devices.flatMap((device) => device.stores);
	return { ...shared, server, devices, clients };
}

async function populate(server: Server, { oracle, clock, random }: Shared): Promise<void> {
	for (const draft of drafts(() => random.key())) {
		const doc = stamped(null, draft, { by: 'system', now: clock.now, channelsOf });
		const stored = toStored(doc);
		const db = await server.disk.open(databaseOf(doc));
		await db.put(stored);
		oracle.note(db.name, { ...stored });
		clock.now += 1_000;
	}
	server.disk.settle();
	server.structures.push(...STRUCTURES);
}

function drafts(newKey: () => string): AnyDraft[] {
	const gesture = { newKey, user: { id: 'system', name: '' } };
	const content = { title: 'Accueil', aim: '', theme: '', audience: '', tasks: plan(2).tasks };
	const template = createTemplate(content, { scope: 'network', home: HOME }, gesture);
	return [
		template,
		...STRUCTURES.flatMap((structure) => structureDrafts(structure, template.id, newKey)),
		...['one', 'two', 'three'].map((key) => referral(key, HOME, newKey)),
		...account('anna', HOME, 'user:claire', newKey),
		...account('hector', HOME, null, newKey),
		...account('berthe', OTHER, 'user:colin', newKey),
		...account('dora', HOME, 'user:claire', newKey),
		...proposePathway(plan(3), { id: 'pathway:anna-1', ...own('anna') }, gesture)
	];
}

function structureDrafts(structure: string, template: string, newKey: () => string): AnyDraft[] {
	const head = { structure, dossier: null, state: 'current' };
	const card = { name: structure, fullName: structure, region: '', country: 'CH', address: '' };
	const questionnaire = { version: 1, intro: '', questions: [] };
	return [
		{
			...head,
			structure: NETWORK,
			id: cardId(structure),
			type: 'structureCard',
			body: { ...card, phone: '', hours: '' },
			w: newKey()
		},
		{
			...head,
			id: settingsId(structure),
			type: 'structureSettings',
			body: { questionnaire, criteria: [], welcomeTemplate: template },
			w: newKey()
		},
		{
			...head,
			id: staffId(structure),
			type: 'staff',
			body: { members: membersOf(structure) },
			w: newKey()
		}
	] as AnyDraft[];
}

/** Somebody whom a partner referred, as the server wrote it. */
function referral(key: string, structure: string, newKey: () => string): AnyDraft {
	const who = { partner: `partner:${structure}_office`, partnerName: 'Office', contact: 'c1' };
	const person = { firstName: key, surname: 'Exemple', email: null, phone: '+41220000000' };
	return created<'referral'>(
		{
			id: `referral:office.${key}`,
			type: 'referral',
			structure,
			dossier: null,
			state: 'waiting',
			body: { ...who, contactName: 'Paule', ...person, need: 'Changer de voie.', request: null }
		},
		newKey
	);
}

/** Anna lets the partner follow how her request goes. */
function followedBy(structure: string) {
	const partner = `partner:${structure}_office`;
	const who = { partnerName: 'Office', contact: 'c1', contactName: 'Paule' };
	return { partner, ...who, called: 'Anna Exemple', follows: true };
}

function account(
	key: string,
	structure: string,
	counsellor: string | null,
	newKey: () => string
): AnyDraft[] {
	const person = {
		civility: null,
		surname: 'Exemple',
		firstName: key,
		email: `${key}@exemple.test`,
		phone: null,
		birthDate: '1990-05-14',
		nationality: null,
		postCode: '1205'
	};
	const opening = {
		structure,
		way: 'online' as const,
		person,
		need: 'Je voudrais changer de métier.',
		onBehalfOf: '',
		inCapacityOf: '',
		information: '',
		answers: {},
		questionnaireVersion: 1,
		files: [],
		...(key === 'anna' && { referral: followedBy(structure) }),
		counsellor: counsellor === null ? null : { id: counsellor, name: 'Test' }
	};
	const ids = { dossier: `dossier:${key}`, request: `request:${key}`, consultant: `user:${key}` };
	return openAccount(opening, ids, { newKey });
}

function plan(tasks: number): PathwayPlan {
	const list = Array.from({ length: tasks }, (_, i) => ({
		title: `Tâche ${i + 1}`,
		instruction: '',
		content: contentOf(i),
		place: '',
		gate: false
	}));
	return { title: 'Premier parcours', aim: '', kind: 'advised', template: null, tasks: list };
}
