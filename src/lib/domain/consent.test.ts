import { describe, expect, it } from 'vitest';
import { channelsOf } from '#access/channels';
import { ownTrace } from '../../../tests/support/webfolio';
import { CONSULTANT, NOW } from '../../../tests/support/documents';
import { MOST_CONSENTS, consentEvents, hasEverBeenShown, shownSince } from './consent';
import type { AnyDraft, Envelope } from './document';
import { shareTrace, unshareTrace } from './gestures/tasks';
import { noteViewing } from './gestures/viewings';
import { SYSTEM } from './ids';
import { stamped } from './stamp';
import { viewingId } from './viewing';
import { gesture } from '../../../tests/support/documents';

type Trace = Envelope<'trace'>;

function saved(before: Trace, [draft]: AnyDraft[], at = NOW, by = CONSULTANT): Trace {
	return stamped(before as never, draft as AnyDraft, { by, now: at, channelsOf }) as never;
}

const share = (trace: Trace, until: string | null, at = NOW) =>
	saved(trace, shareTrace(trace, until, gesture), at);
const end = (trace: Trace, by: string, at = NOW) =>
	saved(trace, unshareTrace(trace, gesture), at, by);
const kindsOf = (trace: Trace) => consentEvents(trace).map(({ kind }) => kind);

describe('consent per trace (D08)', () => {
	it('WF-01 is off by default, and each giving, change of its end, withdrawal and end is logged once', () => {
		const kept = ownTrace('kept');
		expect([kindsOf(kept), hasEverBeenShown(kept)]).toEqual([[], false]);
		const shown = share(kept, null);
		const moved = share(shown, '2026-12-31', NOW + 1);
		const same = share(moved, '2026-12-31', NOW + 2);
		const withdrawn = end(same, CONSULTANT, NOW + 3);
		const again = share(withdrawn, '2026-11-24', NOW + 4);
		const over = end(again, SYSTEM, NOW + 5);
		expect(kindsOf(over)).toEqual(['given', 'moved', 'withdrawn', 'given', 'over']);
		expect(over.log.map(({ at }) => at - NOW)).toEqual([0, 1, 3, 4, 5]);
	});

	it('WF-02 a trace tells since when it is shown, by the server alone', () => {
		const shown = share(ownTrace('kept'), null, NOW);
		expect(shownSince(share(shown, '2026-12-31', NOW + 9))).toBe(NOW);
		expect(shownSince(end(shown, CONSULTANT))).toBeNull();
		expect(hasEverBeenShown(end(shown, CONSULTANT))).toBe(true);
	});

	it('WF-03 however often somebody changes her mind, she may once more', () => {
		let trace = ownTrace('kept');
		for (let n = 0; n <= MOST_CONSENTS; n++) {
			trace = n % 2 === 0 ? share(trace, null, NOW + n) : end(trace, CONSULTANT, NOW + n);
		}
		expect(trace.log).toHaveLength(MOST_CONSENTS);
		expect(trace.log.at(-1)).toMatchObject({ kind: 'consentGiven', at: NOW + MOST_CONSENTS });
	});
});

describe('who opened a trace (D08)', () => {
	const trace = ownTrace('shared');

	it('WF-04 is one document per trace, reader and day, on however many devices', () => {
		const ids = ['2026-12-03', '2026-12-03', '2026-12-04'].map(
			(day) => noteViewing(trace, day, gesture).id
		);
		expect(ids[0]).toBe(ids[1]);
		expect(new Set(ids).size).toBe(2);
		const other = { ...gesture, user: { id: 'user:colin', name: 'Colin' } };
		expect(noteViewing(trace, '2026-12-03', other).id).not.toBe(ids[0]);
	});

	it('WF-04 the longest names fit into its id', () => {
		const home = `a${'b'.repeat(30)}`;
		const user = `user:${home}.${'k'.repeat(40)}`;
		const id = viewingId(`trace:${'p'.repeat(64)}.7`, { user, structure: home }, '2026-12-03');
		expect(id).toMatch(/^viewing:[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9_-]{1,64}$/);
	});
});
