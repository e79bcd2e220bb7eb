import { releaseNews } from '../notices/release';
import { sendQueued, type SenderContext } from './sender';

/** How often the outboxes are looked at. */
const EVERY_MS = 2_000;
/** What waits for its time is looked at once in so many rounds: it is not late by half a minute. */
const ROUNDS = 15;

export interface Sending {
	/** Ends after the round under way. */
	stop(): Promise<void>;
}

/** Sends what is queued, round after round, until stopped. A failing round is told and tried again. */
export function startSending(ctx: SenderContext): Sending {
	let stopped = false;
	let wake = () => {};
	const running = (async () => {
		for (let round = 0; !stopped; round++) {
			if (round % ROUNDS === 0) await releaseNews(ctx).catch(ctx.onError);
			await sendQueued(ctx).catch(ctx.onError);
			if (stopped) break;
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, EVERY_MS);
				wake = () => (clearTimeout(timer), resolve());
			});
		}
		ctx.transport.close();
	})();
	return {
		async stop() {
			stopped = true;
			wake();
			await running;
		}
	};
}
