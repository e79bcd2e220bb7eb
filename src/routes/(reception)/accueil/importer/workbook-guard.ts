import { UnreadableTable } from './table-fault';
import { workbookEntries, type WorkbookEntry } from './workbook-entries';

/** What all parts of a workbook may come to once unpacked. */
const MAX_UNPACKED = 40 * 1024 * 1024;
/** Larger parts the library would unpack in a worker made of text, which our policy (CSP) forbids. */
const MAX_PACKED_PART = 320_000;
const STORED = 0;
const DEFLATED = 8;
/** Where a row or a cell says that it stands. */
const PLACE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Up to column ZZ and row 9999: more would be filled up with emptiness, to the end of the memory. */
const NEAR = /^(?:[A-Z]{1,2})?\d{1,4}$/;

/**
 * Looks through a workbook before the library reads it, which believes what a file says of itself: a small
 * one that unpacks without end, or whose one cell stands in row 999,999,999, would take the tab with it.
 * @throws UnreadableTable
 */
export async function guardWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
	let left = MAX_UNPACKED;
	for (const entry of workbookEntries(bytes)) {
		const part = await unpacked(entry, left);
		left -= part.length;
		if (/\.xml$/i.test(entry.name)) refuseFarPlaces(part);
	}
}

function refuseFarPlaces(part: Uint8Array): void {
	const text = new TextDecoder().decode(part);
	for (const [, double, single] of text.matchAll(PLACE)) {
		if (!NEAR.test(double ?? single ?? '')) throw new UnreadableTable('tooManyRows');
	}
}

/** Stops as soon as it is too much. */
async function unpacked({ method, packed }: WorkbookEntry, most: number): Promise<Uint8Array> {
	if (method === STORED) return within(packed, most);
	if (method !== DEFLATED) throw new UnreadableTable('brokenWorkbook');
	if (packed.length >= MAX_PACKED_PART) throw new UnreadableTable('heavyWorkbook');
	const reader = new Blob([packed])
		.stream()
		.pipeThrough(new DecompressionStream('deflate-raw'))
		.getReader();
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	for (let size = 0; ;) {
		const { done, value } = await reader.read().catch(() => {
			throw new UnreadableTable('brokenWorkbook');
		});
		if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
		size += value.length;
		if (size > most) {
			await reader.cancel().catch(() => undefined);
			throw new UnreadableTable('heavyWorkbook');
		}
		chunks.push(value);
	}
}

function within(part: Uint8Array, most: number): Uint8Array {
	if (part.length > most) throw new UnreadableTable('heavyWorkbook');
	return part;
}
