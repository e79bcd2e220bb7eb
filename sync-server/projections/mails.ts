import type { AnyEnvelope, Envelope, LogEntry } from '#domain/document';
import { keyOfId } from '#domain/ids';
import { fullName } from '#domain/person';
import type { Transition } from '#domain/transition-kinds';
import type { MailKind } from '../mail/queue';
import type { ProjectionContext } from './context';
import { load } from './system-write';

/** What the person is told by mail, without a word of its content (D17, expectations). */
const TOLD: Partial<Record<Transition, MailKind>> = {
	complementAsked: 'complementAsked',
	requestAnswered: 'requestAnswered',
	counsellorAssigned: 'counsellorAssigned',
	counsellorChanged: 'counsellorAssigned',
	taskAccepted: 'taskDecided',
	taskReturned: 'taskDecided'
};

/** Older transitions are not announced: a rebuilt projection must not write to people again. */
const FRESH_MS = 3 * 24 * 3_600_000;

/** One mail per logged transition that concerns the person, under a deterministic id. */
export async function informPerson(ctx: ProjectionContext, doc: AnyEnvelope): Promise<void> {
	if (!doc.dossier || !doc.log.some((entry) => isTold(ctx, entry))) return;
	const dossier = (await load(ctx, doc.structure, doc.dossier)) as Envelope<'dossier'> | null;
	const to = dossier?.body.person.email;
	if (!dossier || !to) return;
	for (const [n, entry] of doc.log.entries()) {
		const kind = isTold(ctx, entry) && TOLD[entry.kind];
		if (!kind) continue;
		const id = `mail:${keyOfId(doc.id)}.${doc.type}.${n}`;
		const counsellor = dossier.body.assignment?.name ?? '';
		const data = { name: fullName(dossier.body.person), counsellor };
		await ctx.queueMail(doc.structure, { id, to, kind, data });
	}
}

function isTold(ctx: ProjectionContext, entry: LogEntry): boolean {
	return entry.kind in TOLD && ctx.now() - entry.at < FRESH_MS;
}
