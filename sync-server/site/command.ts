import { randomBytes } from 'node:crypto';
import { keyOfId } from '#domain/ids';
import type { Config } from '../config';
import { StoreDown } from '../store/port';
import { StoreInUse } from '../store/pouch';
import type { ReplicatedStore } from '../store/replica';
import { UpkeepError, UsageError, readArguments } from '../upkeep/command';
import { openExisting } from '../upkeep/existing-store';
import { unfinishedIn } from '../upkeep/unfinished';
import { counted } from '../upkeep/words';
import { placeAt } from './address';
import { addressOf, cardsIn } from './cards';
import { CouchLinks } from './couch-links';
import type { PeerState } from './exchange';
import { invite, join, leave, type Here } from './join';
import { linksOf } from './site-doc';

export const USAGE = `Usage\u00a0: npm run site -- status | invite | join ADRESSE | leave [ADRESSE]

  status          quelles structures sont ici, avec qui le réseau est partagé, et si l’échange marche
  invite          donne à un autre site de quoi rejoindre celui-ci
  join ADRESSE    partage la banque de démarches et les cartes des structures avec un autre site\u00a0:
                  https://site:CLÉ@serveur, ou entre deux CouchDB https://utilisateur:motdepasse@hôte/jm_network
  leave [ADRESSE] cesse de partager, avec un site ou avec tous\u00a0; ce qui est partagé reste

Base intégrée\u00a0: serveur arrêté, sauf pour status.`;

type Say = (line: string) => void;

/**
 * `npm run site`.
 * @param args what stands behind its name
 * @throws UpkeepError, StoreInUse: what whoever runs it can mend, told in one sentence (SI-10)
 */
export async function site(args: string[], config: Config, say: Say): Promise<void> {
	const [command = '', address, ...rest] = readArguments(args, {}).positionals;
	const action = actionOf(command, address, config, say);
	if (!action || rest.length > 0) throw new UsageError('La commande n’est pas comprise.');
	await action();
}

function actionOf(command: string, address: string | undefined, config: Config, say: Say) {
	const { publicUrl, couchdbPrefix } = config;
	if (command === 'status' && !address) return () => status(config, say);
	if (command === 'invite' && !address) {
		return () => within(config, (here) => give(here, publicUrl, say));
	}
	if (command === 'join' && address) {
		return () => within(config, (here) => joinAt(here, address, couchdbPrefix, say));
	}
	return command === 'leave' && (() => within(config, (here) => leaveFrom(here, address, say)));
}

/** Works on the configured store, when it is whole. @throws UpkeepError, StoreInUse */
async function within(config: Config, work: (here: Here) => Promise<void>): Promise<void> {
	const { couchdbUrl: url, couchdbPrefix: prefix } = config;
	const store = await opened(config);
	try {
		if (await unfinishedIn(store)) {
			throw new UpkeepError(
				'La base n’est remplie qu’à moitié\u00a0: achevez d’abord sa restauration.'
			);
		}
		await work({ store, couch: url === null ? null : { url, prefix } });
	} finally {
		await store.close();
	}
}

async function opened(config: Config): Promise<ReplicatedStore> {
	try {
		return await openExisting(config);
	} catch (error) {
		if (!(error instanceof StoreDown) || error instanceof StoreInUse) throw error;
		throw new UpkeepError('La base de ce site ne répond pas (COUCHDB_URL, DATA_DIR).');
	}
}

async function give(here: Here, publicUrl: string, say: Say): Promise<void> {
	const key = randomBytes(16).toString('base64url');
	await invite(here, key);
	const url = new URL(publicUrl);
	url.username = 'site';
	url.password = key;
	say('À donner à l’autre site, et à lui seul\u00a0:');
	say(`npm run site -- join ${url.href.replace(/\/$/, '')}`);
}

async function joinAt(here: Here, address: string, prefix: string, say: Say): Promise<void> {
	const place = await placeAt(address, prefix);
	await join(here, place);
	const then = {
		server: 'Démarrez le serveur (s’il marche, redémarrez-le)\u00a0: l’échange commence.',
		couchdb: 'CouchDB échange dès maintenant\u00a0: npm run site -- status le dit.'
	};
	say(`Relié à ${new URL(place.url).host}. ${then[place.kind]}`);
}

async function leaveFrom(here: Here, address: string | undefined, say: Say): Promise<void> {
	const host = address && (URL.canParse(address) ? new URL(address).host : address);
	const ended = await leave(here, host);
	if (ended === 0) throw new UpkeepError(`Ce site n’est relié à ${host ?? 'aucun autre'}.`);
	say(
		`${counted(ended, 'lien')} en moins. Redémarrez le serveur s’il marche. Ce qui a été partagé reste sur les deux sites.`
	);
}

/** From the store when it can be opened, and from the server when it runs: LevelDB admits one process. */
async function status(config: Config, say: Say): Promise<void> {
	try {
		await within(config, (here) => tellStore(here, say));
	} catch (error) {
		if (!(error instanceof StoreInUse)) throw error;
		say('La base intégrée est ouverte par le serveur.');
	}
	const states = await statesAt(config.publicUrl);
	if (!states) say('Le serveur ne répond pas\u00a0: ce qu’il échange attend.');
	for (const { at, state, last } of states ?? []) {
		const when =
			last === null ? 'jamais encore' : `${new Date(last).toISOString().slice(0, 19)} UTC`;
		const how = state === 'running' ? 'l’échange marche' : 'ne répond pas, nouvel essai bientôt';
		say(`${at}\u00a0: ${how} (tout était passé\u00a0: ${when})`);
	}
}

async function tellStore({ store, couch }: Here, say: Say): Promise<void> {
	const { here, elsewhere } = await cardsIn(store);
	say(`Structures d’ici\u00a0: ${here.map(({ _id }) => keyOfId(_id)).join(', ') || 'aucune'}`);
	for (const card of elsewhere) {
		say(`Ailleurs\u00a0: ${keyOfId(card._id)} (${addressOf(card) ?? 'adresse inconnue'})`);
	}
	const { peers, keys } = await linksOf(store);
	say(`Serveurs rejoints\u00a0: ${peers.map(({ url }) => url).join(', ') || 'aucun'}`);
	say(`Invitations données\u00a0: ${keys.length}`);
	for (const { id, state, reason } of couch ? await new CouchLinks(couch).replications() : []) {
		say(`CouchDB, ${id}\u00a0: ${state} ${reason}`.trimEnd());
	}
}

async function statesAt(publicUrl: string): Promise<PeerState[] | null> {
	try {
		const response = await fetch(`${publicUrl}/api/health`, { signal: AbortSignal.timeout(5_000) });
		return ((await response.json()) as { sites?: PeerState[] }).sites ?? [];
	} catch {
		return null;
	}
}
