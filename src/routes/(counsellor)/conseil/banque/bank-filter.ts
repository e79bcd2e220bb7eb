import { perObject } from '#domain/collections';
import type { Envelope } from '#domain/document';
import { isMadeBy } from '#domain/made-by';
import { kindOfTemplate, type TemplateScope } from '#domain/template';
import type { SessionInfo } from '#protocol/accounts';
import { holdsWords, searchable } from '../../../staff/search-text';
import { structuresWith, teamsIn } from '../../../staff/standing';

type Template = Envelope<'template'>;

/** What is looked for in the bank. Each part is empty for all. */
export interface BankQuery {
	text: string;
	kind: string;
	theme: string;
	audience: string;
	/** `mine`, `author:` and a user, or `team:` and a house and its team: see ownersOf. */
	owner: string;
	scope: string;
}

export const EVERYTHING: Readonly<BankQuery> = {
	text: '',
	kind: '',
	theme: '',
	audience: '',
	owner: '',
	scope: ''
};

/** The parts of a query that are chosen among values. */
export const FILTERS = ['kind', 'theme', 'audience', 'owner', 'scope'] as const;
export type Filter = (typeof FILTERS)[number];

/** One value of a filter that somebody may choose. */
export interface Facet {
	value: string;
	/** How many templates would be left. */
	count: number;
}

/** Templates that fit what is searched, by title. */
export function findTemplates(
	all: readonly Template[],
	query: BankQuery,
	user: string
): Template[] {
	return all
		.filter((one) => FILTERS.every((filter) => fits(one, filter, query[filter], user)))
		.filter((one) => holdsWords(searchedText(one), query.text))
		.sort((a, b) => a.body.title.localeCompare(b.body.title, 'fr'));
}

/**
 * The values one filter could take, each with how many it would leave given the rest of the query (BA-04).
 * The value chosen stays among them, be it of none.
 */
export function facetsOf(
	all: readonly Template[],
	query: BankQuery,
	filter: Filter,
	user: string
): Facet[] {
	const counts = new Map<string, number>();
	if (query[filter]) counts.set(query[filter], 0);
	for (const one of findTemplates(all, { ...query, [filter]: '' }, user)) {
		for (const value of valuesOf(one, filter, user)) {
			counts.set(value, (counts.get(value) ?? 0) + 1);
		}
	}
	return [...counts].map(([value, count]) => ({ value, count }));
}

/** D09: its author's, or a team's to which one belongs, as long as one is a counsellor where it belongs (PU-24). */
export function mayEdit(template: Template, session: SessionInfo | null): boolean {
	const { team, home } = template.body;
	if (!session || !structuresWith(session, 'counsellor').includes(home)) return false;
	const ours = team !== null && teamsIn(session, home).includes(team);
	return ours || isMadeBy(template, session.user);
}

/** The scopes somebody who edits a template may give it: only its author can take it back to himself. */
export function scopesFor(template: Template, user: string): TemplateScope[] {
	const own: TemplateScope[] = isMadeBy(template, user) ? ['private'] : [];
	const team: TemplateScope[] = template.body.team === null ? [] : ['team'];
	return [...own, ...team, 'structure', 'network'];
}

/** For how many people a template was used, among these pathways. */
export function usesOf(templateId: string, pathways: readonly Envelope<'pathway'>[]): number {
	const used = pathways.filter((one) => one.body.template?.id === templateId);
	return new Set(used.map((one) => one.dossier)).size;
}

function fits(template: Template, filter: Filter, wanted: string, user: string): boolean {
	return !wanted || valuesOf(template, filter, user).includes(wanted);
}

function valuesOf(template: Template, filter: Filter, user: string): string[] {
	const { body } = template;
	if (filter === 'kind') return [kindOfTemplate(body)];
	if (filter === 'owner') return ownersOf(template, user);
	return body[filter] ? [body[filter]] : [];
}

/** Whose a template is: oneself or its author, and the team that owns it with him. */
function ownersOf(template: Template, user: string): string[] {
	const { home, team } = template.body;
	const author = isMadeBy(template, user) ? 'mine' : `author:${template.author}`;
	return team === null ? [author] : [author, `team:${home}:${team}`];
}

/** Asked at each key that is pressed; a template's words are made ready once. */
const searchedText = perObject(({ body }: Template) => {
	const tasks = body.tasks.flatMap((task) => [task.title, task.instruction, task.place]);
	const whole = [body.title, body.aim, body.theme, body.audience, body.authorName, body.team ?? ''];
	return searchable([...whole, ...tasks].join(' '));
});
