import { ACCOUNTS } from '../accounts/records';
import type { Leaf, ReplicatedStore } from '../store/replica';
import type { DatabaseEntry } from './backup-format';
import type { Backup } from './backup-reader';
import { filledDatabases, grouped } from './carry';
import { UpkeepError } from './command';
import { Ledger } from './erasures';
import { digestOfHashes, hashOfLeaf, sumOf } from './sums';
import { UPKEEP, beginFilling, endFilling, unfinishedIn } from './unfinished';
import { WhatReturns } from './what-returns';
import { counted } from './words';

export interface RestoreOptions {
	/** Erasures known elsewhere; the store's own are known anyway. */
	ledger: Ledger | null;
	/** Whether what the store holds may be erased: asked in words before. */
	replace: boolean;
	say: (line: string) => void;
}

/**
 * Fills a store from a backup that was found whole (BK-04 to BK-09). The ledger of erasures comes first,
 * and survives; no epoch is written, so that the next server to open the store begins a new life of it.
 * Stopped at any moment, it begins again when called again; no server opens the store in between.
 * @throws UpkeepError when the store holds something that may not go, or erasures are missing
 */
export async function restore(
	store: ReplicatedStore,
	backup: Backup,
	{ ledger, replace, say }: RestoreOptions
): Promise<void> {
	const known = await wholeLedger(store, backup, ledger);
	await checkPlace(store, backup, replace);
	await beginFilling(store, 'restore', backup.manifest.digest);
	await known.into(store);
	for (const name of await store.names()) if (name !== UPKEEP) await store.drop(name);
	const returning = await whatReturns(backup, known);
	for (const entry of backup.manifest.databases) {
		const written = await restoreDatabase(store, backup, entry, returning);
		say(`  ${entry.name}\u00a0: ${counted(written, 'document')} sur ${entry.documents}`);
	}
	await endFilling(store);
}

/** Whether a restore would have to erase something, so that it must be asked first. */
export async function wouldErase(store: ReplicatedStore, backup: Backup): Promise<string[]> {
	return (await isGoingOn(store, backup)) ? [] : filledDatabases(store);
}

async function wholeLedger(
	store: ReplicatedStore,
	{ manifest }: Backup,
	given: Ledger | null
): Promise<Ledger> {
	const own = await Ledger.of(store);
	const known = given ? own.with(given) : own;
	if (known.size >= manifest.erasures) return known;
	throw new UpkeepError(
		`Il manque des effacements\u00a0: la sauvegarde en connaissait ${manifest.erasures}, il y en a ${known.size} ici. Donnez le registre avec --ledger FICHIER, sinon des personnes effacées reviendraient. Rien n’a été changé.`
	);
}

async function checkPlace(store: ReplicatedStore, backup: Backup, replace: boolean): Promise<void> {
	const filled = await wouldErase(store, backup);
	if (filled.length === 0 || replace) return;
	throw new UpkeepError(
		`La base n’est pas vide (${filled.join(', ')}). Rien n’a été changé\u00a0: pour l’effacer et la remplacer, ajoutez --replace.`
	);
}

/** What a stopped restore of this same backup left may be erased without asking. */
async function isGoingOn(store: ReplicatedStore, { manifest }: Backup): Promise<boolean> {
	const mark = await unfinishedIn(store);
	return mark?.work === 'restore' && mark.from === manifest.digest;
}

async function whatReturns(backup: Backup, ledger: Ledger): Promise<WhatReturns> {
	const returning = new WhatReturns(ledger);
	for await (const document of backup.documents(ACCOUNTS)) returning.note(document);
	return returning;
}

/** @returns how many documents were written, each found again as it was */
async function restoreDatabase(
	store: ReplicatedStore,
	backup: Backup,
	{ name }: DatabaseEntry,
	returning: WhatReturns
): Promise<number> {
	const database = await store.open(name);
	const hashes: string[] = [];
	let written = 0;
	const leaves = async function* (): AsyncIterable<Leaf> {
		for await (const document of backup.documents(name)) {
			if (!returning.includes(name, document)) continue;
			written++;
			yield* await backup.leavesOf(document);
		}
	};
	for await (const group of grouped(leaves())) {
		await database.graft(group);
		hashes.push(...group.map(hashOfLeaf));
	}
	if ((await sumOf(database)).digest !== digestOfHashes(hashes)) {
		throw new UpkeepError(`«${name}» n’est pas revenue telle quelle\u00a0: recommencez.`);
	}
	return written;
}
