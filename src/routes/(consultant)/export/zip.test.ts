import { describe, expect, it } from 'vitest';
import { unzip } from '../../../../tests/support/unzip';
import { zip } from './zip';

const text = (of: string) => new TextEncoder().encode(of);

describe('an archive of stored files', () => {
	it('gives back what was put in, names and bytes unchanged', () => {
		const entries = [
			{ path: 'index.html', bytes: text('<p>été</p>') },
			{ path: 'fichiers/01 Mon été.pdf', bytes: Uint8Array.from({ length: 70_000 }, (_, n) => n) },
			{ path: 'vide.txt', bytes: new Uint8Array() }
		];
		const found = unzip(Buffer.from(zip(entries, new Date(2026, 11, 3, 14, 30))));
		expect([...found.keys()]).toEqual(entries.map(({ path }) => path));
		for (const { path, bytes } of entries) {
			expect(new Uint8Array(found.get(path) ?? [])).toEqual(new Uint8Array(bytes));
		}
	});

	it('bears the check sum and the time that its format asks for', () => {
		// «123456789» has CRC-32 cbf43926; a time of day is hours, minutes and half seconds.
		const entries = [{ path: 'a', bytes: text('123456789') }];
		const bytes = zip(entries, new Date(2026, 11, 3, 14, 30, 8));
		expect([...bytes.slice(14, 18)]).toEqual([0x26, 0x39, 0xf4, 0xcb]);
		const view = new DataView(bytes.buffer);
		expect(view.getUint16(10, true)).toBe((14 << 11) | (30 << 5) | 4);
		expect(view.getUint16(12, true)).toBe((46 << 9) | (12 << 5) | 3);
	});
});
