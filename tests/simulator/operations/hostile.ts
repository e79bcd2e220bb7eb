import type { SyncRoute } from '../../../src/lib/store/transport-port';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Client } from '../client';

/** Something sent by hand instead of by our app. */
export interface Forgery {
	route: SyncRoute;
	body: unknown;
}

interface Loot {
	[field: string]: unknown;
	id: string;
	type: string;
	structure: string;
	dossier: string | null;
	w: string;
	body: Record<string, unknown>;
}

/**
 * What a hostile client tries, knowing more than it ever could: ids, dossiers, tokens and contents of
 * others, taken straight from the store. All of it must be refused as if nothing were there (F14).
 */
export function forgery(client: Client): Forgery {
	const { random } = client;
	const make = random.pick(FORGERIES) ?? pushesOthers;
	const loot = stolen(client);
	return loot ? make(client, loot) : asksAll(client);
}

const FORGERIES: ((client: Client, loot: Loot) => Forgery)[] = [
	pushesOthers,
	movesIntoOwn,
	jumpsState,
	reusesToken,
	forgesStamps,
	poisonsKeys,
	overwritesSecrets,
	swells,
	digs,
	counts,
	judgesUnread,
	fetchesOthers,
	asksAll,
	mixes
];

/** Any document of the history, as it once stood. */
function stolen({ random, shared }: Client): Loot | null {
	const all = [...shared.oracle.history.values()];
	const version = random.pick(random.pick(all) ?? [])?.doc;
	if (!version?.type) return null;
	const { _id, type, structure, dossier, state, body, w } = version;
	return { id: _id, type, structure, dossier, state, body, w } as unknown as Loot;
}

function pushOf(drafts: unknown[], base: string | null): Forgery {
	const items = drafts.map((draft) => ({ draft, base }));
	return { route: 'push', body: { protocol: PROTOCOL_VERSION, epoch: null, items } };
}

function baseOf(client: Client, loot: Loot): string | null {
	return client.random.pick([null, loot.w, client.random.key()]) ?? null;
}

function pushesOthers(client: Client, loot: Loot): Forgery {
	return pushOf([{ ...loot, w: client.random.key() }], baseOf(client, loot));
}

/** Somebody's document, said to be of the forger's own dossier or structure. */
function movesIntoOwn(client: Client, loot: Loot): Forgery {
	const own = client.person.own ?? { dossier: loot.dossier, structure: 'network' };
	const w = client.random.chance(0.3) ? loot.w : client.random.key();
	return pushOf([{ ...loot, ...own, w }], baseOf(client, loot));
}

function jumpsState(client: Client, loot: Loot): Forgery {
	const states = ['accepted', 'released', 'open', 'sealed', 'assigned', 'closed', 'validated'];
	const state = client.random.pick(states);
	return pushOf([{ ...loot, state, w: client.random.key() }], loot.w);
}

function reusesToken(client: Client, loot: Loot): Forgery {
	const body = { ...loot.body, title: 'forgé' };
	return pushOf([{ ...loot, body }], baseOf(client, loot));
}

/** Author, times, channels and log, which only the server may say. */
function forgesStamps(client: Client, loot: Loot): Forgery {
	const stamps = {
		author: 'user:forged',
		createdAt: 1,
		updatedAt: 1,
		channels: ['cards'],
		log: []
	};
	return pushOf([{ ...loot, ...stamps, w: client.random.key() }], loot.w);
}

function poisonsKeys(client: Client, loot: Loot): Forgery {
	const poisoned: unknown = JSON.parse(
		JSON.stringify({ ...loot, w: client.random.key() }).replace(
			'"body":{',
			'"body":{"__proto__":{"polluted":true},"constructor":{"prototype":{}},'
		)
	);
	return pushOf([poisoned, null, 7, [], 'text'], loot.w);
}

/** A document under an id that the server keeps for itself. */
function overwritesSecrets(client: Client, loot: Loot): Forgery {
	const prefix = client.random.pick(['secret', 'mail', 'checkpoint', 'file', 'action', 'staff']);
	const { own } = client.person;
	const key = (own?.dossier ?? loot.id).replace(/^.*:/, '');
	const body = { kind: 'personal', title: 't', aim: '', welcome: false, endCounted: false };
	const mine = {
		...own,
		type: 'pathway',
		state: 'proposed',
		body: { ...body, template: null, cancellation: null }
	};
	const draft = { ...(own ? mine : loot), id: `${prefix}:${key}`, w: client.random.key() };
	return pushOf([draft], own ? null : baseOf(client, loot));
}

function swells(client: Client, loot: Loot): Forgery {
	const huge = 'x'.repeat(300_000);
	const body = client.random.chance(0.5) ? { ...loot.body, title: huge } : { huge };
	return pushOf([{ ...loot, body, w: client.random.key() }], loot.w);
}

/** JSON so deep that reading it recursively would cost the server its stack. */
function digs(client: Client, loot: Loot): Forgery {
	const depth = 21 + client.random.int(500);
	const body: unknown = JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
	return pushOf(
		[
			{ ...loot, w: client.random.key() },
			{ ...loot, body }
		],
		null
	);
}

/** Within the size that is read, more values than that many bytes should ever become. */
function counts(client: Client, loot: Loot): Forgery {
	const body = { list: Array.from({ length: 12_000 }, () => 1) };
	return pushOf([{ ...loot, body, w: client.random.key() }], loot.w);
}

/** A decision on a trace that the forger never read. */
function judgesUnread(client: Client, loot: Loot): Forgery {
	const decision = {
		outcome: 'accepted',
		remark: '',
		judged: client.random.key(),
		by: 'user:forged',
		byName: 'Forgée',
		at: 1
	};
	const body = { ...loot.body, decision };
	return pushOf([{ ...loot, state: 'accepted', body, w: client.random.key() }], loot.w);
}

function fetchesOthers(client: Client): Forgery {
	const keys = [...client.shared.oracle.history.keys()];
	const items = Array.from({ length: 20 }, () => {
		const [database = '', ...rest] = (client.random.pick(keys) ?? '').split('/');
		return { database, id: rest.join('/') };
	});
	return { route: 'fetch', body: { protocol: PROTOCOL_VERSION, epoch: null, items } };
}

/** Asks for every channel there could be. */
function asksAll(client: Client): Forgery {
	const ids = [...client.shared.oracle.history.keys()].flatMap((key) => key.split('/').slice(1));
	const dossiers = ids.filter((id) => id.startsWith('dossier:'));
	const names = dossiers.flatMap((id) => ['', ':staff', ':own', ':web'].map((p) => `d:${id}${p}`));
	const digests = Object.fromEntries([...names, 'bank', '__proto__'].map((n) => [n, [1, 2, 3]]));
	return { route: 'pull', body: { protocol: PROTOCOL_VERSION, rollUp: [1, 2, 3], digests } };
}

/** Forged and honest items in one push: the forged ones must not keep the others from their verdict. */
function mixes(client: Client, loot: Loot): Forgery {
	const forged = { ...loot, w: client.random.key() };
	return pushOf([forged, { nothing: true }, { ...forged, unknown: 1 }], loot.w);
}
