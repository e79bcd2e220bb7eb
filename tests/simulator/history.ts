import { checkWorld } from './checks';
import type { Fault } from './faults';
import { burst } from './operations/burst';
import { crossing } from './operations/crossing';
import { duel } from './operations/duel';
import { exile } from './operations/exile';
import { operate } from './operations/operations';
import { restore, restoreUnheard } from './operations/restoration';
import { makeWorld, type World } from './world';

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
	/** How often each fault struck. */
	met: Record<string, number>;
	/** Every write that was stored, in order: the same plan always gives the same. */
	writes: string[];
}

/** One history, from its seed to its end. */
export async function runHistory({ seed, clients, ops, faults }: Plan): Promise<Ending> {
	const world = await makeWorld(seed, clients, faults);
	const steps = ops * world.devices.length;
	const exiled = world.faults.has('F25') ? world.random.int(steps) : -1;
	const [backUpAt, restoreAt] = restoration(world, steps);
	for (let step = 0; step < steps; step++) {
		const device = world.random.pick(world.devices);
		if (device) await operate(device);
		if (world.faults.has('F1') && world.random.chance(0.004)) world.server.restart();
		if (world.faults.has('F6') && world.random.chance(0.02)) await duel(world);
		if (world.faults.has('F13') && world.random.chance(0.012)) await burst(world);
		if (world.random.chance(0.012)) await crossing(world);
		if (step === exiled) await exile(world);
		if (step === backUpAt) world.server.backUp();
		if (step === restoreAt) {
			if (world.random.chance(0.5)) await restoreUnheard(world);
			else restore(world);
		}
		await world.clock.pass(pause(world));
		if (world.journal.violations.length > 0) return endingOf(world);
	}
	await heal(world);
	await checkWorld(world);
	return endingOf(world);
}

/** When the backup is taken and when it is put back, in steps (F10). */
function restoration({ faults, random }: World, steps: number): [number, number] {
	if (!faults.has('F10')) return [-1, -1];
	const restoreAt = 1 + random.int(steps - 1);
	return [Math.max(0, restoreAt - 1 - random.int(150)), restoreAt];
}

function endingOf({ journal, oracle }: World): Ending {
	const { violations, met } = journal;
	return { violations, met: Object.fromEntries(met), writes: [...oracle.tokens] };
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

/**
 * The network returns; what was late arrives; whoever uses a device signs in on it once more; everybody
 * syncs until nothing moves any more.
 */
async function heal(world: World): Promise<void> {
	world.faults.heal();
	world.server.engine.heal();
	world.server.interlude = null;
	await world.clock.passAll();
	for (const { line, disk } of world.clients) {
		line.online = true;
		line.outdated = false;
		disk.full = false;
	}
	for (const client of world.clients) client.open();
	let before = '';
	for (let round = 0; round < MAX_ROUNDS; round++) {
		await everybodySyncs(world);
		const now = snapshot(world);
		if (now === before) return;
		before = now;
	}
	world.journal.violated('P3', 'the healed world does not come to rest');
}

async function everybodySyncs({ server, clock, devices }: World): Promise<void> {
	const turns = Math.max(...devices.map((device) => device.stores.length));
	for (let turn = 0; turn < turns; turn++) {
		server.disk.settle();
		// What a death kept the janitor from finishing is finished at his next round.
		await server.project(true);
		await clock.passAll();
		server.disk.settle();
		for (const device of devices) device.seat(turn % device.stores.length);
		await clock.passAll();
	}
}

/** Changes when anything moved: a write in the store, a document or an edit on a device. */
function snapshot(world: World): string {
	const devices = world.clients.map(({ disk }) => [
		disk.refusals.size,
		...[...disk.docs.values()].map(({ doc, unsent }) => `${doc.w}${unsent}${doc.channels.join()}`)
	]);
	return JSON.stringify([world.oracle.instant, devices]);
}
