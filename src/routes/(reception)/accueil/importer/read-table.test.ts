import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { workbook, workbookParts, zipped, type Parts } from '../../../../../tests/support/workbook';
import { readTable } from './read-table';
import { UnreadableTable } from './table-fault';

const HEAD = ['Nom', 'Prénom', 'Né(e) le'];
const blob = (content: string | Uint8Array) => new Blob([content as BlobPart]);
const cells = async (content: string | Uint8Array) =>
	(await readTable(blob(content))).map((row) => row.cells);
const fault = (content: string | Uint8Array | Blob) =>
	readTable(content instanceof Blob ? content : blob(content)).then(
		() => null,
		(error: unknown) => (error instanceof UnreadableTable ? error.fault : error)
	);
/** As Excel writes it on Windows: one byte for each sign. */
const windows = (text: string) =>
	new Uint8Array([...text].map((sign) => (sign === '’' ? 0x92 : sign.charCodeAt(0))));
const sixteen = (text: string) =>
	new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...text].map(codeOf)).buffer)]);
const codeOf = (sign: string) => sign.charCodeAt(0);
const swapped = (parts: Parts, name: string, text: string) => zipped({ ...parts, [name]: text });

describe('a list of separated values', () => {
	it.each([
		['semicolons', 'Nom;Prénom\nRey;Zoé\n'],
		['commas, lines of Windows', 'Nom,Prénom\r\nRey,Zoé\r\n'],
		['tabs', 'Nom\tPrénom\nRey\tZoé'],
		['a mark before it', '\ufeffNom;Prénom\nRey;Zoé'],
		['Windows-1252', windows('Nom;Prénom\nRey;Zoé')],
		['sixteen bits', sixteen('Nom\tPrénom\nRey\tZoé')],
		['quotes', '"Nom";"Prénom"\n"Rey";"Zoé"']
	])('IM-01 is read with %s', async (_how, content) => {
		expect(await cells(content)).toEqual([
			['Nom', 'Prénom'],
			['Rey', 'Zoé']
		]);
	});

	it('IM-01 keeps quoted separators, quotes and lines within a cell', async () => {
		expect(await cells('Nom;Demande\n"Rey; dite ""Lili""";"Changer\nde métier"')).toEqual([
			['Nom', 'Demande'],
			['Rey; dite "Lili"', 'Changer\nde métier']
		]);
	});

	it('IM-01 leaves out blank rows, and knows where the others stood', async () => {
		const rows = await readTable(blob('Nom;Prénom\n;\n\nRey;Zoé\n \n'));
		expect(rows.map((row) => row.line)).toEqual([1, 4]);
	});

	it('IM-01 reads whatever was written as such, whatever stands in its cells', async () => {
		const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `x${text}`);
		const table = fc
			.integer({ min: 2, max: 4 })
			.chain((width) =>
				fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2 })
			)
			.filter((rows) => !rows.flat().some((text) => text.includes('\r') || text.includes('\0')));
		await fc.assert(
			fc.asyncProperty(table, fc.constantFrom(';', ',', '\t'), async (rows, delimiter) => {
				const written = Papa.unparse(rows, { delimiter, quotes: true, newline: '\n' });
				expect(await cells(`\ufeff${written}`)).toEqual(rows);
			})
		);
	});
});

describe('a workbook', () => {
	it('IM-01 is read with its days and numbers, formulas as what they came to', async () => {
		const day = new Date(Date.UTC(1990, 4, 14));
		expect(await cells(workbook([HEAD, ['Rey', 'Zoé', day], ['Lo', 'Li', 1205]]))).toEqual([
			HEAD,
			['Rey', 'Zoé', '1990-05-14'],
			['Lo', 'Li', '1205']
		]);
		const computed = '<row r="1"><c r="A1" t="str"><f>HYPERLINK("x")</f><v>Rey</v></c></row>';
		expect(await cells(zipped(workbookParts(computed)))).toEqual([['Rey']]);
	});

	const parts = workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>');
	const sheet = (markup: string) => zipped(workbookParts(markup));
	const heavy = `<row r="1"><c r="A1" t="inlineStr"><is><t>${' '.repeat(41 * 1024 ** 2)}</t></is></c></row>`;

	it.each([
		['one that unpacks without end', sheet(heavy), 'heavyWorkbook'],
		['a row a thousand million lines below', sheet('<row r="999999999"/>'), 'tooManyRows'],
		['a cell far to the right', sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'tooManyRows'],
		['a place in other words', sheet("<row\n r = '&#57;99999999'/>"), 'tooManyRows'],
		['no markup', swapped(parts, 'xl/worksheets/sheet1.xml', '<a><b'), 'brokenWorkbook'],
		['no sheet', zipped({ 'word/document.xml': '<a/>' }), 'brokenWorkbook'],
		['cut short', workbook([HEAD]).subarray(0, 400), 'brokenWorkbook'],
		['behind a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'oldWorkbook'],
		[
			'a thousand parts',
			zipped(Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`${i}.xml`, 'x']))),
			'heavyWorkbook'
		]
	])('IM-04 refused with a sentence: %s', async (_what, content, reason) => {
		expect(await fault(content)).toBe(reason);
	});
});

describe('what is no list', () => {
	const line = 'Rey;Zoé\n';

	it.each([
		['nothing', '', 'empty'],
		['only blanks', ';;\n ;\n', 'empty'],
		['a picture named .csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'noTable'],
		['a web page', '<!DOCTYPE html><html><table>', 'noTable'],
		['a quote never closed', 'Nom;Prénom\n"Rey;Zoé\nLo;Li\n', 'quotes'],
		['too many people', `Nom;Prénom\n${line.repeat(1_001)}`, 'tooManyRows'],
		['too many columns', ';x'.repeat(101), 'tooManyColumns'],
		['too many bytes', blob('x'.repeat(5 * 1024 ** 2 + 1)), 'tooBig']
	])('IM-04 refused with a sentence: %s', async (_what, content, reason) => {
		expect(await fault(content)).toBe(reason);
	});

	it('IM-04 takes a thousand people', async () => {
		expect(await cells(`Nom;Prénom\n${line.repeat(1_000)}`)).toHaveLength(1_001);
	});

	it('IM-04 any bytes are read, or refused with a reason', async () => {
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 200 }),
			fc.uint8Array({ maxLength: 200 }).map((some) => new Uint8Array([0x50, 0x4b, 3, 4, ...some]))
		);
		await fc.assert(
			fc.asyncProperty(bytes, async (some) => {
				const reason = await fault(some);
				expect(reason === null || typeof reason === 'string').toBe(true);
			})
		);
	});
});
