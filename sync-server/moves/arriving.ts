import type { AnyEnvelope, Envelope } from '#domain/document';
import { SYSTEM } from '#domain/ids';
import { draftOfEnvelope } from '#domain/draft';
import { unshareTrace } from '#domain/gestures/tasks';
import type { NewKey } from '#domain/ids';
import { partedBody } from '#domain/joining';
import { withoutStandIn } from '#domain/stand-in';
import { fromStored, toStored } from '../gateway/stored';
import type { StoredDoc } from '../store/port';

interface Ctx {
	now: () => number;
	newKey: NewKey;
}

/** The copy: in the other structure, under a token of its own, in no channel yet. */
export function arriving(ctx: Ctx, left: StoredDoc, to: string, rev?: string): StoredDoc {
	const doc = elsewhere(ctx, fromStored(left), to);
	return { ...toStored({ ...doc, channels: [] }, rev), moves: String(left.w) };
}

/** A document as it goes on in another structure. */
function elsewhere(ctx: Ctx, doc: AnyEnvelope, to: string): AnyEnvelope {
	const counted = doc.log
		.filter(({ kind }) => kind !== 'dossierLeft')
		.map((entry) => ({ ...entry, structure: entry.structure ?? doc.structure }));
	const moved = { ...doc, structure: to, w: ctx.newKey(), log: counted } as AnyEnvelope;
	if (moved.type === 'dossier') return arrived(moved, ctx.now());
	if (moved.type === 'request') return reopened(moved);
	// D08: whom the person let look into his own section stays behind.
	if (moved.type !== 'trace' || moved.state !== 'shared') return moved;
	const gesture = { newKey: ctx.newKey, user: { id: SYSTEM, name: '' } };
	const [draft = draftOfEnvelope(moved)] = unshareTrace(moved, gesture);
	const ended = { kind: 'consentEnded' as const, by: SYSTEM, at: ctx.now() };
	return { ...moved, ...draft, log: [...moved.log, ended] } as AnyEnvelope;
}

function arrived(dossier: Envelope<'dossier'>, at: number): AnyEnvelope {
	const entry = { kind: 'dossierArrived' as const, by: SYSTEM, at };
	// It was parted before; what was noted at that very moment does not go along.
	const body = { ...partedBody(dossier), assignment: null, ...withoutStandIn(dossier) };
	return { ...dossier, body, log: [...dossier.log, entry] } as AnyEnvelope;
}

/** Reception there has a counsellor to find: what was assigned waits for it again. */
function reopened(request: Envelope<'request'>): AnyEnvelope {
	if (request.state !== 'assigned') return request as AnyEnvelope;
	return { ...request, state: 'received', body: { ...request.body, outcome: null } } as AnyEnvelope;
}
