import type { Oracle } from './oracle';

/** PR-81: contacts that are counted nowhere, wherever their dossier is now. */
export function contactsTakenBack({ history }: Oracle): Set<string> {
	const latest = [...history.values()].map((versions) => versions.at(-1)?.doc);
	const back = latest.filter((doc) => doc?.type === 'contact' && doc.state === 'withdrawn');
	return new Set(back.flatMap((doc) => doc?._id ?? []));
}

/** An action that counts: not one whose contact was taken back. */
export function counts<D extends { type: string; state: string }>(
	doc: D
): doc is Extract<D, { type: 'action' }> {
	return doc.type === 'action' && doc.state === 'current';
}
