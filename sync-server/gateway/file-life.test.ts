import { draftOfEnvelope } from '#domain/draft';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AnyEnvelope, type Envelope } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import { MAX_DOSSIER_FILES_BYTES } from '#domain/limits';
import { PROTOCOL_VERSION } from '#protocol/version';
import { DOSSIER, STRUCTURE, changed, newKey, pathway, trace } from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import type { StoreCall } from '../../tests/support/memory-store';
import { sweep } from '../accounts/janitor';
import { StoreDown } from '../store/port';
import { UNNAMED_FILE_MS, type FileDoc } from './file-life';

const DAY = 24 * 3_600_000;
const bytes = new TextEncoder().encode('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n');
const digest = createHash('sha256').update(bytes).digest('hex');

const pdf = (): FileRef => ({
	id: `file:${newKey()}-of-a-test`,
	name: 'cv.pdf',
	type: 'application/pdf',
	size: bytes.length,
	digest
});

describe('files no document names', () => {
	let world: GatewayWorld;
	let work: Envelope<'trace'>;
	let file: FileRef;
	/** Where the store breaks off when a push writes. */
	let broken: false | 'before' | 'after';

	beforeEach(async () => {
		broken = false;
		const hook = ({ op, when }: StoreCall) => {
			if (op === 'putMany' && when === broken) throw new StoreDown();
		};
		world = await GatewayWorld.create({ hook });
		const { pathway: path, tasks } = pathway();
		await world.put(path, ...tasks);
		work = trace(tasks[0]!, 'open');
		file = pdf();
		await upload(file);
	});

	const upload = (ref: FileRef) =>
		world.gateway.uploadFile(
			USERS.consultant,
			{ protocol: PROTOCOL_VERSION, structure: STRUCTURE, dossier: DOSSIER, file: ref },
			bytes
		);
	const kept = async (ref = file) =>
		(await (await world.store.open(STRUCTURE)).get(ref.id)) as FileDoc | null;
	const name = async (files: FileRef[]) => {
		const before = (await world.stored(work.id)) as AnyEnvelope | null;
		const draft = draftOfEnvelope(changed(work, { body: { files }, w: newKey() }));
		return world.push(USERS.consultant, draft, before?.w ?? null);
	};
	const sweepAfter = async (ms: number) => {
		world.now += ms;
		world.store.settle();
		await sweep({ store: world.store, now: () => world.now, newKey });
	};

	it('FI-02 a named file is kept for good, however old', async () => {
		expect((await name([file])).verdict).toBe('ok');
		await sweepAfter(UNNAMED_FILE_MS + DAY);
		expect((await kept())?.expires).toBeUndefined();
		await sweepAfter(3 * UNNAMED_FILE_MS);
		expect(await kept()).not.toBeNull();
	});

	it('FI-02 one that no document names goes, a day after it was asked about', async () => {
		await sweepAfter(UNNAMED_FILE_MS - DAY);
		expect((await kept())?.doomed).toBeUndefined();
		await sweepAfter(2 * DAY);
		expect(await kept()).toMatchObject({ doomed: true });
		await sweepAfter(2 * DAY);
		expect(await kept()).toBeNull();
	});

	it('FI-03 a doomed file may be named by no document until it is sent again', async () => {
		await sweepAfter(UNNAMED_FILE_MS + DAY);
		expect(await name([file])).toMatchObject({ verdict: 'refused', code: 'fileMissing' });
		await upload(file);
		expect((await name([file])).verdict).toBe('ok');
		await sweepAfter(2 * DAY);
		expect(await kept()).not.toBeNull();
	});

	it('FI-03 a write judged just before the file was doomed keeps it', async () => {
		await sweepAfter(UNNAMED_FILE_MS + DAY);
		await world.put(changed(work, { body: { files: [file] } }));
		await sweepAfter(2 * DAY);
		const left = await kept();
		expect(left).not.toBeNull();
		expect(left?.doomed).toBeUndefined();
	});

	it('FI-02 a file its document lets go of has its time again, then goes', async () => {
		await name([file]);
		await sweepAfter(UNNAMED_FILE_MS + DAY);
		expect((await name([])).verdict).toBe('ok');
		await sweepAfter(UNNAMED_FILE_MS - DAY);
		expect(await kept()).not.toBeNull();
		await sweepAfter(2 * DAY);
		await sweepAfter(2 * DAY);
		expect(await kept()).toBeNull();
	});

	it('OU-01 FI-02 a push that breaks off once its document stands leaves no file behind for ever', async () => {
		await name([file]);
		await sweepAfter(UNNAMED_FILE_MS + DAY);
		broken = 'after';
		await expect(name([])).rejects.toThrow(StoreDown);
		broken = false;
		expect((await name([])).verdict).toBe('ok');
		await sweepAfter(UNNAMED_FILE_MS + DAY);
		await sweepAfter(2 * DAY);
		expect(await kept()).toBeNull();
	});

	it('OU-01 FI-02 one whose document was not written after all keeps its file', async () => {
		await name([file]);
		broken = 'before';
		await expect(name([])).rejects.toThrow(StoreDown);
		broken = false;
		await sweepAfter(UNNAMED_FILE_MS + DAY);
		await sweepAfter(2 * DAY);
		expect(await kept()).not.toBeNull();
	});

	it('FI-01 a dossier without room takes no more files, and keeps those it has', async () => {
		const db = await world.store.open(STRUCTURE);
		const large = (await kept())!;
		await db.put({ ...large, ref: { ...file, size: MAX_DOSSIER_FILES_BYTES - bytes.length } });
		await upload(pdf());
		world.store.settle();
		await expect(upload(pdf())).rejects.toMatchObject({ code: 'tooLarge' });
		expect(await kept()).not.toBeNull();
	});
});
