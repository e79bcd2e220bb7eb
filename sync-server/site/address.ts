import { NETWORK } from '#domain/ids';
import { UpkeepError, UsageError } from '../upkeep/command';
import { shown } from '../upkeep/words';

/** Another site, as one joins it: at its server, or at its CouchDB. */
export type Place =
	| { kind: 'server'; url: string; key: string }
	| { kind: 'couchdb'; url: string; database: string };

const PATIENCE_MS = 15_000;

/**
 * What stands at an address: `https://site:KEY@host` is a server, with the key it gave;
 * `https://user:password@host/jm_network` a CouchDB and its database.
 * @param prefix of our own databases, supposed of the other's when the address names none
 * @throws UsageError when it is no address; UpkeepError when neither answers there
 */
export async function placeAt(address: string, prefix: string): Promise<Place> {
	if (!URL.canParse(address)) throw new UsageError(`«${shown(address)}» n’est pas une adresse.`);
	const url = new URL(address);
	if (!['http:', 'https:'].includes(url.protocol)) {
		throw new UsageError(`«${shown(address)}» n’est pas une adresse http ou https.`);
	}
	if (await says(url, '/', (answer) => answer.couchdb === 'Welcome')) {
		const database = url.pathname.replace(/^\/|\/$/g, '') || prefix + NETWORK;
		url.pathname = '';
		return { kind: 'couchdb', url: url.href.replace(/\/$/, ''), database };
	}
	if (await says(url, '/api/health', (answer) => 'ready' in answer)) {
		return { kind: 'server', url: url.origin, key: decodeURIComponent(url.password) };
	}
	throw new UpkeepError(`Ni un serveur jemoriente ni un CouchDB ne répond à ${url.origin}.`);
}

async function says(
	{ origin, username, password }: URL,
	path: string,
	expected: (answer: Record<string, unknown>) => boolean
): Promise<boolean> {
	const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
	const headers = path === '/' ? { authorization: `Basic ${credentials.toString('base64')}` } : {};
	const options = { headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) } as const;
	const answer = await fetch(origin + path, options)
		.then((response) => response.json() as Promise<unknown>)
		.catch(() => null);
	return typeof answer === 'object' && answer !== null && expected(answer as Record<string, unknown>);
}
