import type { Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import { keyOfId } from '#domain/ids';
import { isExpected } from '#domain/seat';
import { isOver } from '#domain/session';
import { fromStored } from '../gateway/stored';
import { tryPut } from '../store/compare-and-set';
import { noteId, seatsOf } from './seats-of';
import type { Step } from './step';

type Seat = Envelope<'seat'>;
type Session = Envelope<'session'>;

/**
 * Whoever is expected at a session that is cancelled, restored, or to be at another time is told by mail that
 * there is news (PR-52). What was told last is noted beside the places: whoever looks at the same change
 * writes the same mail, once. Of the first look at a session there is nothing to tell.
 */
export async function tellChange(step: Step, { id, structure }: Session): Promise<void> {
	const db = await step.store.open(structure);
	for (;;) {
		const [note, stored] = [await db.get(noteId(id)), await db.get(id)];
		const session = stored && (fromStored(stored) as Session);
		if (!session || isOver(session.body, step.now())) return;
		const stands = `${session.state} ${session.body.day} ${session.body.time}`;
		if (note?.stands === stands) return;
		const news = Number(note?.news ?? 0) + 1;
		if (note?.stands) {
			const expected = (await seatsOf(db, id)).filter(isExpected);
			for (const seat of expected) await tellNews(step, seat, `news${news}`);
		}
		if (await tryPut(db, { ...(note ?? { _id: noteId(id) }), stands, news })) return;
	}
}

/** One mail, without a word of what it is about (D17). @param about tells this news from others of the seat */
export async function tellNews(step: Step, seat: Seat, about: string): Promise<void> {
	const dossier = await step.reading.doc('dossier', seat.structure, seat.dossier ?? '');
	const to = dossier?.body.person.email;
	if (!dossier || !to) return;
	await step.queueMail(seat.structure, {
		id: `mail:${keyOfId(seat.id)}.seat.${about}`,
		to,
		kind: 'workshopNews',
		data: { name: fullName(dossier.body.person) },
		notice: { user: dossier.body.consultant, kind: 'appointment' }
	});
}
