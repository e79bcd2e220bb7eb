import { beforeEach, expect, test, vi } from 'vitest';
import type { AnyEnvelope } from '#domain/document';
import { MAX_FILE_BYTES } from '#domain/limits';
import { ProtocolError } from '#protocol/protocol-error';
import { FileKeeper, type FilePorts } from './files';
import type { FileBox, KeptFile } from './kept-file';
import { Unreachable } from './unreachable';

const owner = { structure: 'bb', dossier: 'dossier:d1' };
const doc = { id: 'trace:t1', structure: 'bb', dossier: 'dossier:d1' } as AnyEnvelope;
const pdf = (words = 'words', name = 'zeugnis.pdf') => new File([`%PDF-1.7 ${words}`], name);

let box: Map<string, { file: KeptFile; bytes: Uint8Array<ArrayBuffer> }>;
let opened: number;
let server: Map<string, Uint8Array<ArrayBuffer>>;
let fail: (id: string) => Error | null;
let now: number;
let pending: number;

beforeEach(() => {
	box = new Map();
	server = new Map();
	opened = 0;
	fail = () => null;
	now = 1;
	pending = 0;
});

const memoryBox: FileBox = {
	list: async () => [...box.values()].map(({ file }) => file),
	bytes: async (id) => box.get(id)?.bytes ?? null,
	put: async (file, bytes) => void box.set(file.ref.id, { file, bytes }),
	mark: async (file) => void box.set(file.ref.id, { ...box.get(file.ref.id)!, file }),
	remove: async (ids) => ids.forEach((id) => box.delete(id)),
	close: async () => undefined,
	destroy: async () => box.clear()
};

function keeper(other: Partial<FilePorts> = {}): FileKeeper {
	let key = 0;
	return new FileKeeper({
		openBox: async () => {
			opened++;
			return memoryBox;
		},
		hasBox: async () => box.size > 0,
		transfer: {
			upload: async ({ ref }, bytes) => {
				const error = fail(ref.id);
				if (error) throw error;
				server.set(ref.id, bytes);
			},
			download: async (_doc, ref) => {
				const error = fail(ref.id);
				if (error) throw error;
				const bytes = server.get(ref.id);
				if (!bytes) throw new ProtocolError('unknown');
				return bytes;
			}
		},
		newKey: () => `key-${now}-${key++}-0000000000`,
		now: () => now,
		onPending: (count) => (pending = count),
		...other
	});
}

test('FL-02 a file is refused by what it holds and how large it is, with the reason', async () => {
	const files = keeper();
	const refusals: [File, string][] = [
		[new File([], 'a.pdf'), 'empty'],
		[new File(['<svg/>'], 'a.pdf'), 'wrongType'],
		[new File(['\0\0\0 ftypheic\0\0\0\0'], 'a.jpg'), 'heic'],
		[new File([new Uint8Array(MAX_FILE_BYTES + 1)], 'a.pdf'), 'tooLarge']
	];
	for (const [file, reason] of refusals) {
		await expect(files.keep(file, owner)).rejects.toMatchObject({ name: 'FileRefused', reason });
	}
	expect(box.size).toBe(0);
});

test('FL-02 a box whose code could not be fetched is opened at the next try', async () => {
	const openBox = vi.fn(async () => memoryBox).mockRejectedValueOnce(new TypeError('fetch'));
	const files = keeper({ openBox });
	await expect(files.keep(pdf(), owner)).rejects.toThrow('fetch');
	await files.keep(pdf(), owner);
	expect(pending).toBe(1);
});

test('FL-03 a document waits until its files have left', async () => {
	const files = keeper();
	const { ref } = await files.keep(pdf(), owner);
	expect(ref).toMatchObject({ type: 'application/pdf', size: 14, name: 'zeugnis.pdf' });
	expect(files.heldBack([ref.id])).toBe(true);
	expect(files.pendingFileIds()).toEqual([ref.id]);
	expect(pending).toBe(1);
	await files.send();
	expect(server.has(ref.id)).toBe(true);
	expect(files.heldBack([ref.id])).toBe(false);
	expect(pending).toBe(0);
});

test('FL-03 a file waits over a restart, and without a network', async () => {
	const { ref } = await keeper().keep(pdf(), owner);
	fail = () => new Unreachable();
	const again = keeper();
	await expect(again.send()).rejects.toBeInstanceOf(Unreachable);
	expect(again.heldBack([ref.id])).toBe(true);
	fail = () => null;
	await again.send();
	expect(server.has(ref.id)).toBe(true);
});

test('FL-03 what another tab keeps holds its document back here too', async () => {
	const { ref } = await keeper().keep(pdf(), owner);
	const here = keeper();
	here.heardOf(box.get(ref.id)!.file);
	expect(here.heldBack([ref.id])).toBe(true);
});

test('FL-03 what is kept, or leaves, while it is being read what waits is counted as it is', async () => {
	const files = keeper();
	const { ref: leaving } = await files.keep(pdf('one'), owner);
	let goOn = () => undefined as void;
	const held = new Promise<void>((resolve) => (goOn = resolve));
	const list = memoryBox.list;
	memoryBox.list = async () => {
		const listed = await list();
		await held;
		return listed;
	};
	const loading = files.load();
	await Promise.resolve();
	memoryBox.list = list;
	await files.send();
	const { ref: kept } = await files.keep(pdf('two'), owner);
	goOn();
	await loading;
	expect(files.pendingFileIds()).toEqual([kept.id]);
	expect([pending, files.heldBack([leaving.id])]).toEqual([1, false]);
});

test('FL-04 one file the server will not have stops neither the others nor its document', async () => {
	const files = keeper();
	const bad = (await files.keep(pdf('bad'), owner)).ref;
	const good = (await files.keep(pdf('good'), owner)).ref;
	fail = (id) => (id === bad.id ? new ProtocolError('wrongFileType') : null);
	await files.send();
	expect(server.has(good.id)).toBe(true);
	expect(files.heldBack([bad.id, good.id])).toBe(false);
});

test('FL-04 a fault of the server is tried again later, and stops nothing else', async () => {
	const files = keeper();
	const slow = (await files.keep(pdf('slow'), owner)).ref;
	const good = (await files.keep(pdf('good'), owner)).ref;
	fail = (id) => (id === slow.id ? new ProtocolError('storeDown') : null);
	await files.send();
	expect(files.pendingFileIds()).toEqual([slow.id]);
	expect(server.has(good.id)).toBe(true);
});

test('FL-04 an ended session is told, and nothing is given up', async () => {
	const files = keeper();
	const { ref } = await files.keep(pdf(), owner);
	fail = () => new ProtocolError('signIn');
	await expect(files.send()).rejects.toMatchObject({ code: 'signIn' });
	expect(files.heldBack([ref.id])).toBe(true);
});

test('OU-04 a file the server has no room for waits, and leaves later', async () => {
	const files = keeper();
	const { ref } = await files.keep(pdf(), owner);
	fail = () => new ProtocolError('storeFull');
	await expect(files.send()).rejects.toMatchObject({ code: 'storeFull' });
	expect(files.heldBack([ref.id])).toBe(true);
	fail = () => null;
	await files.send();
	expect(server.has(ref.id)).toBe(true);
});

test('FL-05 a file opens from the device, else from the server, and then offline', async () => {
	const files = keeper();
	const { ref } = await files.keep(pdf(), owner);
	expect(await (await files.open(doc, ref))?.text()).toBe('%PDF-1.7 words');
	await files.send();
	box.clear();
	const other = keeper();
	expect((await other.open(doc, ref))?.type).toBe('application/pdf');
	fail = () => new Unreachable();
	expect(await (await other.open(doc, ref))?.text()).toBe('%PDF-1.7 words');
});

test('FL-05 bytes that are not the announced ones are not shown', async () => {
	const files = keeper();
	const { ref } = await files.keep(pdf(), owner);
	box.clear();
	server.set(ref.id, new TextEncoder().encode('<html>Welcome to this hotel</html>'));
	expect(await files.open(doc, ref)).toBeNull();
	server.clear();
	expect(await files.open(doc, ref)).toBeNull();
	expect(box.size).toBe(0);
});

test('FL-06 what no document names any more goes; what waits or was refused stays 30 days', async () => {
	const files = keeper();
	const named = (await files.keep(pdf('named'), owner)).ref;
	const unnamed = (await files.keep(pdf('unnamed'), owner)).ref;
	await files.send();
	const waiting = (await files.keep(pdf('waiting'), owner)).ref;
	await files.sweep(new Set([named.id]));
	expect([...box.keys()].sort()).toEqual([named.id, waiting.id].sort());
	expect(box.has(unnamed.id)).toBe(false);
	now += 31 * 24 * 3_600_000;
	await files.sweep(new Set([named.id]));
	expect([...box.keys()]).toEqual([named.id]);
	expect(pending).toBe(0);
});

test('RE-04 a restored server is sent the bytes again, and nothing here changes', async () => {
	const files = keeper();
	const { ref } = await files.keep(pdf(), owner);
	await files.send();
	const { ref: waiting } = await files.keep(pdf('other'), owner);
	server.clear();
	await files.sendAgain([ref.id, 'file:somebody-elses']);
	expect([...server.keys()]).toEqual([ref.id]);
	expect(files.pendingFileIds()).toEqual([waiting.id]);
	fail = () => new ProtocolError('unknown');
	await files.sendAgain([ref.id]);
	expect(box.get(ref.id)?.file.state).toBe('here');
});

test('FL-07 a device that never kept a file opens no box for it', async () => {
	const files = keeper();
	await files.send();
	await files.sweep(new Set());
	expect(opened).toBe(0);
});
