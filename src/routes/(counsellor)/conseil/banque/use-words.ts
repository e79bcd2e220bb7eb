import { medianWeeks, MOST_WEEKS, sumOf, type TemplateUseBody } from '#domain/template-use';
import { m } from '$lib/i18n/paraglide/messages';

/** Below this a number says more about the people than about the template (D13). */
const ENOUGH = 5;

/** What one structure tells; `few` where it tells no number, since it is a small one. */
export type Figures = TemplateUseBody & { few?: boolean };

/** How often a template was used, in a sentence; a few uses are told as a few (S49). */
export function useWords(uses: readonly Figures[]): string {
	const told = uses.filter(isTold);
	const { used, finished, ...rest } = sumOf(told);
	if (used === 0) return uses.some(isSmall) ? m.bank_use_few() : m.bank_use_none();
	const places = told.length;
	const weeks = finished < ENOUGH ? null : medianWeeks({ used, finished, ...rest });
	return [
		m.bank_use_times({ count: used }),
		m.bank_use_places({ count: places }),
		finished >= ENOUGH && m.bank_use_finished({ count: finished }),
		weeks !== null && m.bank_use_median({ duration: weeksWords(weeks) })
	]
		.filter(Boolean)
		.join(' · ');
}

/**
 * Where it was used, and how often, the most first. A structure with a few uses has no line: with its name and
 * a number, people could be guessed (D13).
 */
export function placeWords(uses: readonly Figures[], nameOf: (id: string) => string): string[] {
	const told = uses.filter(isTold).sort((a, b) => b.used - a.used);
	const lines = told.map(({ where, used }) =>
		m.bank_use_where({ place: nameOf(where), count: used })
	);
	return lines.length > 0 && uses.some(isSmall) ? [...lines, m.bank_use_elsewhere()] : lines;
}

function isTold({ used }: Figures): boolean {
	return used >= ENOUGH;
}

function isSmall({ used, few }: Figures): boolean {
	return few === true || (used > 0 && used < ENOUGH);
}

function weeksWords(weeks: number): string {
	if (weeks === 0) return m.bank_weeks_less();
	return weeks === MOST_WEEKS ? m.bank_weeks_more() : m.bank_weeks({ count: weeks });
}
