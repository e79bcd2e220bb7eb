import { expect, it } from 'vitest';
import {
	EVERYONE,
	PEOPLE,
	context,
	gesture,
	stored,
	type Who
} from '../../../tests/support/documents';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { chooseWay } from '#domain/gestures/notices';
import { mayRead } from './channels';
import { mayApproach, mayWrite } from './may-write';

/** The settings of somebody, as he writes them himself. */
function settingsOf(user: string): Envelope<'noticeSettings'> {
	const own = { ...gesture, user: { id: user, name: '' } };
	return stored<'noticeSettings'>(chooseWay(undefined, 'message', 'none', own), user);
}

function judged(who: Who, after: AnyEnvelope) {
	if (!mayApproach(PEOPLE[who], after)) return 'unknown';
	return mayWrite(PEOPLE[who], context(null), after);
}

it('NO-01 each reads and writes his own, and nobody another’s', () => {
	for (const who of EVERYONE) {
		const doc = settingsOf(PEOPLE[who].user);
		const others = EVERYONE.filter((one) => PEOPLE[one].user !== PEOPLE[who].user);
		expect(others.filter((one) => mayRead(PEOPLE[one], doc))).toEqual([]);
		expect(others.filter((one) => judged(one, doc) === null)).toEqual([]);
	}
	const own: Who[] = ['consultant', 'counsellor', 'reception', 'localAdmin'];
	expect(own.map((who) => judged(who, settingsOf(PEOPLE[who].user)))).toEqual(own.map(() => null));
	expect(own.filter((who) => mayRead(PEOPLE[who], settingsOf(PEOPLE[who].user)))).toEqual(own);
});

it('NO-01 in the network alone, and by whoever has a standing', () => {
	const doc = settingsOf(PEOPLE.counsellor.user);
	expect(judged('counsellor', { ...doc, structure: 'ofpc' })).toBe('unknown');
	expect(judged('counsellor', { ...doc, id: 'noticeSettings:other' })).toBe('unknown');
	const nobody = { ...PEOPLE.counsellor, standings: [] };
	expect(mayApproach(nobody, doc)).toBe(false);
});
