/** Counts, by kind, the actions of a decrypted store that tell of something after a given time. */
export function countActions(store: string, since: number): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const line of store.split('\n')) {
		const { doc } = JSON.parse(line) as {
			doc?: { type: string; body: { kind: string; at: number } };
		};
		if (doc?.type !== 'action' || doc.body.at < since) continue;
		counts[doc.body.kind] = (counts[doc.body.kind] ?? 0) + 1;
	}
	return counts;
}
