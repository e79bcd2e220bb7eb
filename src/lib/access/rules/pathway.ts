import type { Envelope } from '#domain/document';
import { same } from '#domain/same';
import { follows, owns, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Pathway = Envelope<'pathway'>;

/** S38, S53: the counsellor proposes advised pathways, the person sets his own. */
export function judgePathway(facts: UserFacts, context: WriteContext, after: Pathway): Judgement {
	const before = context.before as Pathway | null;
	const fault = sideFault(facts, after.body.kind, after.dossier);
	if (fault) return fault;
	const { welcome, endCounted } = after.body;
	if (!isReasoned(after)) return 'notAllowed';
	if (!before) return welcome || endCounted ? 'notAllowed' : null;
	const fixed = ({ body }: Pathway) => [body.kind, body.welcome, body.template, body.endCounted];
	if (!same(fixed(before), fixed(after))) return 'notAllowed';
	const cancelled = before.state === 'cancelled';
	return cancelled && after.state !== 'cancelled' ? 'notOpen' : null;
}

/** S38: an advised pathway is cancelled with a reason the person reads, and a reason means that it is. */
function isReasoned({ state, body }: Pathway): boolean {
	if (body.kind === 'personal') return true;
	if (state !== 'cancelled') return body.cancellation === null;
	return body.cancellation !== null && body.cancellation.reason.trim() !== '';
}

/** Advised is the counsellor's side, personal the person's. The other side is told what stands in the way. */
export function sideFault(
	facts: UserFacts,
	kind: 'advised' | 'personal',
	dossier: string | null
): Judgement {
	const [right, other] = kind === 'advised' ? [follows, owns] : [owns, follows];
	if (right(facts, dossier)) return null;
	return other(facts, dossier) && kind === 'advised' ? 'notAllowed' : 'unknown';
}
