import type { Envelope } from '#domain/document';
import { NETWORK, TEMPLATE_ID_PATTERN } from '#domain/ids';
import { hasRole, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Template = Envelope<'template'>;

const ONE_PART = new RegExp(TEMPLATE_ID_PATTERN);

/** D09: a counsellor creates and shares; only the author or his team edits; others duplicate. */
export function judgeTemplate(facts: UserFacts, context: WriteContext, after: Template): Judgement {
	const before = context.before as Template | null;
	if (after.structure !== NETWORK || after.dossier !== null) return 'unknown';
	if (!hasRole(facts, after.body.home, 'counsellor')) return 'unknown';
	if (!isPlaced(facts, before, after)) return 'notAllowed';
	if (!before) return ONE_PART.test(after.id) ? null : 'unknown';
	const own = before.author === facts.user;
	if (!own && !inItsTeam(facts, before)) return 'notAllowed';
	const takenBack = before.body.scope !== 'private' && after.body.scope === 'private';
	if (takenBack && !own) return 'notAllowed';
	if (before.body.team !== null && after.body.team === null && !own) return 'notAllowed';
	if (after.body.home !== before.body.home) return 'notAllowed';
	if (after.body.authorName !== before.body.authorName) return 'notAllowed';
	return after.body.version >= before.body.version ? null : 'notAllowed';
}

/**
 * BA-11: what only its author sees is no team's, and a team's is given by its members. Its author writes
 * on after he has left the team, as long as it stays where it is.
 */
function isPlaced(facts: UserFacts, before: Template | null, after: Template): boolean {
	const { scope, team } = after.body;
	if (team === null) return scope !== 'team';
	if (scope === 'private') return false;
	const stays = before?.body.team === team;
	return (stays && before.author === facts.user) || inItsTeam(facts, after);
}

/** A team is one of its template's own structure; another's may have the same name. */
function inItsTeam({ standings }: UserFacts, { body }: Template): boolean {
	const here = standings.find((standing) => standing.structure === body.home);
	return body.team !== null && here !== undefined && here.teams.includes(body.team);
}
