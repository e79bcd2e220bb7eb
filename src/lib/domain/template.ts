import type { Static } from 'typebox';
import * as Type from 'typebox';
import { MAX_ANSWER_CHARS, MAX_REPLIES, MAX_TASKS } from './limits';
import { TeamName } from './structure';
import { taskOutline } from './task';
import { Id, Name, TemplateId, Text, Title, orNull, strict } from './text';

export const TEMPLATE_SCOPES = ['private', 'team', 'structure', 'network'] as const;
export type TemplateScope = (typeof TEMPLATE_SCOPES)[number];
export const TEMPLATE_STATES = ['current'] as const;

export const TemplateTask = strict(taskOutline);
export type TemplateTask = Static<typeof TemplateTask>;

/** What a template says, whoever wrote it and whoever may see it: what a copy takes over. */
const content = {
	title: Title,
	aim: Text,
	theme: Name,
	/** For whom it is meant, in a few words. */
	audience: Name,
	tasks: Type.Array(TemplateTask, { minItems: 1, maxItems: MAX_TASKS })
};
export const TemplateContent = strict(content);
export type TemplateContent = Static<typeof TemplateContent>;

/** What a copy knows of its parent (D09, ADR 0024). */
export const TemplateParent = strict({
	id: TemplateId,
	title: Title,
	/** Who could read it when it was copied; a copy made before this was kept does not know. */
	scope: Type.Optional(Type.Enum([...TEMPLATE_SCOPES])),
	/** The version copied, or the one from which something was taken last. */
	version: Type.Integer({ minimum: 1 }),
	/** What that version said; left out where it is not for all who may read the copy, or does not fit (D17). */
	copied: Type.Optional(TemplateContent),
	/** The version whose changes were declined: nobody is asked again until the next. */
	declined: Type.Optional(Type.Integer({ minimum: 1 }))
});
export type TemplateParent = Static<typeof TemplateParent>;

/** What an owner of a template did with a colleague’s remark (ADR 0028). */
export const RemarkReply = strict({
	/** The remark. */
	about: Id,
	/** Its instant: one that was changed since is unread again. */
	to: Type.Integer({ minimum: 0 }),
	takenUp: Type.Boolean(),
	answer: Type.String({ maxLength: MAX_ANSWER_CHARS }),
	byName: Name
});
export type RemarkReply = Static<typeof RemarkReply>;

/** A task or a pathway of the bank (S43–S49, D09). Its author is the envelope's. */
export const TemplateBody = strict({
	scope: Type.Enum([...TEMPLATE_SCOPES]),
	/** A team of the author's structure, `home`, that owns it with him: its members edit it (D09). */
	team: orNull(TeamName),
	...content,
	version: Type.Integer({ minimum: 1 }),
	authorName: Name,
	/** The author's structure. */
	home: Id,
	/** A copy knows its parent (D09). */
	parent: orNull(TemplateParent),
	/** Oldest first. */
	replies: Type.Optional(Type.Array(RemarkReply, { maxItems: MAX_REPLIES }))
});
export type TemplateBody = Static<typeof TemplateBody>;

/** Whether it comes with the product: nobody edits it, everyone duplicates it. `system` writes it alone. */
export function isShipped({ author }: { author: string }): boolean {
	return author === 'system';
}

export const TEMPLATE_KINDS = ['pathway', 'task'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** A template of one task is a task, of more a pathway: never stored (ADR 0024). */
export function kindOfTemplate({ tasks }: Pick<TemplateBody, 'tasks'>): TemplateKind {
	return tasks.length === 1 ? 'task' : 'pathway';
}

/** Whether whoever comes may be given it (PR-40): no draft, and nothing that a team or another structure keeps to itself. */
export function mayWelcome(
	{ scope, home }: Pick<TemplateBody, 'scope' | 'home'>,
	structure: string
): boolean {
	return scope === 'network' || (scope === 'structure' && home === structure);
}

/** What a template says, apart from whose it is. */
export function contentOfTemplate(body: TemplateContent): TemplateContent {
	const { title, aim, theme, audience, tasks } = body;
	return { title, aim, theme, audience, tasks };
}
