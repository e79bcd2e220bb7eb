import { MAX_TITLE_CHARS } from './limits';
import type { TemplateBody } from './template';

/**
 * A twin is the second version of a template that two sites changed at the same time: a template of its
 * own, beside the first, until somebody has taken the best of both (P6).
 */
const TWIN = 'template:twin-';
const ENDING = ' (autre version)';

/** @param token depends on the version alone, so that every site gives it the same id */
export function twinIdOf(token: string): string {
	return TWIN + token;
}

export function isTwin({ id }: { id: string }): boolean {
	return id.startsWith(TWIN);
}

/** The twins of one template among others. */
export function twinsOf<T extends { id: string; body: Pick<TemplateBody, 'parent'> }>(
	id: string,
	templates: readonly T[]
): T[] {
	return templates.filter((one) => isTwin(one) && one.body.parent?.id === id);
}

/** The title of a twin, within the length of a title. */
export function twinTitle(title: string): string {
	// A cut must not fall within a character.
	const start = title.slice(0, MAX_TITLE_CHARS - ENDING.length).replace(/[\ud800-\udbff]$/, '');
	return start.trimEnd() + ENDING;
}
