import type { Envelope } from '#domain/document';
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

/** For how many people a template was used, among these pathways. */
export function usesOf(templateId: string, pathways: readonly Envelope<'pathway'>[]): number {
	const used = pathways.filter((one) => one.body.template?.id === templateId);
	return new Set(used.map((one) => one.dossier)).size;
}

function searchedText({ body }: Template): string {
	const tasks = body.tasks.map((task) => task.title);
	return [body.title, body.aim, body.theme, body.audience, body.authorName, ...tasks].join(' ');
}
