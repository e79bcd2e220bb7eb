import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DeviceWith } from '../../../../../tests/support/device-with';
import { changed, interview, notes, SYNTHESIS } from '../../../../../tests/support/documents';
import { MAX_NOTES_CHARS, type InterviewNotesBody } from '#domain/interview-notes';
import { device } from '$lib/store/device.svelte';
import { TalkNotes } from './talk-notes.svelte';

const planned = interview('planned');
const { id, dossier, structure } = planned;
const place = { interview: id, dossier, structure };
const known = notes(planned, {
	private: 'À rappeler.',
	draft: 'Nous gardons',
	criteria: ['Seul·e']
});
let here: DeviceWith;

beforeEach(() => {
	vi.useFakeTimers();
	here = new DeviceWith([planned, known]);
});
afterEach(() => {
	here.leave();
	vi.useRealTimers();
});

/** What was saved last of these notes. */
function saved(): InterviewNotesBody {
	const draft = here.saves.at(-1)?.find(({ type }) => type === 'interviewNotes');
	return draft?.body as InterviewNotesBody;
}

it('BR-04 what is typed is saved a moment later, with nothing else touched', async () => {
	const typing = new TalkNotes(place);
	expect(typing).toMatchObject({ private: 'À rappeler.', draft: 'Nous gardons' });
	typing.type({ draft: 'Nous gardons une piste.' });
	expect(typing.state).toBe('saving');
	expect(here.saves).toEqual([]);
	await vi.advanceTimersByTimeAsync(400);
	expect(saved()).toEqual({ ...known.body, draft: 'Nous gardons une piste.' });
	expect(device.save).toHaveBeenLastCalledWith([expect.anything()], [known]);
	here.let();
	await typing.flush();
	expect(typing.state).toBe('saved');
});

it('BR-04 what comes is shown, unless something is being written here', async () => {
	const typing = new TalkNotes(place);
	typing.adopt(changed(known, { body: { draft: 'Écrit ailleurs.' } }));
	expect(typing.draft).toBe('Écrit ailleurs.');
	typing.type({ private: 'Ici.' });
	typing.adopt(changed(known, { body: { private: 'Ailleurs encore.' } }));
	expect(typing.private).toBe('Ici.');
});

it('BR-04 what waits is written once more when the page is left, and then no more', async () => {
	const typing = new TalkNotes(place);
	typing.type({ private: 'Juste avant de partir.' });
	const leaving = typing.leave();
	await vi.advanceTimersByTimeAsync(0);
	here.let();
	await leaving;
	expect(saved().private).toBe('Juste avant de partir.');
	typing.type({ private: 'Trop tard.' });
	await vi.advanceTimersByTimeAsync(5_000);
	expect(here.saves).toHaveLength(1);
});

it('BR-07 a criterion is ticked and unticked in its words', async () => {
	const typing = new TalkNotes(place);
	typing.tick('Sans solution depuis six mois', true);
	typing.tick('Seul·e', false);
	await vi.advanceTimersByTimeAsync(400);
	expect(saved().criteria).toEqual(['Sans solution depuis six mois']);
});

it('BR-08 what is too long is told and stays; the other text is kept', async () => {
	const typing = new TalkNotes(place);
	const long = 'x'.repeat(MAX_NOTES_CHARS + 1);
	typing.type({ draft: long, private: 'Court.' });
	expect(typing.cut).toBe('field');
	await vi.advanceTimersByTimeAsync(400);
	expect(saved()).toMatchObject({ draft: 'Nous gardons', private: 'Court.' });
	expect(typing.draft).toBe(long);
});

it('BR-05 what becomes of the talk and of the notes is one write', async () => {
	const typing = new TalkNotes(place);
	const hand = changed(planned, { state: 'held', body: { held: SYNTHESIS } });
	const saving = typing.saveWith([hand], [planned], { draft: '', over: '' });
	await vi.advanceTimersByTimeAsync(0);
	here.let();
	await saving;
	expect(here.saves).toHaveLength(1);
	expect(here.saves[0]).toMatchObject([{ id: planned.id }, { id: known.id, body: { draft: '' } }]);
	expect(typing.draft).toBe('');
});

it('nothing of it stays in memory for whoever signs in next', async () => {
	const typing = new TalkNotes(place);
	typing.type({ private: 'À moi.' });
	here.leave();
	here = new DeviceWith([planned]);
	expect(new TalkNotes(place).private).toBe('');
});
