import type { Bench } from '../bench';
import { atMostTimes, type Figure } from '../figure';
import { quantile } from '../measure';
import { Race, peerDatabase } from '../race';
import type { Tab } from '../host/tab';
import { BASE, NO_COUCH } from './first-sync';

const NAME = 'one-change';
/** Changes in one turn of a contender; the turns alternate. */
const CHANGES = 20;
const PAUSE_MS = 400;

/** One change, from the gesture on one device to the document on another, both online. */
export const oneChange: Figure = {
	name: NAME,
	async run(bench) {
		const stage = await bench.stage(bench.mainStore, bench.sized(BASE));
		const race = await Race.open(bench, stage, bench.couch ? ['ours', 'pouchdb'] : ['ours']);
		try {
			const found = await inPairs(bench, race, race.present, new Map());
			const [ours, peer] = [found.get('ours') ?? [], found.get('pouchdb')];
			const note = peer
				? 'p95; the peer: PouchDB live sync, a database of these documents only'
				: (race.missing.get('pouchdb') ?? NO_COUCH);
			const p95 = { ours: quantile(ours, 0.95), peer: peer ? quantile(peer, 0.95) : null };
			return [atMostTimes(1, { name: NAME, unit: 'ms', note, ...p95 })];
		} finally {
			await race.close();
		}
	}
};

type Pairs = Map<string, { from: Tab; to: Tab }>;

/** Opens two devices of each contender, one pair within the other, then lets the pairs take turns. */
async function inPairs(
	bench: Bench,
	race: Race,
	pages: string[],
	pairs: Pairs
): Promise<Map<string, number[]>> {
	const [page, ...rest] = pages;
	if (page === undefined) return turns(bench, pairs);
	const source =
		page === 'pouchdb' ? await peerDatabase(bench, race.stage, 'peer-live') : race.selected;
	return race.inBrowser(page, (from) =>
		race.inBrowser(page, async (to) => {
			for (const tab of [from, to]) {
				await tab.firstSync(source);
				await tab.goLive();
			}
			return inPairs(bench, race, rest, pairs.set(page, { from, to }));
		})
	);
}

async function turns(bench: Bench, pairs: Pairs): Promise<Map<string, number[]>> {
	const found = new Map<string, number[]>([...pairs.keys()].map((page) => [page, []]));
	const count = bench.options.quick ? 3 : CHANGES;
	for (let turn = 0; turn <= bench.options.runs; turn++) {
		for (const [page, { from, to }] of pairs) {
			for (let i = 0; i < count; i++) {
				const { at, mark } = await from.writeOne(turn * count + i);
				const ms = (await to.seen(mark)) - at;
				// The first turn warms up.
				if (turn > 0) found.get(page)?.push(ms);
				await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
			}
		}
	}
	for (const [page, all] of found)
		bench.say(`${page}: median ${Math.round(quantile(all, 0.5))} ms`);
	return found;
}
