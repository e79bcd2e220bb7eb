import { isDay } from '#domain/day';
import type { Envelope } from '#domain/document';
import { keyOfId } from '#domain/ids';
import { isMinutes, type Appointment, type InterviewMode } from '#domain/interview';
import { MAX_MESSAGE_CHARS } from '#domain/limits';
import { m } from '$lib/i18n/paraglide/messages';
import { clock } from '$lib/store/clock.svelte';
import { today } from '$lib/store/today';
import { isBegun } from '$lib/tools/interview/words';
import { Form, type Errors } from '$lib/ui/form.svelte';
import { KeptForms, TalkForm, type Known } from './talk-form.svelte';

/** A slot as it is typed. */
export interface PlanValues extends Record<string, unknown> {
	/** `2026-12-01T14:30`, or empty. */
	when: string;
	minutes: string;
	mode: InterviewMode;
	place: string;
	words: string;
}

/** That a talk was held, as it is typed beside its synthesis. */
export interface HeldValues extends Record<string, unknown> {
	day: string;
	minutes: string;
	mode: InterviewMode;
}

/** The talk a form is about. */
export interface Subject {
	id: string;
	/** The person's first name, for the sentences. */
	name: string;
	interview: Envelope<'interview'> | undefined;
	/** How long the task says that it lasts. */
	minutes: number;
}

const plans = new KeptForms<PlanValues>();

/** The form of a slot. Each screen has its own. */
export function planForm(subject: Subject): TalkForm<PlanValues> {
	const prefix = `rendez-vous-${keyOfId(subject.id)}`;
	return new TalkForm(subject.id, knownPlan(subject), plans, planErrors, prefix);
}

/** The form of when, how and how long a talk was held. */
export function heldForm(subject: Subject): Form<HeldValues> {
	return new Form(heldValues(subject), heldErrors, `remise-${keyOfId(subject.id)}`);
}

/** What a slot is typed over. */
export function knownPlan(subject: Subject): Known<PlanValues> {
	return { values: planValues(subject), interview: subject.interview };
}

function planValues({ interview, minutes }: Subject): PlanValues {
	const { appointment, wish } = interview?.body ?? {};
	return {
		when: appointment ? `${appointment.day}T${appointment.hour}` : '',
		minutes: String(appointment?.minutes ?? minutes),
		mode: appointment?.mode ?? wish?.mode ?? 'onSite',
		place: appointment?.place ?? '',
		words: appointment?.words ?? ''
	};
}

function heldValues({ interview, minutes }: Subject): HeldValues {
	const { appointment, wish } = interview?.body ?? {};
	const planned = appointment && appointment.day <= today() ? appointment.day : today();
	return {
		day: planned,
		minutes: String(appointment?.minutes ?? minutes),
		mode: appointment?.mode ?? wish?.mode ?? 'onSite'
	};
}

/** What keeps a slot from being fixed. */
export function planErrors({ when, minutes, place, words }: PlanValues): Errors<PlanValues> {
	return {
		...whenError(when),
		...minutesError(minutes),
		...longError('place', place),
		...longError('words', words)
	};
}

/** The slot that was typed, once it passed the check. */
export function appointmentIn({ when, minutes, mode, place, words }: PlanValues): Appointment {
	const [day = '', hour = ''] = when.split('T');
	const said = { place: place.trim(), words: words.trim() };
	return { day, hour, minutes: Number(minutes), mode, ...said };
}

function whenError(when: string): Errors<PlanValues> {
	const [day = '', hour = ''] = when.split('T');
	if (!isDay(day) || !/^\d\d:\d\d$/.test(hour)) return { when: m.interview_when_missing() };
	const past = isBegun({ day, hour }, clock.read());
	return past ? { when: m.interview_when_past() } : {};
}

function heldErrors({ day, minutes }: HeldValues): Errors<HeldValues> {
	return {
		...(!isDay(day) && { day: m.interview_held_missing() }),
		...(isDay(day) && day > today() && { day: m.interview_held_future() }),
		...minutesError(minutes)
	};
}

function minutesError(minutes: string): { minutes?: string } {
	return isMinutes(minutes) ? {} : { minutes: m.interview_minutes_fault() };
}

function longError(field: string, text: string): Record<string, string> {
	if (text.trim().length <= MAX_MESSAGE_CHARS) return {};
	return { [field]: m.interview_too_long({ max: MAX_MESSAGE_CHARS }) };
}
