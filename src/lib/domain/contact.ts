import type { Static } from 'typebox';
import * as Type from 'typebox';
import type { Envelope } from './document';
import { Day, Name, orNull, strict } from './text';

/** `withdrawn`: it was noted by mistake, and is counted no more (ADR 0033). Never the other way round. */
export const CONTACT_STATES = ['noted', 'withdrawn'] as const;

/** How one was in touch (D12). */
export const CONTACT_MEDIA = ['phone'] as const;
export type ContactMedium = (typeof CONTACT_MEDIA)[number];

const CONTACT_OUTCOMES = ['reached', 'missed'] as const;

const MAX_CONTACT_MINUTES = 480;

export const Medium = Type.Enum([...CONTACT_MEDIA]);
export const ContactMinutes = Type.Integer({ minimum: 1, maximum: MAX_CONTACT_MINUTES });

/** Whether what was typed is a duration that can be kept. */
export function isContactMinutes(typed: string): boolean {
	const minutes = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
	return minutes >= 1 && minutes <= MAX_CONTACT_MINUTES;
}

/** One contact between a counsellor and a person, beside tasks and interviews: one document each. */
export const ContactBody = strict({
	medium: Medium,
	/** Whoever called whom: `reached` when they spoke. Only that is counted. */
	outcome: Type.Enum([...CONTACT_OUTCOMES]),
	/** How long they spoke; null when they did not. */
	minutes: orNull(ContactMinutes),
	/** The day on which it was noted, by the calendar of that device. */
	day: Day,
	/** Stamped by the server: the name colleagues read, whoever is on the team by then. */
	byName: Name
});
export type ContactBody = Static<typeof ContactBody>;

type Contact = Pick<Envelope<'contact'>, 'state' | 'body'>;

/** Whether a contact says what it has to, and nothing else: minutes where they spoke. */
export function isWholeContact({ body }: Contact): boolean {
	return (body.outcome === 'reached') === (body.minutes !== null);
}

/** Whether it is counted (D12), and a sign of life: they spoke, and it was not taken back. */
export function isCountedContact({ state, body }: Contact): boolean {
	return state === 'noted' && body.outcome === 'reached';
}
