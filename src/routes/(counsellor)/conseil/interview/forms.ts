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

/** Forms begun and not sent, by interview: looking at something else loses nothing of them. */
const plans = new Map<string, Form<PlanValues>>();
const holds = new Map<string, Form<HoldValues>>();

/** The form of a slot: as it was left, or with what is known. */
export function planForm(subject: Subject): Form<PlanValues> {
	const kept = plans.get(subject.id);
	if (kept) return kept;
	const made = new Form(planValues(subject), planErrors, `rendez-vous-${keyOfId(subject.id)}`);
	plans.set(subject.id, made);
	return made;
}

/** The form of what came of a talk. */
export function holdForm(subject: Subject): Form<HoldValues> {
	const kept = holds.get(subject.id);
	if (kept) return kept;
	const { id, name } = subject;
	const check = (values: HoldValues) => holdErrors(values, name);
	const made = new Form(holdValues(subject), check, `synthese-${keyOfId(id)}`);
	holds.set(subject.id, made);
	return made;
}

/** Once it is saved, or given up. */
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
