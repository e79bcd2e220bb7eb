import { MAX_DEPTH, MAX_KEYS } from '#domain/limits';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/** A batch `{items: [item, …]}` holds its items at this depth; each item has its own allowance. */
const ITEM_DEPTH = 2;
/** Colons and commas: each key has one, and each value of a list. */
const ALLOWANCE = 2 * MAX_KEYS;
/** The items of a batch have together what so many of the largest would need: what is parsed fills memory. */
export const LARGEST_ITEMS = 50;

/**
 * Watches JSON go by, byte after byte as it arrives, and tells when it is too deep or has too many keys
 * and values, before it is read to its end or parsed (F16). It does not check that it is JSON.
 */
export class JsonGuard {
	private depth = 0;
	private count = 0;
	private total = 0;
	private inString = false;
	private escaped = false;

	/** @param items how many of the largest items a batch may hold; one for what is no batch */
	constructor(private readonly items = 1) {}

	/** False as soon as a limit is passed. */
	accepts(chunk: Uint8Array): boolean {
		const quotes = nextOf(chunk, QUOTE);
		const slashes = nextOf(chunk, BACKSLASH);
		let at = 0;
		while (at < chunk.length) {
			if (!this.inString) {
				if (!this.step(chunk[at++] as number)) return false;
			} else if (this.escaped) {
				this.escaped = false;
				at++;
			} else {
				const [quote, slash] = [quotes(at), slashes(at)];
				at = Math.min(quote, slash) + 1;
				this.escaped = slash < quote;
				this.inString = this.escaped || quote === chunk.length;
			}
		}
		return true;
	}

	private step(byte: number): boolean {
		switch (byte) {
			case QUOTE:
				this.inString = true;
				return true;
			case OPEN_OBJECT:
			case OPEN_LIST:
				return ++this.depth <= MAX_DEPTH;
			case CLOSE_OBJECT:
			case CLOSE_LIST:
				if (--this.depth === ITEM_DEPTH) this.count = 0;
				return true;
			case COLON:
			case COMMA:
				// Empty items cost memory too: all of them together have an allowance as well.
				return ++this.count <= ALLOWANCE && ++this.total <= this.items * ALLOWANCE;
			default:
				return true;
		}
	}
}

/** Finds a byte at or after a place that only moves on; each byte is looked at once. */
function nextOf(chunk: Uint8Array, byte: number): (from: number) => number {
	let found = -1;
	return (from) => {
		if (found < from) {
			const next = chunk.indexOf(byte, from);
			found = next < 0 ? chunk.length : next;
		}
		return found;
	};
}
