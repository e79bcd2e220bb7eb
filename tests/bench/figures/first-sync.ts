import type { Bench } from '../bench';
import { atMostTimes, notMeasured, timesLess, type Figure, type Line } from '../figure';
import { alternate, median, type Contender } from '../measure';
import { Race, peerDatabase } from '../race';
import type { Source } from '../pages/contender';
import type { Stage, StoreKind } from '../stage';

/** A base of 50,000 documents, of which a counsellor with 80 dossiers sees 5,000. */
export const BASE = { dossiers: 800, followed: 80 };
export const NO_COUCH = 'needs CouchDB: COUCHDB_URL is not set';

const PEERS = {
	pouchdb: { times: 3, note: 'PouchDB 9, idb, selector' },
	rxdb: { times: 1.5, note: 'RxDB CouchDB plugin, a database of these documents only' }
};
type Peer = keyof typeof PEERS;

/** First sync in a browser, of our device, of the raw limit and of the two peers. */
export const firstSync: Figure = {
	name: 'first-sync',
	async run(bench) {
		const lines = bench.couch ? await onStore(bench, 'couchdb') : [];
		lines.push(...(await onStore(bench, 'embedded')));
		if (!bench.couch) lines.push(...peerLines({}, new Map()));
		return lines;
	}
};

async function onStore(bench: Bench, kind: StoreKind): Promise<Line[]> {
	const stage = await bench.stage(kind, bench.sized(BASE));
	const peers = kind === 'couchdb' ? (Object.keys(PEERS) as Peer[]) : [];
	const race = await Race.open(bench, stage, ['ours', 'raw', ...peers]);
	try {
		const sources: Record<string, Source> = { pouchdb: race.selected };
		if (kind === 'couchdb') sources.rxdb = await peerDatabase(bench, stage, 'peer');
		const sides = race.present.map((page) => [page, firstSyncOf(bench, race, page, sources)]);
		const found = await alternate(bench.options.runs, Object.fromEntries(sides));
		const ms = Object.fromEntries(
			Object.entries(found).map(([page, all]) => [page, median(all as number[])])
		);
		const note = `${stage.filled.seen.length} documents, on ${kind}`;
		const name = `first-sync/raw-limit${kind === 'embedded' ? '/embedded' : ''}`;
		const pair = { name, ours: ms.ours as number, peer: ms.raw as number, unit: 'ms', note };
		const limit = atMostTimes(2.5, pair);
		return kind === 'couchdb' ? [limit, ...peerLines(ms, race.missing)] : [limit];
	} finally {
		await race.close();
	}
}

function peerLines(ms: Record<string, number>, missing: Map<string, string>): Line[] {
	return (Object.entries(PEERS) as [Peer, (typeof PEERS)[Peer]][]).map(
		([page, { times, note }]) => {
			const { ours, [page]: peer } = ms;
			const name = `first-sync/${page}`;
			if (ours !== undefined && peer !== undefined) {
				return timesLess(times, { name, ours, peer, unit: 'ms', note });
			}
			return notMeasured(name, 'ms', times, missing.get(page) ?? NO_COUCH, ours);
		}
	);
}

/** A fresh browser, a fresh device. */
function firstSyncOf(
	bench: Bench,
	race: Race,
	page: string,
	sources: Record<string, Source>
): Contender {
	const expected = expectedOn(race.stage, page);
	return () =>
		race.inBrowser(page, async (tab) => {
			const { ms, documents } = await tab.firstSync(sources[page] ?? race.selected);
			if (documents !== expected) {
				throw new Error(`${page} holds ${documents} documents, not ${expected}`);
			}
			bench.say(`${race.stage.kind} ${page}: ${Math.round(ms)} ms`);
			return ms;
		});
}

/** PouchDB's selector names dossiers: it does not see what belongs to no dossier. */
function expectedOn({ filled }: Stage, page: string): number {
	if (page !== 'pouchdb') return filled.seen.length;
	return filled.seen.filter(({ dossier }) => dossier !== null).length;
}
