import { checkSession } from './session-check';
import { logoutOwed } from './session-tabs';
import { profileHere, remember, type Profile } from './vault';

/**
 * Under whose keys a store whose database was taken away may be written anew (F8): the same, or fresh
 * ones when they are gone too. Null when he has signed out, in another tab or by clearing his cookies:
 * then nothing of him is written back.
 */
export async function profileAfterLoss({ session }: Profile): Promise<Profile | null> {
	const here = await profileHere(session.user).catch(() => null);
	if (here) return here;
	if (logoutOwed.get()) return null;
	const check = await checkSession();
	if (check.is === 'out') return null;
	const now = check.is === 'in' ? check.session : session;
	return now.user === session.user ? remember(now) : null;
}
