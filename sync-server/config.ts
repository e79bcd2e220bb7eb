import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { parseEnv } from 'node:util';

/** A few hundred, as in four centres at once; and as many as a store is filled with at most. */
export const DEMO_PEOPLE = 300;
export const MAX_DEMO_PEOPLE = 5_000;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Proxies whose word counts on the caller's address; false: nobody's. Never a number of proxies: whoever
 * reaches the server without them could then say anything.
 */
export type TrustProxy = false | string[];

/** Every setting of the server, read once at start. */
export interface Config {
	port: number;
	host: string;
	dataDir: string;
	/** Null: the embedded store in `dataDir`. */
	couchdbUrl: string | null;
	/** Begins the name of every database, so that one CouchDB may serve several installations. */
	couchdbPrefix: string;
	/** Without a slash at its end. Links in mails begin with it; cookies are `Secure` when it is https. */
	publicUrl: string;
	trustProxy: TrustProxy;
	/** Null: mails land in `dataDir`/outbox and can be read at /dev/mail. */
	mailUrl: string | null;
	mailFrom: string;
	/** How many fictitious people fill an empty store; null: it stays empty. */
	demo: number | null;
	logLevel: LogLevel;
}

/** A setting that cannot be used; its message is the one sentence shown to whoever starts the server. */
export class ConfigError extends Error {}

interface Setting<T> {
	name: string;
	/** As written in .env.example; empty when unset by default. */
	default: string;
	comment: string;
	/** What is expected, to complete the sentence «expected …». */
	expected: string;
	/** Undefined when the value is wrong. */
	read: (value: string) => T | undefined;
}

export const SETTINGS: { [K in keyof Config]: Setting<Config[K]> } = {
	port: {
		name: 'PORT',
		default: '8080',
		comment: 'TCP port the server listens on.',
		expected: 'a whole number from 1 to 65535',
		read: (value) => (/^\d{1,5}$/.test(value) && isPort(+value) ? +value : undefined)
	},
	host: {
		name: 'HOST',
		default: 'localhost',
		comment: 'Address to listen on; 0.0.0.0 serves the whole network.',
		expected: 'a host name or an IP address',
		read: (value) => (/^[A-Za-z0-9.:-]+$/.test(value) ? value : undefined)
	},
	dataDir: {
		name: 'DATA_DIR',
		default: './data',
		comment: 'Folder of the embedded store and of the mails kept on disk.',
		expected: 'the path of a folder',
		read: (value) => value
	},
	couchdbUrl: {
		name: 'COUCHDB_URL',
		default: '',
		comment: 'CouchDB with its user, http://user:password@host:5984; empty: the embedded store.',
		expected: 'an http or https address',
		read: (value) => optionalUrl(value, ['http:', 'https:'])
	},
	couchdbPrefix: {
		name: 'COUCHDB_PREFIX',
		default: 'jm_',
		comment: 'Beginning of the names of our databases in CouchDB, with a _ at its end.',
		expected: 'a small letter, then small letters, figures, - or _, and _ at the end',
		// No name that follows it holds a `_`: no installation’s databases are taken for another’s.
		read: (value) => (/^[a-z][a-z0-9_-]{0,29}_$/.test(value) ? value : undefined)
	},
	publicUrl: {
		name: 'PUBLIC_URL',
		default: '',
		comment:
			'Address under which people reach the server, for links in mails; empty: http://localhost:PORT.',
		expected: 'an http or https address without a path',
		read: (value) => (value === '' ? '' : originOf(value))
	},
	trustProxy: {
		name: 'TRUST_PROXY',
		default: '',
		comment:
			'Addresses of the proxies whose X-Forwarded-For is believed, as 10.0.0.4,192.168.0.0/16 or loopback, linklocal, uniquelocal; empty: none, a caller is where his connection comes from.',
		expected: 'addresses or ranges of addresses, separated by commas',
		read: proxiesIn
	},
	mailUrl: {
		name: 'MAIL_URL',
		default: '',
		comment:
			'SMTP server, smtps://user:password@host:465; empty: mails are kept in DATA_DIR/outbox and, in the demo or on localhost, shown at /dev/mail.',
		expected: 'an smtp or smtps address',
		read: (value) => optionalUrl(value, ['smtp:', 'smtps:'])
	},
	mailFrom: {
		name: 'MAIL_FROM',
		default: 'jemoriente <ne-pas-repondre@localhost>',
		comment: 'Sender of every mail.',
		expected: 'an e-mail address, alone or as «Name <address>»',
		read: (value) =>
			/^([^<>\r\n]*<[^@\s<>]+@[^@\s<>]+>|[^@\s<>]+@[^@\s<>]+)$/.test(value) ? value : undefined
	},
	demo: {
		name: 'DEMO',
		default: 'auto',
		comment: `auto: an empty store is filled with ${DEMO_PEOPLE} fictitious people; a number: with that many; off: it stays empty.`,
		expected: `auto, off or a whole number from 0 to ${MAX_DEMO_PEOPLE}`,
		read: peopleOfDemo
	},
	logLevel: {
		name: 'LOG_LEVEL',
		default: 'info',
		comment: `How much is logged: ${LOG_LEVELS.join(', ')}.`,
		expected: `one of ${LOG_LEVELS.join(', ')}`,
		read: (value) => LOG_LEVELS.find((level) => level === value)
	}
};

/**
 * The configuration in an environment. An empty value counts as unset.
 * @throws ConfigError naming the setting, its value and what is expected (CF-01)
 */
export function readConfig(env: Record<string, string | undefined>): Config {
	const read = <K extends keyof Config>(key: K): Config[K] => {
		const setting = SETTINGS[key];
		const given = env[setting.name]?.trim() || setting.default;
		const value = setting.read(given);
		if (value !== undefined) return value;
		throw new ConfigError(
			`${setting.name} is «${withoutPassword(given)}», expected ${setting.expected}.`
		);
	};
	const port = read('port');
	return {
		port,
		host: read('host'),
		dataDir: read('dataDir'),
		couchdbUrl: read('couchdbUrl'),
		couchdbPrefix: read('couchdbPrefix'),
		publicUrl: read('publicUrl') || `http://localhost:${port}`,
		trustProxy: read('trustProxy'),
		mailUrl: read('mailUrl'),
		mailFrom: read('mailFrom'),
		demo: read('demo'),
		logLevel: read('logLevel')
	};
}

/**
 * Whether only this machine reaches the server: it listens here alone, and is published here alone. A
 * proxy on this machine publishes it elsewhere, which its PUBLIC_URL says.
 */
export function isPrivate({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): boolean {
	const local = ['localhost', '127.0.0.1', '::1', '[::1]'];
	return local.includes(host) && local.includes(new URL(publicUrl).hostname);
}

/** The environment, with a `.env` file's settings beneath it when there is one. */
export function environment(file = '.env'): Record<string, string | undefined> {
	const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
	return { ...written, ...process.env };
}

/** The text of `.env.example`: every setting with its comment and its default. */
export function envExample(): string {
	const settings = Object.values(SETTINGS);
	return settings.map((one) => `# ${one.comment}\n${one.name}=${quoted(one.default)}\n`).join('\n');
}

function quoted(value: string): string {
	return /\s/.test(value) ? `"${value}"` : value;
}

function peopleOfDemo(value: string): number | null | undefined {
	if (value === 'off') return null;
	if (value === 'auto') return DEMO_PEOPLE;
	return /^\d{1,4}$/.test(value) && +value <= MAX_DEMO_PEOPLE ? +value : undefined;
}

function isPort(port: number): boolean {
	return port >= 1 && port <= 65_535;
}

function optionalUrl(value: string, protocols: string[]): string | null | undefined {
	if (value === '') return null;
	if (!URL.canParse(value)) return undefined;
	const url = new URL(value);
	return protocols.includes(url.protocol) && url.hostname ? value.replace(/\/+$/, '') : undefined;
}

function originOf(value: string): string | undefined {
	if (!optionalUrl(value, ['http:', 'https:'])) return undefined;
	const url = new URL(value);
	const bare = url.pathname === '/' && !url.search && !url.hash && !url.username;
	return bare ? url.origin : undefined;
}

/** Ranges that have a name of their own. */
const NAMED_RANGES = ['loopback', 'linklocal', 'uniquelocal'];

function proxiesIn(value: string): TrustProxy | undefined {
	if (value === '') return false;
	const addresses = value.split(',').map((one) => one.trim());
	return addresses.every((one) => NAMED_RANGES.includes(one) || isRange(one))
		? addresses
		: undefined;
}

/** An address, or a range of them as `192.168.0.0/16`. */
function isRange(text: string): boolean {
	const [address = '', bits, ...more] = text.split('/');
	const version = isIP(address);
	if (version === 0 || more.length > 0) return false;
	const most = version === 4 ? 32 : 128;
	return bits === undefined || (/^\d{1,3}$/.test(bits) && +bits >= 1 && +bits <= most);
}

/** Settings may carry passwords; a message never does. */
function withoutPassword(value: string): string {
	return value.replace(/:[^:@/]*@/, ':***@');
}
