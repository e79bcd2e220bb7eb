/** A line of a text that changed, or a word of it, and on which side it stands. */
export interface ChangedLine {
	text: string;
	side: 'before' | 'after' | 'both';
}

/** A line with its words told apart, where a few of them were all that changed. */
export interface ShownLine extends ChangedLine {
	words?: ChangedLine[];
}

/** Beyond this many pairs of lines the middle of two texts counts as written anew. */
const MOST_PAIRS = 1_000_000;
/** Beyond this many lines in a row nobody looks for single words. */
const MOST_REWORDED = 200;

/** Both texts as one: lines only one of them has stand where they stood, the earlier side first. */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
	const start = alikeFrom(before, after, (index) => index);
	const [b, a] = [before.slice(start), after.slice(start)];
	const end = alikeFrom(b, a, (index, list) => list.length - 1 - index);
	const both = (text: string): ChangedLine => ({ text, side: 'both' });
	return [
		...before.slice(0, start).map(both),
		...middle(b.slice(0, b.length - end), a.slice(0, a.length - end)),
		...b.slice(b.length - end).map(both)
	];
}

/** The same, with the words told apart where lines stand against each other. */
export function shownLines(before: readonly string[], after: readonly string[]): ShownLine[] {
	const lines = changedLines(before, after);
	const shown: ShownLine[] = [];
	for (let at = 0; at < lines.length;) {
		const gone = runOf(lines, at, 'before');
		const come = runOf(lines, at + gone, 'after');
		const run = lines.slice(at, at + gone + come);
		if (run.length === 0) shown.push(lines[at++] as ChangedLine);
		else shown.push(...(gone === come && gone <= MOST_REWORDED ? withWords(run) : run));
		at += run.length;
	}
	return shown;
}

/** How many lines of one side follow each other from a place on. */
function runOf(lines: readonly ChangedLine[], from: number, side: ChangedLine['side']): number {
	let end = from;
	while (lines[end]?.side === side) end++;
	return end - from;
}

/** Half of the lines went, the other half came in their place. */
function withWords(run: readonly ChangedLine[]): ShownLine[] {
	const half = run.length / 2;
	return run.map((line, index) => {
		const [was, is] = [run[index % half], run[(index % half) + half]];
		const words = changedLines(wordsOf(was?.text), wordsOf(is?.text));
		const kept = joined(words.filter(({ side }) => side === 'both' || side === line.side));
		return kept.some(({ side, text }) => side === 'both' && text.trim())
			? { ...line, words: kept }
			: line;
	});
}

/** Neighbours of one side as one. */
function joined(words: readonly ChangedLine[]): ChangedLine[] {
	const runs: ChangedLine[] = [];
	for (const word of words) {
		const last = runs.at(-1);
		if (last?.side === word.side) last.text += word.text;
		else runs.push({ ...word });
	}
	return runs;
}

/** Words and what stands between them. */
function wordsOf(text = ''): string[] {
	return text.split(/(\s+)/).filter(Boolean);
}

/** How many lines both have alike, counted as `place` tells. */
function alikeFrom(
	before: readonly string[],
	after: readonly string[],
	place: (index: number, list: readonly string[]) => number
): number {
	const most = Math.min(before.length, after.length);
	let count = 0;
	while (count < most && before[place(count, before)] === after[place(count, after)]) count++;
	return count;
}

function middle(before: readonly string[], after: readonly string[]): ChangedLine[] {
	if (before.length * after.length > MOST_PAIRS) {
		return [
			...before.map((text): ChangedLine => ({ text, side: 'before' })),
			...after.map((text): ChangedLine => ({ text, side: 'after' }))
		];
	}
	const common = commonLengths(before, after);
	const lines: ChangedLine[] = [];
	let [i, j] = [0, 0];
	while (i < before.length || j < after.length) {
		const [was, is] = [before[i], after[j]];
		if (was !== undefined && was === is) {
			lines.push({ text: was, side: 'both' });
			i++;
			j++;
		} else if (
			is === undefined ||
			(was !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))
		) {
			lines.push({ text: was ?? '', side: 'before' });
			i++;
		} else {
			lines.push({ text: is, side: 'after' });
			j++;
		}
	}
	return lines;
}

/** How many lines the rests of both texts have in common, from each place on. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
	const lengths = before.map(() => new Array<number>(after.length + 1).fill(0));
	for (let i = before.length - 1; i >= 0; i--) {
		for (let j = after.length - 1; j >= 0; j--) {
			const row = lengths[i] as number[];
			row[j] =
				before[i] === after[j]
					? at(lengths, i + 1, j + 1) + 1
					: Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
		}
	}
	return lengths;
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
	return lengths[i]?.[j] ?? 0;
}
