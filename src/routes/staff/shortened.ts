/** A text of at most so many letters, cut between two words: a brief is read in a glance, and printed on two pages. */
export function shortened(text: string, most: number): string {
	const whole = text.trim();
	if (whole.length <= most) return whole;
	const cut = whole.slice(0, most - 1);
	const space = cut.search(/\s\S*$/);
	return `${cut.slice(0, space > most / 2 ? space : undefined)}…`;
}
