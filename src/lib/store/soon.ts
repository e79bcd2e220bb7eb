/** Runs a task a moment later, once for however many times it is asked for meanwhile. */
export function soon(ms: number, task: () => unknown): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	return () => {
		timer ??= setTimeout(() => {
			timer = undefined;
			task();
		}, ms);
	};
}
