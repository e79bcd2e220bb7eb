import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { closeDossier } from '#domain/gestures/closing';
import { handOver } from '#domain/gestures/handover';
import { contact } from '../../../../../tests/support/desk-documents';
import {
	account,
	asStored,
	changed,
	COUNSELLOR,
	gesture,
	interview,
	NOW,
	pathway,
	seat,
	session,
	talkTask,
	trace
} from '../../../../../tests/support/documents';
import { caseloadOf, followedOf, type Documents } from '../caseload';
import { noteText } from './note-text';
import { notesFor, unreadNotes } from './notes';
import { followsClosing } from './open-things';

const { dossier, request } = account();
const { pathway: path, tasks } = pathway();
const [first, ...rest] = tasks as [Envelope<'task'>, ...Envelope<'task'>[]];
const validated = changed(first, { state: 'validated', body: { validatedAt: NOW } });
const colin = { id: 'user:colin', name: 'Colin Test' };
const [noteDraft, lentDraft] = handOver(
	dossier,
	{ to: colin, until: '2026-11-27', note: 'À rappeler.' },
	gesture
);
const lent = asStored(dossier, lentDraft!);

/** With every space an ordinary one. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function followed(changes: Partial<Documents> = {}, of = dossier) {
	const docs: Documents = {
		dossiers: [of],
		requests: [request],
		pathways: [path],
		tasks: [validated, ...rest],
		traces: [trace(first, 'sealed')],
		interviews: [interview('planned')],
		contacts: [],
		...changes
	};
	return followedOf(docs, of, NOW);
}

describe('a note composed from the dossier', () => {
	it('tells why, where, what waits, the next talk and the last sign, and leaves room for the rest', () => {
		const text = plain(noteText(followed(), NOW));
		expect(text).toContain('Je voudrais changer de métier.');
		expect(text).toMatch(/« Explorer un métier », étape 2 sur 3 \(« Tâche 2 »\)/);
		expect(text).toMatch(/Ce qui attend une décision :\n– « Tâche 1 »/);
		expect(text).toMatch(/Prochain entretien : mardi 1er décembre à 14:30/);
		expect(text).toMatch(/Dernier signe de la personne : lundi 23 novembre/);
		expect(text).toMatch(/À savoir :$/);
	});

	it('tells a call as the last sign, as the caseload does', () => {
		const called = followed({ contacts: [contact(10, NOW + 24 * 3_600_000)] });
		expect(plain(noteText(called, NOW))).toContain(
			'Dernier signe de la personne : mardi 24 novembre'
		);
	});

	it('says in a sentence what there is not', () => {
		const nothing = { requests: [], pathways: [], tasks: [], traces: [], interviews: [] };
		const text = noteText(followed(nothing), NOW);
		expect(text).toContain('aucune démarche en cours');
		expect(text).toContain('Rien n’attend de décision.');
		expect(text).toContain('Aucun entretien prévu.');
		expect(text).not.toContain('undefined');
	});

	it('cuts what the person wrote at length', () => {
		const long = changed(request, { body: { need: 'très '.repeat(400) } });
		expect(noteText(followed({ requests: [long] }), NOW).length).toBeLessThan(1_500);
	});

	it('is for its reader alone, until it was read', () => {
		const note = asStored(null, noteDraft!) as unknown as Envelope<'handoverNote'>;
		expect(unreadNotes(colin.id, [note])).toHaveLength(1);
		expect(unreadNotes(COUNSELLOR, [note])).toEqual([]);
		const read = { ...note, state: 'read' as const };
		expect(unreadNotes(colin.id, [read])).toEqual([]);
		expect(notesFor(colin.id, [read])).toHaveLength(1);
	});
});

describe('what will become of what is open', () => {
	it('is told for each thing, and that the person keeps her dossier', () => {
		const workshop = session();
		const sentences = followsClosing(followed({}, lent), [seat(workshop, 'held')], NOW);
		expect(sentences).toHaveLength(5);
		const told = plain(sentences.join('\n'));
		expect(told).toMatch(/« Explorer un métier » est annulée/);
		expect(told).toMatch(/L’entretien du mardi 1er décembre est annulé/);
		expect(told).toContain('Colin Test ne suit plus le dossier.');
	});

	it('says when nothing is', () => {
		const none = followed({ pathways: [], tasks: [], interviews: [interview('held', talkTask())] });
		expect(followsClosing(none, [], NOW)).toHaveLength(2);
	});
});

describe('the caseload', () => {
	it('holds whom one stands in for, as long as one does, and nothing that is closed', () => {
		const of = (one: Envelope<'dossier'>, now = NOW) =>
			caseloadOf(
				{
					dossiers: [one],
					requests: [],
					pathways: [],
					tasks: [],
					traces: [],
					interviews: [],
					contacts: []
				},
				colin.id,
				now
			);
		expect(of(lent)).toHaveLength(1);
		expect(of(lent, Date.UTC(2026, 10, 28))).toEqual([]);
		const closing = { reason: 'other' as const, words: 'Au revoir.' };
		expect(of(asStored(lent, closeDossier(lent, closing, gesture)[0]!))).toEqual([]);
	});
});
