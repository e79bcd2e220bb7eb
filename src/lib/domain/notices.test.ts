import { describe, expect, it } from 'vitest';
import {
	CONSULTANT,
	COUNSELLOR,
	NOW,
	account,
	changed,
	gesture,
	interview,
	pathway,
	stored
} from '../../../tests/support/documents';
import { message } from '../../../tests/support/messages';
import type { AnyEnvelope, Envelope } from './document';
import { chooseWay, markSeen } from './gestures/notices';
import { SYSTEM } from './ids';
import { letterText } from './mail-frame';
import { merge } from './merge';
import { newsWords } from './news-mail';
import { dailyAt, soonAt } from './news-times';
import { kindsFor, mergedChoices, wayOf } from './notice-settings';
import { noticesIn, readersOf } from './notices';
import type { Transition } from './transition-kinds';

const { dossier, request } = account();
const free = account(false).dossier;
const RITA = 'user:rita';

function told(doc: AnyEnvelope, within = dossier, reception = [RITA]): [string, string][] {
	return noticesIn(doc).flatMap((notice) =>
		readersOf(notice, { dossier: within, reception, now: NOW }).map((user): [string, string] => [
			user,
			notice.kind
		])
	);
}

const happened = <T extends AnyEnvelope>(doc: T, kind: Transition, by: string): T =>
	({ ...doc, log: [{ kind, by, at: NOW }] }) as T;

describe('who is told of what', () => {
	const [task] = pathway().tasks;
	const talk = interview('planned');

	const talked = (kind: Transition, by: string) => happened(talk, kind, by);
	const offered = (by: string) => happened(pathway().pathway, 'pathwayProposed', by);
	const confided = (by: string) => happened(dossier, 'counsellorAssigned', by);
	const byTelephone = happened(interview('cancelled'), 'interviewCancelled', COUNSELLOR);
	const anna = (kind: string): [string, string] => [CONSULTANT, kind];
	const claire = (kind: string): [string, string] => [COUNSELLOR, kind];
	const rita = (kind: string): [string, string] => [RITA, kind];

	it.each<[string, AnyEnvelope, [string, string][]]>([
		['validated', happened(task!, 'taskValidated', CONSULTANT), [claire('validation')]],
		['returned', happened(task!, 'taskReturned', COUNSELLOR), [anna('task')]],
		['a talk asked for', talked('interviewAsked', CONSULTANT), [claire('appointment')]],
		['planned', talked('interviewPlanned', COUNSELLOR), [anna('appointment')]],
		['moved at her word', talked('interviewMoved', SYSTEM), [claire('appointment')]],
		['called off', talked('interviewCancelled', CONSULTANT), [claire('appointment')]],
		['called off by telephone', byTelephone, []],
		['a request', happened(request, 'requestConfirmed', CONSULTANT), [rita('arrival')]],
		['a complement', happened(request, 'complementAsked', RITA), [anna('request')]],
		['confided', confided(RITA), [anna('request'), claire('team')]],
		['taken by herself', confided(COUNSELLOR), [anna('request')]],
		['a pathway', offered(COUNSELLOR), [anna('task')]],
		['the welcome pathway', offered(SYSTEM), []],
		['her message', message(), [claire('message')]],
		['her counsellor’s', message(COUNSELLOR), [anna('message')]]
	])('NO-10 %s', (_name, doc, expected) => {
		expect(told(doc)).toEqual(expected);
	});

	it('NO-10 reception of what is said to it, whoever sits there', () => {
		const said = message(CONSULTANT, { assigned: false });
		expect(told(said, free, [RITA, 'user:rene'])).toEqual([
			[RITA, 'message'],
			['user:rene', 'message']
		]);
	});

	it('NO-10 a stand-in beside the counsellor, until her day is over', () => {
		const standIn = {
			...{ counsellor: 'user:colin', name: 'Colin' },
			...{ until: '2026-11-23', standsFor: COUNSELLOR }
		};
		const lent = changed(dossier, { body: { standIn } });
		expect(told(message(), lent).map(([user]) => user)).toEqual([COUNSELLOR, 'user:colin']);
		const over = changed(dossier, { body: { standIn: { ...standIn, until: '2026-11-22' } } });
		expect(told(message(), over).map(([user]) => user)).toEqual([COUNSELLOR]);
	});

	it('NO-10 nobody of what has not left its device, happened elsewhere, or ends with a closing', () => {
		expect(told({ ...message(), createdAt: 0 })).toEqual([]);
		const elsewhere = { ...happened(task!, 'taskValidated', CONSULTANT) };
		elsewhere.log = [{ ...elsewhere.log[0]!, structure: 'savoie' }];
		expect(told(elsewhere)).toEqual([]);
		const closed = changed(dossier, { state: 'closed' });
		const ended = happened(talk, 'interviewCancelled', SYSTEM);
		expect(told(ended, closed)).toEqual([]);
	});

	it('NO-11 the same thing has the same id, and two things two', () => {
		const doc = happened(dossier, 'counsellorAssigned', RITA);
		const ids = noticesIn(doc).map(({ id }) => id);
		expect(noticesIn(doc).map(({ id }) => id)).toEqual(ids);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe('how somebody wants to be told', () => {
	const first = stored<'noticeSettings'>(chooseWay(undefined, 'message', 'none', gesture));

	it('NO-02 the default holds where nothing was chosen', () => {
		expect(wayOf('message', undefined)).toBe('daily');
		expect(wayOf('appointment', {})).toBe('atOnce');
		expect(wayOf('message', first.body.choices)).toBe('none');
	});

	it('NO-02 each is asked about what may reach him', () => {
		const nobody = { person: false, counsellor: false, reception: false };
		expect(kindsFor(nobody)).toEqual([]);
		expect(kindsFor({ ...nobody, person: true })).not.toContain('validation');
		const both = kindsFor({ ...nobody, counsellor: true, reception: true });
		expect(both).toEqual(['validation', 'message', 'appointment', 'team', 'arrival']);
	});

	it('NO-03 two devices leave nothing to decide', () => {
		const mine = { ...first, ...chooseWay(first, 'task', 'atOnce', gesture) };
		const [seen] = markSeen(first, NOW, gesture);
		const theirs = { ...first, ...seen };
		const { doc, conflicts } = merge(first, mine as AnyEnvelope, theirs as AnyEnvelope);
		expect(conflicts).toEqual([]);
		expect(doc.body).toEqual({ choices: { message: 'none', task: 'atOnce' }, seenUpTo: NOW });
	});

	it('NO-03 of the same kind what was chosen here came last', () => {
		const base = { message: 'daily', task: 'daily' } as const;
		const mine = { ...base, message: 'none' } as const;
		const theirs = { ...base, message: 'atOnce', task: 'none' } as const;
		expect(mergedChoices(base, mine, theirs)).toEqual({ message: 'none', task: 'none' });
		expect(mergedChoices(base, base, theirs)).toEqual(theirs);
	});

	it('NO-21 the mark never goes back, and nothing is written where nothing is new', () => {
		const [draft] = markSeen(first, NOW, gesture);
		const after = { ...first, ...draft } as Envelope<'noticeSettings'>;
		expect(after.body).toEqual({ choices: { message: 'none' }, seenUpTo: NOW });
		expect(markSeen(after, NOW, gesture)).toEqual([]);
		expect(markSeen(after, NOW - 1, gesture)).toEqual([]);
	});
});

describe('when mails about news leave', () => {
	const at = (text: string) => Date.parse(text);

	it.each([
		['2026-11-23T15:58:00Z', '2026-11-23T16:00:00Z'],
		['2026-11-23T15:59:30Z', '2026-11-24T16:00:00Z'],
		['2026-11-23T16:00:00Z', '2026-11-24T16:00:00Z'],
		['2026-07-01T14:00:00Z', '2026-07-01T15:00:00Z'],
		// The night in which the clocks go back.
		['2026-10-24T20:00:00Z', '2026-10-25T16:00:00Z']
	])('NO-13 what is new at %s is told at %s', (now, due) => {
		expect(dailyAt(at(now), 'Europe/Zurich')).toBe(at(due));
	});

	it('NO-13 at once is within six minutes, and never before one has passed', () => {
		for (let second = 0; second < 900; second += 7) {
			const now = NOW + second * 1_000;
			expect(soonAt(now) - now).toBeGreaterThanOrEqual(60_000);
			expect(soonAt(now) - now).toBeLessThanOrEqual(6 * 60_000);
		}
	});
});

describe('a mail about news', () => {
	it('NO-12 tells kinds and counts', () => {
		const counts = { message: 1, validation: 3, team: 0 };
		const text = newsWords('fr', counts, 'https://x.test').lines.join('\n');
		expect(text).toContain('– un nouveau message\n– 3 tâches validées, à regarder');
		expect(text).not.toContain('confiée');
		expect(text).toContain('https://x.test/connexion');
	});

	it('NO-15 says whether somebody reads an answer', () => {
		const signing = { structure: 'OFPC', phone: '', reply: null };
		const answered = { ...signing, reply: 'ofpc@exemple.test' };
		expect(letterText('fr', '', [], signing)).toContain('personne ne lirait votre réponse');
		expect(letterText('fr', '', [], answered)).toContain('votre réponse arrive chez OFPC');
		expect(letterText('en', '', [], signing)).toContain('nobody would read your answer');
		expect(letterText('en', '', [], answered)).toContain('your answer reaches OFPC');
	});
});
