import fc from 'fast-check';
import { expect, test } from 'vitest';
import { downloadName } from './file-name';

const PDF = 'application/pdf';

test.each([
	['cv.pdf', PDF, 'cv.pdf'],
	['Été à Genève.PDF', PDF, 'Été à Genève.PDF'],
	['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
	['cv', PDF, 'cv.pdf'],
	['pdf', PDF, 'pdf.pdf'],
	['cv.hta', PDF, 'cv.hta.pdf'],
	['cv.pdf.exe', PDF, 'cv.pdf.exe.pdf'],
	['page.html', 'image/png', 'page.html.png'],
	['../../etc/passwd', PDF, 'etc passwd.pdf'],
	['C:\\cv.pdf', PDF, 'C cv.pdf'],
	['cv\u202efdp.exe', PDF, 'cvfdp.exe.pdf'],
	['a"\r\nSet-Cookie: x.pdf', PDF, 'a Set-Cookie x.pdf'],
	['\ud800.pdf', PDF, 'pdf.pdf'],
	['...', PDF, 'document.pdf'],
	['x', 'text/html', 'x.bin']
])('HT-10 the name %j of a %s is made %j', (name, type, expected) => {
	expect(downloadName({ name, type })).toBe(expected);
});

test('HT-10 any name becomes one that can be written in a header and ends as its content', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (name) => {
			const made = downloadName({ name, type: PDF });
			expect(() => encodeURIComponent(made)).not.toThrow();
			expect(made.toLowerCase()).toMatch(/^[^/\\]+\.pdf$/);
		})
	);
});
