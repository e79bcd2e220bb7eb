import type { Static } from 'typebox';
import * as Type from 'typebox';
import { recordOf, strict, Text } from './text';

/** A list a counsellor writes as text, one point a line: what to look at, what to ask. */
export interface Point {
	/** `p1`, `p2` …: its line. A task once started keeps its content, so that the lines stay (D09). */
	key: string;
	label: string;
}

export const MOST_POINTS = 30;

/** What the person notes at each point, by its key. Merges point by point. */
export const PointNotes = recordOf(Type.String({ pattern: '^p[0-9]{1,2}$' }), Text, {
	additionalProperties: false
});
export type PointNotes = Static<typeof PointNotes>;

/** The points of a text; blank lines count for nothing, and none beyond the thirtieth. */
export function pointsOf(text: string): Point[] {
	const lines = text.split('\n').map((line) => line.trim());
	return lines
		.filter(Boolean)
		.slice(0, MOST_POINTS)
		.map((label, index) => ({ key: `p${index + 1}`, label }));
}

/** The content of a task that has a guiding sentence and points. */
export const GuidedContent = strict({
	/** What it is for, in the counsellor's words. */
	aim: Text,
	/** One point a line. */
	points: Text
});
