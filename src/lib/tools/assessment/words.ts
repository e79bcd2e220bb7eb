import { m } from '$lib/i18n/paraglide/messages';
import { intlLocale } from '$lib/i18n/intl-locale';
import { shortDay } from '$lib/ui/dates';
import type { Dated } from './compared';
import { changes, spreadOf, type Change, type Result, type Score } from './scoring';

const SPREADS = {
	clear: m.tools_assessment_spread_clear,
	some: m.tools_assessment_spread_some,
	little: m.tools_assessment_spread_little
};

/** How far the types stand from each other, and what that allows to say; empty when nothing does. */
export function spreadWords(result: Result): string {
	const spread = spreadOf(result);
	return spread ? SPREADS[spread]() : '';
}

/** What to know before reading the code: why there is none, or that it holds a tie; empty otherwise. */
export function readingWords(result: Result): string {
	if (!result.code) return m.tools_assessment_no_code({ types: unreadNames(result.scores) });
	if (result.code.length === 0) return m.tools_assessment_level_all();
	const tied = result.levelBehind || result.code.some((group) => group.length > 1);
	return tied ? m.tools_assessment_tied() : '';
}

const FIRST_TWO = {
	neighbours: m.tools_assessment_neighbours,
	apart: m.tools_assessment_apart,
	opposite: m.tools_assessment_opposite
};

/** How the two first types stand to each other; empty when they are not two. */
export function firstTwoWords(result: Result): string {
	const [one, two] = (result.code ?? []).flat().map(({ dimension }) => dimension.name);
	return result.firstTwo && one && two ? FIRST_TWO[result.firstTwo]({ one, two }) : '';
}

/** The types that have too few answers, by name. */
function unreadNames(scores: readonly Score[]): string {
	const names = scores.filter(({ value }) => value === null).map(({ dimension }) => dimension.name);
	return new Intl.ListFormat(intlLocale()).format(names);
}

/** What moved from the older date to the newer, in one sentence. */
export function movedWords(first: Dated, second: Dated): string {
	const [from, to] = [shortDay(first.at, second.at), shortDay(second.at, first.at)];
	const told = changes(first.result, second.result).filter((change) => change.told);
	if (told.length === 0) return m.tools_assessment_same_twice({ from, to });
	const list = told.map(changeWords);
	return m.tools_assessment_moved({ from, to, changes: list.join(', ') });
}

function changeWords({ dimension: { name }, by }: Change): string {
	const count = Math.abs(by);
	return by > 0
		? m.tools_assessment_more({ name, count })
		: m.tools_assessment_less({ name, count });
}
