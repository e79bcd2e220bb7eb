import { isUnsettled } from '#domain/closing';
import { tasksOf } from '#domain/current-pathway';
import type { Envelope } from '#domain/document';
import { isAhead, isToBeNoted } from '#domain/interview';
import { isExpected } from '#domain/seat';
import { standInAt } from '#domain/stand-in';
import { m } from '$lib/i18n/paraglide/messages';
import { day } from '$lib/ui/dates';
import type { Followed } from '../caseload';

/**
 * What will become of each thing that is open in a dossier when it is closed, in words (CL-11).
 * @param seats of this person
 * @param now ms since 1970
 */
export function followsClosing(
	person: Followed,
	seats: readonly Envelope<'seat'>[],
	now: number
): string[] {
	const { dossier, pathways, tasks, interviews } = person;
	const standIn = standInAt(dossier, now);
	const places = seats.filter((one) => one.dossier === dossier.id && isExpected(one)).length;
	const sentences = [
		...pathways
			.filter((one) => isUnsettled(one, tasksOf(one.id, tasks)))
			.map(({ body }) => m.closing_ends_pathway({ title: body.title })),
		...interviews
			.filter((one) => isAhead(one) && !isToBeNoted(one, now))
			.map((one) => talkWords(one, now)),
		...(places > 0 ? [m.closing_ends_places({ count: places })] : []),
		...(standIn ? [m.closing_ends_stand_in({ name: standIn.name })] : [])
	];
	const open = sentences.length > 0 ? sentences : [m.closing_ends_nothing()];
	return [...new Set(open), m.closing_person_keeps({ name: person.name })];
}

function talkWords({ body: { appointment, title } }: Envelope<'interview'>, now: number): string {
	return appointment
		? m.closing_ends_talk({ day: day(`${appointment.day}T12:00`, now) })
		: m.closing_ends_asked({ title });
}
