import type { Bench } from '../bench';
import { KnownChannels } from '../base/digests';
import { HOME } from '../base/structures';
import { notMeasured, timesLess, type Figure, type Line } from '../figure';
import { Client, type Exchange } from '../host/client';
import { startPeer } from '../host/peer-server';
import { alternate, median, type Contender } from '../measure';
import { environmentOf, type Stage } from '../stage';
import { PROTOCOL_VERSION } from '#protocol/version';
import { ROUTES } from '#protocol/routes';
import { BASE } from './first-sync';

/** Pulls in one run; the run tells their median. */
const PULLS = 20;
/** `_changes` by selector is asked of CouchDB itself: nobody checks any right. */
const PEERS: Record<string, string> = {
	'id-list': 'all ids and versions each time',
	'selector-cold': '_changes by selector from the start, as after each change of the selector',
	'selector-warm': '_changes by selector since the last, nothing written since'
};

/** A pull when nothing has changed: bytes both ways, and the time until the whole answer is there. */
export const idlePull: Figure = {
	name: 'idle-pull',
	async run(bench) {
		if (!bench.couch) return notRun();
		const stage = await bench.stage('couchdb', bench.sized(BASE));
		const peer = await startPeer('id-list', environmentOf('couchdb', stage.place));
		try {
			return await measured(bench, stage, peer.url);
		} finally {
			await peer.stop();
		}
	}
};

async function measured(bench: Bench, stage: Stage, peerUrl: string): Promise<Line[]> {
	const { token } = stage.filled;
	const ours = await ownPull(stage);
	const list = new Client(peerUrl, { cookie: `session=${token}` });
	const selector = await selectorPulls(bench, stage);
	const sides = {
		ours,
		'id-list': () => list.post('/', {}),
		'selector-cold': selector.from('0'),
		'selector-warm': selector.from(selector.end)
	};
	const bytes: Record<string, number> = {};
	const contenders = Object.fromEntries(
		Object.entries(sides).map(([name, pull]): [string, Contender] => [
			name,
			async () => {
				const all = await repeated(pull, name === 'selector-cold' ? 1 : PULLS);
				bytes[name] = median(all.map((one) => one.bytes));
				return median(all.map((one) => one.ms));
			}
		])
	);
	const found = await alternate(bench.options.runs, contenders);
	list.close();
	const time = Object.fromEntries(Object.entries(found).map(([name, all]) => [name, median(all)]));
	const against = (side: string, values: Record<string, number>) => ({
		ours: values.ours as number,
		peer: values[side] as number,
		note: PEERS[side]
	});
	return [
		timesLess(200, {
			name: 'idle-pull-bytes/id-list',
			unit: 'bytes',
			...against('id-list', bytes)
		}),
		...Object.keys(PEERS).map((side) =>
			timesLess(10, { name: `idle-pull-time/${side}`, unit: 'ms', ...against(side, time) })
		)
	];
}

/** Our device's whole exchange when it holds everything. */
export async function ownPull(stage: Stage): Promise<() => Promise<Exchange<unknown>>> {
	const client = new Client(stage.server.url, { cookie: `session=${stage.filled.token}` });
	const known = new KnownChannels();
	await known.pull(client);
	const request = { protocol: PROTOCOL_VERSION, rollUp: known.rollUp };
	return async () => {
		const exchange = await client.post<{ answer: string }>(ROUTES.pull, request);
		if (exchange.body.answer !== 'same') throw new Error(`not idle: ${exchange.body.answer}`);
		return exchange;
	};
}

/** What a device of PouchDB's asks, without anyone checking its rights. */
async function selectorPulls({ couch }: Bench, stage: Stage) {
	const { people, size } = stage.filled;
	const dossiers = people.slice(0, size.followed).map(({ dossier }) => dossier);
	const selector = { dossier: { $in: dossiers } };
	const database = stage.database(HOME);
	const client = new Client(couch?.origin ?? '', couch?.headers);
	const end = (await couch?.lastSeq(database)) ?? '0';
	const from = (since: string) => () => {
		const query = new URLSearchParams({ filter: '_selector', since });
		return client.post(`/${database}/_changes?${query}`, { selector });
	};
	return { end, from };
}

async function repeated(
	pull: () => Promise<Exchange<unknown>>,
	times: number
): Promise<Exchange<unknown>[]> {
	const all: Exchange<unknown>[] = [];
	for (let i = 0; i < times; i++) all.push(await pull());
	return all;
}

function notRun(): Line[] {
	const note = 'needs CouchDB: COUCHDB_URL is not set';
	return Object.keys(PEERS).map((side) => notMeasured(`idle-pull-time/${side}`, 'ms', 10, note));
}
