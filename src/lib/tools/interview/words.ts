import { WEEK_PARTS, type Appointment, type InterviewMode, type WeekPart } from '#domain/interview';
import type { InterviewKind } from '#domain/talk-kinds';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { daysBetween, nearDay, time } from '$lib/ui/dates';

const MODES: Record<InterviewMode, () => string> = {
	onSite: m.interview_mode_on_site,
	phone: m.interview_mode_phone,
	video: m.interview_mode_video,
	outside: m.interview_mode_outside
};

const KINDS: Record<InterviewKind, () => string> = {
	first: m.interview_kind_first,
	followUp: m.interview_kind_follow_up,
	review: m.interview_kind_review,
	information: m.agenda_talk_kind_information,
	guidance: m.agenda_talk_kind_guidance
};

const DAYS = [
	m.interview_day_1,
	m.interview_day_2,
	m.interview_day_3,
	m.interview_day_4,
	m.interview_day_5
];

export function modeWords(mode: InterviewMode): string {
	return MODES[mode]();
}

/** One's choices of a mode, in the order of the domain. */
export function modeChoices() {
	return Object.entries(MODES).map(([value, label]) => ({ value, label: label() }));
}

export function kindWords(kind: InterviewKind): string {
	return KINDS[kind]();
}

export function kindChoices() {
	return Object.entries(KINDS).map(([value, label]) => ({ value, label: label() }));
}

/** The days of a week, each with its two halves. */
export function weekDays() {
	return DAYS.map((name, index) => ({
		name: name(),
		halves: [
			{ part: WEEK_PARTS[index * 2] as WeekPart, label: m.interview_am() },
			{ part: WEEK_PARTS[index * 2 + 1] as WeekPart, label: m.interview_pm() }
		]
	}));
}

/** English names of days keep their capital. */
function inSentence(day: string): string {
	return getLocale() === 'en' ? day : day.toLowerCase();
}

/** «lundi matin, jeudi après-midi», in the order of the week. */
export function partsWords(parts: readonly WeekPart[]): string {
	return weekDays()
		.flatMap(({ name, halves }) =>
			halves.flatMap(({ part, label }) =>
				parts.includes(part) ? [`${inSentence(name)} ${label}`] : []
			)
		)
		.join(', ');
}

/** «mardi 1er décembre à 14:30», «demain à 9:00». */
export function whenWords({ day, hour }: Pick<Appointment, 'day' | 'hour'>, now: number): string {
	return m.interview_at({ day: nearDay(`${day}T${hour}`, now), hour });
}

/** Whether its hour has come, by the clock here. @param now ms since 1970 */
export function isBegun({ day, hour }: Pick<Appointment, 'day' | 'hour'>, now: number): boolean {
	const days = daysBetween(`${day}T${hour}`, now);
	return days < 0 || (days === 0 && hour <= time(now));
}
