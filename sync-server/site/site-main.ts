import { randomBytes } from 'node:crypto';
import { keyOfId } from '#domain/ids';
import { environment, readConfig, type Config } from '../config';
import { StoreInUse } from '../store/pouch';
import { UsageError, readArguments, runCommand, say } from '../upkeep/command';
import { openExisting } from '../upkeep/existing-store';
import { counted } from '../upkeep/words';
import { placeAt } from './address';
import { CouchLinks } from './couch-links';
import { addressOf, cardsOf } from './hosted';
import { invite, join, leave, type Here } from './join';
import type { PeerState } from './peers';
import { linksOf } from './site-doc';

const USAGE = `Usage\u00a0: npm run site -- status | invite | join ADRESSE | leave [ADRESSE]

  status          ce que ce site héberge, avec qui il partage le réseau, et si l’échange marche
  invite          donne à un autre site de quoi rejoindre celui-ci
  join ADRESSE    partage la banque de démarches et les cartes des structures avec un autre site\u00a0:
                  https://site:CLÉ@serveur, ou entre deux CouchDB https://utilisateur:motdepasse@hôte/jm_network
  leave [ADRESSE] cesse de partager, avec un site ou avec tous\u00a0; ce qui est partagé reste

Base intégrée\u00a0: serveur arrêté, sauf pour status.`;

const RESTART = 'Redémarrez le serveur\u00a0: l’échange commence.';

async function main(): Promise<void> {
	const [command, address, ...rest] = readArguments(process.argv.slice(2), {}).positionals;
	if (rest.length > 0) throw new UsageError(`«${rest[0]}» est de trop.`);
	const config = readConfig(environment());
	if (command === 'status') return status(config);
	const { couchdbUrl: url, couchdbPrefix: prefix } = config;
	const store = await openExisting(config);
	const here: Here = { store, couch: url === null ? null : { url, prefix } };
	try {
		if (command === 'invite') await inviteInto(here, config.publicUrl);
		else if (command === 'join' && address) await joinAt(here, address, prefix);
		else if (command === 'leave') await leaveFrom(here, address);
		else throw new UsageError('Dites que faire.');
	} finally {
		await store.close();
	}
}

async function inviteInto({ store }: Here, publicUrl: string): Promise<void> {
	const key = randomBytes(16).toString('base64url');
	await invite(store, key);
	const url = new URL(publicUrl);
	url.username = 'site';
	url.password = key;
	say('À donner à l’autre site, à lui seul\u00a0:');
	say(`npm run site -- join ${url.href.replace(/\/$/, '')}`);
}

async function joinAt(here: Here, address: string, prefix: string): Promise<void> {
	const place = await placeAt(address, prefix);
	await join(here, place);
	say(`Relié à ${new URL(place.url).host}.`);
	say(place.kind === 'server' ? RESTART : 'CouchDB échange dès maintenant (npm run site -- status).');
}

async function leaveFrom(here: Here, address: string | undefined): Promise<void> {
	const host = address && (URL.canParse(address) ? new URL(address).host : address);
	const ended = await leave(here, host);
	say(`${counted(ended, 'lien')} en moins. Ce qui a été partagé reste sur les deux sites.`);
}

/** From the store when it can be opened, and from the server when it runs: LevelDB admits one process. */
async function status(config: Config): Promise<void> {
	try {
		await ofStore(config);
	} catch (error) {
		if (!(error instanceof StoreInUse)) throw error;
		say('La base intégrée est ouverte par le serveur.');
	}
	const states = await ofServer(config.publicUrl);
	if (!states) return say('Le serveur ne répond pas\u00a0: ce qu’il échange attend.');
	for (const { at, state, last } of states) {
		const when = last === null ? 'jamais encore' : new Date(last).toISOString().slice(0, 19);
		const how = state === 'running' ? 'l’échange marche' : 'ne répond pas, nouvel essai bientôt';
		say(`${at}\u00a0: ${how}; dernier échange\u00a0: ${when} (UTC)`);
	}
}

async function ofStore(config: Config): Promise<void> {
	const store = await openExisting(config);
	try {
		const { here, elsewhere } = await cardsOf({ store });
		say(`Hébergées ici\u00a0: ${here.map(({ _id }) => keyOfId(_id)).join(', ') || 'aucune'}`);
		for (const card of elsewhere) say(`Ailleurs\u00a0: ${keyOfId(card._id)} (${addressOf(card) ?? 'adresse inconnue'})`);
		const { peers, keys } = await linksOf(store);
		say(`${counted(peers.length, 'serveur')} rejoint${peers.length > 1 ? 's' : ''}, ${counted(keys.length, 'clé')} donnée${keys.length > 1 ? 's' : ''}.`);
		if (config.couchdbUrl !== null) {
			const { couchdbUrl: url, couchdbPrefix: prefix } = config;
			for (const one of await new CouchLinks({ url, prefix }).replications()) {
				say(`${one.id}\u00a0: ${one.state} ${one.reason}`.trimEnd());
			}
		}
	} finally {
		await store.close();
	}
}

async function ofServer(publicUrl: string): Promise<PeerState[] | null> {
	const options = { signal: AbortSignal.timeout(5_000) };
	return fetch(`${publicUrl}/api/health`, options)
		.then((response) => response.json() as Promise<{ sites?: PeerState[] }>)
		.then(({ sites = [] }) => sites)
		.catch(() => null);
}

runCommand(main, USAGE);
