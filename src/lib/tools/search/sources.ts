import type { Source } from './shape';
import { m } from '$lib/i18n/paraglide/messages';

/** A source always has a title (domain): one not named yet carries a word that says so. */
export function named(source: Source): Source {
	return source.title.trim() ? source : { ...source, title: m.tools_search_source_untitled() };
}

/** What stands in the title's field: nothing as long as the person wrote nothing there. */
export function typedTitle({ title }: Source): string {
	return title === m.tools_search_source_untitled() ? '' : title;
}

export function withoutSource(sources: readonly Source[], index: number): Source[] {
	return sources.filter((_, place) => place !== index);
}

export function withSource(sources: readonly Source[], index: number, source: Source): Source[] {
	return [...sources.slice(0, index), source, ...sources.slice(index)];
}
