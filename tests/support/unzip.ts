/** The files of an archive that stores them as they are, by path, read from its central directory. */
export function unzip(archive: Buffer): Map<string, Buffer> {
	const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
	const files = new Map<string, Buffer>();
	let at = archive.readUInt32LE(end + 16);
	for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
		const [size, name, extra, comment] = [
			archive.readUInt32LE(at + 24),
			archive.readUInt16LE(at + 28),
			archive.readUInt16LE(at + 30),
			archive.readUInt16LE(at + 32)
		];
		const local = archive.readUInt32LE(at + 42);
		const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
		const path = archive.toString('utf8', at + 46, at + 46 + name);
		files.set(path, archive.subarray(begin, begin + size));
		at += 46 + name + extra + comment;
	}
	return files;
}
