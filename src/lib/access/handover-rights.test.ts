import { describe, expect, it } from 'vitest';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { closeDossier, reopenDossier } from '#domain/gestures/closing';
import { edited } from '#domain/gestures/edit';
import { endStandIn, handOver, readNote } from '#domain/gestures/handover';
import { assignCounsellor, removeCounsellor } from '#domain/gestures/requests';
import {
	EVERYONE,
	PEOPLE,
	account,
	asStored,
	changed,
	context,
	gesture,
	newKey,
	stored,
	type Who
} from '../../../tests/support/documents';
import { mayRead } from './channels';
import type { UserFacts } from './facts';
import { mayApproach, mayWrite } from './may-write';

const { dossier } = account();
const colin = { id: 'user:colin', name: 'Colin Test' };
const handover = { to: colin, until: '2026-11-27', note: 'Elle hésite entre deux pistes.' };
const [noteDraft, lentDraft] = handOver(dossier, handover, gesture);
const note = stored<'handoverNote'>(noteDraft!);
const lent = asStored(dossier, lentDraft!);
/** While he stands in for Claire, Colin follows the dossier too. */
const standIn: UserFacts = { ...PEOPLE.colleague, caseload: PEOPLE.counsellor.caseload };
const EVERYBODY: [Who | 'standIn', UserFacts][] = [
	...EVERYONE.map((who): [Who, UserFacts] => [who, PEOPLE[who]]),
	['standIn', standIn]
];

function judged(facts: UserFacts, before: AnyEnvelope | null, draft: AnyDraft) {
	const after = before ? asStored(before, draft) : stored(draft, facts.user);
	if (!mayApproach(facts, after as AnyEnvelope)) return 'unknown';
	return mayWrite(facts, context(before), after as AnyEnvelope);
}

function allowed(before: AnyEnvelope | null, draft: AnyDraft): string[] {
	return EVERYBODY.filter(([, facts]) => judged(facts, before, draft) === null).map(([who]) => who);
}

const closing = { reason: 'other' as const, words: 'Au revoir.' };
const closed = asStored(dossier, closeDossier(dossier, closing, gesture)[0]!);
const wordless = closeDossier(dossier, { ...closing, words: ' ' }, gesture)[0]!;

/** What is done of a dossier, from what, and by whom alone it may be. */
const TABLE: [string, Envelope<'dossier'>, AnyDraft, string[]][] = [
	[
		'CL-01 hands it over for good',
		dossier,
		handOver(dossier, { ...handover, until: null, note: '' }, gesture)[0]!,
		['counsellor', 'reception']
	],
	['CL-01 lets nobody follow it', dossier, removeCounsellor(dossier, gesture)[0]!, ['reception']],
	['CL-02 lets a colleague stand in', dossier, lentDraft!, ['counsellor', 'reception']],
	[
		'CL-03 ends it early',
		lent,
		endStandIn(lent, gesture)[0]!,
		['counsellor', 'reception', 'standIn']
	],
	[
		'CL-03 prolongs it',
		lent,
		edited(lent, { body: { standIn: { ...lent.body.standIn!, until: '2026-12-24' } } }, newKey),
		['counsellor', 'reception']
	],
	['CL-10 closes it', lent, closeDossier(lent, closing, gesture)[0]!, ['counsellor', 'reception']],
	['CL-10 reopens it', closed, reopenDossier(closed, gesture)[0]!, ['counsellor', 'reception']],
	[
		'CL-52 confides it again to whoever followed it',
		closed,
		assignCounsellor(closed, null, { id: 'user:claire', name: 'Claire Test' }, gesture)[0]!,
		['counsellor', 'reception']
	],
	['CL-10 closes it without a word', dossier, wordless, []],
	['CL-10 leaves a reason behind', closed, edited(closed, { state: 'open' }, newKey), []],
	[
		'CL-03 hands on what is not confided to him',
		lent,
		assignCounsellor(lent, null, { id: 'user:colin', name: 'Colin' }, gesture)[0]!,
		['counsellor', 'reception']
	]
];

describe('a handover', () => {
	it.each(TABLE)('%s', (_, before, draft, who) => {
		expect(allowed(before, draft)).toEqual(who);
	});

	it('CL-01, CL-02 goes to a counsellor of the structure, and to another', () => {
		const to = (id: string, until: string | null) =>
			judged(
				PEOPLE.counsellor,
				dossier,
				handOver(dossier, { to: { id, name: '' }, until, note: '' }, gesture)[0]!
			);
		for (const until of [null, '2026-11-27']) {
			expect(to('user:rita', until)).toBe('unknownCounsellor');
			expect(to('user:fred', until)).toBe('unknownCounsellor');
		}
		expect(to('user:claire', '2026-11-27')).toBe('notAllowed');
	});

	it('CL-02 nobody stands in for somebody who does not follow it', () => {
		const standsFor = { ...lent.body.standIn!, standsFor: 'user:ines' };
		const draft = edited(dossier, { body: { standIn: standsFor } }, newKey);
		expect(allowed(dossier, draft)).toEqual([]);
	});

	it('CL-02 nobody who gives the dossier away keeps it as a stand-in, however it is written', () => {
		const assignment = { counsellor: colin.id, name: colin.name };
		const own = { counsellor: 'user:claire', name: 'Claire Rey', until: '2030-12-31' };
		for (const standsFor of [colin.id, 'user:claire']) {
			const body = { assignment, standIn: { ...own, standsFor } };
			expect(judged(PEOPLE.counsellor, dossier, edited(dossier, { body }, newKey))).toBe(
				'notAllowed'
			);
		}
	});

	it('CL-10 one whose counsellor has left the team is closed and given back all the same', () => {
		const assignment = { counsellor: 'user:gone', name: 'Guy Parti' };
		const left = changed(dossier, { body: { ...dossier.body, assignment } });
		const close = closeDossier(left, closing, gesture)[0]!;
		expect(judged(PEOPLE.reception, left, close)).toBeNull();
	});

	it('CL-05 a note is for those who follow the dossier, and never for the person', () => {
		const readers = EVERYBODY.filter(([, facts]) => mayRead(facts, note)).map(([who]) => who);
		expect(readers).toEqual(['counsellor', 'standIn']);
	});

	it('CL-05 it is written to another counsellor of the structure by whoever follows the dossier', () => {
		expect(allowed(null, noteDraft!)).toEqual(['counsellor']);
		const toRita = { ...noteDraft!, body: { ...note.body, to: 'user:rita' } } as AnyDraft;
		expect(judged(PEOPLE.counsellor, null, toRita)).toBe('unknownCounsellor');
		const read = { ...noteDraft!, state: 'read' } as AnyDraft;
		expect(judged(PEOPLE.counsellor, null, read)).toBe('notAllowed');
	});

	it('CL-05 its author changes it until it is read; its reader says that it was, once and nothing else', () => {
		const other = edited(note, { body: { text: 'Elle a choisi.' } }, newKey);
		expect(allowed(note, other)).toEqual(['counsellor']);
		expect(allowed(note, readNote(note, gesture)[0]!)).toEqual(['standIn']);
		const changedToo = edited(note, { state: 'read', body: { text: 'Autre.' } }, newKey);
		expect(allowed(note, changedToo)).toEqual([]);
		const read = changed(note, { state: 'read' });
		expect(judged(PEOPLE.counsellor, read, other)).toBe('notOpen');
	});

	it('CL-05 who wrote it is as the staff list calls him', () => {
		expect(note.body.fromName).toBe('Claire Rey');
	});
});
