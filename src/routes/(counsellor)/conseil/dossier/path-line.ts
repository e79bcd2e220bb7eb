import type { Envelope } from '#domain/document';
import type { Standing } from './dossier.svelte';

type Pathway = Envelope<'pathway'>;
type Task = Envelope<'task'>;

/** A pathway in the line through time: from when to when it went. */
export interface PathSpan {
	pathway: Pathway;
	standing: Standing;
	/** When it was proposed, ms since 1970; 0 as long as the server has not said so. */
	from: number;
	/** When the last of it was decided, or it was cancelled; null while it goes on. */
	to: number | null;
}

/** What has begun or is over, the newest first; what waits behind the current one is not in time yet. */
export function pathLine(
	pathways: readonly Pathway[],
	tasks: readonly Task[],
	standingOf: (pathway: Pathway) => Standing
): PathSpan[] {
	return pathways
		.map((pathway) => spanOf(pathway, tasks, standingOf(pathway)))
		.filter(({ standing }) => standing !== 'waiting')
		.sort((a, b) => place(b) - place(a) || b.from - a.from);
}

function spanOf(pathway: Pathway, tasks: readonly Task[], standing: Standing): PathSpan {
	const own = tasks.filter(({ body }) => body.pathway === pathway.id);
	const to = standing === 'current' ? null : endOf(pathway, own, standing);
	return { pathway, standing, from: pathway.createdAt, to };
}

function endOf(pathway: Pathway, tasks: readonly Task[], standing: Standing): number | null {
	const cancelled = pathway.log.findLast(({ kind }) => kind === 'pathwayCancelled');
	if (standing === 'cancelled') return cancelled?.at ?? (pathway.updatedAt || null);
	const ends = tasks.map(({ body }) => body.decision?.at || body.validatedAt);
	return Math.max(0, ...ends) || null;
}

/** What goes on is now; what is over stands at its end. */
function place({ standing, from, to }: PathSpan): number {
	return standing === 'current' ? Infinity : (to ?? from);
}
