import { isCounsellorIn } from '#domain/is-counsellor-in';
import { agendaId, busyIn } from '#domain/agenda';
import { book, stretchesOf, type Bookings, type Bounds, type Taken } from '#domain/booking';
import { isKind, type AnyEnvelope, type Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import { edited } from '#domain/gestures/edit';
import { keyOfId, staffId } from '#domain/ids';
import { same } from '#domain/same';
import { isRebooking, withoutFrom } from '#domain/rebooking';
import { isConfidedTo } from '#domain/stand-in';
import { agendaOwner, agendaOwners, isStoodIn } from '#domain/whose-agenda';
import { fromStored } from '../gateway/stored';
import { LEFT } from '../moves/location';
import { tryPut } from '../store/compare-and-set';
import type { Database, StoredDoc } from '../store/port';
import type { Step } from './step';
import { amend } from './system-write';

type Interview = Envelope<'interview'>;
type Dossier = Envelope<'dossier'>;

/** What of a dossier's log moves its talks from one agenda to another. */
const HANDS_CHANGED: readonly string[] = [
	'counsellorChanged',
	'counsellorRemoved',
	'standInBegun',
	'standInEnded',
	'dossierLeft',
	'dossierArrived'
];

/** An agenda of which something may have changed, and talks that may be new in it. */
interface Touched {
	counsellor: string;
	interviews: readonly string[];
}

/**
 * Gives the slots that people chose (ADR 0030), whenever a talk, an agenda, or who follows a dossier has
 * changed.
 */
export async function giveSlots(step: Step, doc: AnyEnvelope): Promise<void> {
	for (const touched of await agendasTouchedBy(step, doc)) await settle(step, doc, touched);
}

/** Ids of what `giveSlots` reads. */
export function readToBook(doc: AnyEnvelope): string[] {
	return doc.type === 'interview' && doc.dossier ? [doc.dossier] : [];
}

async function agendasTouchedBy(step: Step, doc: AnyEnvelope): Promise<Touched[]> {
	if (doc.type === 'agenda') return [{ counsellor: doc.body.counsellor, interviews: [] }];
	if (doc.type === 'dossier') return agendasOfDossier(step, doc);
	if (doc.type !== 'interview') return [];
	const dossier = await step.reading.doc('dossier', doc.structure, doc.dossier ?? '');
	const owners = dossier ? agendaOwners(dossier) : [];
	return owners.map((counsellor) => ({ counsellor, interviews: [doc.id] }));
}

/** Those in which something of it is still noted, and those of whoever follows it now, when hands have changed. */
async function agendasOfDossier(step: Step, dossier: Dossier): Promise<Touched[]> {
	if (!dossier.log.some(({ kind }) => HANDS_CHANGED.includes(kind))) return [];
	const db = await step.store.open(dossier.structure);
	const owners = agendaOwners(dossier);
	const notes = (await db.withPrefix(NOTES)).filter((note) => {
		const names = Object.values(takenIn(note)).some((slot) => slot.dossier === dossier.id);
		return names && !owners.includes(String(note.counsellor));
	});
	const earlier = notes.map((note) => ({ counsellor: String(note.counsellor), interviews: [] }));
	if (owners.length === 0) return earlier;
	const ids = (await db.list(`d:${dossier.id}`)).map(({ id }) => id);
	const interviews = ids.filter((id) => id.startsWith('interview:'));
	return [...earlier, ...owners.map((counsellor) => ({ counsellor, interviews }))];
}

async function settle(step: Step, { structure }: AnyEnvelope, touched: Touched): Promise<void> {
	const db = await step.store.open(structure);
	const { taken, gone, interviews } = await decide(step, db, structure, touched);
	for (const interview of interviews) await give(step, interview, taken);
	for (const interview of gone) await tellGone(step, interview);
	await tellBusy(step, db, structure, touched.counsellor);
}

/**
 * Notes who has which slot under compare-and-set of **one** document per agenda, which travels to nobody:
 * whatever processes look at it at once, no slot is given twice (AG-05). What is noted is given; that the
 * talks say so is done after, as often as need be.
 */
async function decide(
	step: Step,
	db: Database,
	structure: string,
	{ counsellor, interviews }: Touched
): Promise<Bookings & { interviews: Interview[] }> {
	for (;;) {
		const note = await db.get(noteId(structure, counsellor));
		const before = takenIn(note);
		const agenda = await db.get(agendaId(structure, counsellor));
		const open = agenda && (await counselsIn(db, structure, counsellor));
		const body = open ? (fromStored(agenda) as Envelope<'agenda'>).body : null;
		const ids = new Set([...Object.keys(before), ...interviews]);
		const { theirs, dossiers } = await interviewsWith(db, counsellor, [...ids]);
		const { taken, gone } = book(body, theirs, before, boundsOf(step, dossiers));
		if (same(taken, before)) return { taken, gone, interviews: theirs };
		const written = { ...(note ?? { _id: noteId(structure, counsellor) }), counsellor, taken };
		if (await tryPut(db, written)) return { taken, gone, interviews: theirs };
	}
}

/** Nobody chooses a slot of somebody who has left the team (AG-53). */
async function counselsIn(db: Database, structure: string, user: string): Promise<boolean> {
	const stored = await db.get(staffId(structure));
	return isCounsellorIn(stored && (fromStored(stored) as Envelope<'staff'>), user);
}

function boundsOf(step: Step, dossiers: ReadonlyMap<string, Dossier>): Bounds {
	return {
		now: step.now(),
		isShut: (id, day) => {
			const dossier = dossiers.get(id ?? '');
			return dossier !== undefined && (dossier.state === 'closed' || isStoodIn(dossier, day));
		}
	};
}

/** Of these talks those that stand in this counsellor's agenda, of dossiers that live here, and these. */
async function interviewsWith(
	db: Database,
	counsellor: string,
	ids: readonly string[]
): Promise<{ theirs: Interview[]; dossiers: Map<string, Dossier> }> {
	const docs = await presentIn(db, ids);
	const found = docs.filter((doc): doc is AnyEnvelope & Interview => doc.type === 'interview');
	const named = new Set(found.flatMap(({ dossier }) => dossier ?? []));
	const here = (await presentIn(db, [...named])).filter((doc) => isKind('dossier', doc));
	const dossiers = new Map(here.map((dossier) => [dossier.id, dossier as Dossier]));
	const theirs = found.flatMap((one) => {
		const dossier = dossiers.get(one.dossier ?? '');
		return dossier ? talkIn(counsellor, one, dossier) : [];
	});
	return { theirs, dossiers };
}

/** As this agenda has it: another hour is asked of whoever it is confided to, what is planned may stand elsewhere. */
function talkIn(counsellor: string, talk: Interview, dossier: Dossier): Interview[] {
	if (isRebooking(talk) && isConfidedTo(dossier, counsellor)) return [talk];
	if (agendaOwner(talk, dossier) !== counsellor) return [];
	return isRebooking(talk) ? [{ ...talk, body: { ...talk.body, slot: null } }] : [talk];
}

async function presentIn(db: Database, ids: readonly string[]): Promise<AnyEnvelope[]> {
	const docs = [...(await db.getMany(ids)).values()];
	return docs.filter(({ moves, channels }) => moves !== LEFT && channels?.length).map(fromStored);
}

/** Of the very version that was looked at: whoever has said something else since is looked at anew. */
async function give(step: Step, { structure, id, w }: Interview, taken: Taken): Promise<void> {
	const slot = taken[id];
	if (slot?.given?.w !== w) return;
	const { day, hour, minutes, given } = slot;
	const { mode, place } = given;
	await amend(step, structure, id, (now) => {
		if (now.type !== 'interview' || now.w !== w || !now.body.slot) return null;
		// What the counsellor said beside goes along when it moves.
		const words = now.body.appointment?.words ?? '';
		const appointment = { day, hour, minutes, mode, place, words };
		const body = { appointment, slot: withoutFrom(now.body.slot) };
		return edited(now, { state: 'planned', body }, step.newKey);
	});
}

/** Says in the talk that the slot is somebody else's, and by mail that there is news. */
async function tellGone(step: Step, interview: Interview): Promise<void> {
	const { structure, id, w } = interview;
	await mailGone(step, interview);
	await amend(step, structure, id, (now) => {
		if (now.type !== 'interview' || now.w !== w || !now.body.slot) return null;
		return edited(now, { body: { slot: { ...now.body.slot, gone: true } } }, step.newKey);
	});
}

async function mailGone(step: Step, { structure, id, w, dossier }: Interview): Promise<void> {
	const whose = await step.reading.doc('dossier', structure, dossier ?? '');
	const to = whose?.body.person.email;
	if (!whose || !to) return;
	const counsellor = whose.body.assignment?.name ?? '';
	const data = { name: fullName(whose.body.person), counsellor };
	const mail = `mail:${keyOfId(id)}.slot.${w}`;
	const notice = { user: whose.body.consultant, kind: 'appointment' as const };
	await step.queueMail(structure, { id: mail, to, kind: 'interviewNews', data, notice });
}

/** What is taken, without a name. Read again as long as somebody else is quicker. */
async function tellBusy(
	step: Step,
	db: Database,
	structure: string,
	counsellor: string
): Promise<void> {
	for (;;) {
		const note = await db.get(noteId(structure, counsellor));
		const slots = stretchesOf(takenIn(note));
		await amend(step, structure, agendaId(structure, counsellor), (now) => {
			if (now.type !== 'agenda') return null;
			const busy = busyIn(now.body, slots);
			return same(busy, now.body.busy) ? null : edited(now, { body: { busy } }, step.newKey);
		});
		const after = await db.get(noteId(structure, counsellor));
		if (after?._rev === note?._rev) return;
	}
}

/** What the ids of all such notes of a structure begin with. */
export const NOTES = 'slots:';

/** Where the server notes, for itself alone, which slots of an agenda are whose. */
export function noteId(structure: string, counsellor: string): string {
	return `${NOTES}${keyOfId(agendaId(structure, counsellor))}`;
}

/** What such a note says. */
export function takenIn(note: StoredDoc | null): Taken {
	return (note?.taken ?? {}) as Taken;
}
