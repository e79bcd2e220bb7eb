import { version } from '../../package.json';
import { environment, readConfig } from '../config';
import { backUp } from './backup';
import { UsageError, readArguments, runCommand, say } from './command';
import { Ledger } from './erasures';
import { openExisting } from './existing-store';

const USAGE = `Usage\u00a0: npm run backup -- --to DOSSIER [--ledger FICHIER]

  --to DOSSIER       un dossier neuf, où tout est écrit
  --ledger FICHIER   garde aussi le registre des effacements, à ranger ailleurs que les sauvegardes

Base intégrée\u00a0: serveur arrêté. CouchDB\u00a0: les serveurs peuvent travailler.`;

/** `npm run backup`: all that the configured store holds into a folder. */
async function main(): Promise<void> {
	const options = { to: { type: 'string' }, ledger: { type: 'string' } } as const;
	const { to: folder, ledger } = readArguments(process.argv.slice(2), options).values;
	if (!folder) throw new UsageError('Dites où écrire\u00a0: --to DOSSIER.');
	const store = await openExisting(readConfig(environment()));
	try {
		await backUp(store, { folder, version, now: Date.now(), say });
		if (ledger) await (await Ledger.of(store)).toFile(ledger);
	} finally {
		await store.close();
	}
	say(`Sauvegarde achevée\u00a0: ${folder}`);
}

runCommand(main, USAGE);
