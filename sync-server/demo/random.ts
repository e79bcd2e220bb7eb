const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** All chance in the demo data comes from here, so that one seed always tells the same stories. */
export interface Random {
	/** From 0 included to 1 excluded. */
	next(): number;
	/** A whole number between two bounds, both included. */
	int(min: number, max: number): number;
	/** True with this probability. */
	chance(probability: number): boolean;
	pick<T>(list: readonly T[]): T;
	/** One value, as often as its weight says. */
	weighted<T>(choices: readonly (readonly [T, number])[]): T;
	shuffled<T>(list: readonly T[]): T[];
	/** 22 characters of the URL-safe alphabet, as the domain's `NewKey` wants them. */
	key(): string;
}

/** Makes a source of chance from a seed (mulberry32). */
export function seededRandom(seed: number): Random {
	const next = mulberry32(seed);
	const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
	const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T;
	return {
		next,
		int,
		pick,
		chance: (probability) => next() < probability,
		weighted: (choices) => weighted(choices, next()),
		shuffled: (list) => shuffled(list, int),
		key: () => Array.from({ length: 22 }, () => ALPHABET[int(0, 63)]).join('')
	};
}

/**
 * A shuffled list in which each value has its exact share: a hundred people then show the profile of
 * the centres, and every story is told, whatever the seed.
 */
export function quota<T>(
	total: number,
	choices: readonly (readonly [T, number])[],
	random: Random
): T[] {
	const sum = choices.reduce((all, [, weight]) => all + weight, 0);
	const ends = choices.map((_, i) =>
		Math.round((total * choices.slice(0, i + 1).reduce((all, [, w]) => all + w, 0)) / sum)
	);
	const list = choices.flatMap(([value], i) =>
		Array.from({ length: (ends[i] ?? 0) - (ends[i - 1] ?? 0) }, () => value)
	);
	return random.shuffled(list);
}

function mulberry32(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

function weighted<T>(choices: readonly (readonly [T, number])[], at: number): T {
	const sum = choices.reduce((all, [, weight]) => all + weight, 0);
	let left = at * sum;
	for (const [value, weight] of choices) {
		left -= weight;
		if (left < 0) return value;
	}
	return (choices[choices.length - 1] as readonly [T, number])[0];
}

function shuffled<T>(list: readonly T[], int: (min: number, max: number) => number): T[] {
	const copy = [...list];
	for (let i = copy.length - 1; i > 0; i--) {
		const j = int(0, i);
		[copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
	}
	return copy;
}
