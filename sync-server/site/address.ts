import { NETWORK } from '#domain/ids';
import { UpkeepError } from '../upkeep/command';
import { shown } from '../upkeep/words';

/** Another CouchDB's network; the address carries user and password, and no path. */
export interface CouchPlace {
	url: string;
	database: string;
	/** CouchDB's own name for itself, whatever address it is reached at. */
	uuid: string;
}

/** Another site, as one joins it: at its server, or at its CouchDB. */
export type Place =
	{ kind: 'server'; url: string; key: string } | ({ kind: 'couchdb' } & CouchPlace);

const PATIENCE_MS = 15_000;
/** As `invite` makes them. */
const KEY = /^[A-Za-z0-9_-]{22}$/;

/** User and password in an address, as they were before they were written there. */
export function credentialsOf({
	username,
	password
}: URL): Record<'username' | 'password', string> {
	try {
		return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
	} catch {
		return { username, password };
	}
}

/** What an address answered; null when it gave no JSON object. */
type Answer = { status: number; body: Record<string, unknown> } | null;

/**
 * What stands at an address: `https://site:KEY@host` is a server, with the key it gave;
 * `https://user:password@host/jm_network` a CouchDB and its database.
 * @param prefix of our own databases, supposed of the other's when the address names none
 * @throws UpkeepError when it is no address, or neither answers there
 */
export async function placeAt(address: string, prefix: string): Promise<Place> {
	if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
		throw new UpkeepError(`«${shown(address)}» n’est pas une adresse http ou https.`);
	}
	const url = new URL(address);
	const root = await ask(url, '/');
	if (root?.body.couchdb === 'Welcome') return couchPlace(url, prefix, String(root.body.uuid));
	if (root?.status === 401) throw new UpkeepError(refusedBy(url));
	const health = await ask(url, '/api/health');
	if (health && 'ready' in health.body) return serverPlace(url);
	throw new UpkeepError(`Ni un serveur jemoriente ni un CouchDB ne répond à ${url.origin}.`);
}

function serverPlace({ origin, password }: URL): Place {
	if (KEY.test(password)) return { kind: 'server', url: origin, key: password };
	throw new UpkeepError(
		`L’adresse n’a pas de clé entière\u00a0: demandez à ${origin} une invitation (npm run site -- invite).`
	);
}

async function couchPlace(url: URL, prefix: string, uuid: string): Promise<Place> {
	const database = url.pathname.replace(/^\/|\/$/g, '') || prefix + NETWORK;
	const { status = 0 } = (await ask(url, `/${encodeURIComponent(database)}`)) ?? {};
	if (status === 401 || status === 403) throw new UpkeepError(refusedBy(url));
	if (status !== 200) {
		throw new UpkeepError(`Il n’y a pas de base «${database}» à ${url.origin}.`);
	}
	const credentials = url.username ? `${url.username}:${url.password}@` : '';
	return { kind: 'couchdb', url: `${url.protocol}//${credentials}${url.host}`, database, uuid };
}

function refusedBy({ origin }: URL): string {
	return `CouchDB, à ${origin}, n’accepte pas cet utilisateur ou ce mot de passe.`;
}

async function ask(url: URL, path: string): Promise<Answer> {
	const { username, password } = credentialsOf(url);
	const basic = Buffer.from(`${username}:${password}`).toString('base64');
	try {
		const response = await fetch(url.origin + path, {
			...(username ? { headers: { authorization: `Basic ${basic}` } } : {}),
			redirect: 'error',
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		const body: unknown = await response.json();
		const isObject = typeof body === 'object' && body !== null;
		return isObject ? { status: response.status, body: body as Record<string, unknown> } : null;
	} catch {
		return null;
	}
}
