import Type, { type Static } from 'typebox';
import { MAX_TASKS } from './limits';
import { TeamName } from './structure';
import { taskOutline } from './task';
import { Id, Name, Text, Title, orNull, strict } from './text';

export const TEMPLATE_SCOPES = ['private', 'team', 'structure', 'network'] as const;
export type TemplateScope = (typeof TEMPLATE_SCOPES)[number];
export const TEMPLATE_STATES = ['current'] as const;

export const TemplateTask = strict(taskOutline);
export type TemplateTask = Static<typeof TemplateTask>;

/** A pathway of the bank (S43–S49, D09). Its author is the envelope's. */
export const TemplateBody = strict({
	scope: Type.Enum([...TEMPLATE_SCOPES]),
	/** Of the author's structure, `home`. */
	team: orNull(TeamName),
	title: Title,
	aim: Text,
	theme: Name,
	/** For whom it is meant, in a few words. */
	audience: Name,
	tasks: Type.Array(TemplateTask, { minItems: 1, maxItems: MAX_TASKS }),
	version: Type.Integer({ minimum: 1 }),
	authorName: Name,
	/** The author's structure. */
	home: Id,
	/** A copy knows its parent (D09). */
	parent: orNull(strict({ id: Id, title: Title, version: Type.Integer({ minimum: 1 }) }))
});
export type TemplateBody = Static<typeof TemplateBody>;
