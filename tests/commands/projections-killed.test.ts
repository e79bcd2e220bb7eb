import { readdir } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channelsOf } from '#access/channels';
import type { AnyDraft, AnyEnvelope } from '#domain/document';
import { stamped } from '#domain/stamp';
import { toStored } from '../../sync-server/gateway/stored';
import { DiskOutbox } from '../../sync-server/mail/outbox';
import { sendQueued } from '../../sync-server/mail/sender';
import { openStore } from '../../sync-server/store/open-store';
import type { ReplicatedStore } from '../../sync-server/store/replica';
import { dropDatabases } from '../support/couch-databases';
import { STRUCTURE, staff } from '../support/documents';
import { COUCH, Engines } from '../support/engines';
import { newcomer } from '../support/live-server';
import { card, putAll } from '../support/small-centre';
import { RunningServer } from './run-server';

const ACTIONS = `actions-${STRUCTURE}`;
/** Accounts put at a time: more than a batch or two. */
const BACKLOG = 600;
/** Of so many people one has a mail address, and is written to twice. */
const MAILED = 5;
/** Deaths within the backlog, and how often one is tried for. */
const DEATHS = 2;
const TRIES = 20;
/** From one try to the next, how much longer a server is let work. */
const STEP_MS = 150;
/** A start takes seconds, on a busy machine many. */
const PATIENT = { timeout: 300_000 };
/** Longer than a process has to send a mail it has claimed. */
const LEASE_MS = 3 * 60_000;

/** Puts so many accounts more, opened a moment ago, of which nothing was projected. */
async function fill(store: ReplicatedStore, before: number, more: number): Promise<void> {
	if (before === 0) await putAll(store, card(STRUCTURE), staff());
	const by = { by: 'user:rita', now: Date.now(), channelsOf };
	const keys = Array.from({ length: more }, (_, n) => `many-${100_000 + before + n}`);
	const stored = keys.flatMap((key, n) =>
		newcomer(key, n % MAILED === 0).map((draft: AnyDraft) =>
			toStored(stamped(null, draft, by) as AnyEnvelope)
		)
	);
	const db = await store.open(STRUCTURE);
	for (let n = 0; n < stored.length; n += 200) await db.putMany(stored.slice(n, n + 200));
}

/** What stands in a store that no server has open. */
async function standing(store: ReplicatedStore) {
	const db = await store.open(STRUCTURE);
	const docs = [...(await db.withPrefix('dossier:')), ...(await db.withPrefix('request:'))];
	const actions = await (await store.open(ACTIONS)).withPrefix('action:');
	const entries = docs.reduce((sum, { log }) => sum + (log as unknown[]).length, 0);
	return { entries, actions: actions.length, mails: await db.withPrefix('mail:') };
}

describe.each([
	['the embedded store', '', true],
	['CouchDB', COUCH, COUCH !== '']
])('A server killed while it works off a backlog, on %s', (_, couchdbUrl, here) => {
	let engines: Engines;
	let place: { couchdbUrl: string | null; couchdbPrefix: string; dataDir: string };
	let server: RunningServer | null = null;
	beforeEach(async () => {
		engines = new Engines();
		const couchdbPrefix = `t${randomBytes(6).toString('hex')}_`;
		place = { couchdbUrl: couchdbUrl || null, couchdbPrefix, dataDir: await engines.folder() };
	});
	afterEach(async () => {
		await server?.end('SIGKILL');
		await engines.close();
		if (couchdbUrl && place) await dropDatabases(couchdbUrl, place.couchdbPrefix);
	});

	const start = async () => {
		server = await RunningServer.start({
			COUCHDB_URL: couchdbUrl,
			COUCHDB_PREFIX: place.couchdbPrefix,
			DATA_DIR: place.dataDir
		});
		return server;
	};
	const inStore = async <T>(work: (store: ReplicatedStore) => Promise<T>): Promise<T> => {
		const store = await openStore(place);
		return work(store).finally(() => store.close());
	};

	/** Resolves once there are more actions than these: CouchDB can be looked at from outside meanwhile. */
	const begunOn = (before: number) =>
		inStore(async (store) => {
			const db = await store.open(ACTIONS);
			while ((await db.withPrefix('action:')).length <= before) await sleep(20);
		});

	/**
	 * Kills the server with `kill -9` while it works off a backlog, as often as asked: later when nothing was
	 * done yet, a little sooner and with a larger backlog when all was. @returns how many accounts there are in
	 * the end
	 */
	async function killedAtWork(): Promise<number> {
		let people = 0;
		let [deaths, wait] = [0, 0];
		for (let tries = 0; deaths < DEATHS && tries < TRIES; tries++) {
			const { entries, actions } = await inStore(standing);
			if (actions === entries) {
				const more = Math.max(BACKLOG, people);
				await inStore((store) => fill(store, people, more));
				people += more;
				wait = Math.max(0, wait - STEP_MS);
			}
			const running = await start();
			await running.until(({ status }) => status === 200);
			await (couchdbUrl ? begunOn(actions) : sleep(wait));
			await running.end('SIGKILL');
			const after = await inStore(standing);
			if (after.actions > actions && after.actions < after.entries) deaths++;
			else if (after.actions === actions) wait += STEP_MS;
		}
		expect(deaths).toBe(DEATHS);
		return people;
	}

	it.skipIf(!here)(
		'PR-07 ML-02 has every action and every mail in the end, each once',
		PATIENT,
		async () => {
			const people = await killedAtWork();
			const last = await start();
			await last.until(({ body }) => body.projections?.behind === 0 && body.ready);
			expect(await last.end('SIGTERM')).toBe(0);

			const outbox = new DiskOutbox(join(place.dataDir, 'outbox'));
			const { entries, actions, mails } = await inStore(async (store) => {
				// What a dead process had claimed is sent once its time for it is over.
				const now = () => Date.now() + LEASE_MS;
				const onError = (error: unknown) => Promise.reject(error);
				await sendQueued({
					...{ store, transport: outbox, publicUrl: last.url, now, onError },
					offLink: () => last.url,
					languageOf: async () => null
				});
				return standing(store);
			});
			expect(actions).toBe(entries);
			expect(entries).toBeGreaterThanOrEqual(2 * people);

			expect(mails).toHaveLength((2 * people) / MAILED);
			expect(mails.filter(({ state }) => state !== 'sent')).toEqual([]);
			const letters = await readdir(join(place.dataDir, 'outbox'));
			expect(letters.filter((name) => name.endsWith('.json'))).toHaveLength((2 * people) / MAILED);
		}
	);
});
