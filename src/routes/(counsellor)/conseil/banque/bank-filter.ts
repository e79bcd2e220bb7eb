import type { Envelope } from '#domain/document';
import type { TemplateScope } from '#domain/template';
import { matches } from '../../../staff/search-text';

type Template = Envelope<'template'>;

export interface BankQuery {
	text: string;
	/** Empty for every theme. */
	theme: string;
	/** Only the ones this user wrote. */
	mineOnly: boolean;
}

/** Templates that fit what is searched, by title. */
export function findTemplates(
	all: readonly Template[],
	query: BankQuery,
	user: string
): Template[] {
	return all
		.filter((one) => !query.theme || one.body.theme === query.theme)
		.filter((one) => !query.mineOnly || isMine(one, user))
		.filter((one) => matches(searchedText(one), query.text))
		.sort((a, b) => a.body.title.localeCompare(b.body.title, 'fr'));
}

/** The themes in use, in order. */
export function themesOf(all: readonly Template[]): string[] {
	const themes = new Set(all.map((one) => one.body.theme).filter(Boolean));
	return [...themes].sort((a, b) => a.localeCompare(b, 'fr'));
}

/** A template not yet acknowledged has no author yet: it was made here. */
export function isMine(template: Template, user: string): boolean {
	return template.author === user || template.createdAt === 0;
}

/** D09: its author's, or a team's to which one belongs. */
export function mayEdit(template: Template, user: string, teams: readonly string[]): boolean {
	const { team } = template.body;
	return isMine(template, user) || (team !== null && teams.includes(team));
}

/** Who may see a template, as one choice: a scope, or `team:` and one of one's own teams. */
export function placeOf({ body }: Template): string {
	return body.scope === 'team' ? `team:${body.team}` : body.scope;
}

/** The scope and team of such a choice. */
export function scopeIn(place: string): { scope: TemplateScope; team: string | null } {
	if (place.startsWith('team:')) return { scope: 'team', team: place.slice('team:'.length) };
	return { scope: place as TemplateScope, team: null };
}

/** For how many people a template was used, among these pathways. */
export function usesOf(templateId: string, pathways: readonly Envelope<'pathway'>[]): number {
	const used = pathways.filter((one) => one.body.template?.id === templateId);
	return new Set(used.map((one) => one.dossier)).size;
}

function searchedText({ body }: Template): string {
	const tasks = body.tasks.map((task) => task.title);
	return [body.title, body.aim, body.theme, body.audience, body.authorName, ...tasks].join(' ');
}
