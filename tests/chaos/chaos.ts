import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../simulator/random';
import { Device } from './device';
import { Line } from './line';
import { Marks } from './marks';
import { PASSWORD, PEOPLE } from './people';
import type { ServerProcess } from './server-process';
import { signIn } from './wire';

/** How long devices have to come up to date once nothing is broken any more. */
const HEALING_MS = 120_000;

export interface Run {
	devices: Device[];
	marks: Marks;
	/** How often each thing was done to it. */
	struck: Record<'kills' | 'pauses' | 'cuts', number>;
	stuck: string[];
}

/** Eight devices at work on these servers while everything breaks, then the time to heal. */
export async function runChaos(
	servers: readonly ServerProcess[],
	minutes: number,
	seed: number
): Promise<Run> {
	const random = new Random(seed);
	const marks = new Marks();
	const lines: Line[] = [];
	const devices: Device[] = [];
	for (const { email, first } of PEOPLE) {
		const line = await Line.open(() => servers.map(({ port }) => port), random.fork());
		const signedIn = await signIn(line.url, email, PASSWORD);
		lines.push(line);
		devices.push(new Device({ signedIn, first }, line.url, marks, random.fork()));
	}
	const stop = new AbortController();
	const lives = devices.map((device, i) => device.live(PEOPLE[i]!.act, stop.signal));
	const struck = { kills: 0, pauses: 0, cuts: 0 };
	const end = Date.now() + minutes * 60_000;
	while (Date.now() < end) {
		await sleep(1_000 + random.int(3_000));
		await strike(servers, lines, random, struck);
	}
	stop.abort();
	await Promise.all(lives);
	for (const line of lines) line.calm();
	const stuck = await heal(servers, devices);
	for (const line of lines) line.close();
	return { devices, marks, struck, stuck };
}

async function strike(
	servers: readonly ServerProcess[],
	lines: readonly Line[],
	random: Random,
	struck: Run['struck']
): Promise<void> {
	const server = servers[random.int(servers.length)]!;
	const lot = random.int(3);
	if (lot === 0) {
		struck.kills++;
		await server.kill();
		await server.start();
	} else if (lot === 1) {
		struck.pauses++;
		await server.pause(500 + random.int(4_000));
	} else {
		struck.cuts++;
		for (const line of lines) if (random.chance(0.5)) line.cut(random.int(3_000));
	}
}

/** Everybody syncs until the server proves that nothing is missing, and what follows has followed. */
async function heal(
	servers: readonly ServerProcess[],
	devices: readonly Device[]
): Promise<string[]> {
	const end = Date.now() + HEALING_MS;
	let behind = devices.map(() => true);
	while (Date.now() < end) {
		const late = await Promise.all(servers.map((server) => server.behind()));
		const proved = await Promise.all(devices.map((device) => device.cycle()));
		behind = proved.map((one) => !one);
		if (!behind.includes(true) && late.every((seconds) => seconds === 0)) return [];
		await sleep(500);
	}
	const stuck = devices.filter((_, i) => behind[i]);
	return stuck.length > 0
		? Promise.all(stuck.map(async (one) => `${one.user}: ${await one.unsent()} unsent`))
		: ['projections are late'];
}
