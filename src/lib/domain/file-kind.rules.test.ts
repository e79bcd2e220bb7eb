import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sniffFileType } from './file-kind';

const text = (words: string) => new TextEncoder().encode(words);
const ODT = 'application/vnd.oasis.opendocument.text';

/** A zip archive of stored entries, with headers enough to be listed. */
function zip(entries: [name: string, content: string][]): Uint8Array {
	const parts: number[] = [];
	const directory: number[] = [];
	const u16 = (n: number) => [n & 255, n >> 8];
	const u32 = (n: number) => [...u16(n & 65535), ...u16(n >>> 16)];
	for (const [name, content] of entries) {
		const sizes = [...u32(0), ...u32(content.length), ...u32(content.length)];
		const at = u32(parts.length);
		const head = [...u16(20), ...u16(0), ...u16(0), ...u32(0), ...sizes];
		const lengths = [...u16(name.length), ...u16(0)];
		parts.push(0x50, 0x4b, 3, 4, ...head, ...lengths, ...text(name), ...text(content));
		directory.push(0x50, 0x4b, 1, 2, ...u16(20), ...head, ...lengths);
		directory.push(...u16(0), ...u16(0), ...u16(0), ...u32(0), ...at, ...text(name));
	}
	const count = u16(entries.length);
	const end = [...u16(0), ...u16(0), ...count, ...count, ...u32(directory.length)];
	const tail = [0x50, 0x4b, 5, 6, ...end, ...u32(parts.length), ...u16(0)];
	return Uint8Array.from([...parts, ...directory, ...tail]);
}

test.each([
	['application/pdf', text('%PDF-1.7\n')],
	['image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
	['image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
	['image/webp', text('RIFF1234WEBPVP8 ')],
	[
		ODT,
		zip([
			['mimetype', ODT],
			['content.xml', '<x/>']
		])
	],
	[
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		zip([
			['_rels/.rels', ''],
			['[Content_Types].xml', '<T/>'],
			['word/document.xml', '<x/>']
		])
	]
])('FL-01 the content tells the type: %s', (type, bytes) => {
	expect(sniffFileType(bytes)).toBe(type);
});

test.each([
	['nothing', new Uint8Array()],
	['HTML', text('<!doctype html><script>1</script>')],
	['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
	['a PDF that begins later', text('junk%PDF-1.7')],
	['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0)],
	['a plain zip', zip([['a.txt', 'x']])],
	[
		'a spreadsheet',
		zip([
			['[Content_Types].xml', ''],
			['xl/workbook.xml', '']
		])
	],
	['another OpenDocument', zip([['mimetype', 'application/vnd.oasis.opendocument.graphics']])],
	[
		'a document with macros',
		zip([
			['[Content_Types].xml', ''],
			['word/document.xml', ''],
			['word/vbaProject.bin', '']
		])
	],
	[
		'a zip cut short',
		zip([
			['[Content_Types].xml', ''],
			['word/document.xml', '']
		]).slice(0, -9)
	],
	['RIFF that is sound', text('RIFF1234WAVEfmt ')]
])('FL-01 %s is refused', (_what, bytes) => {
	expect(sniffFileType(bytes)).toBeNull();
});

test('FL-01 no bytes make it fail', () => {
	const broken = fc.tuple(fc.nat(200), fc.nat(255));
	const good = zip([
		['[Content_Types].xml', ''],
		['word/document.xml', '']
	]);
	fc.assert(
		fc.property(fc.array(broken, { maxLength: 8 }), fc.nat(good.length), (changes, length) => {
			const bytes = good.slice(0, length);
			for (const [at, value] of changes) bytes[at] = value;
			sniffFileType(bytes);
		})
	);
});
