import type { ConnectedDevices } from '#protocol/accounts';
import { discard } from '../store/compare-and-set';
import type { AccountsContext } from './context';
import type { SessionDoc } from './records';
import { sessionsOf, type Session } from './sessions';

/** Where an account is signed in, for its owner alone (AC-22). */
export async function connectedDevices(
	ctx: AccountsContext,
	session: Pick<Session, 'doc' | 'account'>
): Promise<ConnectedDevices> {
	const docs = await sessionsOf(ctx, session.account);
	return {
		devices: docs.map((doc) => ({
			id: handleOf(ctx, doc),
			device: doc.device,
			browser: doc.browser,
			system: doc.system,
			since: doc.createdAt,
			lastSeen: doc.seen,
			here: doc._id === session.doc._id
		}))
	};
}

/** Ends the session of one's own that a device list named so; of anybody else's there is none. */
export async function endDevice(
	ctx: AccountsContext,
	session: Pick<Session, 'doc' | 'account'>,
	handle: string
): Promise<ConnectedDevices> {
	const docs = await sessionsOf(ctx, session.account);
	const found = docs.find((doc) => handleOf(ctx, doc) === handle);
	if (found) await discard(ctx.db, found._id);
	return connectedDevices(ctx, session);
}

/** Names a session without the hash of its token. */
function handleOf(ctx: AccountsContext, { _id }: SessionDoc): string {
	return ctx.secret.key22('session', _id);
}
