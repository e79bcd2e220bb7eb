import { answerTo, answeredOf, itemsOf, type Given } from './answers';
import type { Dimension, TestDefinition } from './test-definition';

/**
 * What a test's answers come to, for one type. Pure, and called by the trace view alone: a result is
 * computed where it may be read (D07), never while the test is taken, and stored nowhere.
 */
export interface Score {
	dimension: Dimension;
	answered: number;
	/** Its items. */
	of: number;
	/** From 0 to `most`, as if every item had been answered like those that were; null when too few were. */
	value: number | null;
	/** The same before it was rounded: what is level, and what comes first, is read from it. */
	exact: number | null;
	/** The highest value there is. */
	most: number;
}

export interface Result {
	/** In the order of the hexagon. */
	scores: readonly Score[];
	/**
	 * The highest types, each with those level with it, until there are three: a tie is told as one. Those
	 * level for the last place are left out when there are too many, so it may be short, or empty. Null as
	 * long as one type is not read, for it could be among the three.
	 */
	code: Code | null;
	/** Behind the code come types that are level, too many to be told. */
	levelBehind: boolean;
	/** From the lowest value to the highest; null as long as one type is not read. */
	spread: number | null;
	/** How the two first types stand to each other on the hexagon; null when they are not two. */
	firstTwo: Nearness | null;
}

type Code = readonly (readonly Score[])[];

export type Nearness = 'neighbours' | 'apart' | 'opposite';

const CODE_LETTERS = 3;
/** A tie makes it longer: by one letter it can still be read, by more it says nothing. */
const MOST_LETTERS = 4;

export function resultOf(test: TestDefinition, given: Given): Result {
	const scores = test.dimensions.map((dimension) => scoreOf(test, dimension, given));
	const values = valuesOf(scores);
	const code = values && codeOf(scores);
	return {
		scores,
		code,
		levelBehind: code !== null && code.flat().length < CODE_LETTERS,
		spread: values && Math.max(...values) - Math.min(...values),
		firstTwo: code && nearnessOf(scores, code)
	};
}

function scoreOf(test: TestDefinition, dimension: Dimension, given: Given): Score {
	const items = itemsOf(test, dimension);
	const answers = answeredOf(items, given).map((item) => answerTo(item, given) ?? 0);
	const sum = answers.reduce((all, one) => all + one, 0);
	const [answered, of] = [answers.length, items.length];
	const exact = answered < test.enough ? null : (sum * of) / answered;
	return {
		dimension,
		answered,
		of,
		value: exact && Math.round(exact),
		exact,
		most: of * (test.scale.length - 1)
	};
}

/** The values of all types, or null when one has none. */
function valuesOf(scores: readonly Score[]): number[] | null {
	const values = scores.map(({ value }) => value).filter((value) => value !== null);
	return values.length === scores.length ? values : null;
}

function codeOf(scores: readonly Score[]): Score[][] {
	const code: Score[][] = [];
	for (const group of levelGroups(scores)) {
		const letters = code.flat().length;
		if (letters >= CODE_LETTERS || letters + group.length > MOST_LETTERS) break;
		code.push(group);
	}
	return code;
}

/** Types level with each other, the highest first. */
function levelGroups(scores: readonly Score[]): Score[][] {
	const groups = new Map<number, Score[]>();
	for (const score of scores) {
		const exact = Number(score.exact);
		groups.set(exact, [...(groups.get(exact) ?? []), score]);
	}
	return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group);
}

/** From half of the scale on, a type may be said to attract. */
const ATTRACTS = 0.5;

/** The types of the code that attract: the others only come before those that do so even less. */
export function attracting({ code }: Result): Dimension[] {
	return (code ?? [])
		.flat()
		.filter(({ exact, most }) => Number(exact) >= most * ATTRACTS)
		.map(({ dimension }) => dimension);
}

function nearnessOf(scores: readonly Score[], code: Code): Nearness | null {
	const [first, second] = code.flat();
	const isTwo = code[0]?.length === 2 || (code[0]?.length === 1 && code[1]?.length === 1);
	if (!first || !second || !isTwo) return null;
	const steps = Math.abs(scores.indexOf(first) - scores.indexOf(second));
	const around = Math.min(steps, scores.length - steps);
	if (around === 1) return 'neighbours';
	return around === scores.length / 2 ? 'opposite' : 'apart';
}

export type Spread = 'little' | 'some' | 'clear';

/**
 * The spread as read: our own marks, a quarter and a half of the scale, and no norm of any population.
 * Under a quarter the order of the types rests on a few answers.
 */
export function spreadOf({ spread, scores }: Result): Spread | null {
	if (spread === null) return null;
	const share = spread / Math.max(1, ...scores.map(({ most }) => most));
	if (share < 0.25) return 'little';
	return share < 0.5 ? 'some' : 'clear';
}

/** How much a value may move from one day to another without anything having changed: a tenth of the scale. */
const NOISE = 0.1;

export interface Change {
	dimension: Dimension;
	/** From the older date to the newer. */
	by: number;
	/** More than the answers of one same person vary anyway. */
	told: boolean;
}

/** What changed from one date to a later one, for the types read at both. */
export function changes(earlier: Result, later: Result): Change[] {
	return later.scores.flatMap(({ dimension, value, most }, place) => {
		const old = earlier.scores[place]?.value ?? null;
		if (value === null || old === null) return [];
		const by = value - old;
		return [{ dimension, by, told: Math.abs(by) > most * NOISE }];
	});
}
