import type { SessionInfo } from '#protocol/accounts';
import type { OpenStore } from './open-store';
import { profileHere } from './vault';

/**
 * Stores of the same person's other places that are on this device too, opened but not syncing: one who
 * signs out leaves none of them behind (DS-24). Mostly there are none, and nothing is loaded.
 */
export async function otherPlaces(session: SessionInfo | null): Promise<OpenStore[]> {
	// A session kept by an older version names none.
	const users = (session?.others ?? []).map((one) => one.user);
	const found = (await Promise.all(users.map(profileHere))).filter((one) => one !== null);
	if (found.length === 0) return [];
	const { openStore } = await import('./open-store');
	return Promise.all(found.map((profile) => openStore(profile)));
}
