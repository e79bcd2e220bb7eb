import { expect, it } from 'vitest';
import { account, changed, COUNSELLOR, interview, NOW } from '../../../tests/support/documents';
import { talkWith } from './talk-with';

const BOB = 'user:bob';
const { dossier } = account();
const standIn = { counsellor: BOB, name: 'Bob Favre', until: '2026-11-27', standsFor: COUNSELLOR };
const lent = changed(dossier, { body: { standIn } });
const DAY = 24 * 3_600_000;

const fixedBy = (by: string) =>
	changed(interview('planned'), { log: [{ kind: 'interviewPlanned', by, at: NOW }] });
const offBy = (by: string) =>
	changed(interview('cancelled'), {
		log: [
			{ kind: 'interviewPlanned', by: COUNSELLOR, at: NOW },
			{ kind: 'interviewCancelled', by, at: NOW }
		]
	});

it('a talk is with the stand-in when she fixed it; of another nobody is named meanwhile', () => {
	expect(talkWith(fixedBy(BOB), lent, NOW)).toBe('Bob Favre');
	expect(talkWith(fixedBy(COUNSELLOR), lent, NOW)).toBeNull();
	expect(talkWith(fixedBy(BOB), lent, NOW + 10 * DAY)).toBe('Claire Rey');
	expect(talkWith(fixedBy(COUNSELLOR), dossier, NOW)).toBe('Claire Rey');
	expect(talkWith(fixedBy(COUNSELLOR), account(false).dossier, NOW)).toBeNull();
});

it('a talk was called off by who did so', () => {
	expect(talkWith(offBy(BOB), lent, NOW)).toBe('Bob Favre');
	expect(talkWith(offBy(COUNSELLOR), lent, NOW)).toBe('Claire Rey');
	expect(talkWith(offBy('user:before'), dossier, NOW)).toBeNull();
	expect(talkWith(changed(offBy(BOB), { log: [] }), dossier, NOW)).toBe('Claire Rey');
});
