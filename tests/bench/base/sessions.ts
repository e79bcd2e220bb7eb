import { randomBytes } from 'node:crypto';
import { Accounts } from '../../../sync-server/accounts/accounts';
import { ACCOUNTS, type SessionDoc, type UserDoc } from '../../../sync-server/accounts/records';
import { hashOfToken } from '../../../sync-server/accounts/secret';
import { LIFETIME_MS } from '../../../sync-server/accounts/sessions';
import { expiring } from '../../../sync-server/store/expiry';
import type { Store } from '../../../sync-server/store/port';
import type { Filled } from './fill';
import { HOME } from './structures';

/** A signed-in device: whose it is, and the cookie it carries. */
export interface Device {
	user: string;
	token: string;
}

const AT_ONCE = 100;

/** Opens sessions on so many devices, dealt out among the people of the dossiers. */
export async function sessionsOf(store: Store, filled: Filled, count: number): Promise<Device[]> {
	await Accounts.open({ store, now: Date.now, newKey: token });
	const db = await store.open(ACCOUNTS);
	const users = filled.people.map(({ consultant, dossier }): UserDoc => {
		const own = { dossier, structure: HOME };
		const account = { email: null, password: null, home: HOME, invited: true, generation: 1 };
		return { _id: consultant, ...account, own, createdAt: Date.now() };
	});
	const devices = Array.from({ length: count }, (_, i) => {
		const { consultant } = filled.people[i % filled.people.length] as { consultant: string };
		return { user: consultant, token: token() };
	});
	const docs = [...users, ...devices.map(sessionDoc)];
	for (let i = 0; i < docs.length; i += AT_ONCE) {
		await Promise.all(docs.slice(i, i + AT_ONCE).map((doc) => db.put(doc)));
	}
	return devices;
}

function sessionDoc({ user, token }: Device): SessionDoc {
	const now = Date.now();
	const end = expiring(now + LIFETIME_MS.personal);
	const seen = new Date(now).toISOString().slice(0, 10);
	const browser = { browser: 'other' as const, system: 'other' as const, seen };
	const session = { user, device: 'personal' as const, generation: 1, createdAt: now, ...browser };
	return { _id: `session:${hashOfToken(token)}`, ...end, ...session, freshUntil: 0 };
}

function token(): string {
	return randomBytes(32).toString('base64url');
}
