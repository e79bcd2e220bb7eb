import { NETWORK } from '#domain/ids';
import { followChanges } from '../store/follow-changes';
import type { StoredDoc } from '../store/port';
import { advance, type MoverContext } from './mover';

/** States in which the server has something to do. */
const DUE = new Set(['accepted', 'moving', 'moved']);
const RETRY_MS = 60_000;

export interface FollowMovesContext extends MoverContext {
	/** Told of what failed. It is tried again. */
	onError: (error: unknown) => void;
}

/**
 * Brings every accepted move to its end, for as long as the server runs: what an earlier run left half
 * done too (MO-05). The returned function ends it.
 */
export function startMoving(ctx: FollowMovesContext): () => Promise<void> {
	const stopped = new AbortController();
	const { signal } = stopped;
	const round = () => movePending(ctx).catch(ctx.onError);
	const running = followChanges({ ...ctx, signal }, NETWORK, async ({ changes }) => {
		const due = changes.some(({ doc }) => doc !== null && isDue(doc));
		if (due || changes.length === 0) await round();
	});
	const timer = setInterval(() => void round(), RETRY_MS);
	return async () => {
		clearInterval(timer);
		stopped.abort();
		await running;
	};
}

/** Does all that is due. One that fails keeps no other from it. */
export async function movePending(ctx: FollowMovesContext): Promise<void> {
	const network = await ctx.store.open(NETWORK);
	const due = (await network.withPrefix('move:')).filter(isDue);
	for (const { body } of due) {
		const { dossier } = body as { dossier: string };
		await advance(ctx, dossier).catch(ctx.onError);
	}
}

function isDue({ _id, state }: StoredDoc): boolean {
	return _id.startsWith('move:') && DUE.has(String(state));
}
