import { beforeEach, describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { closeDossier, reopenDossier } from '#domain/gestures/closing';
import { headChannel } from '#domain/head';
import { EMPTY_DIGEST, addTo, hashOf, rollUp } from '#protocol/digest';
import { MAX_OPENED, type PullResponse } from '#protocol/pull';
import { PROTOCOL_VERSION } from '#protocol/version';
import { DOSSIER, STRUCTURE, gesture, pathway, trace } from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import type { GatewayUser } from './context';

const { colleague, consultant, counsellor, reception } = USERS;
const HEAD = headChannel(DOSSIER);
const WHOLE = [`d:${DOSSIER}`, `d:${DOSSIER}:staff`, `d:${DOSSIER}:web`];
const { pathway: path, tasks } = pathway();
const work = trace(tasks[0]!, 'sealed');
const closing = { reason: 'aimReached' as const, words: 'Bravo pour votre formation.' };

type Changes = Extract<PullResponse, { answer: 'changes' }>;

describe('a closed dossier', () => {
	let world: GatewayWorld;
	let dossier: Envelope<'dossier'>;

	beforeEach(async () => {
		world = await GatewayWorld.create();
		await world.put(path, ...tasks, work);
		dossier = (await world.stored(DOSSIER)) as AnyEnvelope & Envelope<'dossier'>;
		await world.push(counsellor, closeDossier(dossier, closing, gesture)[0], dossier.w);
		dossier = (await world.stored(DOSSIER)) as AnyEnvelope & Envelope<'dossier'>;
		world.store.settle();
	});

	async function pull(user: GatewayUser, opened?: string[], held: string[] = []) {
		const digests = Object.fromEntries(held.map((channel) => [channel, [1, 1, 1]]));
		const request = { protocol: PROTOCOL_VERSION, rollUp: [1, 1, 1], digests };
		return (await world.gateway.pull(user, { ...request, opened })) as Changes;
	}

	async function fetch(user: GatewayUser, ids: string[], opened?: string[]) {
		const items = ids.map((id) => ({ id, database: STRUCTURE }));
		const request = { protocol: PROTOCOL_VERSION, items };
		return world.gateway.fetch(user, { ...request, opened });
	}

	const listed = ({ changed }: Changes) => changed.flatMap(({ rows }) => rows.map(([id]) => id));

	it('PL-70 is listed and sent as its head alone to a counsellor who has not opened it', async () => {
		const answer = await pull(counsellor, [], WHOLE);
		expect(answer.gone).toEqual(WHOLE);
		expect(answer.changed).toContainEqual({
			channel: HEAD,
			database: STRUCTURE,
			rows: [[DOSSIER, dossier.w]]
		});
		expect(listed(answer)).not.toContain(path.id);
		const { docs, missing } = await fetch(counsellor, [DOSSIER, path.id, work.id], []);
		expect(docs).toMatchObject([{ id: DOSSIER, w: dossier.w, channels: [HEAD] }]);
		expect(missing).toEqual([path.id, work.id]);
	});

	it('PL-70 is listed and sent whole where it is opened, to its person, and to an older app', async () => {
		for (const [user, opened] of [
			[counsellor, [DOSSIER]],
			[counsellor, undefined],
			[consultant, []]
		] as const) {
			const answer = await pull(user, opened && [...opened], [HEAD]);
			expect(answer.gone).toEqual([HEAD]);
			expect(listed(answer)).toEqual(expect.arrayContaining([DOSSIER, path.id]));
			const { docs } = await fetch(user, [DOSSIER, path.id], opened && [...opened]);
			expect(docs).toHaveLength(2);
		}
	});

	it('PL-70 a device that holds its head alone is answered by «same»', async () => {
		const answer = await pull(counsellor, []);
		const ids = answer.changed.flatMap(({ database, rows }) =>
			rows.map(([id]) => ({ id, database }))
		);
		const request = { protocol: PROTOCOL_VERSION, items: ids, opened: [] };
		const { docs } = await world.gateway.fetch(counsellor, request);
		const digests = new Map<string, [number, number, number]>();
		for (const { id, w, channels } of docs as AnyEnvelope[])
			for (const channel of channels)
				digests.set(channel, addTo(digests.get(channel) ?? EMPTY_DIGEST, hashOf(id, w)));
		const ask = () => {
			const total = rollUp(digests);
			const said = { protocol: PROTOCOL_VERSION, rollUp: total, opened: [] };
			return world.gateway.pull(counsellor, said);
		};
		expect(await ask()).toMatchObject({ answer: 'same' });
		// Once more, asked for ahead of the rights; and not any more once its head has changed.
		expect(await ask()).toMatchObject({ answer: 'same' });
		const [open] = reopenDossier(dossier, gesture);
		await world.push(counsellor, open, dossier.w);
		expect(await ask()).toMatchObject({ answer: 'differs' });
	});

	it('PL-70 comes whole again once it is reopened', async () => {
		await world.push(counsellor, reopenDossier(dossier, gesture)[0], dossier.w);
		world.store.settle();
		const answer = await pull(counsellor, [], [HEAD]);
		expect(answer.gone).toEqual([HEAD]);
		expect(listed(answer)).toEqual(expect.arrayContaining([DOSSIER, path.id, work.id]));
	});

	it('CH-78 naming what one does not follow opens nothing, and rights stay those of the whole', async () => {
		for (const user of [colleague, reception]) {
			const answer = await pull(user, [DOSSIER], [HEAD, ...WHOLE]);
			expect(answer.gone).toEqual([HEAD, ...WHOLE]);
			expect(listed(answer)).not.toContain(path.id);
			expect((await fetch(user, [path.id], [DOSSIER])).docs).toEqual([]);
		}
		const [task] = tasks;
		const verdict = await world.push(counsellor, { ...task, w: 'another-token' }, 'an-old-one');
		expect(verdict).not.toMatchObject({ code: 'unknown' });
	});

	it('PL-70 a list of opened dossiers that is none is told as such', async () => {
		const wrong = [[DOSSIER, 3], 'x', ['no id'], Array(MAX_OPENED + 1).fill(DOSSIER)];
		for (const opened of wrong) {
			const request = { protocol: PROTOCOL_VERSION, rollUp: [1, 1, 1], opened };
			await expect(world.gateway.pull(counsellor, request)).rejects.toThrow('invalid');
		}
	});
});
