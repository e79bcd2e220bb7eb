import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { STRUCTURE } from '../support/documents';
import { BREAKABLE, fillable, type BreakableStore } from '../support/broken-stores';
import { LiveServer, newcomer, type Answered } from '../support/live-server';
import type { Store } from '../../sync-server/store/port';

const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 25_000, interval: 50 });
/** Work in the background is tried again every few seconds. */
const PATIENT = { timeout: 60_000 };
const verdicts = ({ body }: Answered) => (body.verdicts ?? []).map(({ verdict }) => verdict);
const DOWN = { status: 503, body: { error: 'storeDown' } };
const FULL = { status: 507, body: { error: 'storeFull' } };

const BYTES = new TextEncoder().encode('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n');
const FILE = {
	id: 'file:of-a-troubled-store-1',
	name: 'cv.pdf',
	type: 'application/pdf',
	size: BYTES.length,
	digest: createHash('sha256').update(BYTES).digest('hex')
};

/** Transitions in the logs of a structure, actions and queued or sent mails, as the store has them. */
async function counted(
	store: Store
): Promise<{ entries: number; actions: number; mails: string[] }> {
	const db = await store.open(STRUCTURE);
	const docs = [...(await db.withPrefix('dossier:')), ...(await db.withPrefix('request:'))];
	const actions = await (await store.open(`actions-${STRUCTURE}`)).withPrefix('action:');
	return {
		entries: docs.reduce((sum, { log }) => sum + (log as unknown[]).length, 0),
		actions: actions.length,
		mails: (await db.withPrefix('mail:')).map(({ _id }) => _id)
	};
}

/** A server and its store, which may be put out of order. */
class Stage {
	private constructor(
		readonly broken: BreakableStore,
		readonly server: LiveServer
	) {}

	static async with(make: () => Promise<BreakableStore>, play: (stage: Stage) => Promise<void>) {
		const broken = await make();
		const server = await LiveServer.start(broken.store);
		try {
			await play(new Stage(broken, server));
		} finally {
			await broken.set('none');
			await server.stop();
			await broken.close();
		}
	}

	/** Each transition has its action, and each of these people the two letters of an account, each once. */
	async allFollowed(people: number): Promise<void> {
		const { broken, server } = this;
		await soon(async () => {
			const { entries, actions, mails } = await counted(broken.store);
			expect(actions).toBe(entries);
			expect(mails).toHaveLength(people * 2);
			expect(new Set(server.letters.map(({ messageId }) => messageId)).size).toBe(people * 2);
		});
		expect((await counted(broken.store)).entries).toBeGreaterThanOrEqual(people * 2);
	}

	/**
	 * A real disk takes a few accounts more before it is full.
	 * @returns how many, and the one for which there was no room, or for a half of it only
	 */
	async fillUp(): Promise<{ more: number; cut: ReturnType<typeof newcomer> }> {
		await this.broken.set('full');
		for (let more = 0; more < 200; more++) {
			const cut = newcomer(`person-${String(more).padStart(4, '0')}`);
			const answer = await this.server.push(cut);
			if (answer.status === 507) return { more, cut };
			expect(verdicts(answer)).toEqual(['ok', 'ok']);
		}
		throw new Error('the store was never full');
	}
}

async function goesOnByItself(stage: Stage): Promise<void> {
	const { broken, server } = stage;
	let pokes = 0;
	server.gateway.connect({ id: 'user:claire', own: null }, 'laptop', () => pokes++);
	const [first, second] = [newcomer('first-0001'), newcomer('second-0002')];
	expect(verdicts(await server.push(first))).toEqual(['ok', 'ok']);
	await broken.set('down');
	expect(await server.push(second)).toEqual(DOWN);
	expect(await server.pull()).toEqual(DOWN);
	expect(await server.fetch('dossier:first-0001')).toEqual(DOWN);
	expect(await server.upload(FILE, BYTES, 'dossier:first-0001')).toEqual(DOWN);
	expect(await server.login()).toEqual(DOWN);
	expect((await server.health()).body).toMatchObject({ ready: false, room: null });
	await broken.set('none');
	await soon(async () => expect(verdicts(await server.push(second))).toEqual(['ok', 'ok']));
	const { body } = await server.fetch('dossier:first-0001', 'dossier:second-0002');
	expect(body.docs).toHaveLength(2);
	expect((await server.health()).status).toBe(200);
	await stage.allFollowed(2);
	const before = pokes;
	await server.push(newcomer('third-0003'));
	await soon(() => expect(pokes).toBeGreaterThan(before));
}

async function acknowledgesAtTheNextTry(stage: Stage): Promise<void> {
	const { broken, server } = stage;
	const drafts = newcomer('deaf-0001');
	await broken.set('deaf');
	expect(await server.push(drafts)).toEqual(DOWN);
	await broken.set('none');
	await soon(async () => expect(verdicts(await server.push(drafts))).toEqual(['ok', 'ok']));
	await stage.allFollowed(1);
}

async function readsWithoutRoom(stage: Stage): Promise<void> {
	const { broken, server } = stage;
	expect(verdicts(await server.push(newcomer('before-0001')))).toEqual(['ok', 'ok']);
	await stage.allFollowed(1);
	const { more, cut } = await stage.fillUp();
	const refused = newcomer('refused-0001');
	expect(await server.push(refused)).toEqual(FULL);
	expect(await server.upload(FILE, BYTES, 'dossier:before-0001')).toEqual(FULL);
	expect((await server.pull()).status).toBe(200);
	const known = await server.fetch('dossier:before-0001', 'dossier:refused-0001');
	expect(known.body.docs).toHaveLength(1);
	expect(await server.health()).toMatchObject({ status: 200, body: { room: 'full' } });
	await broken.set('none');
	expect(verdicts(await server.push(cut))).toEqual(['ok', 'ok']);
	expect(verdicts(await server.push(refused))).toEqual(['ok', 'ok']);
	expect((await server.upload(FILE, BYTES, 'dossier:before-0001')).status).toBe(200);
	expect((await server.health()).body.room).not.toBe('full');
	await stage.allFollowed(more + 3);
}

// Beside one another: most of their time they wait for what goes on by itself.
describe.concurrent('A server', PATIENT, () => {
	for (const { name, here, make } of BREAKABLE) {
		const test = here ? it : it.skip;
		test(`OU-01 OU-02 whose store does not answer says so, loses nothing, and goes on by itself: ${name}`, () =>
			Stage.with(make, goesOnByItself));
		test(`OU-01 to which answers were lost acknowledges at the next try what stands, once: ${name}`, () =>
			Stage.with(make, acknowledgesAtTheNextTry));
	}
	for (const { name, here, make } of fillable()) {
		const test = here ? it : it.skip;
		test(`OU-03 without room refuses to write, goes on reading, and writes on with room again: ${name}`, () =>
			Stage.with(make, readsWithoutRoom));
	}
});
