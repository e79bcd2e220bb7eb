import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { DeviceWith } from '../../../../../tests/support/device-with';
import {
	account,
	changed,
	COUNSELLOR,
	interview,
	NOW,
	pathway,
	SLOT,
	talkTask,
	WISH
} from '../../../../../tests/support/documents';
import { device } from '$lib/store/device.svelte';
import { caseloadOf } from '../caseload';
import { InterviewDesk } from './interview-desk.svelte';

const task = talkTask();
const path = pathway('advised', 'talk-0001').pathway;
const { dossier, request } = account();
const planned = interview('planned');
const moved = changed(planned, { body: { appointment: { ...SLOT, hour: '09:00' } } });
let here: DeviceWith;

/** The screen of the talk, with this version of it on the device. */
function opened(known: Envelope<'interview'> = planned): InterviewDesk {
	here.docs = [dossier, request, path, task, known];
	const docs = { dossiers: [dossier], requests: [request], pathways: [path], tasks: [task] };
	const [person] = caseloadOf(
		{ ...docs, traces: [], interviews: [known], contacts: [] },
		COUNSELLOR,
		NOW
	);
	return new InterviewDesk(person!, () => ({ interview: known }));
}

beforeEach(() => {
	here = new DeviceWith([]);
});
afterEach(() => here.leave());

it('MG-09 a slot left untouched comes back as it is now, and is saved over what was shown', async () => {
	opened().planForm().leave();
	const desk = opened(moved);
	const talk = desk.planForm();
	expect(talk.form.values.when).toBe('2026-12-01T09:00');
	talk.form.values.place = 'Bureau 12';
	talk.leave();
	const later = opened(planned);
	const again = later.planForm();
	expect(again.form.values).toMatchObject({ when: '2026-12-01T09:00', place: 'Bureau 12' });
	void later.plan(again.form.values, again);
	expect(device.save).toHaveBeenLastCalledWith([expect.anything()], [moved]);
	here.let();
	again.drop();
});

it('a form that nobody has typed in follows what comes; what is typed is not written over', () => {
	const talk = opened().planForm();
	talk.follow(opened(moved).knownPlan);
	expect(talk.form.values.when).toBe('2026-12-01T09:00');
	expect(talk.over).toBe(moved);
	talk.form.values.words = 'À bientôt.';
	talk.follow(opened(planned).knownPlan);
	expect(talk.form.values).toMatchObject({ when: '2026-12-01T09:00', words: 'À bientôt.' });
	expect(talk.over).toBe(moved);
});

it('whoever signs out leaves nothing typed, nor does a screen that closes after it', () => {
	const talk = opened().planForm();
	talk.form.values.words = 'À bientôt.';
	here.leave();
	talk.leave();
	here = new DeviceWith([]);
	expect(opened().planForm().form.values.words).toBe(SLOT.words);
});

it('CL-11 a slot is not given in a dossier that was closed', () => {
	const desk = opened();
	expect(desk.closed).toBe(false);
	here.docs = here.docs.map((one) =>
		one === dossier ? changed(dossier, { state: 'closed' }) : one
	);
	const after = new InterviewDesk(desk.person, () => ({ interview: planned }));
	expect(after.closed).toBe(true);
});

it('a slot is not given for a step that is not to be done any more', () => {
	const desk = opened(changed(planned, { body: { wish: WISH } }));
	expect(desk.wanted).toBe(true);
	here.docs = here.docs.map((one) => (one === task ? changed(task, { state: 'waived' }) : one));
	const after = new InterviewDesk(desk.person, () => ({ interview: planned }));
	expect(after.wanted).toBe(false);
	expect(after.interview?.state).toBe('cancelled');
});
