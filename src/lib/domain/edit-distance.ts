/**
 * How many slips of the hand lie between two words: a letter more, less, changed, or two that stand the
 * wrong way round.
 */
export function editDistance(one: string, other: string): number {
	const [a, b] = [[...one], [...other]];
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const changed = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swapped = isSwapped(a, b, i, j) ? at(before, j - 2) + 1 : Infinity;
			next.push(Math.min(changed, swapped, at(row, j) + 1, at(next, j - 1) + 1));
		}
		[before, row] = [row, next];
	}
	return at(row, b.length);
}

function at(row: readonly number[], j: number): number {
	return row[j] ?? Infinity;
}

function isSwapped(a: readonly string[], b: readonly string[], i: number, j: number): boolean {
	return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
}
