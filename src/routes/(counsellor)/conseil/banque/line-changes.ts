/** A line of a text that changed, and on which side it stands. */
export interface ChangedLine {
	text: string;
	side: 'before' | 'after' | 'both';
}

/** Both texts as one: lines only one of them has stand where they stood, the earlier side first. */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
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
