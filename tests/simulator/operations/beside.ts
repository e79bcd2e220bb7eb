import { databaseOf, type AnyDraft } from '#domain/document';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { GatewayUser } from '../../../sync-server/gateway/context';
import type { World } from '../world';

/**
 * Somebody writes at a screen of his own, by another gateway on the same store, on what stands there now:
 * it is done within an instant, or it is as if he had written nothing.
 * @returns whether it was stored
 */
export async function writesBeside(
	{ journal, oracle, server }: World,
	user: GatewayUser,
	operation: () => readonly AnyDraft[]
): Promise<boolean> {
	const { made: drafts, takeBack, beside } = journal.gesture(operation);
	journal.saved(user.id, drafts);
	const items = drafts.map((draft) => {
		const base = oracle.at(`${databaseOf(draft)}/${draft.id}`)?.w ?? null;
		return { draft, base };
	});
	const verdicts = await server.beside(user, { protocol: PROTOCOL_VERSION, epoch: null, items });
	const stored = verdicts.length > 0 && verdicts.every(({ verdict }) => verdict === 'ok');
	if (stored) beside();
	else takeBack();
	return stored;
}
