import type { Static } from 'typebox';
import * as Type from 'typebox';
import { groupBy } from './collections';
import type { Envelope } from './document';
import { STRUCTURE_PATTERN } from './ids';
import { TemplateId, orNull, strict } from './text';

/** A pathway that took half a year and one that took a year count alike. */
export const MOST_WEEKS = 26;
/** Below this a number says more about the people than about the template (D13). */
const ENOUGH = 5;
const WEEK_MS = 7 * 24 * 3_600_000;

const Count = Type.Integer({ minimum: 0 });

/** For how many people one structure used one template: numbers alone, written by the server (ADR 0024). */
export const TemplateUseBody = strict({
	template: TemplateId,
	/** The structure that counts. */
	where: Type.String({ pattern: STRUCTURE_PATTERN }),
	/** People who got an advised pathway made from it; 0 too where they are fewer than `ENOUGH`. */
	used: Count,
	/** It was used, and too seldom for a number. */
	few: Type.Boolean(),
	/** Those who did all of it; 0 too where they, or those who did not, are fewer than `ENOUGH`. */
	finished: Count,
	/** Weeks that half of what was finished took at most, all longer ones counting alike; null where it is not told. */
	weeks: orNull(Type.Integer({ minimum: 0, maximum: MOST_WEEKS }))
});
export type TemplateUseBody = Static<typeof TemplateUseBody>;
export type UseFigures = Omit<TemplateUseBody, 'template' | 'where'>;

type Pathway = Pick<Envelope<'pathway'>, 'id' | 'dossier' | 'state' | 'body' | 'log' | 'createdAt'>;

export const UNUSED: UseFigures = { used: 0, few: false, finished: 0, weeks: null };

/**
 * What may be told of the templates these pathways were made from. Personal ones are nobody's business.
 * @param begun ids of those cut short of which something was begun: the others are no use
 */
export function usesIn(
	pathways: Iterable<Pathway>,
	begun: ReadonlySet<string>
): Map<string, UseFigures> {
	const uses = [...pathways].filter(
		(one) => isFromTemplate(one) && (!isCutShort(one) || begun.has(one.id))
	);
	const byTemplate = groupBy(uses, ({ body }) => body.template?.id ?? '');
	return new Map([...byTemplate].map(([id, made]) => [id, toldOf(made)]));
}

/** Made from a template and cancelled before its end: only its tasks tell whether anybody began it. */
export function isCutShort(pathway: Pathway): boolean {
	return isFromTemplate(pathway) && pathway.state === 'cancelled' && !pathway.body.endCounted;
}

function isFromTemplate({ body }: Pathway): boolean {
	return body.template !== null && body.kind === 'advised';
}

/**
 * The figures as they are from five people on, and no small ones; nor one that, taken from another, leaves a
 * small one (D13). Whoever does the same pathway again is one person still.
 */
function toldOf(pathways: readonly Pathway[]): UseFigures {
	const ended = pathways.filter(({ body }) => body.endCounted);
	const [used, finished] = [peopleIn(pathways), peopleIn(ended)];
	if (used < ENOUGH) return { ...UNUSED, few: used > 0 };
	const told = finished >= ENOUGH && (finished === used || used - finished >= ENOUGH);
	return told ? { used, few: false, finished, weeks: medianWeeks(ended) } : { ...UNUSED, used };
}

function peopleIn(pathways: readonly Pathway[]): number {
	return new Set(pathways.map(({ dossier }) => dossier)).size;
}

/** Weeks that half of the ended ones took at most; null when of fewer than five people it is known how long. */
function medianWeeks(ended: readonly Pathway[]): number | null {
	const timed = ended.filter((one) => endOf(one) !== undefined);
	if (peopleIn(timed) < ENOUGH) return null;
	const weeks = timed.map(weeksOf).sort((a, b) => a - b);
	return weeks[Math.ceil(weeks.length / 2) - 1] ?? null;
}

function weeksOf(pathway: Pathway): number {
	const took = ((endOf(pathway) ?? 0) - pathway.createdAt) / WEEK_MS;
	return Math.min(Math.max(Math.round(took), 0), MOST_WEEKS);
}

function endOf({ log }: Pathway): number | undefined {
	return log.find(({ kind }) => kind === 'pathwayFinished')?.at;
}
