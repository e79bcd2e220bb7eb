import type { AnyEnvelope, Envelope } from '#domain/document';
import { keyOfId, staffId } from '#domain/ids';
import { noticesIn, readersOf, type Notice } from '#domain/notices';
import type { NewsItem } from '../notices/deliver';
import type { ProjectionContext } from './context';
import { FRESH_MS, isMailed } from './mails';
import type { Step } from './step';

type Dossier = Envelope<'dossier'>;
type Staff = Envelope<'staff'>;

/**
 * Has everybody told of what is new for him, beside what a person is told by a mail of its own (mails.ts); what
 * he chose decides how (NO-10, NO-11). Older things are not announced: a rebuilt projection must not write
 * again.
 */
export async function announce(step: Step, doc: AnyEnvelope): Promise<void> {
	const fresh = freshIn(step, doc);
	if (!doc.dossier || fresh.length === 0) return;
	const dossier = await step.reading.doc('dossier', doc.structure, doc.dossier);
	if (!dossier) return;
	const staff = await step.reading.doc('staff', doc.structure, staffId(doc.structure));
	for (const notice of fresh) {
		for (const item of itemsOf(notice, dossier, staff, step.now()))
			await step.tellNews(doc.structure, item);
	}
}

/** Ids of what `announce` reads. */
export function readToAnnounce(ctx: ProjectionContext, doc: AnyEnvelope): string[] {
	const told = doc.dossier !== null && freshIn(ctx, doc).length > 0;
	return told && doc.dossier ? [doc.dossier, staffId(doc.structure)] : [];
}

function freshIn(ctx: ProjectionContext, doc: AnyEnvelope): Notice[] {
	return noticesIn(doc).filter((notice) => {
		return ctx.now() - notice.at < FRESH_MS && !isMailed(notice);
	});
}

function itemsOf(notice: Notice, dossier: Dossier, staff: Staff | null, now: number): NewsItem[] {
	const reception = receptionOf(staff);
	return readersOf(notice, { dossier, reception, now }).flatMap((user) => {
		const to = addressOf(user, dossier, staff);
		if (!to) return [];
		const { kind, at } = notice;
		const readers = notice.to === 'reception' ? reception : [user];
		return [
			{
				id: `news:${notice.id}.${keyOfId(user)}`,
				...{ user, to, kind, at },
				...(kind === 'message' && { thread: { dossier: dossier.id, readers } })
			}
		];
	});
}

function receptionOf(staff: Staff | null): string[] {
	const members = staff?.body.members ?? [];
	return members.filter(({ roles }) => roles.includes('reception')).map(({ user }) => user);
}

function addressOf(user: string, dossier: Dossier, staff: Staff | null): string | null {
	if (user === dossier.body.consultant) return dossier.body.person.email;
	return staff?.body.members.find((one) => one.user === user)?.email ?? null;
}
