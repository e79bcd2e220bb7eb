import type { Envelope } from '#domain/document';
import { ENTRY_KINDS, entryKindOf, type EntryKind } from '#domain/entry';
import { pathwayIdOfTask } from '#domain/ids';

type Task = Envelope<'task'>;
type Trace = Envelope<'trace'>;

/** A work of one's own: its step, and what was written in it, if anything yet. */
export interface Kept {
	task: string;
	title: string;
	trace: Trace | undefined;
}

/** The second section of a dossier (S53): what was added by itself, by sort, and what own pathways left. */
export interface Webfolio {
	entries: Record<EntryKind, Kept[]>;
	pathways: Kept[];
}

/**
 * An entry is there from its name on until it is taken away; a step of a pathway once something was written in
 * it. The newest first.
 */
export function webfolioOf(
	pathways: readonly Envelope<'pathway'>[],
	tasks: readonly Task[],
	traces: readonly Trace[]
): Webfolio {
	const away = new Set(pathways.filter(isAway).map(({ id }) => id));
	const isHere = (task: string) => !away.has(pathwayIdOfTask(task));
	const own = traces
		.filter(({ body }) => body.kind === 'personal' && isHere(body.task))
		.sort(newestFirst);
	const byTask = new Map(own.map((trace) => [trace.body.task, trace]));
	const kept = own.map((trace) => ({ task: trace.body.task, title: trace.body.title, trace }));
	const begun = tasks
		.filter(({ id, body }) => body.kind === 'personal' && entryKindOf(id))
		.filter(({ id }) => isHere(id) && !byTask.has(id))
		.map(({ id, body }) => ({ task: id, title: body.title, trace: undefined }));
	const all: Kept[] = [...begun, ...kept];
	const entriesOf = (kind: EntryKind) => all.filter(({ task }) => entryKindOf(task) === kind);
	const entries = Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, entriesOf(kind)]));
	return {
		entries: entries as Webfolio['entries'],
		pathways: kept.filter(({ task }) => entryKindOf(task) === null)
	};
}

/** A pathway that was put away leaves its works where they are; an entry goes with it. */
function isAway({ id, state }: Envelope<'pathway'>): boolean {
	return state === 'cancelled' && entryKindOf(id) !== null;
}

function newestFirst(a: Trace, b: Trace): number {
	return (b.updatedAt || Infinity) - (a.updatedAt || Infinity);
}
