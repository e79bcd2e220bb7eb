import type { AnyDraft, Envelope } from '../document';
import { NETWORK } from '../ids';
import { parentFor, parentOfCopy, type Improvement } from '../improvement';
import {
	contentOfTemplate,
	type TemplateBody,
	type TemplateContent,
	type TemplateScope
} from '../template';
import { withChoices, type Choices } from '../template-changes';
import { created, edited, type Gesture } from './edit';
import type { PathwayPlan } from './pathways';

type Template = Envelope<'template'>;

/** Who may see a template, whose house it comes from, and what it is a copy of. */
interface Placement {
	scope: TemplateScope;
	home: string;
	parent?: TemplateBody['parent'];
}

/** S43: a new template; shared with the whole network by default (D09). */
export function createTemplate(
	content: TemplateContent,
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
	const content = contentOfTemplate(template.body);
	const parent = parentOfCopy(template, content, 'private');
	return createTemplate(content, { scope: 'private', home, parent }, gesture);
}

/** A new version: pathways already running keep theirs (D09). */
export function reviseTemplate(
	template: Template,
	content: TemplateContent,
	gesture: Gesture
): AnyDraft {
	const { version, parent, scope, replies } = template.body;
	const kept = parent && parentFor(parent, { ...content, replies }, scope);
	const body = { ...content, version: version + 1, parent: kept };
	return edited(template, { body }, gesture.newKey);
}

/** A new version of a copy, with what was chosen of its parent's changes (ADR 0024). */
export function takeImprovement(
	copy: Template,
	{ source, sides }: Pick<Improvement, 'source' | 'sides'>,
	choices: Choices,
	gesture: Gesture
): AnyDraft {
	const content = withChoices(sides, choices);
	const { scope, replies } = copy.body;
	const parent = parentOfCopy(source, { ...content, replies }, scope);
	const body = { ...content, version: copy.body.version + 1, parent };
	return edited(copy, { body }, gesture.newKey);
}

/** The copy stays as it is; nobody is asked again before the parent's next version. */
export function declineImprovement(copy: Template, source: Template, gesture: Gesture): AnyDraft {
	const { parent } = copy.body;
	const body = { parent: parent && { ...parent, declined: source.body.version } };
	return edited(copy, { body }, gesture.newKey);
}

/** The changes at the source are offered again. @param declined the version declined before, if one was */
export function offerAgain(
	copy: Template,
	declined: number | undefined,
	gesture: Gesture
): AnyDraft {
	const parent: TemplateBody['parent'] = copy.body.parent && { ...copy.body.parent, declined };
	if (parent?.declined === undefined) delete parent?.declined;
	return edited(copy, { body: { parent } }, gesture.newKey);
}

/** S44: shares a template, or takes it back to oneself: what only its author sees is no team's. */
export function setScope(
	template: Template,
	scope: TemplateScope,
	gesture: Gesture,
	team: string | null = template.body.team
): AnyDraft {
	const parent = template.body.parent && parentFor(template.body.parent, template.body, scope);
	const body = { scope, team: scope === 'private' ? null : team, parent };
	return edited(template, { body }, gesture.newKey);
}

/**
 * S43, D09: makes it a team's too, hands it to another of its author's house, or takes it back.
 * Its scope changes only where it would contradict that.
 */
export function giveToTeam(template: Template, team: string | null, gesture: Gesture): AnyDraft {
	const { scope } = template.body;
	if (team === null) return setScope(template, scope === 'team' ? 'private' : scope, gesture, null);
	return setScope(template, scope === 'private' ? 'team' : scope, gesture, team);
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
