import type { AnyEnvelope, Envelope } from '#domain/document';
import { markersIn } from './journal';

/**
 * P6, MG-04: what of a document belongs together, and does not: a state beside the reasons of another.
 * @param decisions by the marker in its remark: what was decided, and in view of what
 */
export function unitFault(doc: AnyEnvelope, decisions: ReadonlyMap<string, string>): string | null {
	if (doc.type === 'trace' && doc.body.sharedUntil !== null) {
		return doc.state === 'shared' ? null : `${doc.state} with an end of its consent`;
	}
	if (doc.type === 'pathway') {
		const reasoned = doc.body.cancellation !== null;
		return reasoned === (doc.state === 'cancelled') ? null : `${doc.state}, cancelled by halves`;
	}
	if (doc.type === 'interview') return interviewFault(doc);
	if (doc.type === 'dossier') {
		const reasoned = Boolean(doc.body.closing);
		return reasoned === (doc.state === 'closed') ? null : `${doc.state}, closed by halves`;
	}
	if (doc.type === 'pair') {
		const joined = Boolean(doc.body.keeps && doc.body.take);
		return joined === (doc.state === 'joined') ? null : `${doc.state}, joined by halves`;
	}
	if (doc.type !== 'task' || doc.body.kind === 'personal') return null;
	const { decision, round } = doc.body;
	const outcome = decision?.outcome ?? 'none';
	const expected = { accepted: ['accepted'], waived: ['waived'] }[doc.state as string];
	const fits = expected ?? (round > 1 ? ['returned'] : ['none']);
	if (!fits.includes(outcome)) return `${doc.state} in round ${round}, decision ${outcome}`;
	const [marker = ''] = markersIn(decision?.remark ?? '');
	const taken = decisions.get(marker);
	const stands = `${outcome} ${decision?.judged}`;
	return taken && taken !== stands ? `decided ${taken}, stands ${stands}` : null;
}

/** IN-07: what an interview has come to, and nothing of what it has not. */
function interviewFault({ state, body }: Envelope<'interview'>): string | null {
	const { wish, appointment, held, cancellation } = body;
	const fits = {
		asked: wish !== null && !appointment && !held && !cancellation,
		planned: appointment !== null && !held && !cancellation,
		held: held !== null && !cancellation,
		cancelled: cancellation !== null && !held,
		missed: appointment !== null && !held && !cancellation
	};
	return fits[state] ? null : `an interview ${state} by halves`;
}
