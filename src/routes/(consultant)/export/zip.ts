/** A file of an archive. `path` uses `/`; the caller sees to it that none stands there twice. */
export interface ZipEntry {
	path: string;
	bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 2.0, the oldest reader; and that names are UTF-8. */
const VERSION = 20;
const UTF8_NAMES = 0x0800;

/**
 * A ZIP archive (PKWARE APPNOTE 6.3) of files that are stored as they are: PDF and pictures, which make its
 * weight, are compressed already.
 * @param at the time that its files bear
 */
export function zip(entries: readonly ZipEntry[], at: Date): Uint8Array<ArrayBuffer> {
	const parts: Uint8Array[] = [];
	const central: Uint8Array[] = [];
	let offset = 0;
	for (const { path, bytes } of entries) {
		const name = new TextEncoder().encode(path);
		const common = [
			[2, VERSION],
			[2, UTF8_NAMES],
			[2, 0], // stored
			[2, dosTime(at)],
			[2, dosDay(at)],
			[4, crc32(bytes)],
			[4, bytes.length],
			[4, bytes.length],
			[2, name.length],
			[2, 0]
		] as const;
		const local = fields([[4, LOCAL], ...common]);
		parts.push(local, name, bytes);
		const rest = [
			[2, 0],
			[2, 0],
			[2, 0],
			[4, 0],
			[4, offset]
		] as const;
		central.push(fields([[4, CENTRAL], [2, VERSION], ...common, ...rest]), name);
		offset += local.length + name.length + bytes.length;
	}
	const directory = joined(central);
	const count = entries.length;
	const end = fields([
		[4, END],
		[2, 0],
		[2, 0],
		[2, count],
		[2, count],
		[4, directory.length],
		[4, offset],
		[2, 0]
	]);
	return joined([...parts, directory, end]);
}

/** Numbers one after the other, the lowest byte first: how many bytes, and the value. */
function fields(list: readonly (readonly [2 | 4, number])[]): Uint8Array {
	const bytes = list.flatMap(([size, value]) =>
		Array.from({ length: size }, (_, n) => (value >>> (8 * n)) & 0xff)
	);
	return Uint8Array.from(bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

function dosTime(at: Date): number {
	return (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
}

/** Counted from 1980, before which there is none. */
function dosDay(at: Date): number {
	const year = Math.max(0, at.getFullYear() - 1980);
	return (year << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
	return c;
});

function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}
