import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../sync-server/store/open-store';
import { dropDatabases } from '../support/couch-databases';
import { freePort } from '../support/free-port';
import { audit, type Findings } from './audit';
import { runChaos, type Run } from './chaos';
import { ServerProcess } from './server-process';

const USAGE = 'Usage: npm run chaos -- --minutes N [--seed N]';
/** Of one kind of finding, those that are shown. */
const SHOWN = 5;

interface Arguments {
	minutes: number;
	seed: number;
}

/** Real processes that are killed, frozen and cut off while eight devices work: `npm run chaos -- --minutes 5`. */
async function main(): Promise<void> {
	const args = argumentsIn(process.argv.slice(2));
	if (typeof args === 'string') {
		console.error(args);
		process.exitCode = 2;
		return;
	}
	const dataDir = await mkdtemp(join(tmpdir(), 'jemoriente-chaos-'));
	const couchdbUrl = process.env.COUCHDB_URL || null;
	const couchdbPrefix = `chaos_${process.pid}_`;
	const servers = await serversFor({ dataDir, couchdbUrl, couchdbPrefix });
	try {
		console.log(`${servers.length} gateway(s) on ${couchdbUrl ? 'CouchDB' : 'the embedded store'}`);
		const run = await runChaos(servers, args.minutes, args.seed);
		for (const server of servers) await server.stop();
		const store = await openStore({ dataDir, couchdbUrl, couchdbPrefix });
		const findings = await audit(store, run);
		await store.close();
		report(run, findings);
	} finally {
		for (const server of servers) await server.kill();
		await rm(dataDir, { recursive: true, force: true });
		if (couchdbUrl) await dropDatabases(couchdbUrl, couchdbPrefix);
	}
}

/** Two gateways where a store can be shared, else one; the first fills it with the demo. */
async function serversFor(on: {
	dataDir: string;
	couchdbUrl: string | null;
	couchdbPrefix: string;
}): Promise<ServerProcess[]> {
	const env = {
		DATA_DIR: on.dataDir,
		COUCHDB_URL: on.couchdbUrl ?? '',
		COUCHDB_PREFIX: on.couchdbPrefix,
		LOG_LEVEL: 'fatal'
	};
	const servers: ServerProcess[] = [];
	for (let n = 0; n < (on.couchdbUrl ? 2 : 1); n++) {
		const server = new ServerProcess(await freePort(), env);
		await server.start();
		servers.push(server);
	}
	return servers;
}

function report({ marks, struck, devices }: Run, findings: Findings): void {
	const failures = devices.reduce((sum, device) => sum + device.failures, 0);
	const acknowledged = marks.acknowledged.size;
	console.log(`${struck.kills} kills, ${struck.pauses} pauses, ${struck.cuts} cuts of the line`);
	console.log(`${failures} exchanges did not come through`);
	console.log(`${marks.all.length} texts written, ${acknowledged} of them acknowledged`);
	const failed = Object.entries(findings).filter(([, found]) => found.length > 0);
	for (const [kind, found] of Object.entries(findings)) {
		console.log(`${kind}: ${found.length}`);
		for (const one of found.slice(0, SHOWN)) console.log(`  ${one}`);
	}
	// A run in which nothing was written or nothing was broken proves nothing.
	const idle = acknowledged === 0 || failures === 0;
	if (idle) console.log('nothing was put to the test');
	const checks = Object.keys(findings).length + 1;
	const bad = failed.length + (idle ? 1 : 0);
	process.exitCode = bad > 0 ? 1 : 0;
	console.log(`${checks - bad} passed, ${bad} failed`);
}

function argumentsIn(argv: string[]): Arguments | string {
	const options = {
		minutes: { type: 'string', default: '1' },
		seed: { type: 'string', default: '1' }
	} as const;
	try {
		const { values } = parseArgs({ args: argv, options });
		const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
		if (!(minutes > 0)) return `--minutes must be more than 0, not ${values.minutes}. ${USAGE}`;
		if (!Number.isSafeInteger(seed))
			return `--seed must be a whole number, not ${values.seed}. ${USAGE}`;
		return { minutes, seed };
	} catch (error) {
		return `${error instanceof Error ? error.message : String(error)} ${USAGE}`;
	}
}

await main();
