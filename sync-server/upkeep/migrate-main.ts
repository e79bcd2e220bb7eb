import { randomBytes } from 'node:crypto';
import { SETTINGS, environment, readConfig } from '../config';
import { CouchStore } from '../store/couchdb';
import { EmbeddedStore } from '../store/embedded';
import { epochOf } from '../store/epoch';
import { UsageError, readArguments, runCommand, say } from './command';
import { embeddedDirectory } from './existing-store';
import { migrate } from './migrate';
import { shown } from './words';

const USAGE = `Usage\u00a0: npm run migrate -- --to http://utilisateur:motdepasse@hôte:5984

Porte la base intégrée de DATA_DIR dans CouchDB, sous COUCHDB_PREFIX. Serveur arrêté.`;

/** `npm run migrate`: the embedded store of DATA_DIR into a CouchDB. */
async function main(): Promise<void> {
	const { values } = readArguments(process.argv.slice(2), { to: { type: 'string' } });
	const url = couchAddress(values.to);
	const { dataDir, couchdbPrefix } = readConfig(environment());
	const directory = embeddedDirectory({ dataDir });
	const from = await EmbeddedStore.at(directory);
	const to = new CouchStore(url, { prefix: couchdbPrefix });
	try {
		await to.ping();
		say(`De ${directory} vers ${shown(url)}, préfixe ${couchdbPrefix}`);
		// The name by which a second run knows that the first was of the same store.
		await epochOf(from, () => randomBytes(16).toString('base64url'), Date.now());
		await migrate(from, to, say);
	} finally {
		await from.close();
		await to.close();
	}
	say('Tout est arrivé. Réglez ceci, avec le mot de passe, puis démarrez le serveur\u00a0:');
	say(`COUCHDB_URL=${shown(url)}`);
}

function couchAddress(given = ''): string {
	const url = SETTINGS.couchdbUrl.read(given);
	if (url) return url;
	throw new UsageError(`--to est «${shown(given)}», il faut l’adresse d’un CouchDB.`);
}

runCommand(main, USAGE);
