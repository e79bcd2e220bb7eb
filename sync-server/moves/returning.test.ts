import { beforeEach, describe, expect, it } from 'vitest';
import { actionsDatabase, type AnyEnvelope, type Envelope } from '#domain/document';
import { NETWORK, traceIdOfTask } from '#domain/ids';
import { moveId } from '#domain/move';
import { PROTOCOL_VERSION } from '#protocol/version';
import { DOSSIER, STRUCTURE, changed, pathway } from '../../tests/support/documents';
import { USERS, structureCard } from '../../tests/support/gateway-world';
import { MOVED_USERS, MoveWorld, THERE } from '../../tests/support/move-world';
import { StoreDown } from '../store/port';
import { carryDossier } from './carry-dossier';
import { projectPending } from '../projections/follower';

const DAY = 24 * 3_600_000;
/** A structure beside the two of the world. */
const THIRD = 'mife-ain';

let anna: MoveWorld;
beforeEach(async () => {
	anna = await MoveWorld.create();
});

describe('a store restored from before the move', () => {
	it('MO-12 learns of it from the dossier’s own document, and lets nothing live twice', async () => {
		const { world } = anna;
		const backup = world.store.copy();
		await anna.moved();
		world.now += 3_600_000;
		const own = traceIdOfTask(pathway('personal', 'path-own1').tasks[0]!.id);
		const [draft, base] = await anna.edit(own, { work: WORK }, THERE);
		expect((await world.push(MOVED_USERS.arrived, draft, base)).verdict).toBe('ok');
		const held = await heldBy(MOVED_USERS.arrived);
		anna.goesOnIn(world.restored(backup));
		await offer(
			USERS.consultant,
			held.filter(({ id }) => id === own)
		);
		expect(await anna.world.stored(own, THERE)).toBeNull();
		// It has to be opened there again before she is told more.
		await expect(offer(USERS.consultant, held)).rejects.toMatchObject({ code: 'storeDown' });
		expect(await anna.readableCopies()).toEqual([]);
		await anna.run();
		expect(anna.errors).toEqual([]);
		await offer(USERS.consultant, held);
		expect((await anna.move)?.state).toBe('settled');
		expect(await anna.world.stored(own, THERE)).toMatchObject({ body: { work: WORK } });
		const listed = await anna.world.listed(USERS.consultant);
		expect(listed).toEqual(expect.arrayContaining(held.map(({ id }) => id)));
		expect((await anna.world.fetch(USERS.counsellor, anna.ids)).docs).toEqual([]);
		expect(await anna.readableCopies()).toEqual([]);
	});

	it('MO-12 MO-04 what is written where it was, while it is brought home, waits', async () => {
		const held = await acceptedAndLost();
		const open = traceIdOfTask(pathway('personal', 'path-own1').tasks[0]!.id);
		const verdicts: string[] = [];
		const there = await anna.world.store.open(THERE);
		const put = there.put.bind(there);
		there.put = async (doc) => {
			const rev = await put(doc);
			if (doc._id !== open) return rev;
			const [draft, base] = await anna.edit(open, { work: WORK });
			verdicts.push((await anna.world.push(USERS.consultant, draft, base)).verdict);
			return rev;
		};
		await expect(offer(USERS.consultant, held)).rejects.toMatchObject({ code: 'storeDown' });
		expect(verdicts).toEqual(['later']);
	});

	it('MO-12 MO-05 stopped while it is brought home, it is brought there all the same', async () => {
		const held = await acceptedAndLost();
		const there = await anna.world.store.open(THERE);
		const put = there.put.bind(there);
		there.put = () => Promise.reject(new StoreDown('stopped'));
		await expect(offer(USERS.consultant, held)).rejects.toThrow(StoreDown);
		there.put = put;
		await anna.run();
		expect(await anna.move).toMatchObject({ state: 'settled', body: { to: THERE } });
		expect(await anna.readableCopies()).toEqual([]);
	});

	it('MO-12 of two moves that are lost, what the store still has follows from where it was at first', async () => {
		const { world } = anna;
		await openThird();
		const backup = world.store.copy();
		await anna.moved();
		const move = (await anna.move) as Envelope<'move'>;
		world.now += 3_600_000;
		const body = { from: THERE, to: THIRD };
		await world.put(changed(move, { state: 'accepted', body }) as AnyEnvelope);
		await anna.run();
		const own = { dossier: DOSSIER, structure: THIRD };
		const listed = await world.listed({ ...USERS.consultant, own });
		const held = (await world.fetch({ ...USERS.consultant, own }, listed, THIRD)).docs;
		anna.goesOnIn(world.restored(backup));
		await expect(offer(USERS.consultant, held)).rejects.toMatchObject({ code: 'storeDown' });
		await anna.run();
		expect(await anna.move).toMatchObject({ state: 'settled', body: { to: THIRD } });
		expect((await (await anna.world.store.open(STRUCTURE)).get(DOSSIER))?.moves).toBe('left');
		expect((await anna.world.fetch(USERS.counsellor, anna.ids)).docs).toEqual([]);
		expect(await anna.world.stored(DOSSIER, THIRD)).toMatchObject({ structure: THIRD });
	});

	it('MO-12 a move of the lost life undoes no later one', async () => {
		const { world } = anna;
		await openThird();
		const backup = world.store.copy();
		await anna.moved();
		const held = await heldBy(MOVED_USERS.arrived);
		anna.goesOnIn(world.restored(backup));
		anna.world.now += 3_600_000;
		await anna.ask(THIRD);
		const asked = (await anna.move) as Envelope<'move'>;
		await anna.world.put(changed(asked, { state: 'moving' }) as AnyEnvelope);
		await carryDossier(anna.context(), { dossier: DOSSIER, from: STRUCTURE, to: THIRD });
		// On its way, and not there yet: what the device offers has to wait.
		await expect(offer(MOVED_USERS.fred as never, held)).rejects.toMatchObject({
			code: 'storeDown'
		});
		expect(await anna.move).toMatchObject({ state: 'moving', body: { to: THIRD } });
		await anna.run();
		await offer(MOVED_USERS.fred as never, held);
		expect(await anna.move).toMatchObject({ state: 'settled', body: { to: THIRD } });
		expect(await anna.world.stored(DOSSIER, THERE)).toBeNull();
	});

	it('MO-12 a question asked where it lived since does not come back without it, nor hinders its return', async () => {
		const { world } = anna;
		const backup = world.store.copy();
		await anna.moved();
		const held = await heldBy(MOVED_USERS.arrived);
		await anna.ask(STRUCTURE, MOVED_USERS.arrived as never, await anna.move);
		const [question] = (await world.fetch(MOVED_USERS.arrived, [moveId(DOSSIER)], NETWORK)).docs;
		expect(question).toMatchObject({ state: 'asked', body: { from: THERE } });
		anna.goesOnIn(world.restored(backup));
		await offer(USERS.consultant, [question as AnyEnvelope]);
		expect(await anna.move).toBeNull();
		await expect(offer(USERS.consultant, held)).rejects.toMatchObject({ code: 'storeDown' });
		await anna.run();
		expect((await anna.move)?.state).toBe('settled');
		const listed = await anna.world.listed(USERS.consultant);
		expect(listed).toEqual(expect.arrayContaining(held.map(({ id }) => id)));
		expect(await anna.readableCopies()).toEqual([]);
	});

	it('MO-12 a device that was away since it lived in a third structure does not take it back there', async () => {
		const { world } = anna;
		await anna.moved();
		const old = await heldBy(MOVED_USERS.arrived);
		await openThird();
		const move = (await anna.move) as Envelope<'move'>;
		const body = { from: THERE, to: THIRD };
		await world.put(changed(move, { state: 'accepted', body }) as AnyEnvelope);
		await anna.run();
		await anna.sweepAfter(DAY + 1);
		await offer(MOVED_USERS.fred as never, old);
		expect((await anna.move)?.body.to).toBe(THIRD);
		expect(await world.stored(DOSSIER, THIRD)).toMatchObject({ structure: THIRD });
		expect((await (await world.store.open(THERE)).get(DOSSIER))?.moves).toBe('left');
	});

	it('MO-12 a device that was away since it lived elsewhere does not take it back there', async () => {
		const { world } = anna;
		await anna.moved();
		const old = await heldBy(MOVED_USERS.arrived);
		const move = (await anna.move) as Envelope<'move'>;
		world.now += 3_600_000;
		await anna.ask(STRUCTURE, MOVED_USERS.arrived as never, move);
		await anna.accept(USERS.reception);
		await anna.run();
		anna.goesOnIn(world.restored(world.store.copy()));
		await offer(USERS.consultant, old);
		await anna.run();
		expect((await anna.move)?.body.to).toBe(STRUCTURE);
		expect(await anna.readableCopies()).toEqual([]);
		expect(await anna.world.listed(USERS.consultant)).toEqual(
			expect.arrayContaining(anna.ids.slice(0, 2))
		);
	});

	it('MO-04 what is offered while the dossier is copied waits, and the note that it leaves stays', async () => {
		const lost = await newPhoneLost();
		await anna.ask();
		await anna.accept();
		const move = (await anna.move) as Envelope<'move'>;
		await anna.world.put(changed(move, { state: 'moving' }) as AnyEnvelope);
		await carryDossier(anna.context(), { dossier: DOSSIER, from: STRUCTURE, to: THERE });
		await expect(offer(USERS.consultant, lost)).rejects.toMatchObject({ code: 'storeDown' });
		expect((await (await anna.world.store.open(STRUCTURE)).get(DOSSIER))?.moves).toBe('left');
		await anna.run();
		const { diverged } = await offer(USERS.consultant, lost);
		expect(diverged).toMatchObject([{ id: DOSSIER, structure: THERE }]);
	});

	it('MO-12 RE-03 words lost in a dossier that left since, and was written in there, meet what stands there', async () => {
		const lost = await newPhoneLost();
		await anna.moved();
		const there = (await anna.world.stored(DOSSIER, THERE)) as AnyEnvelope;
		await anna.world.put(changed(there, { updatedAt: anna.world.now + 60_000 }));
		const { diverged } = await offer(USERS.consultant, lost);
		expect(diverged).toMatchObject([{ id: DOSSIER, structure: THERE }]);
	});

	it('MO-12 of a dossier that went and came back in the lost life nothing lives where it was in between', async () => {
		const { world } = anna;
		const backup = world.store.copy();
		await anna.moved();
		const there = await heldBy(MOVED_USERS.arrived);
		world.now += 3_600_000;
		await anna.comesBack();
		const back = (await world.fetch(USERS.consultant, [DOSSIER])).docs;
		anna.goesOnIn(world.restored(backup));
		await offer(USERS.consultant, back);
		await offer(MOVED_USERS.fred as never, there);
		expect(await anna.world.stored(DOSSIER, THERE)).toBeNull();
		expect(await anna.readableCopies()).toEqual([]);
	});

	it('MO-12 PR-01 what comes back after the store had noted that the dossier leaves is counted all the same', async () => {
		const { world } = anna;
		const before = (await world.stored(DOSSIER)) as Envelope<'dossier'>;
		const logged = async (kind: 'dossierLeft' | 'counsellorChanged', at: number) => {
			const entry = { kind, by: 'system', at };
			await world.put(changed(before, { log: [...before.log, entry] }) as AnyEnvelope);
			await projectPending(world.projections, STRUCTURE);
		};
		await logged('dossierLeft', world.now);
		await logged('counsellorChanged', world.now - DAY);
		const actions = await world.prefixed('action:', actionsDatabase(STRUCTURE));
		const kinds = actions.map(({ body }) => (body as { kind: string }).kind);
		expect(kinds).toEqual(expect.arrayContaining(['dossierLeft', 'counsellorChanged']));
	});
});

const WORK = { tool: 'search', notes: 'Écrit là-bas.', sources: [], conclusion: '' };

async function openThird(): Promise<void> {
	const { world } = anna;
	await world.put(structureCard(THIRD));
	await world.store.open(THIRD);
}

/** The store has the question alone: that the dossier moved is lost. What her device holds of it. */
async function acceptedAndLost(): Promise<AnyEnvelope[]> {
	await anna.ask();
	const { world } = anna;
	const backup = world.store.copy();
	await anna.accept();
	await anna.run();
	const held = await heldBy(MOVED_USERS.arrived);
	anna.goesOnIn(world.restored(backup));
	return held;
}

/** What Anna's device holds of her dossier, with a number that the store has lost since. */
async function newPhoneLost(): Promise<AnyEnvelope[]> {
	const { world } = anna;
	const backup = world.store.copy();
	world.now += 60_000;
	const { person } = ((await world.stored(DOSSIER)) as Envelope<'dossier'>).body;
	const phone = '+41 22 555 00 00';
	const [draft, base] = await anna.edit(DOSSIER, { person: { ...person, phone } });
	expect((await world.push(USERS.consultant, draft, base)).verdict).toBe('ok');
	const { docs } = await world.fetch(USERS.consultant, [DOSSIER]);
	world.now += 3_600_000;
	anna.goesOnIn(world.restored(backup));
	return docs;
}

async function heldBy(user: typeof MOVED_USERS.arrived): Promise<AnyEnvelope[]> {
	const listed = await anna.world.listed(user);
	return (await anna.world.fetch(user, listed, THERE)).docs;
}

function offer(user: typeof USERS.consultant, docs: AnyEnvelope[]) {
	return anna.world.gateway.recover(user, { protocol: PROTOCOL_VERSION, docs });
}
