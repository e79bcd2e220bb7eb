import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench } from '../bench';
import { sessionsOf, type Device } from '../base/sessions';
import { Crowd } from '../crowd';
import { atMost, type Figure, type Line } from '../figure';
import { startServer, type Server } from '../host/server';
import { quantile } from '../measure';
import { environmentOf, filledStore } from '../stage';
import { BASE } from './first-sync';

const DEVICES = 2_000;
const WRITES_PER_S = 5;
const SECONDS = 60;
const LIMITS = { pokeMs: 1_000, memoryMb: 400 };
/** The one core of the gateway. */
const CORE = 0;

/** Devices on one gateway that may use one core: how fast a change wakes them, and the memory it takes. */
export const connections: Figure = {
	name: 'connections',
	async run(bench) {
		const kind = bench.mainStore;
		const place = bench.place(kind, 'connections');
		const count = bench.options.quick ? 60 : DEVICES;
		let devices: Device[] = [];
		const filled = await filledStore(kind, bench.sized(BASE), place, async (store, made) => {
			devices = await sessionsOf(store, made, count);
		});
		const server = await startServer({ env: environmentOf(kind, place), core: CORE });
		const crowd = new Crowd(server.url, filled, devices);
		try {
			await crowd.connect();
			bench.say(`${count} devices connected`);
			return await measured(bench, server, crowd, count);
		} finally {
			crowd.close();
			await server.stop();
		}
	}
};

async function measured(bench: Bench, server: Server, crowd: Crowd, count: number) {
	const memory: number[] = [];
	const sampling = setInterval(() => void memoryOf(server.pid).then((mb) => memory.push(mb)), 500);
	const pokes = await crowd.write(WRITES_PER_S, bench.options.quick ? 5 : SECONDS);
	clearInterval(sampling);
	const note = `${count} streams, ${WRITES_PER_S} writes/s, ${pokes.length} pokes, each followed by a pull; ${bench.mainStore}`;
	const unit = { ms: 'ms', mb: 'MB' };
	return [
		atMost(LIMITS.pokeMs, {
			name: 'connections/poke-p95',
			ours: quantile(pokes, 0.95),
			unit: unit.ms,
			note
		}),
		atMost(LIMITS.memoryMb, {
			name: 'connections/memory',
			ours: Math.max(...memory),
			unit: unit.mb,
			note
		})
	] satisfies Line[];
}

/** Resident memory of a process, in MB. */
async function memoryOf(pid: number): Promise<number> {
	const status = await readFile(join('/proc', String(pid), 'status'), 'utf8');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024;
}
