import { describe, expect, it } from 'vitest';
import { COUNSELLOR, CONSULTANT, NOW, account } from '../../../tests/support/documents';
import { message, readMark } from '../../../tests/support/messages';
import { daysOf } from './days';
import { threadsOf } from './threads';

const HOUR = 3_600_000;
const named = (id: string) => ({ ...account().dossier, id });
const of = (dossier: string, at: number, by = CONSULTANT) => ({ ...message(by, { at }), dossier });

describe('a list of threads', () => {
	it('MS-30 has what is unread first, then what was said last, then who has said nothing', () => {
		const [quiet, old, recent, asks] = ['dossier:a', 'dossier:b', 'dossier:c', 'dossier:d'].map(
			named
		);
		const messages = [
			of('dossier:b', NOW - 2 * HOUR, COUNSELLOR),
			of('dossier:c', NOW, COUNSELLOR),
			of('dossier:d', NOW - 9 * HOUR)
		];
		const listed = threadsOf([quiet!, old!, recent!, asks!], { messages, marks: [] }, COUNSELLOR);
		expect(listed.map(({ dossier }) => dossier.id)).toEqual([
			'dossier:d',
			'dossier:c',
			'dossier:b',
			'dossier:a'
		]);
	});

	it('MS-14 what one at reception has read is read for all of them', () => {
		const { dossier } = account(false);
		const docs = { messages: [message()], marks: [readMark('user:rita', NOW, false)] };
		expect(threadsOf([dossier], docs, 'user:rene')[0]?.unread).toEqual([]);
	});

	it('MS-14 what a stand-in has read is not read for the counsellor', () => {
		const { dossier } = account();
		const docs = { messages: [message()], marks: [readMark('user:colin', NOW)] };
		expect(threadsOf([dossier], docs, COUNSELLOR)[0]?.unread).toHaveLength(1);
		const read = { ...docs, marks: [readMark(COUNSELLOR, NOW)] };
		expect(threadsOf([dossier], read, COUNSELLOR)[0]?.unread).toEqual([]);
	});
});

describe('the days of a thread', () => {
	it('MS-32 part what was said on different days; what has not left is of today', () => {
		const at = (hours: number) => ({ createdAt: NOW - hours * HOUR });
		const waiting = { createdAt: 0 };
		const days = daysOf([at(30), at(1), at(0), waiting], NOW);
		expect(days.map(({ messages }) => messages.length)).toEqual([1, 3]);
	});
});
