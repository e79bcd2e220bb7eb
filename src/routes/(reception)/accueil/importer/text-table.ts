import Papa from 'papaparse';
import { MAX_LIST_ROWS } from '#domain/people-list/fields';
import { UnreadableTable } from './table-fault';

/** The heading, and one more than may be: so that a longer list is known without being read to its end. */
const MOST_ROWS = MAX_LIST_ROWS + 2;
const SEPARATORS = [';', ',', '\t'];
/** What is no table whatever its name: a page, a mail, a script. */
const MARKUP = /^\s*(?:<!doctype|<\?xml|<html|<table|<script|\{\\rtf)/i;

/** A file of separated values as rows of texts. @throws UnreadableTable */
export function textTable(bytes: Uint8Array): string[][] {
	const text = decoded(bytes);
	if (MARKUP.test(text)) throw new UnreadableTable('noTable');
	const { data, errors } = Papa.parse<string[]>(text, {
		delimiter: separatorOf(text),
		preview: MOST_ROWS,
		skipEmptyLines: false
	});
	if (errors.some(({ type }) => type === 'Quotes')) throw new UnreadableTable('quotes');
	return data;
}

/** Guessed without the blank lines, which tell of no column; but a row's place counts them. */
function separatorOf(text: string): string {
	const skipEmptyLines = 'greedy';
	const guess = { delimitersToGuess: SEPARATORS, preview: 20, skipEmptyLines } as const;
	const { delimiter } = Papa.parse<string[]>(text, guess).meta;
	return [delimiter, ...SEPARATORS].find((one) => text.includes(one)) ?? delimiter;
}

/**
 * UTF-8 where it is; else what Excel writes on Windows. A text of sixteen-bit signs says so by its first two
 * bytes; any other file with a zero in it is no text.
 */
function decoded(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	if (bytes.includes(0)) throw new UnreadableTable('noTable');
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
