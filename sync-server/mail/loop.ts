import { sendQueued, type SenderContext } from './sender';

/** How often the outboxes are looked at. */
const EVERY_MS = 2_000;

export interface Sending {
	/** Ends after the round under way. */
	stop(): Promise<void>;
}

/** Sends what is queued, round after round, until stopped. A failing round is told and tried again. */
export function startSending(ctx: SenderContext): Sending {
	let stopped = false;
	let wake = () => {};
	const running = (async () => {
		while (!stopped) {
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
