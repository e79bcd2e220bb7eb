import { describe, expect, it } from 'vitest';
import { CONSULTANT, COUNSELLOR, NOW, account, gesture } from '../../../tests/support/documents';
import { message, readMark } from '../../../tests/support/messages';
import { draftOfEnvelope } from './draft';
import type { AnyEnvelope } from './document';
import { markRead, sayMessage, sayToEach } from './gestures/messages';
import { merge } from './merge';
import { stamped } from './stamp';
import { inThreadOrder, isReadByOther, newestIn, readUpTo, unreadOf } from './thread';

const first = message(CONSULTANT, { at: NOW });
const second = message(COUNSELLOR, { at: NOW + 1 });
const waiting = { ...message(), createdAt: 0 };
const draftOf = (doc: object) => draftOfEnvelope(doc as AnyEnvelope);

describe('a thread', () => {
	it('MS-05 stands in the server’s order; what has not left stands last', () => {
		expect(inThreadOrder([waiting, second, first])).toEqual([first, second, waiting]);
	});

	it('MS-05 what waits here stands as it was written', () => {
		const later = { ...waiting, id: 'message:0' };
		expect(inThreadOrder([waiting, later])).toEqual([waiting, later]);
	});

	it('MS-10 counts what the other side said since one read', () => {
		const thread = [first, second, waiting];
		expect(unreadOf(thread, 'team', 0)).toEqual([first]);
		expect(unreadOf(thread, 'team', NOW)).toEqual([]);
		expect(unreadOf(thread, 'person', NOW)).toEqual([second]);
		expect(newestIn(thread)).toBe(NOW + 1);
		expect(newestIn([])).toBe(0);
	});

	it('MS-10 tells what the other side has read, whoever of it', () => {
		const marks = [readMark(COUNSELLOR, NOW), readMark('user:colin', NOW - 5)];
		expect(readUpTo(marks, 'team')).toBe(NOW);
		expect(isReadByOther(first, marks)).toBe(true);
		expect(isReadByOther(second, marks)).toBe(false);
		expect(isReadByOther(waiting, marks)).toBe(false);
	});
});

describe('saying something', () => {
	it('MS-01 names the side on which one stands', () => {
		const { dossier } = account();
		const anna = { ...gesture, user: { id: CONSULTANT, name: 'Anna Exemple' } };
		const said = { text: '  Bonjour ', files: [] };
		expect(sayMessage(dossier, said, anna).body).toMatchObject({ side: 'person', text: 'Bonjour' });
		expect(sayMessage(dossier, said, gesture).body).toMatchObject({ side: 'team' });
	});

	it('MS-06 whom it is between, and who wrote it, is the server’s to say', () => {
		const draft = sayMessage(account(false).dossier, { text: 'Bonjour', files: [] }, gesture);
		const by = { by: COUNSELLOR, byName: 'Claire Rey-Test', now: NOW, channelsOf: () => [] };
		const taken = stamped(null, draft, { ...by, dossier: account().dossier });
		expect(taken.body).toMatchObject({ desk: false, byName: 'Claire Rey-Test' });
		const back = stamped(taken, draft, { ...by, dossier: account(false).dossier, byName: 'X' });
		expect(back.body).toMatchObject({ desk: false, byName: 'Claire Rey-Test' });
	});

	it('MS-06 a person signs with no name of her choosing', () => {
		const forged = { ...first, body: { ...first.body, byName: 'Claire Rey' } };
		const by = { by: CONSULTANT, byName: null, now: NOW, channelsOf: () => [] };
		expect(stamped(null, draftOf(forged), by).body).toMatchObject({ byName: '' });
	});

	it('MS-20 tells several the same, each in a document of his own that names nobody else', () => {
		const other = { ...account().dossier, id: 'dossier:nadia-001' };
		const drafts = sayToEach([account().dossier, other], 'À lundi', gesture);
		expect(drafts.map(({ dossier }) => dossier)).toEqual(['dossier:anna-0001', other.id]);
		expect(new Set(drafts.map(({ id }) => id)).size).toBe(2);
		expect(JSON.stringify(drafts[0])).not.toContain(other.id);
	});
});

describe('how far one has read', () => {
	it('MS-10 is written once, and only when it goes on', () => {
		const { dossier } = account();
		const mark = readMark(COUNSELLOR, NOW);
		expect(markRead(dossier, undefined, NOW, gesture)).toMatchObject([{ id: mark.id }]);
		expect(markRead(dossier, mark, NOW, gesture)).toEqual([]);
		expect(markRead(dossier, mark, NOW + 1, gesture)).toMatchObject([
			{ id: mark.id, body: { upTo: NOW + 1 } }
		]);
		expect(markRead(dossier, undefined, 0, gesture)).toEqual([]);
	});

	it('MS-13 read on two devices, the further one holds, and there is nothing to decide', () => {
		const mark = readMark(COUNSELLOR, NOW);
		const at = (upTo: number) => draftOf({ ...mark, body: { ...mark.body, upTo } });
		for (const [mine, theirs] of [
			[NOW + 5, NOW + 2],
			[NOW + 2, NOW + 5]
		] as const) {
			const { doc, conflicts } = merge(at(NOW), at(mine), at(theirs));
			expect(doc.body).toMatchObject({ upTo: NOW + 5 });
			expect(conflicts).toEqual([]);
		}
	});
});
