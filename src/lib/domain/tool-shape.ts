import type { Static, TObject } from 'typebox';

/** What a tool's documents hold, for the store, the wire and the types: `shape.ts` in the tool's folder. */
export interface ToolShape<C extends TObject = TObject, W extends TObject = TObject> {
	/** What the author of a task sets. */
	content: C;
	/** What the person leaves in the trace. */
	work: W;
	/** Work not begun yet. */
	emptyWork: (content: Static<C>) => Static<W>;
	/** What was given back is kept to be read again, as long as there is room. */
	versions: boolean;
}

export function toolShape<C extends TObject, W extends TObject>(
	content: C,
	work: W,
	emptyWork: (content: Static<C>) => Static<W>,
	{ versions = false } = {}
): ToolShape<C, W> {
	return { content, work, emptyWork, versions };
}
