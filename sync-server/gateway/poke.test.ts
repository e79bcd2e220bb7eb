import { afterEach, describe, expect, it, vi } from 'vitest';
import { channelsOf } from '#access/channels';
import type { AnyEnvelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { StoreDown } from '../store/port';
import {
	STRUCTURE,
	account,
	changed,
	newKey,
	pathway,
	template
} from '../../tests/support/documents';
import { GatewayWorld, USERS, structureCard } from '../../tests/support/gateway-world';
import { ANNE, note } from '../../tests/support/joined-documents';
import type { MemoryStoreOptions } from '../../tests/support/memory-store';

const LATER = 'mife-ain';
const errors: unknown[] = [];
let world: GatewayWorld;

async function awake(options: MemoryStoreOptions = {}): Promise<void> {
	errors.length = 0;
	world = await GatewayWorld.create(options);
	await world.gateway.start((error) => void errors.push(error));
}

afterEach(() => world.gateway.stop());

/** A device of somebody’s; `woken` counts its pokes. */
function device(user: (typeof USERS)[keyof typeof USERS], name = newKey()): { woken: number } {
	const own = { woken: 0 };
	world.gateway.connect(user, name, () => void own.woken++);
	return own;
}

/** One that has pulled: the server knows what concerns it. */
async function knownDevice(user: (typeof USERS)[keyof typeof USERS]): Promise<{ woken: number }> {
	const own = device(user);
	await world.pull(user);
	return own;
}

const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000, interval: 5 });
const inStructure = (doc: AnyEnvelope, structure: string) => ({ ...doc, structure }) as AnyEnvelope;

describe('pokes', () => {
	it('PK-01 a change wakes those who may read it, and no others', async () => {
		await awake();
		const consultant = await knownDevice(USERS.consultant);
		const counsellor = await knownDevice(USERS.counsellor);
		const colleague = await knownDevice(USERS.colleague);
		await world.put(pathway().pathway);
		await soon(() => expect([consultant.woken, counsellor.woken]).toEqual([1, 1]));
		expect(colleague.woken).toBe(0);
	});

	it('JO-12 what joins two dossiers wakes the devices of both accounts', async () => {
		await awake();
		const theirs = await knownDevice(ANNE as typeof USERS.consultant);
		const stranger = await knownDevice(USERS.stranger);
		await world.put(changed(account().dossier, { body: { joined: note(true) } }));
		await soon(() => expect(theirs.woken).toBe(1));
		expect(stranger.woken).toBe(0);
	});

	it('PK-01 it wakes somebody who has not pulled yet, and whom it gives a right', async () => {
		await awake();
		const colleague = await knownDevice(USERS.colleague);
		const stranger = device(USERS.stranger);
		const { dossier } = account();
		const assignment = { counsellor: USERS.colleague.id, name: 'Colin', since: world.now };
		await world.put(changed(dossier, { body: { assignment } }));
		await soon(() => expect([colleague.woken, stranger.woken]).toEqual([1, 1]));
	});

	it('PK-01 it wakes those from whom it takes something away', async () => {
		await awake();
		const shared = template('network');
		await world.put(shared);
		const colleague = await knownDevice(USERS.colleague);
		const consultant = await knownDevice(USERS.consultant);
		const taken = changed(shared, { body: { scope: 'private' } });
		await world.put({ ...taken, channels: channelsOf(taken) });
		await soon(() => expect(colleague.woken).toBe(1));
		expect(consultant.woken).toBe(0);
	});

	it('PK-03 what a device has sent wakes its person’s others, and not itself', async () => {
		await awake();
		const [phone, laptop] = [device(USERS.counsellor, 'phone'), device(USERS.counsellor, 'laptop')];
		const consultant = device(USERS.consultant);
		for (const user of [USERS.counsellor, USERS.consultant]) await world.pull(user);
		const { pathway: path, tasks } = pathway();
		for (const draft of [path, ...tasks].map(draftOfEnvelope)) {
			await world.push(USERS.counsellor, draft, null, 'phone');
		}
		await soon(() => expect([laptop.woken, consultant.woken]).toEqual([4, 4]));
		expect(phone.woken).toBe(0);
		await world.put(changed(path, { body: { aim: 'Autre' } }));
		await soon(() => expect([phone.woken, laptop.woken]).toEqual([1, 5]));
	});

	it('PR-15 a structure installed while the server runs is followed like the others', async () => {
		await awake();
		await world.put(structureCard(LATER));
		const stranger = device(USERS.stranger);
		const { dossier } = account();
		await soon(async () => {
			await world.put(inStructure(changed(dossier, {}), LATER));
			expect(stranger.woken).toBeGreaterThan(0);
		});
	});

	it('PK-02 a feed that fails is followed again', async () => {
		let down = false;
		await awake({
			hook: ({ op, database, when }) => {
				if (!down || op !== 'changes' || database !== STRUCTURE || when !== 'before') return;
				down = false;
				throw new StoreDown();
			}
		});
		const counsellor = device(USERS.counsellor);
		down = true;
		await world.put(pathway().pathway);
		await soon(() => expect(errors).toEqual([expect.any(StoreDown)]));
		expect(counsellor.woken).toBe(0);
		await soon(async () => {
			await world.put(changed(pathway().pathway, {}));
			expect(counsellor.woken).toBeGreaterThan(0);
		});
	});
});
