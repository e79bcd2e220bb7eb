import { describe, expect, it } from 'vitest';
import { SessionBody } from '#domain/session';
import { check } from '#protocol/check';
import { NOW, session } from '../../../tests/support/documents';
import {
	blankSession,
	checkSession,
	noticeIn,
	valuesOf,
	type SessionValues
} from './session-values';

const good = (changes: Partial<SessionValues> = {}): SessionValues => ({
	...blankSession('ofpc', 'Claire Rey'),
	title: 'Rédiger son CV',
	when: '2026-11-30T14:00',
	place: 'Salle 2',
	...changes
});
const faulty = (changes: Partial<SessionValues>) =>
	Object.keys(checkSession(good(changes), NOW, null));

describe('a session that is written', () => {
	it('a blank one says what is missing, in the order of the form', () => {
		const faults = checkSession(blankSession('ofpc', ''), NOW, null);
		expect(Object.keys(faults)).toEqual(['title', 'when', 'place', 'host']);
	});

	it.each<[Partial<SessionValues>, string[]]>([
		[{}, []],
		[{ place: '', link: 'https://visio.exemple.test/cv' }, []],
		[{ link: 'javascript:alert(1)' }, ['link']],
		[{ capacity: '0' }, ['capacity']],
		[{ capacity: '501' }, ['capacity']],
		[{ capacity: 'douze' }, ['capacity']],
		[{ capacity: '1e3' }, ['capacity']],
		[{ when: '2026-11-22T14:00' }, ['when']],
		[{ when: '2026-13-45T14:00' }, ['when']],
		[{ when: '9999-01-01T14:00' }, ['when']],
		[{ when: '2027-11-01T14:00' }, ['when']],
		[{ when: '2027-10-01T14:00' }, []],
		[{ title: '   ' }, ['title']],
		[{ title: 'x'.repeat(161) }, ['title']],
		[{ about: 'x'.repeat(2_001) }, ['about']],
		[{ minutes: '' }, ['minutes']]
	])('%j has these faults: %j', (changes, fields) => {
		expect(faulty(changes)).toEqual(fields);
	});

	it('what passes can be stored as it is', () => {
		const values = good({ capacity: ' 12 ', about: ' À huit. ' });
		const body = { ...noticeIn(values), reason: '', taken: 0, waiting: 0 };
		expect(check(SessionBody, body)).toMatchObject({ ok: true });
		expect(body).toMatchObject({
			day: '2026-11-30',
			time: '14:00',
			capacity: 12,
			about: 'À huit.'
		});
	});

	it('one that is over can be put right without moving it', () => {
		const past = session({ day: '2026-11-20' });
		const values = valuesOf('ofpc', past.body);
		expect(checkSession(values, NOW, values.when)).toEqual({});
		expect(noticeIn(values)).toMatchObject({ day: '2026-11-20', time: '14:00', minutes: 120 });
	});
});
