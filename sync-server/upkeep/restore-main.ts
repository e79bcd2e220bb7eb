import { createInterface } from 'node:readline/promises';
import { environment, readConfig } from '../config';
import { openStore } from '../store/open-store';
import { Backup } from './backup-reader';
import { UpkeepError, UsageError, readArguments, runCommand, say } from './command';
import { Ledger } from './erasures';
import { restore, wouldErase } from './restore';

const USAGE = `Usage\u00a0: npm run restore -- --from DOSSIER [--replace] [--ledger FICHIER]

  --from DOSSIER     une sauvegarde achevée
  --replace          efface d’abord ce que la base contient, après l’avoir demandé
  --ledger FICHIER   le registre des effacements, quand la base l’a perdu

Tous les serveurs arrêtés.`;

/** What is to be typed before anything is erased. */
const WORD = 'remplacer';

/** `npm run restore`: a backup into the configured store. */
async function main(): Promise<void> {
	const { from, replace, ledger } = options();
	const backup = await Backup.at(from);
	const day = new Date(backup.manifest.at).toISOString().slice(0, 16).replace('T', ' ');
	say(`Sauvegarde du ${day} (UTC), entière.`);
	const store = await openStore(readConfig(environment()));
	try {
		const filled = await wouldErase(store, backup);
		if (replace && filled.length > 0) await ask(filled);
		await restore(store, backup, {
			ledger: ledger ? await Ledger.inFile(ledger) : null,
			replace,
			say
		});
	} finally {
		await store.close();
	}
	say(
		'La base est restaurée. Démarrez le serveur\u00a0: une nouvelle époque commence, les appareils'
	);
	say('renvoient ce que la sauvegarde n’avait pas encore. Chacun se connecte à nouveau.');
}

function options(): { from: string; replace: boolean; ledger: string | undefined } {
	const { from, replace, ledger } = readArguments(process.argv.slice(2), {
		from: { type: 'string' },
		replace: { type: 'boolean', default: false },
		ledger: { type: 'string' }
	}).values;
	if (!from) throw new UsageError('Dites quelle sauvegarde\u00a0: --from DOSSIER.');
	return { from, replace, ledger };
}

/** @throws UpkeepError when the word is not typed */
async function ask(filled: string[]): Promise<void> {
	say(`La base contient ${filled.join(', ')}. Tout sera effacé et remplacé par la sauvegarde.`);
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
	const typed = await Promise.race([
		terminal.question(`Tapez «${WORD}» pour continuer\u00a0: `),
		closed
	]);
	terminal.close();
	if (typed.trim() !== WORD) throw new UpkeepError('Rien n’a été changé.');
}

runCommand(main, USAGE);
