import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelsOf } from '#access/channels';
import { agenda } from '../../../tests/support/desk-documents';
import {
	CONSULTANT,
	COUNSELLOR,
	NOW,
	SLOT,
	WISH,
	account,
	changed,
	gesture,
	interview,
	talkTask
} from '../../../tests/support/documents';
import { judgeInterview } from '#access/rules/interview';
import type { UserFacts } from '#access/facts';
import { book, stretchesOf } from './booking';
import type { AnyDraft, Envelope } from './document';
import { draftOfEnvelope } from './draft';
import {
	askInterview,
	cancelInterview,
	holdInterview,
	planInterview,
	rebookInterview
} from './gestures/interviews';
import { merge } from './merge';
import { askedInstead, isRebooking } from './rebooking';
import { overlap } from './slot';
import { stamped } from './stamp';

type Interview = Envelope<'interview'>;

const NINE = { day: '2026-12-01', hour: '09:00', minutes: 60 };
const TEN = { ...NINE, hour: '10:00' };
const ELEVEN = { ...NINE, hour: '11:00' };

const at = (slot: typeof NINE, words = 'Prenez votre CV.') =>
	changed(interview('planned'), { body: { appointment: { ...SLOT, ...slot, words } } });
const moving = (from = NINE, to = TEN): Interview =>
	applied(at(from), rebookInterview(at(from), to, gesture)[0]!);
const applied = (before: Interview, draft: AnyDraft): Interview =>
	({ ...before, ...draft }) as Interview;
const accepted = (before: Interview, draft: AnyDraft, by: string) =>
	stamped(before, draft, { by, now: NOW, channelsOf }) as Interview;
/** As the server gives it. */
const given = (one: Interview): Interview => {
	const { from, ...slot } = one.body.slot!;
	void from;
	const { day, hour, minutes } = slot;
	const words = one.body.appointment?.words ?? '';
	const appointment = { ...SLOT, day, hour, minutes, words };
	return changed(one, { body: { slot, appointment } });
};

describe('another slot in the place of what is planned', () => {
	it('AG-70 what is planned stands until the other is given; asked back, nothing is asked', () => {
		const one = moving();
		expect(one.body.appointment).toMatchObject(NINE);
		expect([askedInstead(one), isRebooking(one)]).toMatchObject([TEN, true]);
		const back = applied(one, rebookInterview(one, null, gesture)[0]!);
		expect([back.state, back.body.slot]).toEqual(['planned', null]);
		expect(rebookInterview(interview('asked'), TEN, gesture)).toEqual([]);
	});

	it('AG-71 given, both are hers until the talk says so; not given, she keeps what she has', () => {
		const one = moving();
		const { taken, gone } = book(agenda().body, [one], {}, { now: NOW });
		expect(stretchesOf(taken)).toMatchObject([TEN, NINE]);
		expect(gone).toEqual([]);
		expect(book(agenda().body, [one], taken, { now: NOW }).taken).toEqual(taken);
		const after = book(agenda().body, [given(one)], taken, { now: NOW }).taken;
		expect(stretchesOf(after)).toMatchObject([TEN]);
		expect(stretchesOf(after)).toHaveLength(1);
		const other = changed(at(TEN), { id: 'interview:k2.1' });
		const full = book(agenda().body, [one, other], {}, { now: NOW });
		expect(full.gone).toEqual([one]);
		expect(full.taken[one.id]).toMatchObject(NINE);
	});

	it('AG-71 two who exchange their slots, each keeps what she has', () => {
		const [one, other] = [moving(NINE, TEN), changed(moving(TEN, NINE), { id: 'interview:k2.1' })];
		const { taken, gone } = book(agenda().body, [one, other], {}, { now: NOW });
		expect(new Set(gone)).toEqual(new Set([one, other]));
		expect(stretchesOf(taken)).toMatchObject([NINE, TEN]);
	});

	it('AG-71 in whatever order, nobody ends with neither, and nothing given meets', () => {
		const hours = fc.constantFrom(NINE, TEN, ELEVEN);
		const pairs = fc.uniqueArray(fc.tuple(hours, hours), {
			maxLength: 3,
			selector: ([from]) => from.hour
		});
		fc.assert(
			fc.property(pairs, fc.nat(), (chosen, turn) => {
				const all = chosen.map(([from, to], n) =>
					changed(moving(from, to), { id: `interview:k${n}.1`, updatedAt: NOW + n })
				);
				const turned = [...all.slice(turn % 4), ...all.slice(0, turn % 4)];
				const [a, b] = [all, turned].map(
					(list) => book(agenda().body, list, {}, { now: NOW }).taken
				);
				expect(b).toEqual(a);
				expect(Object.keys(a!)).toHaveLength(all.length);
				for (const one of all) {
					const own = a![one.id]!;
					const others = stretchesOf(a!, one.id);
					expect([own, own.keeps].some((s) => s?.hour === one.body.appointment?.hour)).toBe(true);
					if (own.given) expect(others.some((next) => overlap(own, next))).toBe(false);
				}
			})
		);
	});

	it('AG-71 of a talk whose day is over nothing is moved any more', () => {
		const one = moving({ ...NINE, day: '2026-11-20' }, TEN);
		expect(book(agenda().body, [one], {}, { now: NOW })).toEqual({ taken: {}, gone: [one] });
	});

	it('AG-72 what the counsellor fixes ends the asking, and nothing revives it', () => {
		const one = moving();
		const other = planInterview(undefined, one, { ...SLOT, ...ELEVEN }, gesture)[0]!;
		const fixed = accepted(one, other, COUNSELLOR);
		expect(fixed.body.slot).toEqual({ ...TEN, gone: false });
		const again = planInterview(undefined, fixed, { ...SLOT, ...NINE }, gesture)[0]!;
		expect(isRebooking(accepted(fixed, again, COUNSELLOR))).toBe(false);
		const off = accepted(one, cancelInterview(one, 'person', '', gesture)[0]!, CONSULTANT);
		const anew = planInterview(undefined, off, { ...SLOT, ...NINE }, gesture)[0]!;
		expect(isRebooking(accepted(off, anew, COUNSELLOR))).toBe(false);
	});
});

describe('an answer that somebody had not seen', () => {
	const task = talkTask();
	const facts = (user: string, role?: 'counsellor'): UserFacts => ({
		user,
		own: role ? null : { dossier: account().dossier.id, structure: 'ofpc' },
		standings: role ? [{ structure: 'ofpc', roles: [role], teams: [] }] : [],
		caseload: role ? [{ dossier: account().dossier.id, structure: 'ofpc' }] : [],
		now: Date.UTC(2026, 11, 1, 12)
	});
	const judged = (who: UserFacts, before: Interview, after: AnyDraft) => {
		const { dossier } = account();
		const related = new Map([[task.id, task]]);
		const context = { before, dossier, staff: null, related } as never;
		return judgeInterview(who, context, accepted(before, after, who.user));
	};
	const base = moving();
	const answer = given(base);
	const gone = changed(base, { body: { slot: { ...base.body.slot!, gone: true } } });
	const person = facts(CONSULTANT);
	const claire = facts(COUNSELLOR, 'counsellor');

	const held = { day: '2026-12-01', mode: 'phone' as const, minutes: 30, synthesis: 'Fait.' };
	it.each([
		['called off', person, cancelInterview(base, 'person', '', gesture)],
		['another asked for', person, rebookInterview(base, ELEVEN, gesture)],
		['the same asked for once more', person, rebookInterview(base, TEN, gesture)],
		['kept after all', person, rebookInterview(base, null, gesture)],
		['called off by the counsellor', claire, cancelInterview(base, 'counsellor', '', gesture)],
		['fixed elsewhere', claire, planInterview(task, base, { ...SLOT, ...ELEVEN }, gesture)],
		['held', claire, holdInterview(task, base, held, gesture)]
	])('AG-73 %s: no conflict, and the server takes it', (what, who, [mine]) => {
		for (const theirs of [answer, gone]) {
			const { doc, conflicts } = merge(draftOfEnvelope(base), mine!, draftOfEnvelope(theirs));
			expect(conflicts).toEqual([]);
			const same = what === 'kept after all' && theirs === answer;
			if (!same) expect(judged(who, theirs, doc)).toBeNull();
			expect(doc.state).toBe(mine!.state);
			if (what === 'called off')
				expect((doc.body as Interview['body']).appointment).toEqual(theirs.body.appointment);
		}
	});

	it('AG-73 what was answered before the asking was known to have arrived is no conflict', () => {
		const before = at(NINE);
		const { doc, conflicts } = merge(
			draftOfEnvelope(before),
			draftOfEnvelope(base),
			draftOfEnvelope(answer)
		);
		expect(conflicts).toEqual([]);
		expect(doc.body).toEqual(answer.body);
	});

	it('AG-73 another hour fixed meanwhile is a conflict, and stands', () => {
		const before = at(NINE);
		const fixed = changed(before, { body: { appointment: { ...SLOT, ...ELEVEN } } });
		const { doc, conflicts } = merge(
			draftOfEnvelope(before),
			rebookInterview(before, TEN, gesture)[0]!,
			draftOfEnvelope(fixed)
		);
		expect(conflicts.map(({ field }) => field)).toEqual(['state']);
		expect((doc.body as Interview['body']).appointment).toMatchObject(ELEVEN);
	});

	it('AG-08 a counsellor who fixes an hour, not knowing that the one chosen was gone, is heard', () => {
		const asked = askInterview(task, undefined, WISH, gesture, TEN)[0]!;
		const known = accepted(interview('asked'), { ...asked, w: 'w1' } as AnyDraft, CONSULTANT);
		const late = changed(known, { body: { slot: { ...TEN, gone: true } } });
		const mine = planInterview(task, known, { ...SLOT, ...ELEVEN }, gesture)[0]!;
		const { doc } = merge(draftOfEnvelope(known), mine, draftOfEnvelope(late));
		expect(judged(claire, late, doc)).toBeNull();
	});

	it.each([
		['for the very same', { ...NINE, gone: false, from: NINE }],
		['from another hour than the one planned', { ...TEN, gone: false, from: ELEVEN }],
		['without saying from where', { ...TEN, gone: false }]
	])('AG-70 nobody asks %s', (_, slot) => {
		const before = at(NINE);
		expect(judged(person, before, changed(before, { body: { slot } }))).toBe('notAllowed');
	});

	it('AG-70 only the person asks, of what she sees, and while its day is not over', () => {
		const before = at(NINE);
		const [mine] = rebookInterview(before, TEN, gesture);
		expect(judged(person, before, mine!)).toBeNull();
		expect(judged(claire, before, mine!)).toBe('notAllowed');
		const late = { ...person, now: Date.UTC(2026, 11, 3) };
		expect(judged(late, before, mine!)).toBe('notOpen');
		const both = changed(base, { body: { appointment: { ...SLOT, ...ELEVEN } } });
		expect(judged(person, before, both)).toBe('notAllowed');
	});
});
