import type { ContentOf } from '#domain/tool';
import type { DatedWork } from '../contract';
import { resultOf, type Result } from './scoring';
import { shownTest } from './shown-test';

/** A result and when the work it comes from was done, ms since 1970. */
export interface Dated {
	result: Result;
	at: number;
}

/**
 * Results of the same test at other dates (S35: two dates compared), oldest first. Another test, or
 * another version of this one, asks other things: its figures cannot be laid beside these.
 */
export function comparable(
	{ test, version }: ContentOf<'assessment'>,
	others: readonly DatedWork<'assessment'>[]
): Dated[] {
	return others
		.filter(({ content }) => content.test === test && content.version === version)
		.map(({ content, work, at }) => ({ result: resultOf(shownTest(content), work.answers), at }))
		.filter(({ result }) => result.scores.some(({ value }) => value !== null));
}

/** With which one to begin: the last one before, or else the first one after. */
export function nearest(at: number, dated: readonly Dated[]): Dated | undefined {
	return dated.findLast((one) => one.at < at) ?? dated[0];
}
