import { describe, expect, it } from 'vitest';
import { EMPTY_DIGEST, addTo, hashOf, rollUp } from '#protocol/digest';
import type { AnyEnvelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { PROTOCOL_VERSION } from '#protocol/version';
import {
	DOSSIER,
	STRUCTURE,
	changed,
	pathway,
	template,
	trace
} from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';

const { consultant, counsellor, colleague, reception, stranger } = USERS;

function digestsOf(docs: AnyEnvelope[]) {
	const digests = new Map<string, [number, number, number]>();
	for (const doc of docs) {
		for (const channel of doc.channels) {
			const known = digests.get(channel) ?? EMPTY_DIGEST;
			digests.set(channel, addTo(known, hashOf(doc.id, doc.w)));
		}
	}
	return digests;
}

/** Everything a user may see, as he would hold it after a full pull. */
async function heldBy(world: GatewayWorld, user: typeof counsellor) {
	const { changed: listings } = await world.pull(user);
	const docs: AnyEnvelope[] = [];
	for (const { database, rows } of listings) {
		if (rows.length === 0) continue;
		const answer = await world.fetch(
			user,
			rows.map(([id]) => id),
			database
		);
		docs.push(...answer.docs.filter((doc) => !docs.some((one) => one.id === doc.id)));
	}
	return digestsOf(docs);
}

describe('pull', () => {
	it('PL-01 an equal roll-up is answered by «same» and nothing else', async () => {
		const world = await GatewayWorld.create();
		const total = rollUp(await heldBy(world, counsellor));
		const answer = await world.gateway.pull(counsellor, {
			protocol: PROTOCOL_VERSION,
			rollUp: total
		});
		expect(answer).toEqual({ answer: 'same', epoch: 'epoch-1', now: world.now });
	});

	it('PL-02 a different roll-up alone is answered by «differs», without a name', async () => {
		const world = await GatewayWorld.create();
		const answer = await world.gateway.pull(counsellor, {
			protocol: PROTOCOL_VERSION,
			rollUp: [9, 9, 9]
		});
		expect(answer).toEqual({ answer: 'differs', epoch: 'epoch-1', now: world.now });
	});

	it('PL-03 only channels that differ are listed, each completely', async () => {
		const world = await GatewayWorld.create();
		const held = Object.fromEntries(await heldBy(world, counsellor));
		const { pathway: path, tasks } = pathway();
		await world.put(path, ...tasks);
		const { changed: listings } = await world.pull(counsellor, held);
		expect(listings.map(({ channel }) => channel)).toEqual([`d:${DOSSIER}`]);
		expect(listings[0]?.rows).toHaveLength(2 + 1 + tasks.length);
	});

	it('PL-04 channels that are not the user’s are gone, existing or not', async () => {
		const world = await GatewayWorld.create();
		const named = [`d:${DOSSIER}`, 'd:dossier:none', '__proto__'];
		const digests = Object.fromEntries(named.map((name) => [name, [1, 2, 3] as [1, 2, 3]]));
		const { gone } = await world.pull(colleague, digests);
		expect(gone.sort()).toEqual(named.sort());
	});

	it('PL-05 a row is listed as the primary index has it, whatever the index still shows', async () => {
		const world = await GatewayWorld.create({ lag: true });
		const { pathway: path, tasks } = pathway();
		const open = trace(tasks[0]!, 'open');
		await world.put(path, ...tasks, open);
		world.store.settle();
		await world.put(changed(open, { state: 'sealed', channels: [`d:${DOSSIER}:staff`] }));
		expect(await world.listed(consultant)).not.toContain(open.id);
	});

	it('PL-06 what a right allowed only at the beginning of the request is not named', async () => {
		let ended = false;
		const world: GatewayWorld = await GatewayWorld.create({
			hook: ({ op, when }) => {
				if (op === 'list' && when === 'before' && !ended) {
					ended = true;
					void world.put(unassigned);
				}
			}
		});
		const dossier = (await world.stored(DOSSIER)) as AnyEnvelope;
		const unassigned = changed(dossier, { body: { assignment: null } });
		const { changed: listings } = await world.pull(counsellor, { [`d:${DOSSIER}`]: [1, 2, 3] });
		expect(ended).toBe(true);
		expect(listings.map(({ channel }) => channel)).not.toContain(`d:${DOSSIER}`);
	});

	it('PL-14 every answer names the epoch', async () => {
		const world = await GatewayWorld.create();
		expect((await world.pull(stranger)).epoch).toBe('epoch-1');
		expect((await world.fetch(stranger, [DOSSIER])).epoch).toBe('epoch-1');
		expect((await world.pushAll(stranger, [{ draft: {}, base: null }])).epoch).toBe('epoch-1');
	});
});

describe('fetch', () => {
	it('PL-07 a document carries those of its channels that are the user’s', async () => {
		const world = await GatewayWorld.create();
		const [forCounsellor] = (await world.fetch(counsellor, [DOSSIER])).docs;
		const [forDesk] = (await world.fetch(reception, [DOSSIER])).docs;
		expect(forCounsellor?.channels).toEqual([`d:${DOSSIER}`]);
		expect(forDesk?.channels).toEqual([`s:${STRUCTURE}:desk:2026-11`]);
	});

	it('PL-08 what is not his, what is the server’s own and what is nowhere are missing alike', async () => {
		const world = await GatewayWorld.create();
		const db = await world.store.open(STRUCTURE);
		await db.put({ _id: 'secret:anna-0001', secret: 'x' });
		const ids = [DOSSIER, 'secret:anna-0001', 'dossier:none'];
		const { docs, missing } = await world.fetch(colleague, ids);
		expect(docs).toEqual([]);
		expect(missing).toEqual(ids);
		expect((await world.fetch(colleague, ids, 'no-such-database')).missing).toEqual(ids);
		expect(await world.store.names()).not.toContain('no-such-database');
	});

	it('PL-09, CH-18 a document is not missing because the index does not show an assignment', async () => {
		const world = await GatewayWorld.create({ lag: true });
		const dossier = (await world.stored(DOSSIER)) as AnyEnvelope;
		await world.put(changed(dossier, { body: { assignment: null } }));
		world.store.settle();
		await world.put(changed(dossier, {}));
		expect((await world.fetch(counsellor, [DOSSIER])).docs).toHaveLength(1);
	});

	it('CH-16 a dossier of the same name in another structure opens nothing', async () => {
		const world = await GatewayWorld.create();
		const dossier = (await world.stored(DOSSIER)) as AnyEnvelope;
		const elsewhere = {
			structure: 'mife-ain',
			body: { assignment: { counsellor: 'user:colin', name: '' } }
		};
		const members = [
			{
				user: 'user:colin',
				firstName: 'C',
				surname: 'T',
				email: 'c@d.ef',
				roles: ['counsellor'],
				teams: []
			}
		];
		const staff = (await world.stored(`staff:${STRUCTURE}`)) as AnyEnvelope;
		const card = (await world.stored(`structureCard:${STRUCTURE}`, 'network')) as AnyEnvelope;
		await world.put(
			changed(card, { id: 'structureCard:mife-ain' }),
			changed(staff, { id: 'staff:mife-ain', structure: 'mife-ain', body: { members } }),
			changed(dossier, elsewhere)
		);
		expect((await world.fetch(colleague, [DOSSIER], 'mife-ain')).docs).toHaveLength(1);
		expect((await world.fetch(colleague, [DOSSIER])).docs).toEqual([]);
	});

	it('VE-01, VE-10 a sealed trace does not reach the person in any answer', async () => {
		const world = await GatewayWorld.create();
		const { pathway: path, tasks } = pathway();
		const sealed = trace(tasks[0]!, 'sealed', 'mots voilés');
		await world.put(path, ...tasks, sealed);
		const answers = [
			await world.pull(consultant),
			await world.fetch(consultant, [sealed.id, tasks[0]!.id]),
			await world.pushAll(consultant, [
				{ draft: { ...draftOfEnvelope(sealed), w: 'another-token' }, base: sealed.w },
				{ draft: draftOfEnvelope(changed(sealed, { state: 'open' })), base: sealed.w },
				{ draft: draftOfEnvelope(sealed), base: null }
			])
		];
		expect(JSON.stringify(answers)).not.toContain('mots voilés');
		expect((await world.fetch(counsellor, [sealed.id])).docs).toHaveLength(1);
	});

	it('CH-02, CH-15 a stranger is sent the public cards and nothing else', async () => {
		const world = await GatewayWorld.create();
		await world.put(template('network'));
		expect(await world.listed(stranger)).toEqual([`structureCard:${STRUCTURE}`]);
	});
});
