/** A line that says so at its beginning: «À faire : appeler le CFA», with or without a dash before it. */
const TO_DO = /^\s*(?:[-–—•*]\s*)?(?:[àa]\s+faire|to\s+do)(?![\p{L}\p{N}])\s*[:：–—-]?\s*(.*)$/iu;

/** What there is to do by a text, each once, in its order: the lines marked «à faire» (ADR 0032). */
export function linesToDo(text: string): string[] {
	const found = text.split('\n').flatMap((line) => {
		const what = TO_DO.exec(line)?.[1]?.trim().replace(/\s+/g, ' ') ?? '';
		return what ? [what] : [];
	});
	return [...new Set(found)];
}

/** The lines that no pathway has taken up yet. */
export function untakenLines(text: string, taken: readonly string[]): string[] {
	return linesToDo(text).filter((line) => !taken.includes(line));
}

/**
 * A text with the line at this place marked, or no longer marked; and where one goes on writing.
 * @param mark «À faire :», in the language of who writes
 */
export function toggledToDo(text: string, at: number, mark: string): { text: string; at: number } {
	const from = text.slice(0, at).lastIndexOf('\n') + 1;
	const end = text.indexOf('\n', at);
	const to = end < 0 ? text.length : end;
	const line = text.slice(from, to);
	const marked = TO_DO.exec(line);
	const now = marked ? (marked[1] ?? '') : `${mark} ` + line.replace(/^\s*[-–—•*]?\s*/, '');
	return { text: text.slice(0, from) + now + text.slice(to), at: from + now.length };
}
