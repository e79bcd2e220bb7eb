import type { Envelope } from '#domain/document';
import {
	TEMPLATE_KINDS,
	TEMPLATE_SCOPES,
	type TemplateKind,
	type TemplateScope
} from '#domain/template';
import { m } from '$lib/i18n/paraglide/messages';
import type { Facet, Filter } from './bank-filter';

export const KIND_WORDS: Record<TemplateKind, () => string> = {
	pathway: m.bank_pathways,
	task: m.bank_single_tasks
};

const SCOPE_WORDS: Record<TemplateScope, () => string> = {
	private: m.counsellor_scope_private,
	team: m.bank_scope_one_team,
	structure: m.counsellor_scope_structure,
	network: m.counsellor_scope_network
};

/** Who may see a template. */
export function scopeWords(scope: TemplateScope, team: string | null): string {
	return scope === 'team' && team !== null
		? m.counsellor_scope_team({ team })
		: SCOPE_WORDS[scope]();
}

/** What a value of a filter is called. */
export function facetWords(
	filter: Filter,
	value: string,
	all: readonly Envelope<'template'>[]
): string {
	if (filter === 'kind') return KIND_WORDS[value as TemplateKind]();
	if (filter === 'scope') return SCOPE_WORDS[value as TemplateScope]();
	return filter === 'owner' ? ownerWords(value, all) : value;
}

/** The values of a filter as choices, in an order people expect. */
export function facetChoices(
	filter: Filter,
	facets: readonly Facet[],
	all: readonly Envelope<'template'>[]
): { value: string; label: string }[] {
	return facets
		.map(({ value, count }) => ({ value, words: facetWords(filter, value, all), count }))
		.sort((a, b) => rank(a.value) - rank(b.value) || a.words.localeCompare(b.words, 'fr'))
		.map(({ value, words, count }) => ({ value, label: `${words} (${count})` }));
}

/** What has a place of its own stands first; names follow by the alphabet. */
function rank(value: string): number {
	const known: readonly string[] = ['mine', ...TEMPLATE_KINDS, ...TEMPLATE_SCOPES];
	return known.includes(value) ? known.indexOf(value) : known.length;
}

function ownerWords(value: string, all: readonly Envelope<'template'>[]): string {
	if (value === 'mine') return m.bank_own();
	const [kind, ...rest] = value.split(':');
	if (kind === 'team') return m.bank_team({ team: rest.slice(1).join(':') });
	const author = rest.join(':');
	return all.find((one) => one.author === author)?.body.authorName ?? m.bank_someone();
}
