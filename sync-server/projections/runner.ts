import { eachStructure } from '../gateway/each-structure';
import { endAttendances } from './attendance';
import { remindOfTalks } from './reminders';
import type { ProjectionContext } from './context';
import { settleLately } from './closings';
import { endDay } from './day-ends';
import { Follower } from './follower';

/** What time alone ends: consents (D08), stand-ins (CL-04), and sessions at which somebody was (S33). */
const ENDS_CHECK_MS = 10 * 60_000;
const ASIDE_RETRY_MS = 60_000;
/** Each count wakes the devices of all staff, where it changed anything. */
const USES_COUNT_MS = 10 * 60_000;

export interface Projections {
	/** For how long the oldest of what is not yet projected has waited, in ms; 0 when nothing does. */
	behind(): number;
	stop(): Promise<void>;
}

/**
 * Follows the change feed of every structure from its last checkpoint, for as long as the server runs;
 * of one installed meanwhile too (PR-15).
 * A change that fails is tried again: nothing that follows from an accepted write is skipped.
 */
export async function startProjections(ctx: ProjectionContext): Promise<Projections> {
	const stopped = new AbortController();
	const followers = new Map<string, Follower>();
	const running: Promise<void>[] = [];
	const begin = (name: string) => {
		const follower = new Follower(ctx, name, stopped.signal);
		followers.set(name, follower);
		running.push(follower.run());
	};
	await eachStructure({ ...ctx, signal: stopped.signal }, begin);
	const timers = [
		setInterval(() => {
			for (const name of followers.keys()) {
				endDay(ctx, name).catch(ctx.onError);
				settleLately(ctx, name).catch(ctx.onError);
				endAttendances(ctx, name).catch(ctx.onError);
				remindOfTalks(ctx, name).catch(ctx.onError);
			}
		}, ENDS_CHECK_MS),
		setInterval(() => {
			for (const follower of followers.values()) follower.retry().catch(ctx.onError);
		}, ASIDE_RETRY_MS),
		setInterval(() => {
			for (const follower of followers.values()) void follower.recount();
		}, USES_COUNT_MS)
	];
	return {
		behind: () => Math.max(0, ...[...followers.values()].map(({ behind }) => behind)),
		async stop() {
			for (const timer of timers) clearInterval(timer);
			stopped.abort();
			await Promise.allSettled(running);
		}
	};
}
