import type { Envelope } from '#domain/document';
import {
	askInterview,
	cancelInterview,
	holdInterview,
	missInterview,
	planInterview
} from '#domain/gestures/interviews';
import { writeNotes } from '#domain/gestures/interview-notes';
import { interviewIdOfTask, type Appointment, type InterviewMode } from '#domain/interview';
import { saidBy } from './people';
import type { Scene } from './scene';
import { GIVEN_WORDS, SYNTHESES, TALKS, TEAM_NOTES, WEEKS } from './work/talks';

const DAY = 86_400_000;

/** What stands under «où» for each mode. */
const PLACES: Record<InterviewMode, string> = {
	onSite: 'Bureau 12, deuxième étage',
	phone: 'Je vous appelle sur votre portable.',
	video: 'https://visio.exemple.test/entretien',
	outside: 'À la bibliothèque du quartier'
};

/** The person asks for a talk, having begun to prepare it. */
export function askTalk(scene: Scene, pathway: string, place: number): void {
	const { replay, ids, clock, random, character } = scene.cast;
	scene.begin(pathway, place);
	const { subject, suits } = random.pick(TALKS);
	const mode = random.pick(['onSite', 'phone', 'video'] as const);
	const said = { subject: saidBy(character, subject), suits, mode };
	const wish = { ...said, parts: [...random.pick(WEEKS)] };
	const task = scene.task(pathway, place);
	const drafts = askInterview(task, undefined, wish, scene.person());
	replay.apply(drafts, ids.consultant, clock.soon(0.1, 20, 'home'));
}

/** The counsellor gives a slot, so many days from now: asked for or not. */
export function giveTalk(scene: Scene, pathway: string, place: number, days: number): void {
	const { replay, counsellor, clock, random } = scene.cast;
	const before = talkOf(scene, pathway, place);
	const mode = before?.body.wish?.mode ?? 'onSite';
	const at = clock.stride('desk');
	const slot: Appointment = {
		day: workday((days > 0 ? clock.span.end : at) + days * DAY),
		hour: random.pick(['09:00', '10:30', '14:00', '16:30']),
		minutes: random.pick([30, 45, 60]),
		mode,
		place: PLACES[mode],
		words: random.pick(GIVEN_WORDS)
	};
	const task = scene.task(pathway, place);
	replay.apply(planInterview(task, before, slot, scene.counsellor()), counsellor.user, at);
}

/** It took place, and its synthesis is written. */
export function holdTalk(scene: Scene, pathway: string, place: number): void {
	const { replay, counsellor, clock, random, character } = scene.cast;
	const before = talkOf(scene, pathway, place);
	const at = clock.stride('desk');
	const what = {
		day: new Date(at).toISOString().slice(0, 10),
		mode: before?.body.appointment?.mode ?? 'onSite',
		minutes: before?.body.appointment?.minutes ?? 45,
		synthesis: saidBy(character, random.pick(SYNTHESES))
	};
	const task = scene.task(pathway, place);
	replay.apply(holdInterview(task, before, what, scene.counsellor()), counsellor.user, at);
	noteTalk(scene, task, at);
}

/** What the counsellor notes beside it, for the team alone. No chance is drawn for it: the rest stays as it is. */
function noteTalk(scene: Scene, task: Envelope<'task'>, at: number): void {
	const { replay, counsellor, ids } = scene.cast;
	const { dossier, structure } = task;
	const { criteria } = replay.get('request', ids.request).body;
	const own = TEAM_NOTES[new Date(at).getUTCDate() % TEAM_NOTES.length] ?? '';
	const place = { interview: interviewIdOfTask(task.id), dossier, structure };
	const notes = { private: own, criteria: [...criteria] };
	const gesture = { ...scene.counsellor(), newKey: () => `n${task.w}` };
	replay.apply([writeNotes(place, undefined, notes, gesture)], counsellor.user, at);
}

/** The person calls it off. */
export function callOffTalk(scene: Scene, pathway: string, place: number, reason: string): void {
	const { replay, ids, clock } = scene.cast;
	const before = talkOf(scene, pathway, place);
	if (!before) return;
	const drafts = cancelInterview(before, 'person', reason, scene.person());
	replay.apply(drafts, ids.consultant, clock.stride('home'));
}

/** She did not come, and had not said so. */
export function missTalk(scene: Scene, pathway: string, place: number): void {
	const { replay, counsellor, clock } = scene.cast;
	const before = talkOf(scene, pathway, place);
	if (!before) return;
	replay.apply(missInterview(before, scene.counsellor()), counsellor.user, clock.stride('desk'));
}

function talkOf(scene: Scene, pathway: string, place: number): Envelope<'interview'> | undefined {
	const id = interviewIdOfTask(scene.task(pathway, place).id);
	return scene.cast.replay.find('interview', id) ?? undefined;
}

/** That day, or the Monday after it. */
function workday(time: number): string {
	let at = time;
	while ([0, 6].includes(new Date(at).getUTCDay())) at += DAY;
	return new Date(at).toISOString().slice(0, 10);
}
