import { describe, expect, it } from 'vitest';
import {
	EVERYONE,
	PEOPLE,
	account,
	changed,
	context,
	type Who
} from '../../../tests/support/documents';
import { message, readMark } from '../../../tests/support/messages';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { messageId } from '#domain/read-mark';
import { mayRead } from './channels';
import type { WriteContext } from './facts';
import { mayApproach, mayWrite } from './may-write';

type Dossier = Envelope<'dossier'>;

const followed = account().dossier;
const free = account(false).dossier;
const closed = changed(followed, { state: 'closed' });
const RITA = PEOPLE.reception.user;

const within = (dossier: Dossier | null, before: AnyEnvelope | null = null): WriteContext => ({
	...context(before),
	dossier
});

const readers = (doc: AnyEnvelope) => EVERYONE.filter((who) => mayRead(PEOPLE[who], doc));

function judged(who: Who, after: AnyEnvelope, dossier: Dossier | null, before?: AnyEnvelope) {
	if (!mayApproach(PEOPLE[who], after)) return 'unknown';
	return mayWrite(PEOPLE[who], within(dossier, before ?? null), after);
}

/** Everyone's message to this dossier, each on his own side, and whoever may say it. */
function speakers(dossier: Dossier): Who[] {
	return EVERYONE.filter((who) => {
		const side = who === 'consultant' ? ('person' as const) : ('team' as const);
		return judged(who, changed(message(), { body: { side } }), dossier) === null;
	});
}

describe('who reads a thread', () => {
	it('MS-02 the person and whoever follows her, once somebody does', () => {
		expect(readers(message())).toEqual(['consultant', 'counsellor']);
		expect(readers(readMark())).toEqual(['consultant', 'counsellor']);
	});

	it('MS-02 reception too, of what was said when nobody did', () => {
		const desk: Who[] = ['consultant', 'counsellor', 'reception'];
		expect(readers(message(RITA, { assigned: false }))).toEqual(desk);
		expect(readers(readMark(RITA, 1, false))).toEqual(desk);
	});
});

describe('who writes in a thread', () => {
	it('MS-01 the person and whoever follows her, and reception not', () => {
		expect(speakers(followed)).toEqual(['consultant', 'counsellor']);
		expect(judged('reception', message(RITA), followed)).toBe('notOpen');
	});

	it('MS-01 reception as long as nobody follows her', () => {
		const unfollowed = { ...PEOPLE.counsellor, caseload: [] };
		expect(judged('reception', message(RITA, { assigned: false }), free)).toBe(null);
		expect(judged('consultant', message(), free)).toBe(null);
		expect(mayApproach(unfollowed, message())).toBe(false);
	});

	it('MS-03 nobody in the name of the other side, and nobody without a word', () => {
		expect(judged('consultant', changed(message(), { body: { side: 'team' } }), followed)).toBe(
			'notAllowed'
		);
		expect(judged('counsellor', message(), followed)).toBe('notAllowed');
		expect(judged('consultant', changed(message(), { body: { text: ' ' } }), followed)).toBe(
			'notAllowed'
		);
	});

	it('MS-03 not under a name that is of no thread, or of another’s', () => {
		for (const id of ['message:k1k2k3k4k5k6', 'message:other-0001.k1', messageId(followed.id, '')])
			expect(judged('consultant', { ...message(), id }, followed)).toBe('unknown');
	});

	it('MS-03 what was said stands: nobody changes it, its author neither', () => {
		const said = message();
		const other = changed(said, { body: { text: 'Autre chose' } });
		expect(judged('consultant', other, followed, said)).toBe('notAllowed');
	});

	it('MS-04 nobody in a closed dossier', () => {
		expect(speakers(closed)).toEqual([]);
		expect(judged('consultant', message(), closed)).toBe('notOpen');
	});

	it('MS-04 not in the name of a structure where the dossier does not live', () => {
		expect(judged('consultant', message(), null)).toBe('unknown');
		const elsewhere = changed(message(), { structure: 'mife-savoie' });
		expect(judged('foreignDesk', elsewhere, null)).toBe('unknown');
	});
});

describe('who says how far he has read', () => {
	it('MS-11 each for himself alone', () => {
		expect(judged('consultant', readMark(), followed)).toBe(null);
		expect(judged('counsellor', readMark(PEOPLE.counsellor.user), followed)).toBe(null);
		expect(judged('counsellor', readMark(), followed)).toBe('unknown');
		expect(judged('colleague', readMark(PEOPLE.colleague.user), followed)).toBe('unknown');
	});

	it('MS-11 never less far than before, and in a closed dossier too', () => {
		const mark = readMark();
		const back = changed(mark, { body: { upTo: mark.body.upTo - 1 } });
		expect(judged('consultant', back, followed, mark)).toBe('notAllowed');
		const on = changed(mark, { body: { upTo: mark.body.upTo + 1 } });
		expect(judged('consultant', on, closed, mark)).toBe(null);
	});
});
