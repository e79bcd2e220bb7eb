import type { Refused } from '../../src/lib/store/local-docs';
import type { Stored } from './viewings';
import type { World } from './world';

/** What nobody may read among what was refused: our own app would have brought it there. */
export function checkRefused(world: World): void {
	for (const { disk, person } of world.clients) {
		for (const { code, draft } of disk.refusals.values()) {
			if (isOpenedAgain(code, draft))
				world.journal.violated('WF', `${person.id} reads that ${draft.id} was refused`);
			if (!wasEverDesk(world, person.id) && isLateNote(world, code, draft))
				world.journal.violated('CL', `${draft.id} came after what it was to go before`);
		}
	}
}

/** WF-07: opened again that day, or on another device, it is noted already. */
function isOpenedAgain(code: string, { type }: Refused['draft']): boolean {
	return type === 'viewing' && code === 'notAllowed';
}

/** Reception confides a dossier that it does not follow, and in which it may leave no note. */
function wasEverDesk({ oracle }: World, user: string): boolean {
	const docs = [...oracle.history.values()].flat().map(({ doc }) => doc as unknown as Stored);
	return docs.some(
		(doc) =>
			doc.type === 'staff' &&
			doc.body.members.some((one) => one.user === user && one.roles.includes('reception'))
	);
}

/**
 * CL-01, PU-50: the dossier arrived as it was given away, and the note that went with it never did. One that
 * stands was sent twice: the second time its writer had nothing to do with it any more.
 */
function isLateNote({ journal, oracle }: World, code: string, draft: Refused['draft']): boolean {
	const w = journal.handovers.get(draft.id);
	if (draft.type !== 'handoverNote' || code !== 'unknown' || !w) return false;
	if (oracle.keysOf(draft.id).length > 0) return false;
	const versions = oracle
		.keysOf(draft.dossier ?? '')
		.flatMap((key) => oracle.history.get(key) ?? []);
	return versions.some(({ doc }) => doc.w === w);
}
