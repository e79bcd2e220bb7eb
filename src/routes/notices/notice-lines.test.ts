import { describe, expect, it } from 'vitest';
import {
	CONSULTANT,
	COUNSELLOR,
	NOW,
	STRUCTURE,
	account,
	changed,
	pathway
} from '../../../tests/support/documents';
import { message, readMark } from '../../../tests/support/messages';
import type { AnyEnvelope } from '#domain/document';
import { noticeHref } from './notice-href';
import { newestOf, noticeLines, type Looking } from './notice-lines';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const { dossier } = account();
const [task] = pathway().tasks;

const validated = (at = NOW): AnyEnvelope =>
	({
		...changed(task!, { state: 'validated' }),
		log: [{ kind: 'taskValidated', by: CONSULTANT, at }]
	}) as AnyEnvelope;

function listed(docs: AnyEnvelope[], looking: Partial<Looking> = {}) {
	const who = { user: COUNSELLOR, receptions: [], dossiers: [dossier], marks: [] };
	return noticeLines(docs, { ...who, seenUpTo: 0, now: NOW, ...looking });
}

describe('the list of what is new', () => {
	it('NO-20 has the newest first, and of a thread its last word', () => {
		const docs = [
			message(CONSULTANT, { at: NOW - 3 * HOUR }),
			validated(NOW - 2 * HOUR),
			message(CONSULTANT, { at: NOW - HOUR })
		];
		expect(listed(docs).map(({ kind, at }) => [kind, NOW - at])).toEqual([
			['message', HOUR],
			['validation', 2 * HOUR]
		]);
	});

	it('NO-20 leaves out what is older than two weeks, and what is others’', () => {
		expect(listed([validated(NOW - 15 * DAY)])).toEqual([]);
		expect(listed([validated()], { user: 'user:colin' })).toEqual([]);
		expect(listed([validated()], { dossiers: [] })).toEqual([]);
	});

	it('NO-20 has reception’s for those who sit there', () => {
		const free = account(false).dossier;
		const docs = [message(CONSULTANT, { assigned: false })];
		const at = { user: 'user:rita', dossiers: [free] };
		expect(listed(docs, { ...at, receptions: [STRUCTURE] })).toHaveLength(1);
		expect(listed(docs, { ...at, receptions: ['savoie'] })).toEqual([]);
	});

	it('NO-21 is new until it was looked at; a message until it was read', () => {
		const docs = [validated(), message(CONSULTANT, { at: NOW - HOUR })];
		const fresh = (looking: Partial<Looking>) =>
			listed(docs, looking).flatMap(({ kind, isNew }) => (isNew ? [kind] : []));
		expect(fresh({})).toEqual(['validation', 'message']);
		expect(fresh({ marks: [readMark(COUNSELLOR, NOW - HOUR)] })).toEqual(['validation']);
		expect(fresh({ marks: [readMark('user:colin', NOW)] })).toEqual(['validation', 'message']);
		expect(fresh({ seenUpTo: NOW - HOUR })).toEqual(['validation']);
		expect(fresh({ seenUpTo: newestOf(listed(docs)) })).toEqual([]);
	});

	it('NO-22 leads to the queue as long as a task waits there, then to its dossier', () => {
		const [waits] = listed([validated()]);
		expect(noticeHref(waits!)).toBe(`/conseil/supervision#${task!.id}`);
		const [decided] = listed([{ ...validated(), state: 'accepted' } as AnyEnvelope]);
		expect(noticeHref(decided!)).toBe(`/conseil/dossier#${dossier.id}`);
		const [said] = listed([message(COUNSELLOR)], { user: CONSULTANT });
		expect(noticeHref(said!)).toBe('/mon-espace/messages');
	});
});
