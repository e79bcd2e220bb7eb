import type { Envelope } from '#domain/document';
import { NETWORK } from '#domain/document';
import { hasRole, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Template = Envelope<'template'>;

/** D09: a counsellor creates and shares; only the author or his team edits; others duplicate. */
export function judgeTemplate(facts: UserFacts, context: WriteContext, after: Template): Judgement {
	const before = context.before as Template | null;
	if (after.structure !== NETWORK || after.dossier !== null) return 'unknown';
	if (!hasRole(facts, after.body.home, 'counsellor')) return 'unknown';
	const teams = facts.standings.flatMap((standing) => standing.teams);
	const teamIsMine = after.body.team === null || teams.includes(after.body.team);
	const placed = after.body.scope === 'team' ? after.body.team !== null : true;
	if (!teamIsMine || !placed) return 'notAllowed';
	if (!before) return null;
	const mine = before.author === facts.user;
	const ours = before.body.team !== null && teams.includes(before.body.team);
	if (!mine && !ours) return 'notAllowed';
	return after.body.version >= before.body.version ? null : 'notAllowed';
}
