import { allot, type Allotment, type Places } from '#domain/allotment';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { same } from '#domain/same';
import { WISHING_STATES, type SeatState } from '#domain/seat';
import { takesPeople } from '#domain/session';
import { fromStored } from '../gateway/stored';
import { tryPut } from '../store/compare-and-set';
import type { Database, StoredDoc } from '../store/port';
import type { ProjectionContext } from './context';
import { noteId, seatsOf } from './seats-of';
import { tellChange, tellNews } from './session-news';
import type { Step } from './step';
import { amend } from './system-write';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'newKey'>;
type Seat = Envelope<'seat'>;

/** S33: answers those who asked for a place, whenever a seat of a session or the session itself has changed. */
export async function givePlaces(step: Step, doc: AnyEnvelope): Promise<void> {
	const id = sessionTouchedBy(doc);
	if (!id) return;
	const session = await step.reading.doc('session', doc.structure, id);
	if (!session) return;
	if (doc.type === 'session') await tellChange(step, session);
	if (!takesPeople(session, step.now())) return;
	const db = await step.store.open(doc.structure);
	const { seats, allotment } = await decide(step, db, id);
	for (const seat of seats) {
		const answer = allotment.answers.get(seat.id);
		if (!answer || answer === seat.state) continue;
		await tell(step, seat, answer);
	}
	await count(step, session, allotment);
}

/** Ids of what `givePlaces` and the attendance read. */
export function readToSeat(doc: AnyEnvelope): string[] {
	const id = sessionTouchedBy(doc);
	return id ? [id] : [];
}

function sessionTouchedBy(doc: AnyEnvelope): string | null {
	if (doc.type === 'session') return doc.id;
	return doc.type === 'seat' ? doc.body.session : null;
}

/**
 * Gives places under compare-and-set of **one** document, which travels to nobody: whatever processes look
 * at the same seats at once, each having read others, no place is given twice (PR-18). A place noted is
 * given; that the seats say so is done after, as often as need be. Whoever waited, as noted there too, is told
 * of it before, be the place given here or by hand (PR-52): a process that dies in between does it again.
 */
async function decide(
	step: Step,
	db: Database,
	id: string
): Promise<{ seats: Seat[]; allotment: Allotment }> {
	for (;;) {
		const note = await db.get(noteId(id));
		const session = fromStored((await db.get(id)) as StoredDoc) as Envelope<'session'>;
		const seats = await seatsOf(db, id);
		const before = (note?.places ?? {}) as Places;
		const allotment = allot(session.body, seats, before);
		const { places } = allotment;
		const stateOf = (seat: Seat) => allotment.answers.get(seat.id) ?? seat.state;
		const waited = (note?.waiting ?? {}) as Record<string, number>;
		for (const seat of seats) {
			const { askedAt } = seat.body;
			if (stateOf(seat) === 'held' && waited[seat.id] === askedAt)
				await tellNews(step, seat, `held${askedAt}`);
		}
		const waits = seats.filter((seat) => stateOf(seat) === 'waiting');
		const waiting = Object.fromEntries(waits.map(({ id, body }) => [id, body.askedAt]));
		if (same(places, before) && same(waiting, waited)) return { seats, allotment };
		const written = { ...(note ?? { _id: noteId(id) }), places, waiting };
		if (await tryPut(db, written)) return { seats, allotment };
	}
}

/** Answers one asking; of another asking of the same person nothing is said. */
async function tell(ctx: Ctx, seat: Seat, answer: SeatState): Promise<void> {
	await amend(ctx, seat.structure, seat.id, (now) => {
		if (now.type !== 'seat' || now.body.askedAt !== seat.body.askedAt) return null;
		const waits = WISHING_STATES.includes(now.state) && now.state !== answer;
		return waits ? edited(now, { state: answer }, ctx.newKey) : null;
	});
}

/** How many come, which names nobody. A count that another process has overtaken is put right by its own change. */
async function count(ctx: Ctx, { structure, id }: Envelope<'session'>, allotment: Allotment) {
	const counts = { taken: Object.keys(allotment.places).length, waiting: allotment.waiting };
	await amend(ctx, structure, id, (now) => {
		if (now.type !== 'session') return null;
		const { taken, waiting } = now.body;
		return same({ taken, waiting }, counts) ? null : edited(now, { body: counts }, ctx.newKey);
	});
}
