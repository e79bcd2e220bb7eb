import type { Envelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { hasRole, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Template = Envelope<'template'>;

/** D09: a counsellor creates and shares; only the author or his team edits; others duplicate. */
export function judgeTemplate(facts: UserFacts, context: WriteContext, after: Template): Judgement {
	const before = context.before as Template | null;
	if (after.structure !== NETWORK || after.dossier !== null) return 'unknown';
	if (!hasRole(facts, after.body.home, 'counsellor')) return 'unknown';
	const placed = after.body.team === null ? after.body.scope !== 'team' : inItsTeam(facts, after);
	if (!placed) return 'notAllowed';
	if (!before) return null;
	if (before.author !== facts.user && !inItsTeam(facts, before)) return 'notAllowed';
	return after.body.version >= before.body.version ? null : 'notAllowed';
}

/** A team is one of its template's own structure; another's may have the same name. */
function inItsTeam({ standings }: UserFacts, { body }: Template): boolean {
	const here = standings.find((standing) => standing.structure === body.home);
	return body.team !== null && here !== undefined && here.teams.includes(body.team);
}
