/**
 * Does something once the next picture is on the screen: what was pressed answers at once, what takes
 * longest follows.
 * @returns gives it up, if it has not been done
 */
export function afterPicture(work: () => void): () => void {
	let soon: ReturnType<typeof setTimeout> | undefined;
	const picture = requestAnimationFrame(() => (soon = setTimeout(work)));
	return () => {
		cancelAnimationFrame(picture);
		clearTimeout(soon);
	};
}
