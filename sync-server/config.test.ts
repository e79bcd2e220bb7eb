import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigError, SETTINGS, envExample, isPrivate, readConfig } from './config';

describe('configuration', () => {
	it('CF-02 works with nothing set', () => {
		expect(readConfig({})).toEqual({
			port: 8080,
			host: 'localhost',
			dataDir: './data',
			couchdbUrl: null,
			couchdbPrefix: 'jm_',
			publicUrl: 'http://localhost:8080',
			trustProxy: false,
			mailUrl: null,
			mailFrom: 'jemoriente <ne-pas-repondre@localhost>',
			demo: 300,
			logLevel: 'info'
		});
	});

	it.each([
		[{}, true],
		[{ HOST: '127.0.0.1', PUBLIC_URL: 'http://127.0.0.1:9000' }, true],
		[{ HOST: '0.0.0.0' }, false],
		[{ PUBLIC_URL: 'https://jemoriente.example' }, false]
	])('ML-04 knows whether others reach the server: %j', (env, expected) => {
		expect(isPrivate(readConfig(env))).toBe(expected);
	});

	it('CF-02 counts an empty value as unset, and derives PUBLIC_URL from PORT', () => {
		const config = readConfig({ PORT: '9001', COUCHDB_URL: '', LOG_LEVEL: ' ' });
		expect(config.publicUrl).toBe('http://localhost:9001');
		expect(config.couchdbUrl).toBeNull();
		expect(config.logLevel).toBe('info');
	});

	it.each([
		['off', null],
		['auto', 300],
		['0', 0],
		['5000', 5_000]
	])('CF-02 a demo that is %s has %j people', (DEMO, expected) => {
		expect(readConfig({ DEMO }).demo).toBe(expected);
	});

	it.each([
		['PORT', '0'],
		['PORT', '80a'],
		['PORT', '70000'],
		['HOST', 'a b'],
		['COUCHDB_URL', 'localhost:5984'],
		['COUCHDB_URL', 'ftp://host'],
		['COUCHDB_PREFIX', 'Jm_'],
		['COUCHDB_PREFIX', 'jm-'],
		['PUBLIC_URL', 'https://exemple.ch/app'],
		['TRUST_PROXY', 'true'],
		['TRUST_PROXY', '1'],
		['TRUST_PROXY', '10.0.0.1,'],
		['TRUST_PROXY', '10.0.0.0/33'],
		['TRUST_PROXY', '0.0.0.0/0'],
		['TRUST_PROXY', 'proxy.example.org'],
		['MAIL_URL', 'http://host'],
		['MAIL_FROM', 'nobody'],
		['MAIL_FROM', 'a@b.ch\r\nBcc: c@d.ch'],
		['DEMO', 'yes'],
		['DEMO', '5001'],
		['LOG_LEVEL', 'loud']
	])(
		'CF-01 a wrong %s (%j) is one sentence with name, value and what is expected',
		(name, value) => {
			const read = () => readConfig({ [name]: value });
			expect(read).toThrow(ConfigError);
			expect(read).toThrow(new RegExp(`^${name} is «[^»]*», expected .+\\.$`));
		}
	);

	it.each([
		['loopback', ['loopback']],
		['10.0.0.4, 192.168.0.0/16,2001:db8::/32', ['10.0.0.4', '192.168.0.0/16', '2001:db8::/32']]
	])('HT-15 TRUST_PROXY=%s names the proxies that are believed', (value, expected) => {
		expect(readConfig({ TRUST_PROXY: value }).trustProxy).toEqual(expected);
	});

	it('CF-01 a message never shows a password', () => {
		expect(() => readConfig({ COUCHDB_URL: 'ftp://admin:secret@host' })).toThrow(
			/^((?!secret).)*$/s
		);
	});

	it('CF-03 .env.example lists every setting with its default', () => {
		const file = readFileSync('.env.example', 'utf8');
		expect(file).toBe(envExample());
		const written = parseEnv(file);
		const names = Object.values(SETTINGS).map((one) => one.name);
		expect(Object.keys(written).sort()).toEqual(names.sort());
		expect(readConfig(written)).toEqual(readConfig({}));
	});
});
