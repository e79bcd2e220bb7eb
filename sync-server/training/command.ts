import { randomBytes } from 'node:crypto';
import { MIN_PASSWORD_CHARS } from '#protocol/accounts';
import { Accounts } from '../accounts/accounts';
import type { Config } from '../config';
import type { Store } from '../store/port';
import { UpkeepError, UsageError, readArguments } from '../upkeep/command';
import { openExisting } from '../upkeep/existing-store';
import { refuseUnfinished } from '../upkeep/unfinished';
import { markOf } from './mark';
import { Training, trainingLogins } from './training';

export const USAGE = `Usage\u00a0: npm run training -- install [--password MOT] | reset [--password MOT] | status

  install        ajoute une structure fictive où s’exercer, avec ses personnes et son équipe
  reset          efface tout ce qui s’y trouve et la remplit de nouvelles personnes
  status         dit s’il y en a une, et depuis quand elle est remplie
  --password MOT par lequel on y entre\u00a0; sans lui, install en choisit un et reset garde l’ancien

Base intégrée\u00a0: serveur arrêté. CouchDB\u00a0: les serveurs peuvent travailler.`;

type Say = (line: string) => void;
type Given = string | undefined;

/**
 * `npm run training`.
 * @param args what stands behind its name
 * @throws UpkeepError, StoreInUse: what whoever runs it can mend, told in one sentence
 */
export async function training(args: string[], config: Config, say: Say): Promise<void> {
	const options = { password: { type: 'string' } } as const;
	const { positionals, values } = readArguments(args, options);
	const [command = '', ...rest] = positionals;
	const work = new Map(Object.entries({ install, reset, status })).get(command);
	if (!work || rest.length > 0) throw new UsageError('La commande n’est pas comprise.');
	checkGiven(values.password);
	const store = await openExisting(config);
	try {
		await refuseUnfinished(store);
		await work(store, values.password, say);
	} finally {
		await store.close();
	}
}

async function install(store: Store, given: Given, say: Say): Promise<void> {
	if (await markOf(store)) throw new UpkeepError('Il y a déjà une structure d’exercice ici.');
	const password = given ?? randomBytes(9).toString('base64url');
	await (await trainingOf(store)).install(password);
	say('La structure d’exercice est prête. On y entre ainsi\u00a0:');
	for (const { email, name, role } of trainingLogins(password)) {
		say(`  ${email.padEnd(32)} ${password}   ${name}, ${role}`);
	}
}

async function reset(store: Store, given: Given, say: Say): Promise<void> {
	if (!(await markOf(store))) throw noneHere();
	const { finished } = await (await trainingOf(store)).reset(given);
	await finished;
	say('La structure d’exercice recommence. Personne n’y est plus connecté.');
}

async function status(store: Store, _given: Given, say: Say): Promise<void> {
	const mark = await markOf(store);
	if (!mark) throw noneHere();
	const since = new Date(mark.at).toISOString().slice(0, 16).replace('T', ' à ');
	const goesOn =
		mark.state === 'ready' ? '' : ' Elle n’est pas encore pleine\u00a0: le serveur achève.';
	say(`Il y a une structure d’exercice, remplie le ${since} (UTC).${goesOn}`);
}

async function trainingOf(store: Store): Promise<Training> {
	const ports = { store, now: Date.now, newKey: () => randomBytes(16).toString('base64url') };
	return new Training({ ...ports, accounts: await Accounts.open(ports) });
}

function noneHere(): UpkeepError {
	return new UpkeepError('Il n’y a pas de structure d’exercice ici\u00a0: ajoutez-la par install.');
}

function checkGiven(password: Given): void {
	if (password === undefined || password.length >= MIN_PASSWORD_CHARS) return;
	throw new UsageError(`Le mot de passe a ${MIN_PASSWORD_CHARS} caractères au moins.`);
}
