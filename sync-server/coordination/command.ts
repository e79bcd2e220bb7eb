import type { Config } from '../config';
import type { Store } from '../store/port';
import { UpkeepError, UsageError, readArguments } from '../upkeep/command';
import { openExisting } from '../upkeep/existing-store';
import { refuseUnfinished } from '../upkeep/unfinished';
import { coordinatorsOf, nameCoordinator, staffIn } from './coordinators';

export const USAGE = `Usage\u00a0: npm run coordinator -- list | add ADRESSE | remove ADRESSE

  list            qui coordonne le réseau depuis ce site
  add ADRESSE     confie la coordination à quelqu’un d’une équipe d’ici, par son adresse de travail
  remove ADRESSE  la lui retire, aussitôt

Base intégrée\u00a0: serveur arrêté. CouchDB\u00a0: les serveurs peuvent travailler.`;

type Say = (line: string) => void;

/**
 * `npm run coordinator`: the site alone names who coordinates (CO-05).
 * @param args what stands behind its name
 * @throws UpkeepError, StoreInUse: what whoever runs it can mend, told in one sentence
 */
export async function coordinator(args: string[], config: Config, say: Say): Promise<void> {
	const [command = '', address, ...rest] = readArguments(args, {}).positionals;
	const naming = command === 'add' || command === 'remove';
	if (rest.length > 0 || !(naming ? address : command === 'list' && !address)) {
		throw new UsageError('La commande n’est pas comprise.');
	}
	const store = await openExisting(config);
	try {
		await refuseUnfinished(store);
		if (address) await name(store, address, command === 'add', say);
		else await list(store, say);
	} finally {
		await store.close();
	}
}

async function name(store: Store, address: string, named: boolean, say: Say): Promise<void> {
	const wanted = address.trim().toLowerCase();
	const found = (await staffIn(store)).filter(
		({ member }) => member.email.toLowerCase() === wanted
	);
	if (found.length === 0) {
		throw new UpkeepError(`Personne n’a l’adresse ${address} dans les équipes d’ici.`);
	}
	for (const { member } of found) await nameCoordinator(store, member.user, named);
	say(
		named
			? `${address} coordonne le réseau, dès sa prochaine visite.`
			: `${address} ne coordonne plus le réseau.`
	);
}

/** One whose place is gone is named by nobody’s address: only how many there are is told. */
async function list(store: Store, say: Say): Promise<void> {
	const named = await coordinatorsOf(store);
	const standing = (await staffIn(store)).filter(({ member }) => named.includes(member.user));
	if (standing.length === 0) say('Personne ne coordonne le réseau depuis ce site.');
	for (const { member, structure } of standing) {
		say(`${member.email}   ${member.firstName} ${member.surname} (${structure})`);
	}
}
