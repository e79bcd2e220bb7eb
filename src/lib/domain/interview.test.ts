import { describe, expect, it } from 'vitest';
import {
	NOW,
	SLOT,
	SYNTHESIS,
	WISH,
	asStored,
	changed,
	gesture,
	interview,
	pathway,
	talkTask
} from '../../../tests/support/documents';
import { draftOfEnvelope } from './draft';
import type { AnyEnvelope } from './document';
import { askInterview, cancelInterview, holdInterview, planInterview } from './gestures/interviews';
import { asCalledOff, asHeld, calledOffOutcome, heldOutcome, isPast } from './interview';
import { merge } from './merge';
import { transitionsBetween } from './transitions';

const task = talkTask();
const asked = interview('asked');
const planned = interview('planned');
const held = interview('held');
const draft = (doc: AnyEnvelope) => draftOfEnvelope(doc);

describe('an interview', () => {
	it('IN-06 once held accepts its open advised task, and no other', () => {
		expect(heldOutcome(task, held)).toMatchObject({
			state: 'accepted',
			decision: { outcome: 'accepted', byName: 'Claire Rey' }
		});
		expect(heldOutcome(task, planned)).toBeNull();
		expect(heldOutcome(changed(task, { state: 'waived' }), held)).toBeNull();
		expect(heldOutcome(talkTask('personal'), held)).toBeNull();
	});

	it('IN-06 a device shows it before the server has said so', () => {
		const other = talkTask('personal');
		const [shown, untouched] = asHeld([task, other], [held]);
		expect(shown).toMatchObject({ state: 'accepted', body: { decision: { judged: null } } });
		expect(untouched).toBe(other);
		expect(asHeld([task], [planned])).toEqual([task]);
	});

	it('IN-07 planned on one device and called off on another, one stands whole', () => {
		const mine = planInterview(task, asked, SLOT, gesture)[0]!;
		const theirs = cancelInterview(asked, 'person', 'J’ai trouvé un emploi.', gesture)[0]!;
		const { doc, conflicts } = merge(draft(asked), mine, theirs);
		expect(doc).toMatchObject({ state: 'cancelled', body: { appointment: null } });
		expect(conflicts).toMatchObject([{ field: 'state', mine: { appointment: SLOT } }]);
	});

	it('IN-07 of two syntheses one stands, and the other is told with its text', () => {
		const [one, two] = ['Nous gardons une piste.', 'Nous gardons deux pistes.'].map(
			(synthesis) => holdInterview(task, planned, { ...SYNTHESIS, synthesis }, gesture)[0]!
		);
		const { doc, conflicts } = merge(draft(planned), one!, two!);
		expect(doc.body).toMatchObject({ held: { synthesis: 'Nous gardons deux pistes.' } });
		expect(JSON.stringify(conflicts)).toContain('Nous gardons une piste.');
	});

	it('IN-07 what she wishes anew and what was planned meanwhile are both kept', () => {
		const mine = askInterview(task, asked, { ...WISH, suits: 'Le soir.' }, gesture)[0]!;
		const theirs = planInterview(task, asked, SLOT, gesture)[0]!;
		const { doc, conflicts } = merge(draft(asked), mine, theirs);
		const body = { wish: { suits: 'Le soir.' }, appointment: SLOT };
		expect(doc).toMatchObject({ state: 'planned', body });
		expect(conflicts).toEqual([]);
	});

	it('IN-01 asked for on two devices at once it is one, with what each wished', () => {
		const [one] = askInterview(task, undefined, { ...WISH, suits: '' }, gesture);
		const [two] = askInterview(task, undefined, { ...WISH, subject: '' }, gesture);
		expect(one!.id).toBe(two!.id);
		const { doc, conflicts } = merge(null, one!, two!);
		expect(doc).toMatchObject({ state: 'asked', body: { wish: WISH } });
		expect(conflicts).toEqual([]);
	});

	it('IN-20 whose task is not to be done any more is called off, by whoever decided so', () => {
		const path = pathway('advised', 'talk-0001').pathway;
		const waived = changed(task, { state: 'waived' });
		const cancelled = changed(path, { state: 'cancelled' });
		const off = { state: 'cancelled', body: { cancellation: { by: 'counsellor', reason: '' } } };
		expect(calledOffOutcome(planned, waived, path, NOW)).toEqual(off);
		expect(calledOffOutcome(asked, task, cancelled, NOW)).toEqual(off);
		expect(calledOffOutcome(planned, task, path, NOW)).toBeNull();
		expect(calledOffOutcome(held, waived, cancelled, NOW)).toBeNull();
		const own = changed(talkTask('personal'), { state: 'waived' });
		expect(calledOffOutcome(asked, own, path, NOW)).toMatchObject({
			body: { cancellation: { by: 'person' } }
		});
	});

	it('IN-20 a device shows it before the server has said so', () => {
		const waived = changed(task, { state: 'waived' });
		expect(asCalledOff(planned, waived, undefined, NOW)).toMatchObject({
			state: 'cancelled',
			body: { appointment: SLOT, wish: WISH, cancellation: { by: 'counsellor' } }
		});
		expect(asCalledOff(planned, task, undefined, NOW)).toBe(planned);
		expect(asCalledOff(planned, undefined, undefined, NOW)).toBe(planned);
	});

	it('its day is over when the next has begun', () => {
		expect(isPast(planned, '2026-12-01')).toBe(false);
		expect(isPast(planned, '2026-12-02')).toBe(true);
		expect(isPast(asked, '2026-12-02')).toBe(false);
	});

	it('IN-22 a wish said anew once a slot is fixed is logged, before that it is not', () => {
		const anew = { wish: { ...WISH, suits: 'Plutôt jeudi.' } };
		expect(transitionsBetween(planned, changed(planned, { body: anew }))).toEqual([
			'interviewWishChanged'
		]);
		expect(transitionsBetween(asked, changed(asked, { body: anew }))).toEqual([]);
	});

	it('EN-06 each step is one transition; moved is told from planned', () => {
		const moved = asStored(
			planned,
			planInterview(task, planned, { ...SLOT, hour: '09:00' }, gesture)[0]!
		);
		expect(transitionsBetween(null, asked)).toEqual(['interviewAsked']);
		expect(transitionsBetween(asked, planned)).toEqual(['interviewPlanned']);
		expect(transitionsBetween(planned, moved)).toEqual(['interviewMoved']);
		expect(transitionsBetween(planned, held)).toEqual(['interviewHeld']);
		expect(transitionsBetween(planned, interview('cancelled'))).toEqual(['interviewCancelled']);
		expect(transitionsBetween(asked, changed(asked, { body: { wish: null } }))).toEqual([]);
	});
});
