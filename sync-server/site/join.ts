import { NETWORK, keyOfId, typeOfId } from '#domain/ids';
import { isTraining } from '#domain/training';
import { structuresOf } from '../gateway/facts';
import { CouchClient } from '../store/couch-client';
import { CouchReplica } from '../store/couch-replica';
import { lifeOf } from '../store/epoch';
import type { ReplicatedStore } from '../store/replica';
import { UpkeepError } from '../upkeep/command';
import type { CouchPlace, Place } from './address';
import { CouchLinks } from './couch-links';
import type { Source } from './exchange';
import { KeyRefused, RemoteNetwork, SiteUnreachable } from './remote';
import { changeLinks, hashOfKey, linksOf, type Peer } from './site-doc';

/** This site, as it is linked with another. */
export interface Here {
	store: ReplicatedStore;
	/** Null on the embedded store. */
	couch: { url: string; prefix: string } | null;
}

/**
 * Links this site with another, both ways (SI-08): by CouchDB's own replicator between two CouchDBs, by
 * the server otherwise. The other is looked at first.
 * @throws UpkeepError when it cannot be linked; nothing was changed
 */
export async function join(here: Here, place: Place): Promise<void> {
	if (place.kind === 'server') await joinServer(here, place);
	else await joinCouch(here, place);
}

/** A key with which another site may exchange with this one; only its hash is kept. */
export async function invite({ store }: Pick<Here, 'store'>, key: string): Promise<void> {
	await changeLinks(store, ({ peers, keys }) => ({ peers, keys: [...keys, hashOfKey(key)] }));
}

/**
 * Ends links, those with one host or all, the keys given included.
 * @returns how many there were
 */
export async function leave({ store, couch }: Here, host?: string): Promise<number> {
	const replications = couch ? await new CouchLinks(couch).leave(host) : 0;
	const { peers, keys } = await linksOf(store);
	const stays = ({ url }: Peer) => host !== undefined && new URL(url).host !== host;
	const others = peers.filter((one) => !stays(one)).length + (host ? 0 : keys.length);
	if (others > 0) {
		await changeLinks(store, (links) => ({
			peers: links.peers.filter(stays),
			keys: host ? links.keys : []
		}));
	}
	return replications + others;
}

async function joinServer({ store }: Here, { url, key }: Peer): Promise<void> {
	const remote = new RemoteNetwork({ url, key });
	const { life } = await remote.ends('0').catch(toldInWords);
	if (life === (await lifeOf(store))) throw itself();
	await checkStructures(store, remote);
	await changeLinks(store, ({ peers, keys }) => ({
		keys,
		peers: [...peers.filter((one) => one.url !== url), { url, key }]
	}));
}

async function joinCouch({ store, couch }: Here, place: CouchPlace): Promise<void> {
	if (!couch) {
		throw new UpkeepError(
			'La base intégrée rejoint un serveur, pas un CouchDB\u00a0: demandez à l’autre site une invitation (npm run site -- invite).'
		);
	}
	const links = new CouchLinks(couch);
	if (await links.isOwn(place)) throw itself();
	await checkStructures(store, new CouchReplica(new CouchClient(place.url), place.database));
	await links.join(place);
}

/**
 * Two sites cannot have the same structure, but for the one to train in, which each has for itself (SI-12). A card of ours that the other has from us is one whose
 * revisions we know.
 * @throws UpkeepError
 */
async function checkStructures(store: ReplicatedStore, other: Source): Promise<void> {
	const network = await store.open(NETWORK);
	const here = new Set((await structuresOf({ store })).filter((one) => !isTraining(one)));
	for (let seq = '0', more = true; more;) {
		const page = await other.ends(seq).catch(toldInWords);
		const ours = page.ends.filter(
			({ id }) => typeOfId(id) === 'structureCard' && here.has(keyOfId(id))
		);
		const [foreign] = await network.lacking(ours);
		if (foreign) {
			throw new UpkeepError(
				`Les deux sites ont une structure «${keyOfId(foreign.id)}»\u00a0: ils ne peuvent pas partager leur réseau.`
			);
		}
		({ seq, more } = page);
	}
}

function itself(): UpkeepError {
	return new UpkeepError('C’est l’adresse de ce site lui-même.');
}

function toldInWords(error: unknown): never {
	if (error instanceof KeyRefused) {
		throw new UpkeepError(
			'L’autre site n’accepte pas cette clé\u00a0: demandez-lui une nouvelle invitation.'
		);
	}
	if (!(error instanceof SiteUnreachable)) throw error;
	throw new UpkeepError(
		'L’autre site ne répond pas comme il faut\u00a0: réessayez, ou mettez les deux à la même version.'
	);
}
