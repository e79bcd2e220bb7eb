import type { Envelope } from './document';
import { MAX_TITLE_CHARS } from './limits';

/**
 * A twin is the second version of a template that two sites changed at the same time: a template of its
 * own, beside the first, which names it as its parent (P6).
 */
const TWIN = 'template:twin-';
const ENDING = ' (autre version)';

type Template = Pick<Envelope<'template'>, 'id' | 'body'>;

/** @param token depends on the version alone, so that every site gives it the same id */
export function twinIdOf(token: string): string {
	return TWIN + token;
}

export function isTwin({ id }: { id: string }): boolean {
	return id.startsWith(TWIN);
}

/** Whether nobody has decided yet what becomes of a twin: whoever writes it raises its version. */
export function isOpenTwin(template: Template): boolean {
	const { parent, version } = template.body;
	return isTwin(template) && parent?.version === version;
}

/** The twins of a template that await a decision, among others. */
export function openTwinsOf<T extends Template>(id: string, templates: readonly T[]): T[] {
	return templates.filter((one) => isOpenTwin(one) && one.body.parent?.id === id);
}

/** Ids of the templates that have two versions for now: twins that await a decision, and what they are of. */
export function tornAmong(templates: readonly Template[]): Set<string> {
	const twins = templates.filter(isOpenTwin);
	return new Set(twins.flatMap(({ id, body }) => (body.parent ? [id, body.parent.id] : [id])));
}

/** The title of a twin, within the length of a title. */
export function twinTitle(title: string): string {
	// A cut must not fall within a character.
	const start = title.slice(0, MAX_TITLE_CHARS - ENDING.length).replace(/[\ud800-\udbff]$/, '');
	return start.trimEnd() + ENDING;
}
