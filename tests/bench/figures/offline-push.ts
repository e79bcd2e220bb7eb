import type { Bench } from '../bench';
import { notMeasured, timesLess, type Figure } from '../figure';
import { alternate, median } from '../measure';
import { Race, peerDatabase } from '../race';
import type { Source } from '../pages/contender';
import { BASE, NO_COUCH } from './first-sync';

const CHANGES = 1_000;
const NAME = 'offline-push';
const NOTE = `${CHANGES} tasks edited offline; until the server has acknowledged them all`;

/** A thousand changes made offline, sent, judged and acknowledged; the peer's are judged by nobody. */
export const offlinePush: Figure = {
	name: NAME,
	async run(bench) {
		const { mainStore: kind } = bench;
		const stage = await bench.stage(kind, bench.sized(BASE));
		const pages = kind === 'couchdb' ? ['ours', 'pouchdb'] : ['ours'];
		const race = await Race.open(bench, stage, pages);
		try {
			const source = await peerDatabase(bench, stage, 'peer-push');
			const sides = race.present.map((page) => [page, () => pushOf(bench, race, page, source)]);
			const found = await alternate(bench.options.runs, Object.fromEntries(sides));
			const [ours, peer] = [median(found.ours ?? []), found.pouchdb];
			const pair = { name: NAME, ours, unit: 'ms', note: NOTE };
			if (peer) return [timesLess(2, { ...pair, peer: median(peer) })];
			return [notMeasured(NAME, 'ms', 2, race.missing.get('pouchdb') ?? NO_COUCH, ours)];
		} finally {
			await race.close();
		}
	}
};

function pushOf(bench: Bench, race: Race, page: string, source: Source): Promise<number> {
	const count = bench.options.quick ? 60 : CHANGES;
	return race.inBrowser(page, async (tab) => {
		await tab.firstSync(source);
		race.front.cut(true);
		await tab.writeOffline(count);
		race.front.cut(false);
		const ms = await tab.push();
		bench.say(`${page}: ${count} changes in ${Math.round(ms)} ms`);
		return ms;
	});
}
