import { createHmac } from 'node:crypto';
import type { ActionBody } from '#domain/action';
import {
	NETWORK,
	type AnyDraft,
	type AnyEnvelope,
	type Envelope,
	type LogEntry
} from '#domain/document';
import { fullName } from '#domain/person';
import { staffId } from '#domain/ids';
import { snapshotOf } from '#domain/snapshot';
import type { ProjectionContext } from './context';
import { SYSTEM, ensure, load } from './system-write';
import { dossierSecret } from './dossier-secret';

/**
 * D12: one action per logged transition. Its id is derived from the document and the place in its log,
 * under the dossier's own key: run twice it is written once, and it leads back to nobody.
 */
export async function recordActions(ctx: ProjectionContext, doc: AnyEnvelope): Promise<void> {
	if (doc.structure === NETWORK || !doc.dossier || doc.log.length === 0) return;
	const dossier = (await load(ctx, doc.structure, doc.dossier)) as Envelope<'dossier'> | null;
	if (!dossier) return;
	const secret = await dossierSecret(ctx, dossier);
	for (const [n, entry] of doc.log.entries()) {
		const key = keyed(secret, `${doc.id}#${n}`);
		const draft = await actionDraft(ctx, dossier, entry, key, keyed(secret, dossier.id));
		await ensure(ctx, draft, entry.at);
	}
}

async function actionDraft(
	ctx: ProjectionContext,
	dossier: Envelope<'dossier'>,
	entry: LogEntry,
	key: string,
	subject: string
): Promise<AnyDraft> {
	const { structure } = dossier;
	const staff = (await load(ctx, structure, staffId(structure))) as Envelope<'staff'> | null;
	const member = staff?.body.members.find((one) => one.user === entry.by);
	const body: ActionBody = {
		kind: entry.kind,
		subject,
		at: entry.at,
		actor: member ? member.user : null,
		actorName: member ? fullName(member) : null,
		by: member ? 'staff' : entry.by === SYSTEM ? 'system' : 'consultant',
		snapshot: snapshotOf(dossier, entry.at)
	};
	return {
		id: `action:${key}`,
		type: 'action',
		structure,
		dossier: null,
		state: 'current',
		body,
		w: key
	};
}

function keyed(secret: string, text: string): string {
	return createHmac('sha256', secret).update(text).digest('base64url');
}
