import type { AnyDraft, Envelope } from '../document';
import { NETWORK } from '../ids';
import type { TemplateBody, TemplateScope } from '../template';
import { created, edited, type Gesture } from './edit';
import type { PathwayPlan } from './pathways';

type Template = Envelope<'template'>;
type Content = Pick<TemplateBody, 'title' | 'aim' | 'theme' | 'audience' | 'tasks'>;

/** Who may see a template, whose house it comes from, and what it is a copy of. */
interface Placement {
	scope: TemplateScope;
	home: string;
	parent?: TemplateBody['parent'];
}

/** S43: a new template; shared with the whole network by default (D09). */
export function createTemplate(
	content: Content,
	{ scope, home, parent = null }: Placement,
	gesture: Gesture
): AnyDraft {
	const authorName = gesture.user.name;
	const body = { ...content, scope, home, team: null, version: 1, authorName, parent };
	const id = `template:${gesture.newKey()}`;
	return created<'template'>(
		{ id, type: 'template', structure: NETWORK, dossier: null, state: 'current', body },
		gesture.newKey
	);
}

/** S46: everyone may duplicate; the copy is private until shared, and knows its parent. */
export function duplicateTemplate(template: Template, home: string, gesture: Gesture): AnyDraft {
	const { title, aim, theme, audience, tasks, version } = template.body;
	const parent = { id: template.id, title, version };
	const content = { title, aim, theme, audience, tasks };
	return createTemplate(content, { scope: 'private', home, parent }, gesture);
}

/** A new version: pathways already running keep theirs (D09). */
export function reviseTemplate(template: Template, content: Content, gesture: Gesture): AnyDraft {
	const body = { ...content, version: template.body.version + 1 };
	return edited(template, { body }, gesture.newKey);
}

/**
 * S44: shares a template, or takes it back to oneself.
 * @param team of the template's home, for the scope `team` alone
 */
export function setScope(
	template: Template,
	scope: TemplateScope,
	gesture: Gesture,
	team: string | null = null
): AnyDraft {
	return edited(
		template,
		{ body: { scope, team: scope === 'team' ? team : null } },
		gesture.newKey
	);
}

/**
 * SI-07: ends the conflict that a twin stands for.
 * @param keep as a template of its own; otherwise it is taken back to its author, and lost to nobody
 */
export function decideTwin(twin: Template, keep: boolean, gesture: Gesture): AnyDraft {
	const version = twin.body.version + 1;
	const body = keep ? { version } : { version, scope: 'private' as const, team: null };
	return edited(twin, { body }, gesture.newKey);
}

/** The plan of a pathway taken from a template, to be adapted before it is proposed. */
export function planFrom(template: Template): PathwayPlan {
	const { title, aim, tasks, version } = template.body;
	return { title, aim, kind: 'advised', template: { id: template.id, version }, tasks };
}
