import { isDay } from '#domain/day';
import type { Envelope } from '#domain/document';
import { keyOfId } from '#domain/ids';
import { isMinutes, type InterviewMode } from '#domain/interview';
import { MAX_MESSAGE_CHARS } from '#domain/limits';
import { m } from '$lib/i18n/paraglide/messages';
import { today } from '$lib/store/today';
import { Form, type Errors } from '$lib/ui/form.svelte';

/** A slot as it is typed. */
export interface PlanValues extends Record<string, unknown> {
	/** `2026-12-01T14:30`, or empty. */
	when: string;
	minutes: string;
	mode: InterviewMode;
	place: string;
	words: string;
}

/** What came of a talk, as it is typed. */
export interface HoldValues extends Record<string, unknown> {
	day: string;
	minutes: string;
	mode: InterviewMode;
	synthesis: string;
}

interface Subject {
	id: string;
	/** The person's first name, for the sentences. */
	name: string;
	interview: Envelope<'interview'> | undefined;
	/** How long the task says that it lasts. */
	minutes: number;
}

/** What was begun and not saved, by interview: looking at something else loses nothing of it. */
const plans = new Map<string, PlanValues>();
const holds = new Map<string, HoldValues>();

/** The form of a slot: as it was left, or with what is known. Each screen has its own. */
export function planForm(subject: Subject): Form<PlanValues> {
	const values = plans.get(subject.id) ?? planValues(subject);
	return new Form(values, planErrors, `rendez-vous-${keyOfId(subject.id)}`);
}

/** The form of what came of a talk. */
export function holdForm(subject: Subject): Form<HoldValues> {
	const { id, name } = subject;
	const check = (values: HoldValues) => holdErrors(values, name);
	return new Form(holds.get(id) ?? holdValues(subject), check, `synthese-${keyOfId(id)}`);
}

/** The screen is left with a slot typed and not saved. */
export function keepPlan(id: string, values: PlanValues): void {
	plans.set(id, values);
}

/** The screen is left with a synthesis typed and not saved. */
export function keepHold(id: string, values: HoldValues): void {
	holds.set(id, values);
}

/** Once something of it is saved. */
export function forgetForms(id: string): void {
	plans.delete(id);
	holds.delete(id);
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

function holdValues({ interview, minutes }: Subject): HoldValues {
	const { appointment, wish } = interview?.body ?? {};
	const planned = appointment && appointment.day <= today() ? appointment.day : today();
	return {
		day: planned,
		minutes: String(appointment?.minutes ?? minutes),
		mode: appointment?.mode ?? wish?.mode ?? 'onSite',
		synthesis: ''
	};
}

function planErrors({ when, minutes, place, words }: PlanValues): Errors<PlanValues> {
	return {
		...whenError(when),
		...minutesError(minutes),
		...longError('place', place),
		...longError('words', words)
	};
}

function whenError(when: string): Errors<PlanValues> {
	const [day, hour] = when.split('T');
	if (!isDay(day) || !/^\d\d:\d\d$/.test(hour ?? '')) return { when: m.interview_when_missing() };
	return day < today() ? { when: m.interview_when_past() } : {};
}

function holdErrors(values: HoldValues, name: string): Errors<HoldValues> {
	const { day, minutes, synthesis } = values;
	return {
		...(!isDay(day) && { day: m.interview_held_missing() }),
		...(isDay(day) && day > today() && { day: m.interview_held_future() }),
		...minutesError(minutes),
		...(!synthesis.trim() && { synthesis: m.interview_synthesis_missing({ name }) }),
		...longError('synthesis', synthesis)
	};
}

function minutesError(minutes: string): { minutes?: string } {
	return isMinutes(minutes) ? {} : { minutes: m.interview_minutes_fault() };
}

function longError(field: string, text: string): Record<string, string> {
	if (text.trim().length <= MAX_MESSAGE_CHARS) return {};
	return { [field]: m.interview_too_long({ max: MAX_MESSAGE_CHARS }) };
}
