import { describe, expect, it } from 'vitest';
import { acceptAttribute, kindNames, sizeIn, sortFiles } from './file-check';

const rules = { accept: ['application/pdf', 'image/jpeg'], maxBytes: 10 };
const file = (name: string, type: string, size = 5) => new File(['x'.repeat(size)], name, { type });
const reasons = (...files: File[]) => sortFiles(files, rules).refused.map((one) => one.reason);

describe('sortFiles', () => {
	it('takes what is of a wanted kind and size', () => {
		expect(sortFiles([file('cv.pdf', 'application/pdf')], rules).taken).toHaveLength(1);
	});

	it('tells why a file is refused', () => {
		expect(reasons(file('a.exe', 'application/x-msdownload'))).toEqual(['type']);
		expect(reasons(file('a.pdf', 'application/pdf', 11))).toEqual(['size']);
		expect(reasons(file('a.pdf', 'application/pdf', 0))).toEqual(['empty']);
	});

	it('goes by the ending only when the system gives no type', () => {
		expect(reasons(file('Photo.JPG', ''))).toEqual([]);
		expect(reasons(file('photo.jpg', 'text/html'))).toEqual(['type']);
	});
});

it('takes a list of values as Windows names it once Excel is there', () => {
	const named = (name: string) => file(name, 'application/vnd.ms-excel');
	const sorted = sortFiles([named('liste.csv'), named('liste.xls')], { accept: ['text/csv'] });
	expect(sorted.taken.map(({ name }) => name)).toEqual(['liste.csv']);
});

describe('words', () => {
	it('name kinds and endings', () => {
		expect(kindNames(rules.accept)).toBe('PDF, JPEG');
		expect(acceptAttribute(rules.accept)).toBe('application/pdf,.pdf,image/jpeg,.jpg,.jpeg');
	});

	it('never understate a size', () => {
		expect(sizeIn(900)).toEqual({ count: '900', unit: 'bytes' });
		expect(sizeIn(1025)).toEqual({ count: '2', unit: 'kb' });
		expect(sizeIn(10 * 1024 ** 2 + 1)).toEqual({ count: '10,1', unit: 'mb' });
	});
});

it('tells a photo in HEIC apart, also where its type is not known', () => {
	expect(
		reasons(new File(['x'], 'IMG_1.HEIC'), new File(['x'], 'a', { type: 'image/heif' }))
	).toEqual(['heic', 'heic']);
});
