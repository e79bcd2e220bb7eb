import { tellSession } from './session-tabs';
import { storeNote } from './store-note';
import { profileHere } from './vault';

/**
 * Removes what an earlier session in training left of this user here, unsent work and own words among it: the people
 * it was about may be no more (DS-32).
 */
export async function forgetTraining(user: string): Promise<void> {
	const profile = await profileHere(user);
	if (!profile) return;
	const { openStore } = await import('./open-store');
	const store = await openStore(profile);
	// Another tab must not take it for a loss, and write it back.
	tellSession({ kind: 'left', name: profile.name });
	await store.destroy();
	storeNote.forget(profile.name);
}
