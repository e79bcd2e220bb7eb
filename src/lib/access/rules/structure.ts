import type { Envelope } from '#domain/document';
import { isMemberIdOf } from '#domain/ids';
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

/**
 * D10: and its staff. The last admin cannot leave; nobody stands there twice, since only the first entry
 * counts and a second could hide that the last admin has left. Whoever is new carries an id made for
 * this structure: an admin gives standing to nobody else's id (PU-31).
 */
export function judgeStaff(
	facts: UserFacts,
	context: WriteContext,
	after: Envelope<'staff'>
): Judgement {
	if (!context.before || !hasRole(facts, after.structure, 'localAdmin')) return 'unknown';
	const users = new Set(after.body.members.map((member) => member.user));
	if (users.size !== after.body.members.length) return 'notAllowed';
	const before = new Set((context.before as Envelope<'staff'>).body.members.map((one) => one.user));
	const foreign = [...users].some((id) => !before.has(id) && !isMemberIdOf(after.structure, id));
	if (foreign) return 'notAllowed';
	const admins = after.body.members.filter((member) => member.roles.includes('localAdmin'));
	return admins.length > 0 ? null : 'lastAdmin';
}
