import { NETWORK, keyOfId, typeOfId } from '#domain/ids';
import type { ReplicatedStore } from '../store/replica';
import { UpkeepError } from '../upkeep/command';
import type { Place } from './address';
import { CouchLinks, networkAt } from './couch-links';
import type { Source } from './exchange';
import { settleHosts, structuresOf } from './hosted';
import { KeyRefused, RemoteNetwork, SiteUnreachable } from './remote';
import { changeLinks, hashOfKey } from './site-doc';

/** This site, as it is linked with another. */
export interface Here {
	store: ReplicatedStore;
	/** Null on the embedded store. */
	couch: { url: string; prefix: string } | null;
}

/**
 * Links this site with another, both ways (SI-04): by CouchDB's own replicator between two CouchDBs, by
 * the server otherwise. Looked at first: two sites cannot host the same structure.
 * @throws UpkeepError when it cannot be linked; nothing was changed
 */
export async function join(here: Here, place: Place): Promise<void> {
	if (place.kind === 'server') {
		await checkOther(here, new RemoteNetwork(place));
		await settleHosts(here.store);
		const { url, key } = place;
		await changeLinks(here.store, ({ peers, keys }) => ({
			keys,
			peers: [...peers.filter((one) => one.url !== url), { url, key }]
		}));
		return;
	}
	if (!here.couch) {
		throw new UpkeepError(
			'La base intégrée rejoint un serveur, pas un CouchDB\u00a0: demandez à l’autre site une invitation (npm run site -- invite).'
		);
	}
	await checkOther(here, await networkAt(place));
	await settleHosts(here.store);
	await new CouchLinks(here.couch).join(place);
}

/** A key with which another site may exchange with this one; only its hash is kept. */
export async function invite(store: ReplicatedStore, key: string): Promise<void> {
	await settleHosts(store);
	await changeLinks(store, ({ peers, keys }) => ({ peers, keys: [...keys, hashOfKey(key)] }));
}

/** Ends links, those with one host or all, the keys given included. @returns how many there were */
export async function leave({ store, couch }: Here, host?: string): Promise<number> {
	let ended = couch ? await new CouchLinks(couch).leave(host) : 0;
	await changeLinks(store, ({ peers, keys }) => {
		const left = host ? peers.filter(({ url }) => new URL(url).host !== host) : [];
		ended += peers.length - left.length + (host ? 0 : keys.length);
		return { peers: left, keys: host ? keys : [] };
	});
	return ended;
}

/**
 * Whether the other answers, and hosts none of ours. A card of ours that it has from us is one whose
 * revisions we know.
 * @throws UpkeepError
 */
async function checkOther({ store }: Here, other: Source): Promise<void> {
	const network = await store.open(NETWORK);
	const hosts = await structuresOf({ store });
	for (let seq = '0', more = true; more; ) {
		const page = await other.ends(seq).catch((error: unknown) => Promise.reject(inWords(error)));
		const ours = page.ends.filter(
			({ id }) => typeOfId(id) === 'structureCard' && hosts.includes(keyOfId(id))
		);
		const [foreign] = await network.lacking(ours);
		if (foreign) {
			throw new UpkeepError(
				`Les deux sites ont une structure «${keyOfId(foreign.id)}»\u00a0: ils ne peuvent pas partager leur réseau. Rien n’a été changé.`
			);
		}
		({ seq, more } = page);
	}
}

function inWords(error: unknown): unknown {
	if (error instanceof KeyRefused) {
		return new UpkeepError('L’autre site n’accepte pas cette clé\u00a0: demandez-lui une nouvelle invitation.');
	}
	return error instanceof SiteUnreachable ? new UpkeepError(`${error.message}.`) : error;
}
