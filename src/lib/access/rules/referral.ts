import type { Envelope } from '#domain/document';
import { same } from '#domain/same';
import { hasRole, type UserFacts } from '../facts';
import type { Judgement } from '../refusal';

type Referral = Envelope<'referral'>;

/**
 * D11: what a partner wrote comes from the server alone. Reception says what became of it, once, and then
 * nothing of the person is left in it.
 */
export function judgeReferral(
	facts: UserFacts,
	before: Referral | null,
	after: Referral
): Judgement {
	if (!before || !hasRole(facts, after.structure, 'reception')) return 'unknown';
	if (before.state !== 'waiting') return 'notOpen';
	const dealtWith =
		after.state === 'opened' ? after.body.request !== null : after.state !== 'waiting';
	const forgotten = same(after.body, {
		...before.body,
		...{ firstName: '', surname: '', email: null, phone: null, need: '' },
		request: after.state === 'opened' ? after.body.request : null
	});
	return dealtWith && forgotten ? null : 'notAllowed';
}
