import { tasksOf, workableTasks } from '#domain/current-pathway';
import { isAhead } from '#domain/interview';
import { m } from '$lib/i18n/paraglide/messages';
import { day } from '$lib/ui/dates';
import { shortened } from '../../../staff/shortened';
import type { Followed } from '../caseload';
import { awaitingOf } from '../supervision-queue';

/** So much of why somebody came is enough: the rest stands in the dossier. */
const MOST_OF_NEED = 400;

/**
 * What a colleague has to know of a person, from what stands in the dossier on this device: the beginning
 * of a note that whoever hands it over then makes her own.
 * @param now ms since 1970
 */
export function noteText(person: Followed, now: number): string {
	const lines = [
		why(person),
		where(person),
		waiting(person, now),
		talk(person, now),
		sign(person, now),
		m.closing_note_to_know()
	];
	return lines.filter(Boolean).join('\n\n');
}

function why({ request }: Followed): string {
	const need = request?.body.need.trim() ?? '';
	return need && m.closing_note_why({ need: shortened(need, MOST_OF_NEED) });
}

function where({ current, tasks, inLine }: Followed): string {
	if (!current) return m.closing_note_nothing_runs();
	const all = tasksOf(current.id, tasks);
	const [next] = workableTasks(current, tasks);
	const title = current.body.title;
	const step = next
		? m.closing_note_step({
				title,
				place: all.indexOf(next) + 1,
				total: all.length,
				task: next.body.title
			})
		: m.closing_note_all_handed_in({ title });
	return inLine > 0 ? `${step} ${m.closing_note_in_line({ count: inLine })}` : step;
}

function waiting(person: Followed, now: number): string {
	const awaiting = awaitingOf(person, now);
	if (awaiting.length === 0) return m.closing_note_nothing_waits();
	const tasks = awaiting.map(({ task, since }) =>
		m.closing_note_task_waits({ task: task.body.title, day: day(since, now) })
	);
	return [m.closing_note_wait(), ...tasks].join('\n');
}

function talk({ interviews }: Followed, now: number): string {
	const ahead = interviews.filter(isAhead);
	const planned = ahead
		.flatMap(({ body }) => body.appointment ?? [])
		.sort((a, b) => `${a.day} ${a.hour}`.localeCompare(`${b.day} ${b.hour}`));
	const [next] = planned;
	if (next) {
		return m.closing_note_talk({ day: day(`${next.day}T12:00`, now), hour: next.hour });
	}
	return ahead.length > 0 ? m.closing_note_talk_asked() : m.closing_note_no_talk();
}

/** The same day as the caseload tells. */
function sign({ lastSignAt }: Followed, now: number): string {
	return lastSignAt > 0 ? m.closing_note_sign({ day: day(lastSignAt, now) }) : '';
}
