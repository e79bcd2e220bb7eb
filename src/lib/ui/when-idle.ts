/** Longest wait, in ms, for a device that is never idle. */
const PATIENCE_MS = 1_000;
/** For browsers that do not tell when they are idle (Safari). */
const SOON_MS = 50;

/** Resolves once the page stands and the device has nothing to do: for what may come after it. */
export function whenIdle(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in window) {
			requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
		} else {
			setTimeout(resolve, SOON_MS);
		}
	});
}
