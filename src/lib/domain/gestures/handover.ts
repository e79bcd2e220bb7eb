import type { AnyDraft, Envelope } from '../document';
import { withoutStandIn } from '../stand-in';
import { created, edited, type Gesture } from './edit';

type Dossier = Envelope<'dossier'>;
type Note = Envelope<'handoverNote'>;

/** How a dossier goes to a colleague. */
export interface Handover {
	to: { id: string; name: string };
	/** The last day of it; null for good. */
	until: string | null;
	/** What the colleague reads; empty for nothing. */
	note: string;
}

/**
 * Hands a dossier over, for some days or for good (CL-01, CL-02). The note goes first: whoever hands it over
 * for good may write nothing in it any more after that.
 */
export function handOver(dossier: Dossier, handover: Handover, gesture: Gesture): AnyDraft[] {
	const note = handover.note.trim() ? [noteOf(dossier, handover, gesture)] : [];
	return [...note, edited(dossier, { body: followers(dossier, handover) }, gesture.newKey)];
}

function followers(dossier: Dossier, { to, until }: Handover): Partial<Dossier['body']> {
	const followedBy = { counsellor: to.id, name: to.name };
	const standsFor = dossier.body.assignment?.counsellor;
	if (until === null || !standsFor) return { assignment: followedBy, ...withoutStandIn(dossier) };
	return { standIn: { ...followedBy, until, standsFor } };
}

function noteOf(dossier: Dossier, { to, until, note }: Handover, gesture: Gesture): AnyDraft {
	return created<'handoverNote'>(
		{
			id: `handoverNote:${gesture.newKey()}`,
			type: 'handoverNote',
			structure: dossier.structure,
			dossier: dossier.id,
			state: 'unread',
			body: {
				text: note.trim(),
				to: to.id,
				toName: to.name,
				fromName: gesture.user.name,
				until
			}
		},
		gesture.newKey
	);
}

/** Ends it before its day; either of the two may (CL-03). */
export function endStandIn(dossier: Dossier, gesture: Gesture): AnyDraft[] {
	return [edited(dossier, { body: { standIn: null } }, gesture.newKey)];
}

/** The colleague has read the note. */
export function readNote(note: Note, gesture: Gesture): AnyDraft[] {
	return [edited(note, { state: 'read' }, gesture.newKey)];
}
