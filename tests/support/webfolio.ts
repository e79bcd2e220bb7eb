import type { AnyDraft, Envelope } from '#domain/document';
import { noteViewing } from '#domain/gestures/viewings';
import { shareTrace } from '#domain/gestures/tasks';
import { channelsOf } from '#access/channels';
import { stamped } from '#domain/stamp';
import { CONSULTANT, NOW, gesture, pathway, stored, trace } from './documents';

/** Anna's own pathway, of which a step has left a trace. */
export const ownPathway = pathway('personal', 'own-0001');

/** That trace: hers alone, or shown to her counsellor since NOW. */
export function ownTrace(state: 'kept' | 'shared', until: string | null = null): Envelope<'trace'> {
	const kept = trace(ownPathway.tasks[0]!, 'kept');
	if (state === 'kept') return kept;
	const [draft] = shareTrace(kept, until, gesture);
	const by = { by: CONSULTANT, now: NOW, channelsOf };
	return stamped(kept as never, draft as AnyDraft, by) as unknown as Envelope<'trace'>;
}

/** That her counsellor opened it. */
export function viewing(of = ownTrace('shared'), day = '2026-11-23'): Envelope<'viewing'> {
	return stored<'viewing'>(noteViewing(of, day, gesture));
}
