import { expect, it } from 'vitest';
import type { World } from './contract-world';
import { StoreConflict, type StoredFile } from './port';

const utf8 = new TextEncoder();

const EVERY_BYTE: StoredFile = {
	bytes: Uint8Array.from({ length: 70_000 }, (_, n) => (n * 31) % 256),
	type: 'application/vnd.oasis.opendocument.text'
};

/** Rules of files. */
export function fileRules({ fresh }: World): void {
	it.each([
		['every byte', EVERY_BYTE],
		['no byte', { bytes: new Uint8Array(), type: 'image/png' }],
		['a text', { bytes: utf8.encode('é\r\n'), type: 'text/plain' }],
		['some JSON', { bytes: utf8.encode('{ "a": 1 }'), type: 'application/json' }]
	])('ST-21 a file of %s comes back byte for byte', async (_what, file) => {
		const database = await fresh();
		await database.putFile({ _id: 'file:1', name: 'x' }, file);
		const back = await database.getFile('file:1');
		expect([...(back?.bytes ?? [])]).toEqual([...file.bytes]);
		expect(back?.type).toBe(file.type);
		expect((await database.get('file:1'))?.name).toBe('x');
	});

	it('ST-22 a file is written once, kept while its document is written back, gone with it', async () => {
		const database = await fresh();
		await database.putFile({ _id: 'file:1' }, EVERY_BYTE);
		await expect(database.putFile({ _id: 'file:1' }, EVERY_BYTE)).rejects.toThrow(StoreConflict);
		const doc = await database.get('file:1');
		const rev = await database.put({ ...doc, _id: 'file:1', note: 'kept' });
		expect((await database.getFile('file:1'))?.bytes).toHaveLength(EVERY_BYTE.bytes.length);
		await database.remove('file:1', rev);
		expect(await database.getFile('file:1')).toBeNull();
		await database.put({ _id: 'plain' });
		expect(await database.getFile('plain')).toBeNull();
		expect(await database.getFile('never')).toBeNull();
	});
}
