import type { Envelope } from '#domain/document';
import type { FundCountry, FundTopic } from '#domain/fund-card';
import type { SHEET_STATES } from '#domain/question-sheet';
import { isStale } from '../kept/age';

/** What part of the sheets one looks at; empty choices leave nothing out but what is retired. */
export interface SheetFilter {
	state: (typeof SHEET_STATES)[number] | '';
	topic: FundTopic | '';
	country: Exclude<FundCountry, 'both'> | '';
	stale: boolean;
}

export const EVERY_SHEET: SheetFilter = { state: '', topic: '', country: '', stale: false };

/** Whether a sheet is of that part (QS-02). */
export function fits(
	{ state, body }: Envelope<'questionSheet'>,
	filter: SheetFilter,
	now: number
): boolean {
	const ofState = filter.state ? state === filter.state : state !== 'retired';
	const ofTopic = !filter.topic || body.topic === filter.topic;
	const ofCountry = !filter.country || [filter.country, 'both'].includes(body.country);
	return ofState && ofTopic && ofCountry && (!filter.stale || isStale(body.checkedOn, now));
}
