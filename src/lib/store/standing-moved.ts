import type { Envelope } from '#domain/document';
import { staffId } from '#domain/ids';
import type { SessionInfo } from '#protocol/accounts';
import type { LocalDoc } from './local-docs';

interface Change {
	put: readonly LocalDoc[];
	drop: readonly string[];
}

/**
 * Whether a change on the device tells otherwise of one's own place, or of one's standing, than the session did (DS-23): the
 * server is then asked anew. An edit not accepted yet tells nothing.
 */
export function standingMoved(session: SessionInfo, { put, drop }: Change): boolean {
	const lost = session.standings.some((one) => drop.includes(staffId(one.structure)));
	return lost || put.some((local) => local.unsent === null && differs(session, local));
}

function differs(session: SessionInfo, { doc }: LocalDoc): boolean {
	const { own } = session;
	if (doc.type === 'dossier' && doc.id === own?.dossier) return doc.structure !== own.structure;
	if (doc.type !== 'staff') return false;
	const { members } = (doc as Envelope<'staff'>).body;
	const named = members.find((one) => one.user === session.user);
	const told = session.standings.find((one) => one.structure === doc.structure);
	const rights = (one?: { roles: readonly string[]; teams: readonly string[] }) =>
		one ? [[...one.roles].sort(), [...one.teams].sort()] : null;
	return JSON.stringify(rights(named)) !== JSON.stringify(rights(told));
}
