import type { AnyDraft } from '#domain/document';
import { writeNotes } from '#domain/gestures/interview-notes';
import { notesIdOf } from '#domain/interview-notes';
import { untakenLines } from '#domain/lines-to-do';
import { device } from '$lib/store/device.svelte';
import type { Followed } from '../caseload';
import type { TalkLine } from '../composer/composer.svelte';

/** What the talks of somebody left to do, and no pathway has taken up. */
export function waitingLines({ interviews }: Followed): TalkLine[] {
	return interviews.flatMap(({ id, body }) =>
		untakenLines(body.held?.synthesis ?? '', takenOf(id)).map((line) => ({ interview: id, line }))
	);
}

/** The lines remember that a pathway has taken them up: they are not offered twice. */
export function takenUp(person: Followed, lines: readonly TalkLine[]): AnyDraft[] {
	const { id: dossier, structure } = person.dossier;
	const talks = [...new Set(lines.map(({ interview }) => interview))];
	return talks.map((interview) => {
		const own = lines.filter((one) => one.interview === interview).map(({ line }) => line);
		const taken = [...new Set([...takenOf(interview), ...own])];
		const known = device.get('interviewNotes', notesIdOf(interview));
		return writeNotes({ interview, dossier, structure }, known, { taken }, device.gesture());
	});
}

function takenOf(interview: string): readonly string[] {
	return device.get('interviewNotes', notesIdOf(interview))?.body.taken ?? [];
}
