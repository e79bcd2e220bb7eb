import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	COUNSELLOR,
	NOW,
	account,
	asStored,
	changed,
	gesture
} from '../../../tests/support/documents';
import { handOver } from './gestures/handover';
import { assignCounsellor, removeCounsellor } from './gestures/requests';
import { isConfidedTo, isFollowedBy, namedStandIn, standInAt } from './stand-in';

const { dossier } = account();
const colin = { id: 'user:colin', name: 'Colin Test' };
const DAY = 24 * 3_600_000;
/** Claire is away up to the 27th; Colin stands in. */
const lent = asStored(
	dossier,
	handOver(dossier, { to: colin, until: '2026-11-27', note: '' }, gesture)[0]!
);
const endOfDay = Date.UTC(2026, 10, 28);

describe('who follows a dossier', () => {
	it('DO-80 a stand-in follows it beside its counsellor until his last day is over, in UTC', () => {
		expect(isFollowedBy(lent, colin.id, NOW)).toBe(true);
		expect(isFollowedBy(lent, colin.id, endOfDay - 1)).toBe(true);
		expect(isFollowedBy(lent, colin.id, endOfDay)).toBe(false);
		expect(isFollowedBy(lent, COUNSELLOR, endOfDay + DAY)).toBe(true);
		expect(isConfidedTo(lent, colin.id)).toBe(false);
		expect(standInAt(dossier, NOW)).toBeNull();
	});

	it('DO-80 at any instant and for any day, nobody else follows it', () => {
		const days = fc.date({
			min: new Date(NOW - 9 * DAY),
			max: new Date(NOW + 9 * DAY),
			noInvalidDate: true
		});
		fc.assert(
			fc.property(
				days,
				days,
				fc.constantFrom('user:rita', 'user:adam', ''),
				(until, now, other) => {
					const day = until.toISOString().slice(0, 10);
					const standIn = { ...lent.body.standIn!, until: day };
					const one = changed(lent, { body: { standIn } });
					expect(isFollowedBy(one, other, now.getTime())).toBe(false);
					const holds = now.toISOString().slice(0, 10) <= day;
					expect(isFollowedBy(one, colin.id, now.getTime())).toBe(holds);
				}
			)
		);
	});

	it('DO-81 none holds in the place of somebody who does not follow it any more, or of a closed one', () => {
		const other = { counsellor: 'user:ines', name: 'Ines' };
		for (const assignment of [other, null]) {
			const late = changed(lent, { body: { assignment } });
			expect(namedStandIn(late)).toBeNull();
			expect(isFollowedBy(late, colin.id, NOW)).toBe(false);
		}
		expect(namedStandIn(changed(lent, { state: 'closed' }))).toBeNull();
	});

	it('DO-81 whoever confides it to somebody leaves no stand-in behind', () => {
		const [again] = assignCounsellor(lent, null, { id: COUNSELLOR, name: 'Claire Rey' }, gesture);
		const [removed] = removeCounsellor(lent, gesture);
		const [forGood] = handOver(lent, { to: colin, until: null, note: '' }, gesture);
		for (const draft of [again, removed, forGood]) {
			expect(draft).toMatchObject({ body: { standIn: null } });
		}
		expect(forGood).toMatchObject({ body: { assignment: { counsellor: colin.id } } });
	});

	it('DO-81 a day that is none is over', () => {
		const standIn = { ...lent.body.standIn!, until: '2026-02-31' };
		expect(standInAt(changed(lent, { body: { standIn } }), NOW)).toBeNull();
	});
});
