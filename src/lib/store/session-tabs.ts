/** Told to the other tabs when who is signed in changes: the cookie is one for all of them. */
export interface SessionChange {
	kind: 'entered' | 'left';
	/** The profile's name. */
	name: string;
}

const CHANNEL = 'jm-session';
const OWED = 'jm-logout-owed';

export function tellSession(change: SessionChange): void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.postMessage(change);
	channel.close();
}

export function hearSession(listener: (change: SessionChange) => void): void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.onmessage = ({ data }) => listener(data as SessionChange);
}

/**
 * Someone who signs out without a network leaves the server's session behind, and its cookie: it is
 * ended at the next occasion, and never used again meanwhile.
 */
export const logoutOwed = {
	get: () => localStorage.getItem(OWED) !== null,
	set: (owed: boolean) => (owed ? localStorage.setItem(OWED, '1') : localStorage.removeItem(OWED))
};
