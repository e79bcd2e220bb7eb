import type { Envelope } from '#domain/document';
import { SYSTEM } from '#domain/ids';

type Template = Envelope<'template'>;

/**
 * CO-03: the templates of the network that somebody here wrote, by their titles: not those that came with the
 * product, nor those of structures that are not of this site.
 * @param here ids of its structures
 */
export function commonTemplates(
	templates: readonly Template[],
	here: readonly string[]
): Template[] {
	return templates
		.filter(({ author, body }) => body.scope === 'network' && author !== SYSTEM)
		.filter(({ body }) => here.includes(body.home))
		.sort((a, b) => a.body.title.localeCompare(b.body.title, 'fr'));
}
