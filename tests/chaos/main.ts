import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../sync-server/store/open-store';
import { dropDatabases } from '../support/couch-databases';
import { freePort } from '../support/free-port';
import { audit, type Findings } from './audit';
import { runChaos, type Run } from './chaos';
import { MUTANTS, serverWith, type ChaosMutant } from './mutants';
import { ServerProcess } from './server-process';

const NAMES = MUTANTS.map(({ name }) => name).join('|');
const USAGE = `Usage: npm run chaos -- --minutes N [--seed N] [--mutant ${NAMES}]`;
const SERVER = 'dist/server.js';
/** Of one kind of finding, those that are shown. */
const SHOWN = 5;

interface Arguments {
	minutes: number;
	seed: number;
	/** A bug put into the server, which the audit has to find. */
	mutant: ChaosMutant | null;
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
	const script = args.mutant ? await serverWith(args.mutant) : SERVER;
	const servers = await serversFor({ dataDir, couchdbUrl, couchdbPrefix, script });
	try {
		console.log(`${servers.length} gateway(s) on ${couchdbUrl ? 'CouchDB' : 'the embedded store'}`);
		const run = await runChaos(servers, args.minutes, args.seed);
		for (const server of servers) await server.stop();
		const store = await openStore({ dataDir, couchdbUrl, couchdbPrefix });
		const findings = await audit(store, run);
		await store.close();
		report(run, findings, args.mutant);
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
	script: string;
}): Promise<ServerProcess[]> {
	const env = {
		DATA_DIR: on.dataDir,
		COUCHDB_URL: on.couchdbUrl ?? '',
		COUCHDB_PREFIX: on.couchdbPrefix,
		LOG_LEVEL: 'fatal'
	};
	const servers: ServerProcess[] = [];
	for (let n = 0; n < (on.couchdbUrl ? 2 : 1); n++) {
		const server = new ServerProcess(await freePort(), env, on.script);
		await server.start();
		servers.push(server);
	}
	return servers;
}

function report(
	{ marks, struck, devices }: Run,
	findings: Findings,
	mutant: ChaosMutant | null
): void {
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
	if (mutant) return reportCatch(findings, mutant);
	// A run in which nothing was written or nothing was broken proves nothing.
	const idle = acknowledged === 0 || failures === 0;
	if (idle) console.log('nothing was put to the test');
	const checks = Object.keys(findings).length + 1;
	const bad = failed.length + (idle ? 1 : 0);
	process.exitCode = bad > 0 ? 1 : 0;
	console.log(`${checks - bad} passed, ${bad} failed`);
}

/** With a bug put in, the run is right when the audit finds it where it belongs. */
function reportCatch(findings: Findings, { name, found }: ChaosMutant): void {
	const caught = findings[found].length > 0;
	console.log(`the bug «${name}» was ${caught ? 'found' : 'not found'} under «${found}»`);
	process.exitCode = caught ? 0 : 1;
	console.log(caught ? '1 passed, 0 failed' : '0 passed, 1 failed');
}

function argumentsIn(argv: string[]): Arguments | string {
	const options = {
		minutes: { type: 'string', default: '1' },
		seed: { type: 'string', default: '1' },
		mutant: { type: 'string' }
	} as const;
	try {
		const { values } = parseArgs({ args: argv, options });
		const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
		if (!(minutes > 0)) return `--minutes must be more than 0, not ${values.minutes}. ${USAGE}`;
		if (!Number.isSafeInteger(seed))
			return `--seed must be a whole number, not ${values.seed}. ${USAGE}`;
		const mutant = MUTANTS.find(({ name }) => name === values.mutant) ?? null;
		if (values.mutant !== undefined && !mutant) return `--mutant must be one of ${NAMES}. ${USAGE}`;
		return { minutes, seed, mutant };
	} catch (error) {
		return `${error instanceof Error ? error.message : String(error)} ${USAGE}`;
	}
}

await main();
