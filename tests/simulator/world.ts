import { channelsOf } from '#access/channels';
import { databaseOf, type AnyDraft } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { proposePathway, type PathwayPlan } from '#domain/gestures/pathways';
import { openAccount } from '#domain/gestures/requests';
import { createTemplate } from '#domain/gestures/templates';
import { cardId, settingsId, staffId } from '#domain/ids';
import { stamped } from '#domain/stamp';
import type { StaffMember } from '#domain/structure';
import { toStored } from '../../sync-server/gateway/stored';
import { Client, type Person } from './client';
import { Clock } from './clock';
import { Faults, type Fault } from './faults';
import { Journal } from './journal';
import { TEAM, contentOf } from './operations/plans';
import { Oracle } from './oracle';
import { Random } from './random';
import { Server, type Shared } from './server';

export const STRUCTURES = ['ofpc', 'mife-ain'] as const;

export interface World extends Shared {
	server: Server;
	clients: Client[];
}

const [HOME, OTHER] = STRUCTURES;
const own = (key: string, structure: string = HOME) => ({ dossier: `dossier:${key}`, structure });

/** Everyone who may hold a device, in the order in which a world is peopled. */
const PEOPLE: Person[] = [
	{ id: 'user:anna', name: 'Anna', role: 'consultant', own: own('anna') },
	{ id: 'user:claire', name: 'Claire Test', role: 'counsellor', own: null },
	{ id: 'user:reception', name: 'Rita Test', role: 'reception', own: null },
	{ id: 'user:anna', name: 'Anna', role: 'consultant', own: own('anna') },
	{ id: 'user:colin', name: 'Colin Test', role: 'counsellor', own: null },
	{ id: 'user:hector', name: 'Hector', role: 'hostile', own: own('hector') },
	{ id: 'user:adam', name: 'Adam Test', role: 'admin', own: null },
	{ id: 'user:fred', name: 'Fred Test', role: 'hostile', own: null },
	{ id: 'user:berthe', name: 'Berthe', role: 'consultant', own: own('berthe', OTHER) }
];
/** The first three are in every world; the others by lot. */
const ALWAYS = 3;

/** A world as it stands before anyone touches it: two structures, their staff, three dossiers. */
export async function makeWorld(seed: number, size: number, faults: Faults): Promise<World> {
	const random = new Random(seed);
	const clock = new Clock();
	const journal = new Journal();
	const oracle = new Oracle(() => clock.now);
	const shared: Shared = { clock, faults, journal, oracle, random };
	const server = new Server(shared);
	await populate(server, shared);
	const clients = peopleFor(size, random).map((person) => new Client(person, shared, server));
	return { ...shared, server, clients };
}

export function faultsFor(names: Fault[] | null): Faults {
	return names ? new Faults(names) : new Faults();
}

function peopleFor(size: number, random: Random): Person[] {
	const chosen = PEOPLE.slice(0, Math.min(ALWAYS, size));
	const rest = PEOPLE.slice(ALWAYS);
	while (chosen.length < size) {
		const next = rest.splice(random.int(rest.length), 1)[0] ?? random.pick(PEOPLE);
		if (next) chosen.push(next);
	}
	return chosen;
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
		...account('anna', HOME, 'user:claire', newKey),
		...account('hector', HOME, null, newKey),
		...account('berthe', OTHER, 'user:colin', newKey),
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

function membersOf(structure: string): StaffMember[] {
	const all: [string, string, StaffMember['roles']][] = [
		['Claire', 'user:claire', ['counsellor']],
		['Rita', 'user:reception', ['counsellor', 'reception']],
		['Colin', 'user:colin', ['counsellor']],
		['Adam', 'user:adam', ['localAdmin']]
	];
	const elsewhere: typeof all = [
		['Colin', 'user:colin', ['counsellor']],
		['Fred', 'user:fred', ['counsellor', 'reception', 'localAdmin']]
	];
	return (structure === HOME ? all : elsewhere).map(([firstName, user, roles]) => ({
		user,
		firstName,
		surname: 'Test',
		email: `${firstName.toLowerCase()}@exemple.test`,
		roles,
		teams: roles.includes('counsellor') ? [TEAM] : []
	}));
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

/** The network's own database, for those who look at every database. */
export const DATABASES = [NETWORK, ...STRUCTURES, ...STRUCTURES.map((name) => `actions-${name}`)];
