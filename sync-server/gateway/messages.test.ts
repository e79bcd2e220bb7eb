import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import type { FileRef } from '#domain/file-ref';
import { sayMessage } from '#domain/gestures/messages';
import { PROTOCOL_VERSION } from '#protocol/version';
import {
	CONSULTANT,
	COUNSELLOR,
	DOSSIER,
	STRUCTURE,
	account,
	changed,
	newKey
} from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { message, readMark } from '../../tests/support/messages';
import { TestDevice } from '../../tests/support/test-device';

const { consultant, counsellor, reception, colleague, admin, stranger } = USERS;
const bytes = new TextEncoder().encode('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n');
const file: FileRef = {
	id: 'file:said-with-a-message',
	name: 'convention.pdf',
	type: 'application/pdf',
	size: bytes.length,
	digest: createHash('sha256').update(bytes).digest('hex')
};

const draftOf = (doc: Envelope<'message'> | Envelope<'readMark'>) =>
	draftOfEnvelope(doc as unknown as AnyEnvelope);

/** A structure in which nobody follows Anna, unless told otherwise. */
async function setUp(assigned = false): Promise<GatewayWorld> {
	const world = await GatewayWorld.create();
	const dossier = (await world.stored(DOSSIER)) as AnyEnvelope;
	if (!assigned) await world.put(changed(dossier, { body: { assignment: null } }));
	return world;
}

async function assign(world: GatewayWorld): Promise<void> {
	const dossier = (await world.stored(DOSSIER)) as AnyEnvelope;
	const assignment = { counsellor: COUNSELLOR, name: 'Claire Rey' };
	await world.put(changed(dossier, { body: { assignment } }));
}

async function whoSees(world: GatewayWorld, id: string): Promise<string[]> {
	const seen: string[] = [];
	for (const [who, user] of Object.entries({ consultant, counsellor, reception, colleague, admin }))
		if ((await world.listed(user)).includes(id)) seen.push(who);
	return seen;
}

describe('messages', () => {
	it('MS-02, MS-06 one that was written for reception and arrives after the assignment is not reception’s', async () => {
		const world = await setUp();
		const early = sayMessage(
			account(false).dossier,
			{ text: 'À l’accueil', files: [] },
			as(CONSULTANT)
		);
		const late = sayMessage(
			account(false).dossier,
			{ text: 'À l’accueil', files: [] },
			as(CONSULTANT)
		);
		await world.push(consultant, early);
		await assign(world);
		await world.push(consultant, late);
		expect(await whoSees(world, early.id)).toEqual(['consultant', 'counsellor', 'reception']);
		expect(await whoSees(world, late.id)).toEqual(['consultant', 'counsellor']);
	});

	it('MS-01 what reception wrote for somebody who is followed by now is refused, and its own', async () => {
		const world = await setUp();
		const draft = sayMessage(
			account(false).dossier,
			{ text: 'Bonjour', files: [] },
			as('user:rita')
		);
		await assign(world);
		expect(await world.push(reception, draft)).toMatchObject({ code: 'notOpen' });
		expect(await world.push(colleague, draft)).toMatchObject({ code: 'unknown' });
		expect(await world.push(stranger, draft)).toMatchObject({ code: 'unknown' });
	});

	it('MS-07 sent twice it is there once, under the name the staff list has', async () => {
		const world = await setUp(true);
		const draft = draftOf(message(COUNSELLOR));
		const [first, again] = [
			await world.push(counsellor, draft),
			await world.push(counsellor, draft)
		];
		expect([first.verdict, again.verdict]).toEqual(['ok', 'ok']);
		expect(await world.stored(draft.id)).toMatchObject({ body: { byName: 'claire Test' } });
	});

	it('MS-08 a file goes with its message, to whoever reads that', async () => {
		const world = await setUp();
		const owner = { protocol: PROTOCOL_VERSION, structure: STRUCTURE, dossier: DOSSIER };
		const draft = sayMessage(account(false).dossier, { text: '', files: [file] }, as(CONSULTANT));
		expect(await world.push(consultant, draft)).toMatchObject({ code: 'fileMissing' });
		await world.gateway.uploadFile(consultant, { ...owner, file }, bytes);
		expect(await world.push(consultant, draft)).toMatchObject({ verdict: 'ok' });
		const { protocol } = owner;
		const asked = { protocol, structure: STRUCTURE, document: draft.id, file: file.id };
		for (const user of [consultant, reception]) {
			expect((await world.gateway.downloadFile(user, asked)).name).toBe(file.name);
		}
		await expect(world.gateway.downloadFile(colleague, asked)).rejects.toMatchObject({
			code: 'unknown'
		});
	});
});

describe('what is read', () => {
	it('MS-02 a mark made before the assignment leaves reception with the next one', async () => {
		const world = await setUp();
		const mark = draftOf(readMark(CONSULTANT, 5, false));
		await world.push(consultant, mark);
		expect(await whoSees(world, mark.id)).toContain('reception');
		await assign(world);
		const on = { ...mark, body: { ...mark.body, upTo: 9 }, w: newKey() };
		await world.push(consultant, on, mark.w);
		expect(await whoSees(world, mark.id)).toEqual(['consultant', 'counsellor']);
	});

	it('MS-12 a mark that is refused is dropped, and its reader is told nothing', async () => {
		const world = await setUp(true);
		const device = new TestDevice(world, counsellor);
		await device.sync.cycle();
		await device.save(draftOf(readMark(COUNSELLOR, 5)));
		const dossier = (await world.stored(DOSSIER)) as AnyEnvelope;
		await world.put(changed(dossier, { body: { assignment: null } }));
		await device.sync.cycle();
		expect(await device.docs.refusals()).toEqual([]);
		expect(await device.unsent()).toEqual([]);
	});
});

function as(user: string) {
	return { newKey, user: { id: user, name: '' } };
}
