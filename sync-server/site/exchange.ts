import { grouped } from '../upkeep/carry';
import type { Replica } from '../store/replica';
import { isShared } from './shared';

export type Source = Pick<Replica, 'ends' | 'leaves'>;
export type Target = Pick<Replica, 'lacking' | 'graft'>;

/** Where one left off in a source, kept so that a restart goes on from there. */
export interface Place {
	read(): Promise<string>;
	keep(seq: string): Promise<void>;
}

/**
 * Carries one page of what is shared from a site to another, then remembers the place: stopped anywhere,
 * the page is carried again, which changes nothing.
 * @param wait when nothing changed, waits for something until it aborts
 * @returns whether there is more at once
 */
export async function carryPage(
	from: Source,
	to: Target,
	place: Place,
	wait?: AbortSignal
): Promise<boolean> {
	const since = await place.read();
	const page = await from.ends(since, wait);
	const lacking = await to.lacking(page.ends.filter(({ id }) => isShared(id)));
	for await (const group of grouped(from.leaves(lacking))) await to.graft(group);
	if (page.seq !== since) await place.keep(page.seq);
	return page.more;
}
