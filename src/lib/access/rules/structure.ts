import type { Envelope } from '#domain/document';
import { hasRole, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

/** D10: the local admin keeps his structure's settings. */
export function judgeSettings(
	facts: UserFacts,
	context: WriteContext,
	after: Envelope<'structureSettings'>
): Judgement {
	return context.before && hasRole(facts, after.structure, 'localAdmin') ? null : 'unknown';
}

/** D10: and its staff. The last admin cannot leave. */
export function judgeStaff(
	facts: UserFacts,
	context: WriteContext,
	after: Envelope<'staff'>
): Judgement {
	if (!context.before || !hasRole(facts, after.structure, 'localAdmin')) return 'unknown';
	const admins = after.body.members.filter((member) => member.roles.includes('localAdmin'));
	return admins.length > 0 ? null : 'lastAdmin';
}
