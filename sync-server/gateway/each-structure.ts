import { NETWORK } from '#domain/ids';
import { followChanges, type Following } from '../store/follow-changes';
import { structuresOf } from './facts';

/**
 * Tells once of every structure installed here, and of those installed while the server runs (PR-15).
 * Resolves once those of now have been told of.
 */
export async function eachStructure(
	following: Following,
	begin: (structure: string) => void
): Promise<void> {
	const known = new Set<string>();
	const tell = async () => {
		for (const structure of await structuresOf(following)) {
			if (known.has(structure)) continue;
			known.add(structure);
			begin(structure);
		}
	};
	await tell();
	void followChanges(following, NETWORK, async ({ changes }) => {
		const cards = changes.some(({ id }) => id.startsWith('structureCard:'));
		if (cards || changes.length === 0) await tell();
	});
}
