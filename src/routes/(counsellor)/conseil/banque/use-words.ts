import { MOST_WEEKS, type TemplateUseBody } from '#domain/template-use';
import { m } from '$lib/i18n/paraglide/messages';
import { factLine } from '$lib/ui/fact-line';

/** For how many people a template was used, in a sentence; a few are told as a few (S49, D13). */
export function useWords(uses: readonly TemplateUseBody[]): string {
	const places = uses.filter(({ used }) => used > 0);
	const used = places.reduce((sum, one) => sum + one.used, 0);
	if (used === 0) return uses.some(({ few }) => few) ? m.bank_use_few() : m.bank_use_none();
	return factLine([
		m.bank_use_times({ count: used }),
		m.bank_use_places({ count: places.length }),
		finishedWords(places),
		medianWords(places)
	]);
}

/** Where a structure tells no end there may be some all the same: the sum is the least, then. */
function finishedWords(places: readonly TemplateUseBody[]): string {
	const count = places.reduce((sum, one) => sum + one.finished, 0);
	if (count === 0) return '';
	const all = places.every(({ finished }) => finished > 0);
	return all ? m.bank_use_finished({ count }) : m.bank_use_finished_least({ count });
}

/** No median follows from those of several structures: the shortest and the longest are told. */
function medianWords(places: readonly TemplateUseBody[]): string {
	const medians = places.map(({ weeks }) => weeks).filter((weeks) => weeks !== null);
	if (medians.length === 0) return '';
	const [from, to] = [Math.min(...medians), Math.max(...medians)];
	return from === to
		? m.bank_use_median({ duration: weeksWords(from) })
		: m.bank_use_medians({ from: weeksWords(from), to: weeksWords(to) });
}

/**
 * Where it was used, and for how many, the most first. A structure with a few has no line: with its name and
 * a number, people could be guessed (D13).
 */
export function placeWords(
	uses: readonly TemplateUseBody[],
	nameOf: (id: string) => string
): string[] {
	const told = uses.filter(({ used }) => used > 0).sort((a, b) => b.used - a.used);
	const lines = told.map(({ where, used }) =>
		m.bank_use_where({ place: nameOf(where), count: used })
	);
	return lines.length > 0 && uses.some(({ few }) => few)
		? [...lines, m.bank_use_elsewhere()]
		: lines;
}

function weeksWords(weeks: number): string {
	if (weeks === 0) return m.bank_weeks_less();
	return weeks === MOST_WEEKS ? m.bank_weeks_more() : m.bank_weeks({ count: weeks });
}
