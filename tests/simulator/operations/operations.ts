import type { AnyDraft } from '#domain/document';
import type { Client } from '../client';
import type { Device } from '../device';
import type { Fault } from '../faults';
import { ADMIN } from './admin';
import { CONSULTANT } from './consultant';
import { COUNSELLOR } from './counsellor';
import { tooMuch } from './excess';
import { forgery } from './hostile';
import { PARTNERS } from './partners';
import { receptionOperations } from './reception';
import { REPLIES } from './replies';
import { SESSION_PEOPLE, SESSION_STAFF } from './workshops';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
const DECADE = 3_650 * DAY;

type Operation = (client: Client) => AnyDraft[] | null;

/** One thing a device is used for: mostly work, often an exchange, sometimes an accident. */
export async function operate(device: Device): Promise<void> {
	const { client } = device;
	const { random, shared } = client;
	if (client.person.hostile && random.chance(0.5)) {
		const { route, body } = forgery(client);
		shared.journal.meets('F14');
		void client.line.forge(route, body);
		return;
	}
	const when = (fault: Fault, weight: number) => (shared.faults.has(fault) ? weight : 0);
	const doing = random.weighted([
		[600, work],
		[310, sync],
		[40, goesOffline],
		[client.person.duties.includes('counsellor') ? 10 : 0, looks],
		[when('F16', 8), (one) => one.act(() => tooMuch(one))],
		[when('F23', 15), crashes],
		[when('F23', 15), freezes],
		[when('F5', 20), clockJumps],
		[when('F7', 10), fillsUp],
		[when('F8', 4), (one) => one.evict()],
		[when('F9', 6), becomesOutdated],
		[device.stores.length > 1 ? 60 : 0, () => device.handOver()]
	] as [number, (client: Client) => unknown][]);
	await doing?.(client);
}

async function work(client: Client): Promise<void> {
	const operation = client.random.weighted(operationsOf(client));
	if (operation) await client.act(() => operation(client));
}

/** Opens the page of a dossier, mostly of one that is closed (ADR 0036). */
async function looks(client: Client): Promise<void> {
	const all = client.all('dossier');
	const closed = all.filter(({ state }) => state === 'closed');
	const dossier = client.random.pick(client.random.chance(0.8) ? closed : all);
	if (dossier) await client.look(dossier.id);
}

function sync(client: Client): void {
	client.sync();
}

/** For a while: mostly minutes, sometimes days. */
export function goesOffline(client: Client): void {
	const { clock, random } = client.shared;
	client.line.online = false;
	const away = random.chance(0.3) ? random.int(3 * DAY) : random.int(HOUR / 2);
	clock.after(away, () => {
		client.line.online = true;
		client.sync();
	});
}

function crashes(client: Client): void {
	client.shared.journal.meets('F23', 'died');
	client.open();
}

/** Somewhere in an exchange; it wakes when another tab has long taken over. */
function freezes(client: Client): void {
	const { clock, random } = client.shared;
	client.sync();
	const asleep = random.chance(0.5) ? random.int(120 * SECOND) : random.int(12 * HOUR);
	clock.after(random.int(2 * SECOND), () => client.freeze(asleep));
}

function clockJumps(client: Client): void {
	client.shared.journal.meets('F5');
	client.skew = client.random.int(2 * DECADE) - DECADE;
}

function fillsUp(client: Client): void {
	const { clock, random } = client.shared;
	client.disk.full = true;
	clock.after(random.int(6 * HOUR), () => (client.disk.full = false));
}

/** An old copy of the app, until the person accepts the new one. */
function becomesOutdated(client: Client): void {
	const { clock, random } = client.shared;
	if (client.line.outdated) return;
	client.line.outdated = true;
	client.open();
	clock.after(random.int(12 * HOUR), () => client.update());
}

function operationsOf(client: Client): readonly (readonly [number, Operation])[] {
	return client.person.duties.flatMap((duty): readonly (readonly [number, Operation])[] => {
		switch (duty) {
			case 'consultant':
				return [...CONSULTANT, ...SESSION_PEOPLE];
			case 'counsellor':
				return [...COUNSELLOR, ...SESSION_STAFF];
			case 'reception':
				return [...receptionOperations(client), ...SESSION_STAFF, ...REPLIES, ...PARTNERS];
			case 'admin':
				return [...ADMIN, ...REPLIES, ...PARTNERS];
		}
	});
}
