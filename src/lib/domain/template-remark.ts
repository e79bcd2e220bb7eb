import type { Static } from 'typebox';
import * as Type from 'typebox';
import type { Envelope } from './document';
import { STRUCTURE_PATTERN } from './ids';
import { MAX_REMARK_CHARS } from './limits';
import { isMadeBy } from './made-by';
import { TeamName } from './structure';
import { TEMPLATE_SCOPES } from './template';
import { Id, Name, orNull, strict } from './text';

/** One taken back is kept without its words, for its author alone. */
export const REMARK_STATES = ['said', 'withdrawn'] as const;

/** Who may see a template, and so what is said of it: stamped by the server (ADR 0028). */
export const Audience = strict({
	scope: Type.Enum([...TEMPLATE_SCOPES]),
	team: orNull(TeamName),
	/** The template’s house. */
	home: Id,
	/** The template’s author. */
	owner: Id
});
export type Audience = Static<typeof Audience>;

/** What a counsellor says of a template that he used or read (S47, ADR 0028): one each. */
export const TemplateRemarkBody = strict({
	template: Id,
	/** The version he speaks of. */
	version: Type.Integer({ minimum: 1 }),
	/** Never of a consultant: the screen says so. Empty when it was taken back, and only then. */
	text: Type.String({ maxLength: MAX_REMARK_CHARS }),
	authorName: Name,
	/** The structure in which he says it. */
	home: Type.String({ pattern: STRUCTURE_PATTERN }),
	/** When he last said something else, ms since 1970: the server’s; 0 until it has it. */
	saidAt: Type.Integer({ minimum: 0 }),
	audience: Audience
});
export type TemplateRemarkBody = Static<typeof TemplateRemarkBody>;

type Remark = Envelope<'templateRemark'>;
type Template = Envelope<'template'>;

export function audienceOf({ body, author }: Template): Audience {
	const { scope, team, home } = body;
	return { scope, team, home, owner: author };
}

/** The remarks of one template that stand, newest first; one not yet sent is the newest of all. */
export function remarksOn(template: string, all: readonly Remark[]): Remark[] {
	return all
		.filter(({ body, state }) => body.template === template && state === 'said')
		.sort((a, b) => instantOf(b) - instantOf(a));
}

function instantOf({ body }: Remark): number {
	return body.saidAt || Number.MAX_SAFE_INTEGER;
}

/** What the owners of a template did with a remark; undefined while they have not looked at what it says now. */
export function replyTo({ id, body }: Remark, template: Template) {
	const reply = template.body.replies?.find((one) => one.about === id);
	return reply && reply.to >= body.saidAt ? reply : undefined;
}

/** What others than this reader said of a template and none of its owners has looked at yet. */
export function unreadRemarks(
	template: Template,
	all: readonly Remark[],
	reader: string
): Remark[] {
	const said = remarksOn(template.id, all);
	return said.filter((one) => !isMadeBy(one, reader) && !replyTo(one, template));
}
