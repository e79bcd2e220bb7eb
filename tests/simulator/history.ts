import { checkWorld } from './checks';
import type { Client } from './client';
import type { Fault } from './faults';
import { operate } from './operations/operations';
import { faultsFor, makeWorld, type World } from './world';

export interface Plan {
	seed: number;
	/** Devices. */
	clients: number;
	/** Operations of each device. */
	ops: number;
	/** Null for all. */
	faults: Fault[] | null;
}

/** Exchanges of every device, after which a healed world must have come to rest. */
const MAX_ROUNDS = 15;

/** How a history ended. */
export interface Ending {
	/** What was violated, one line each; empty when it passed. */
	violations: string[];
	/** Every write that was stored, in order: the same plan always gives the same. */
	writes: string[];
}

/** One history, from its seed to its end. */
export async function runHistory({ seed, clients, ops, faults }: Plan): Promise<Ending> {
	const world = await makeWorld(seed, clients, faultsFor(faults));
	for (let step = 0; step < ops * world.clients.length; step++) {
		const client = world.random.pick(world.clients);
		if (client) await operate(client, goesOnOrOffline);
		if (world.faults.has('F1') && world.random.chance(0.004)) world.server.restart();
		await world.clock.pass(pause(world));
		if (world.journal.violations.length > 0) return endingOf(world);
	}
	await heal(world);
	await checkWorld(world);
	return endingOf(world);
}

function endingOf({ journal, oracle }: World): Ending {
	return { violations: journal.violations, writes: [...oracle.tokens] };
}

/** Offline for a while, then back: mostly minutes, sometimes days. */
function goesOnOrOffline(client: Client): void {
	const { clock, random } = client.shared;
	client.line.online = false;
	const away = random.chance(0.3) ? random.int(3 * 24 * 3_600_000) : random.int(1_800_000);
	clock.after(away, () => {
		client.line.online = true;
		client.sync();
	});
}

/** Mostly seconds between two gestures, sometimes minutes, rarely half a day. */
function pause({ random }: World): number {
	const span = random.weighted([
		[70, 2_000],
		[25, 120_000],
		[5, 12 * 3_600_000]
	]);
	return random.int(span ?? 0);
}

/** The network returns; what was late arrives; everybody syncs until nothing moves any more. */
async function heal(world: World): Promise<void> {
	world.faults.heal();
	await world.clock.passAll();
	for (const client of world.clients) client.line.online = true;
	let before = '';
	for (let round = 0; round < MAX_ROUNDS; round++) {
		world.server.disk.settle();
		await world.server.project();
		await world.clock.passAll();
		world.server.disk.settle();
		for (const client of world.clients) client.sync();
		await world.clock.passAll();
		const now = snapshot(world);
		if (now === before) return;
		before = now;
	}
	world.journal.violated('P3', 'the healed world does not come to rest');
}

/** Changes when anything moved: a write in the store, a document or an edit on a device. */
function snapshot(world: World): string {
	const devices = world.clients.map(({ disk }) => [
		disk.refusals.size,
		...[...disk.docs.values()].map(({ doc, unsent }) => `${doc.w}${unsent}${doc.channels.join()}`)
	]);
	return JSON.stringify([world.oracle.instant, devices]);
}
