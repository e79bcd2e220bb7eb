import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DeviceWith } from '../../../../../tests/support/device-with';
import {
	account,
	changed,
	interview,
	notes,
	pathway,
	talkTask
} from '../../../../../tests/support/documents';
import type { Envelope } from '#domain/document';
import type { InterviewNotesBody } from '#domain/interview-notes';
import { followedOf } from '../caseload';
import { InterviewDesk } from '../interview/interview-desk.svelte';
import { TalkSheet } from './talk-sheet.svelte';

const task = talkTask();
const path = pathway('advised', 'talk-0001').pathway;
const { dossier, request } = account();
const planned = interview('planned');
const held = interview('held');
let here: DeviceWith;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	here.leave();
	vi.useRealTimers();
});

/** The page of a talk, with these notes on the device. */
function opened(talk: Envelope<'interview'>, part: Partial<InterviewNotesBody>): TalkSheet {
	here = new DeviceWith([dossier, request, path, task, talk, notes(talk, part)]);
	const docs = { dossiers: [dossier], requests: [request], pathways: [path], tasks: [task] };
	const person = followedOf(
		{ ...docs, traces: [], interviews: [talk], contacts: [] },
		dossier,
		Date.now()
	);
	return new TalkSheet(new InterviewDesk(person, () => ({ interview: talk })));
}

async function settled(saving: Promise<void>): Promise<void> {
	await vi.advanceTimersByTimeAsync(0);
	here.let();
	await saving;
}

it('BR-05 handing over writes the talk and empties the text under way', async () => {
	const sheet = opened(planned, { draft: ' Nous gardons une piste. ' });
	expect(sheet).toMatchObject({ fault: null, late: false, correcting: false });
	const values = { day: '2026-12-01', minutes: '40', mode: 'phone' as const };
	await settled(sheet.handOver(values, planned));
	expect(here.saves[0]).toMatchObject([
		{ state: 'held', body: { held: { synthesis: 'Nous gardons une piste.', minutes: 40 } } },
		{ body: { draft: '' } }
	]);
});

it('BR-05 a text begun while the talk was noted elsewhere may become a correction', async () => {
	const sheet = opened(held, { draft: 'Écrit sans réseau.' });
	expect(sheet).toMatchObject({ late: true, correcting: false });
	sheet.startCorrecting();
	expect(sheet).toMatchObject({ late: false, correcting: true });
	expect(sheet.notes.draft).toBe('Écrit sans réseau.');
	await vi.advanceTimersByTimeAsync(400);
	here.let();
	await settled(sheet.correct());
	expect(here.saves.at(-1)).toMatchObject([
		{ body: { held: { synthesis: 'Écrit sans réseau.', corrected: { byName: 'Claire Rey' } } } },
		{ body: { draft: '', over: '' } }
	]);
});

it('BR-05 a correction begins with what was handed over, and one of an older text is not one of this', () => {
	const sheet = opened(held, { draft: '' });
	sheet.startCorrecting();
	expect(sheet.notes.draft).toBe(held.body.held!.synthesis);
	const older = opened(held, { draft: 'Corrigé deux fois.', over: 'w-before-that' });
	expect(older).toMatchObject({ late: true, correcting: false });
	older.dropDraft();
	expect(older.late).toBe(false);
});

it('BR-05 an empty synthesis, or one that is too long, is not handed over', () => {
	const sheet = opened(planned, { draft: '  ' });
	expect(sheet.fault).toContain('Anna');
	sheet.notes.type({ draft: 'x'.repeat(5_001) });
	expect(sheet.fault).toContain('5');
	sheet.notes.type({ draft: 'Bien.' });
	expect(sheet.fault).toBeNull();
});

it('BR-06 the lines «à faire» are those of the text that stands, without those taken up', () => {
	const draft = 'Une piste.\nÀ faire : appeler le CFA\nÀ faire : relire la fiche';
	expect(opened(planned, { draft, taken: ['relire la fiche'] }).lines).toEqual(['appeler le CFA']);
	const body = { held: { ...held.body.held!, synthesis: 'À faire : visiter un atelier' } };
	expect(opened(changed(held, { body }), { draft: '' }).lines).toEqual(['visiter un atelier']);
});
