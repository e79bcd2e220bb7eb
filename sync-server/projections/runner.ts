import { structuresOf } from '../gateway/facts';
import { endConsents } from './consents';
import type { ProjectionContext } from './context';
import { Follower } from './follower';

const CONSENT_CHECK_MS = 10 * 60_000;
const ASIDE_RETRY_MS = 60_000;

export interface Projections {
	/** For how long the oldest of what is not yet projected has waited, in ms; 0 when nothing does. */
	behind(): number;
	stop(): Promise<void>;
}

/**
 * Follows the change feed of every structure from its last checkpoint, for as long as the server runs.
 * A change that fails is tried again: nothing that follows from an accepted write is skipped.
 */
export async function startProjections(ctx: ProjectionContext): Promise<Projections> {
	const stopped = new AbortController();
	const structures = await structuresOf(ctx);
	const followers = structures.map((name) => new Follower(ctx, name, stopped.signal));
	const running = followers.map((follower) => follower.run());
	const timers = [
		setInterval(() => {
			for (const name of structures) endConsents(ctx, name).catch(ctx.onError);
		}, CONSENT_CHECK_MS),
		setInterval(() => {
			for (const follower of followers) follower.retry().catch(ctx.onError);
		}, ASIDE_RETRY_MS)
	];
	return {
		behind: () => Math.max(0, ...followers.map((follower) => follower.behind)),
		async stop() {
			for (const timer of timers) clearInterval(timer);
			stopped.abort();
			await Promise.allSettled(running);
		}
	};
}
