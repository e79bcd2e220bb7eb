import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	NOW,
	SLOT,
	account,
	asStored,
	changed,
	gesture,
	interview,
	pathway,
	seat,
	session,
	stored
} from '../../../tests/support/documents';
import { asClosed, closedAt, givesBack, isUnsettled } from './closing';
import type { AnyEnvelope, Envelope } from './document';
import { closeDossier, reopenDossier } from './gestures/closing';
import { handOver } from './gestures/handover';

const { dossier } = account();
const closing = { reason: 'aimReached' as const, words: 'Bravo pour votre formation.' };
const at = NOW + 1_000;
const log = [...dossier.log, { kind: 'dossierClosed' as const, by: 'user:claire', at }];
const closed = { ...asStored(dossier, closeDossier(dossier, closing, gesture)[0]!), log };
const { pathway: path, tasks } = pathway();
const decided = (task: Envelope<'task'>) => changed(task, { state: 'accepted' });

const things = (of: Partial<Parameters<typeof asClosed>[0]> = {}) => ({
	dossiers: [closed],
	pathways: [path],
	tasks,
	interviews: [interview('planned'), interview('held')],
	...of
});

describe('a closed dossier', () => {
	it('DO-82 of its pathways those are cancelled of which something is not decided', () => {
		expect(isUnsettled(path, tasks)).toBe(true);
		expect(isUnsettled(path, [])).toBe(true);
		expect(isUnsettled(path, tasks.map(decided))).toBe(false);
		const handedIn = tasks.map((task) => changed(task, { state: 'validated' }));
		expect(isUnsettled(path, handedIn)).toBe(true);
		expect(isUnsettled(pathway('personal').pathway, [])).toBe(false);
	});

	it('DO-82 pathways and talks show at once as the closing leaves them, with its words', () => {
		const { pathways, interviews } = asClosed(things(), at);
		expect(pathways[0]).toMatchObject({
			state: 'cancelled',
			body: { cancellation: { reason: closing.words } }
		});
		expect(interviews.map(({ state }) => state)).toEqual(['cancelled', 'held']);
	});

	it('DO-51 a talk whose day has come is left, whatever was closed; one of the day after is not', () => {
		const day = Date.parse(`${SLOT.day}T00:00:00Z`);
		const shown = (now: number) => asClosed(things(), now).interviews[0]!.state;
		expect([shown(day - 1), shown(day)]).toEqual(['cancelled', 'planned']);
		const asked = things({ interviews: [interview('asked')] });
		expect(asClosed(asked, day).interviews[0]!.state).toBe('cancelled');
	});

	it('DO-82 nothing of an open one changes, nor of what is settled, whatever there is', () => {
		const states = fc.constantFrom('open', 'validated', 'accepted', 'waived');
		fc.assert(
			fc.property(fc.array(states, { minLength: 3, maxLength: 3 }), fc.boolean(), (found, open) => {
				const given = things({
					dossiers: [open ? dossier : closed],
					tasks: tasks.map((task, i) => changed(task, { state: found[i]! }))
				});
				const shown = asClosed(given, at);
				const settled = found.every((state) => state === 'accepted' || state === 'waived');
				const stays = open || settled;
				expect(shown.pathways[0]!.state).toBe(stays ? 'proposed' : 'cancelled');
				expect(asClosed(shown, at)).toEqual(shown);
				expect(shown.tasks).toBe(given.tasks);
			})
		);
	});

	it('DO-83 a place asked for before is given back, one asked for after is not, nor one that is over', () => {
		const workshop = session();
		const before = seat(workshop, 'waiting', dossier.id, at - 1);
		expect(givesBack(closed, before, workshop, at)).toBe(true);
		expect(givesBack(closed, seat(workshop, 'held', dossier.id, at - 1), workshop, at)).toBe(true);
		expect(givesBack(closed, seat(workshop, 'held', dossier.id, at + 1), workshop, at)).toBe(false);
		expect(givesBack(closed, changed(before, { state: 'present' }), workshop, at)).toBe(false);
		expect(givesBack(closed, before, workshop, NOW + 90 * 24 * 3_600_000)).toBe(false);
		expect(givesBack(dossier, before, workshop, at)).toBe(false);
	});

	it('DO-83 closing ends a stand-in; reopened, it has neither words nor stand-in', () => {
		const to = { id: 'user:colin', name: 'Colin' };
		const [draft] = handOver(dossier, { to, until: '2026-12-01', note: '' }, gesture);
		const lent = asStored(dossier, draft!);
		const [shut] = closeDossier(lent, { ...closing, words: '  Au revoir. ' }, gesture);
		expect(shut).toMatchObject({
			state: 'closed',
			body: { standIn: null, closing: { words: 'Au revoir.' } }
		});
		const [again] = reopenDossier(asStored(lent, shut!), gesture);
		expect(again).toMatchObject({ state: 'open', body: { closing: null } });
		expect(closedAt(closed)).toBe(at);
		expect(closedAt(stored<'dossier'>(again!) as Envelope<'dossier'> & AnyEnvelope)).toBeNull();
	});
});
