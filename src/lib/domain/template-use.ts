import Type, { type Static } from 'typebox';
import type { Envelope } from './document';
import { STRUCTURE_PATTERN } from './ids';
import { TemplateId, strict } from './text';

/** A pathway that took half a year and one that took a year count alike. */
export const MOST_WEEKS = 26;
/** Below this a number says more about the people than about the template (D13). */
const ENOUGH = 5;
const WEEK_MS = 7 * 24 * 3_600_000;

const Count = Type.Integer({ minimum: 0 });

/** How often one structure used one template: numbers alone, written by the server (ADR 0024). */
export const TemplateUseBody = strict({
	template: TemplateId,
	/** The structure that counts. */
	where: Type.String({ pattern: STRUCTURE_PATTERN }),
	/** Advised pathways made from it; 0 too where they are fewer than `ENOUGH`. */
	used: Count,
	/** It was used, and too seldom for a number. */
	few: Type.Boolean(),
	/** Those of which all was done; 0 too where they are fewer than `ENOUGH`. */
	finished: Count,
	/** How many of the finished ones took so many weeks, from 0; the last place is for all longer ones. */
	weeks: Type.Array(Count, { maxItems: MOST_WEEKS + 1 })
});
export type TemplateUseBody = Static<typeof TemplateUseBody>;
export type UseFigures = Omit<TemplateUseBody, 'template' | 'where'>;

type Pathway = Pick<Envelope<'pathway'>, 'body' | 'log' | 'createdAt'>;

export const UNUSED: UseFigures = { used: 0, few: false, finished: 0, weeks: [] };

/** What these pathways tell of the templates they were made from. Personal ones are nobody's business. */
export function usesIn(pathways: Iterable<Pathway>): Map<string, UseFigures> {
	const uses = new Map<string, UseFigures>();
	for (const pathway of pathways) {
		const { template, kind } = pathway.body;
		if (!template || kind === 'personal') continue;
		uses.set(template.id, sumOf([uses.get(template.id) ?? UNUSED, useOf(pathway)]));
	}
	return uses;
}

/** What leaves the structure: the figures as they are from five people on, and no small ones (D13). */
export function toldFigures({ used, finished, weeks }: UseFigures): UseFigures {
	if (used < ENOUGH) return { ...UNUSED, few: used > 0 };
	return finished < ENOUGH ? { ...UNUSED, used } : { used, few: false, finished, weeks };
}

/** Several figures as one. */
export function sumOf(figures: readonly UseFigures[]): UseFigures {
	const sum: UseFigures = { ...UNUSED, weeks: [] };
	for (const one of figures) {
		sum.used += one.used;
		sum.few ||= one.few;
		sum.finished += one.finished;
		const length = Math.max(sum.weeks.length, one.weeks.length);
		sum.weeks = Array.from({ length }, (_, at) => (sum.weeks[at] ?? 0) + (one.weeks[at] ?? 0));
	}
	return sum;
}

/** Weeks that half of the finished ones took at most; null when none is finished. */
export function medianWeeks({ weeks }: UseFigures): number | null {
	const total = weeks.reduce((sum, count) => sum + count, 0);
	let passed = 0;
	for (const [at, count] of weeks.entries()) {
		passed += count;
		if (passed * 2 >= total && passed > 0) return at;
	}
	return null;
}

function useOf({ body, log, createdAt }: Pathway): UseFigures {
	if (!body.endCounted) return { ...UNUSED, used: 1 };
	const end = log.find(({ kind }) => kind === 'pathwayFinished')?.at;
	if (end === undefined) return { ...UNUSED, used: 1, finished: 1 };
	const took = Math.min(Math.max(Math.round((end - createdAt) / WEEK_MS), 0), MOST_WEEKS);
	const weeks = Array.from({ length: took + 1 }, (_, at) => (at === took ? 1 : 0));
	return { ...UNUSED, used: 1, finished: 1, weeks };
}
