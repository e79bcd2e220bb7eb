import { beforeEach, describe, expect, it } from 'vitest';
import { NETWORK, traceIdOfTask } from '#domain/ids';
import { moveId } from '#domain/move';
import { DOSSIER, STRUCTURE, pathway } from '../../tests/support/documents';
import { USERS } from '../../tests/support/gateway-world';
import { MoveWorld } from '../../tests/support/move-world';
import type { StoredDoc } from '../store/port';
import { LEFT } from './location';

const TRACE = traceIdOfTask(pathway().tasks[2]!.id);
const WORK = { tool: 'search', notes: 'Écrit dans le train.', sources: [], conclusion: '' };

let anna: MoveWorld;
/** Before which kind of call on the store the dossier leaves, in the middle of a push; null once it has. */
let leavesBefore: string | null;
let leaves: () => void;

beforeEach(async () => {
	leavesBefore = null;
	anna = await MoveWorld.create({
		hook: ({ op, when }) => {
			if (op !== leavesBefore || when !== 'before') return;
			leavesBefore = null;
			leaves();
		}
	});
	await anna.ask();
	await anna.accept();
	leaves = await leaving();
});

describe('a dossier that moves in the middle of a push', () => {
	it('MO-07 what the person wrote and was not judged yet waits, and is taken there', async () => {
		const [draft, base] = await anna.edit(TRACE, { work: WORK });
		leavesBefore = 'getMany';
		const verdict = await anna.world.push(USERS.consultant, draft, base);
		expect(verdict).toEqual({ verdict: 'later', id: draft.id });
	});

	it('PU-09 MO-03 what is stored behind it is acknowledged, and not shown', async () => {
		const [draft, base] = await anna.edit(TRACE, { work: WORK });
		leavesBefore = 'putMany';
		const verdict = await anna.world.push(USERS.consultant, draft, base);
		expect(verdict).toEqual({ verdict: 'ok', id: draft.id, doc: null });
		expect(await anna.world.stored(TRACE)).toMatchObject({ w: draft.w });
	});
});

/** What makes it live there at once: its own document is left, the location flips. */
async function leaving(): Promise<() => void> {
	const { store } = anna.world;
	const [here, network] = await Promise.all([store.open(STRUCTURE), store.open(NETWORK)]);
	const dossier = (await here.get(DOSSIER)) as StoredDoc;
	const move = (await network.get(moveId(DOSSIER))) as StoredDoc;
	return () => {
		void here.put({ ...dossier, moves: LEFT });
		void network.put({ ...move, state: 'moved' });
	};
}
