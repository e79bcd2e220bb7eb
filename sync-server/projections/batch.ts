import { LEFT } from '../moves/location';
import type { Change, Database, StoredDoc } from '../store/port';
import type { ProjectionContext } from './context';
import { projectAll } from './project-all';
import { setAside } from './set-aside';

/**
 * Projects the changes of one structure that were read together. Resolves once each is done, or noted as
 * set aside (PR-11): the place in the feed may then move past them.
 * @returns how many were set aside
 * @throws StoreDown when the engine does not answer: the whole is then to be done again
 */
export async function projectBatch(
	ctx: ProjectionContext,
	db: Database,
	changes: readonly Change[]
): Promise<number> {
	const docs = changes.flatMap(({ doc }) => (doc && hasConsequences(doc) ? [doc] : []));
	const failed = await projectAll(ctx, db, docs);
	for (const id of failed) await setAside(ctx, db, id);
	return failed.size;
}

/** What something follows from beside what happens in a dossier: who is of a team, what takes place, who can be met, who is let in, whose caseload goes to whom, who is one person, which partner refers. */
const OF_A_STRUCTURE: readonly string[] = [
	'staff',
	'session',
	'agenda',
	'entryCard',
	'caseloadTransfer',
	'pair',
	'partner'
];

function hasConsequences({ channels, dossier, type, moves }: StoredDoc): boolean {
	const stands = channels?.length || moves === LEFT;
	return Boolean(stands && (dossier || OF_A_STRUCTURE.includes(String(type))));
}
