import { ACCOUNTS } from '../accounts/records';
import { lifeOf } from '../store/epoch';
import type { ReplicatedStore } from '../store/replica';
import { carry, filledDatabases } from './carry';
import { UpkeepError } from './command';
import { isSameSum, sumOf, type Sum } from './sums';
import { beginFilling, endFilling, refuseUnfinished, unfinishedIn } from './unfinished';
import { counted } from './words';

type Say = (line: string) => void;

/**
 * Carries a whole store into another, revisions kept, and compares them at the end (MI-01 to MI-06).
 * Stopped at any moment, it goes on when called again; a server opens the new store only once it is whole.
 * @throws UpkeepError when the target holds something else, or does not hold the same at the end
 * @throws StoreDown when either store does not answer
 */
export async function migrate(from: ReplicatedStore, to: ReplicatedStore, say: Say): Promise<void> {
	await refuseUnfinished(from);
	const life = (await lifeOf(from)) ?? '';
	const names = (await from.names()).sort();
	if (await mayFill(to, life)) {
		await beginFilling(to, 'migration', life);
		for (const name of names) await carryDatabase(from, to, name, say);
	} else say('Tout est déjà là-bas\u00a0: rien n’est écrit, les deux bases sont comparées.');
	say('Vérification');
	for (const name of names) await verify(from, to, name, say);
	await endFilling(to);
}

/**
 * Whether there is something to write: into an empty target, or one that this very migration began to
 * fill. False when it ended already.
 */
async function mayFill(to: ReplicatedStore, life: string): Promise<boolean> {
	const mark = await unfinishedIn(to);
	if (mark?.work === 'migration' && mark.from === life) return true;
	if (mark)
		throw new UpkeepError('On remplit déjà la base d’arrivée d’autre chose. Rien n’a été écrit.');
	const filled = await filledDatabases(to);
	if (filled.length === 0) return true;
	if (life !== '' && filled.includes(ACCOUNTS) && (await lifeOf(to)) === life) return false;
	throw new UpkeepError(
		`La base d’arrivée n’est pas vide (${filled.join(', ')}). Rien n’a été écrit\u00a0: choisissez une autre base, ou un autre COUCHDB_PREFIX.`
	);
}

async function carryDatabase(
	from: ReplicatedStore,
	to: ReplicatedStore,
	name: string,
	say: Say
): Promise<void> {
	say(name);
	await carry(await from.open(name), await to.open(name), (done) =>
		say(`  ${counted(done, 'document')}`)
	);
}

async function verify(
	from: ReplicatedStore,
	to: ReplicatedStore,
	name: string,
	say: Say
): Promise<void> {
	const [left, arrived] = [await sumOf(await from.open(name)), await sumOf(await to.open(name))];
	if (isSameSum(left, arrived)) return say(`  ${name}\u00a0: ${inWords(arrived)}, identique`);
	throw new UpkeepError(
		`«${name}» n’est pas identique\u00a0: ${inWords(left)} au départ, ${inWords(arrived)} à l’arrivée. Si un serveur a déjà travaillé sur la nouvelle base, gardez-la telle quelle.`
	);
}

function inWords({ documents, deleted, files, digest }: Sum): string {
	const parts = [
		counted(documents, 'document'),
		counted(deleted, 'supprimé'),
		counted(files, 'fichier')
	];
	return `${parts.join(', ')}, empreinte ${digest.slice(0, 12)}`;
}
