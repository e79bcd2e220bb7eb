import { medianWeeks, MOST_WEEKS, sumOf, type TemplateUseBody } from '#domain/template-use';
import { m } from '$lib/i18n/paraglide/messages';

/** Below this a number says more about the people than about the template (D13). */
const ENOUGH = 5;

/** How often a template was used, in a sentence; a few uses are told as a few (S49). */
export function useWords(uses: readonly TemplateUseBody[]): string {
	const { used, finished, ...rest } = sumOf(uses);
	if (used === 0) return m.bank_use_none();
	if (used < ENOUGH) return m.bank_use_few();
	const places = uses.filter((one) => one.used > 0).length;
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

function weeksWords(weeks: number): string {
	if (weeks === 0) return m.bank_weeks_less();
	return weeks === MOST_WEEKS ? m.bank_weeks_more() : m.bank_weeks({ count: weeks });
}
