import type { SessionInfo } from '#protocol/accounts';
import { ProtocolError } from '#protocol/protocol-error';
import { currentSession, logout } from './api';
import { logoutOwed } from './session-tabs';

/** Whom the server holds to be signed in: someone, nobody, or it could not be asked. */
export type SessionCheck = { is: 'in'; session: SessionInfo } | { is: 'out' } | { is: 'unknown' };

/** Asks the server. Nothing it answers takes anything from the device (architecture §7). */
export async function checkSession(): Promise<SessionCheck> {
	try {
		if (logoutOwed.get()) {
			await logout();
			logoutOwed.set(false);
			return { is: 'out' };
		}
		return { is: 'in', session: await currentSession() };
	} catch (error) {
		const out = error instanceof ProtocolError && error.code === 'signIn';
		if (out) logoutOwed.set(false);
		return { is: out ? 'out' : 'unknown' };
	}
}

/** Ends the session on the server, now or at the next occasion. */
export async function endSession(): Promise<void> {
	logoutOwed.set(true);
	await checkSession();
}
