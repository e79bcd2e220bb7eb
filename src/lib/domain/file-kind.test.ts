import { describe, expect, it } from 'vitest';
import { sniffFileType } from './file-kind';

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const word = (value: number) => String.fromCharCode(value & 0xff, (value >> 8) & 0xff);

/** A ZIP of empty, uncompressed entries: enough for what is read of it. */
function zip(entries: [name: string, content: string][]): Uint8Array {
	let body = '';
	let directory = '';
	for (const [name, content] of entries) {
		const offset = body.length;
		const sizes = word(content.length) + word(0) + word(content.length) + word(0);
		const common = word(0).repeat(4) + word(0) + word(0) + sizes;
		body += `PK\u0003\u0004${word(20)}${common}${word(name.length)}${word(0)}${name}${content}`;
		directory += `PK\u0001\u0002${word(20)}${word(20)}${common}${word(name.length)}${word(0).repeat(6)}${word(offset)}${word(offset >> 16)}${name}`;
	}
	const count = word(entries.length);
	const end = `PK\u0005\u0006${word(0)}${word(0)}${count}${count}${word(directory.length)}${word(0)}${word(body.length)}${word(0)}${word(0)}`;
	return bytes(body + directory + end);
}

const ODT = 'application/vnd.oasis.opendocument.text';

describe('the type of a file by its content (D17)', () => {
	it.each([
		['%PDF-1.7\n', 'application/pdf'],
		['\u0089PNG\r\n\u001a\n....', 'image/png'],
		['\u00ff\u00d8\u00ff\u00e0....', 'image/jpeg'],
		['RIFF....WEBPVP8 ', 'image/webp'],
		['<svg xmlns="http://www.w3.org/2000/svg">', null],
		['<!doctype html>', null],
		['PK\u0003\u0004', null],
		['', null]
	])('%j is %s', (text, type) => {
		expect(sniffFileType(bytes(text))).toBe(type);
	});

	it('tells texts of the two office formats from other archives', () => {
		const docx = [
			['[Content_Types].xml', ''],
			['word/document.xml', '']
		] as [string, string][];
		expect(sniffFileType(zip(docx))).toMatch(/wordprocessingml/);
		expect(
			sniffFileType(
				zip([
					['mimetype', ODT],
					['content.xml', '']
				])
			)
		).toBe(ODT);
		expect(sniffFileType(zip([['a.txt', 'x']]))).toBeNull();
		expect(sniffFileType(zip([...docx, ['word/vbaProject.bin', '']]))).toBeNull();
	});
});
