import { m } from '$lib/i18n/paraglide/messages';
import type { OpenPoint } from './brief';

/** A question as it stands before its answer: some end in a mark of their own. */
export function labelWords(label: string): string {
	return /[?!:.…]\s*$/.test(label) ? label : m.brief_answer({ label });
}

/** What is not settled, in a few words. */
export function pointWords(point: OpenPoint): string {
	switch (point.kind) {
		case 'returned':
			return m.brief_point_returned({ title: point.about });
		case 'overdue':
			return m.brief_point_overdue({ title: point.about });
		case 'complement':
			return m.brief_point_complement({ reason: point.about });
		case 'silent':
			return m.brief_point_silent({ count: point.count });
		case 'refused':
			return m.brief_point_refused({ count: point.count });
		case 'conflict':
			return m.brief_point_conflict({ count: point.count });
	}
}
