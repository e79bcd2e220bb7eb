/** The app's scripts and styles by their path, as one file the build makes (scripts/pack-app.js). */
export type Pack = Record<string, string>;

/** So few missing files are fetched one by one, as a small new version needs them. */
const FEW = 20;

const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

export interface Shelf {
	keys(): Promise<readonly { url: string }[]>;
	put(path: string, answer: Response): Promise<void>;
}

/**
 * Puts into the cache, from one request, what of the app is missing there. Workbox fetches what it does not
 * find in it, one file after the other: some four hundred times the delay of the line, a minute or more on a
 * slow one. Throws when the pack cannot be had; what it did put stays, and Workbox goes on from there.
 * @param paths of the app's built files
 */
export async function unpack(
	shelf: Shelf,
	paths: readonly string[],
	take: () => Promise<Pack>
): Promise<void> {
	const kept = new Set((await shelf.keys()).map(({ url }) => new URL(url).pathname));
	const missing = paths.filter((path) => !kept.has(path));
	if (missing.length <= FEW) return;
	const pack = await take();
	await Promise.all(
		missing.map(async (path) => {
			const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
			const text = pack[path];
			if (!type || text === undefined) return;
			await shelf.put(path, new Response(text, { headers: { 'content-type': type } }));
		})
	);
}
