import {
	MAX_ABOUT,
	MAX_BRING,
	MAX_CAPACITY,
	MAX_LINK,
	MAX_PLACE,
	type SessionBody,
	type SessionNotice
} from '#domain/session';
import { MAX_NAME_CHARS, MAX_TITLE_CHARS, VISIBLE_SEAT_MONTHS } from '#domain/limits';
import { m } from '$lib/i18n/paraglide/messages';
import { safeHref } from '#domain/safe-link';

/** What is typed of a session: texts, empty where nothing was said yet. */
export type SessionValues = {
	structure: string;
	title: string;
	about: string;
	bring: string;
	/** `2026-11-30T14:00` */
	when: string;
	minutes: string;
	place: string;
	link: string;
	host: string;
	capacity: string;
	waitingList: boolean;
};

/** Offered as lengths; another that was chosen once is kept. */
export const LENGTHS = [30, 45, 60, 90, 120, 150, 180, 210, 240, 300, 360, 420] as const;

/** Two texts written side by side on two devices must fit together where one of them is kept. */
export const ABOUT_TYPED = Math.floor(MAX_ABOUT / 2) - 10;
export const BRING_TYPED = Math.floor(MAX_BRING / 2) - 10;

/** Within the months of which a sheet keeps the seats (CH-25): whoever asks at once must be on it that day. */
const FARTHEST_MS = (VISIBLE_SEAT_MONTHS - 1) * 30 * 24 * 3_600_000;

/** A session not announced yet. */
export function blankSession(structure: string, host: string): SessionValues {
	const texts = { title: '', about: '', bring: '', when: '', place: '', link: '' };
	return { structure, ...texts, minutes: '120', host, capacity: '12', waitingList: true };
}

export function valuesOf(structure: string, body: SessionBody): SessionValues {
	const { title, about, bring, day, time, minutes, place, link, host, capacity, waitingList } =
		body;
	const texts = { title, about, bring, place, link, host, waitingList };
	const when = `${day}T${time}`;
	return { structure, ...texts, when, minutes: String(minutes), capacity: String(capacity) };
}

/** The notice of a session whose values passed the check. */
export function noticeIn(values: SessionValues): SessionNotice {
	const [day = '', time = ''] = values.when.split('T');
	return {
		title: values.title.trim(),
		about: values.about.trim(),
		bring: values.bring.trim(),
		day,
		time: time.slice(0, 5),
		minutes: Number(values.minutes),
		place: values.place.trim(),
		link: values.link.trim(),
		host: values.host.trim(),
		capacity: Number(values.capacity),
		waitingList: values.waitingList
	};
}

type Faults = Partial<Record<keyof SessionValues, string>>;

/**
 * What keeps a session from being announced, field by field, in the order of the form.
 * @param before when the session was to be, of one that is changed: it may stay there though it be past
 */
export function checkSession(values: SessionValues, now: number, before: string | null): Faults {
	const faults: Faults = {
		title: textFault(values.title, MAX_TITLE_CHARS, m.workshop_field_title_missing()),
		about: textFault(values.about, MAX_ABOUT),
		bring: textFault(values.bring, MAX_BRING),
		when: values.when === before ? undefined : whenFault(values.when, now),
		minutes: values.minutes ? undefined : m.workshop_field_minutes_missing(),
		place: placeFault(values),
		link: linkFault(values.link.trim()),
		host: textFault(values.host, MAX_NAME_CHARS, m.workshop_field_host_missing()),
		capacity: capacityFault(values.capacity)
	};
	return Object.fromEntries(Object.entries(faults).filter(([, words]) => words)) as Faults;
}

function textFault(text: string, most: number, missing?: string): string | undefined {
	if (text.trim() === '') return missing;
	return text.trim().length > most ? m.workshop_too_long() : undefined;
}

function placeFault({ place, link }: SessionValues): string | undefined {
	return textFault(place, MAX_PLACE, link.trim() ? undefined : m.workshop_field_place_missing());
}

function linkFault(link: string): string | undefined {
	if (link.length > MAX_LINK) return m.workshop_too_long();
	return link === '' || safeHref(link) ? undefined : m.workshop_field_link_wrong();
}

function whenFault(when: string, now: number): string | undefined {
	const shaped = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(when);
	const at = shaped ? new Date(when).getTime() : NaN;
	if (Number.isNaN(at)) return m.workshop_field_when_missing();
	if (at < now) return m.workshop_field_when_past();
	return at > now + FARTHEST_MS ? m.workshop_field_when_far() : undefined;
}

function capacityFault(capacity: string): string | undefined {
	const wanted = /^\s*\d{1,4}\s*$/.test(capacity) ? Number(capacity) : 0;
	return wanted >= 1 && wanted <= MAX_CAPACITY ? undefined : m.workshop_field_capacity_wrong();
}
