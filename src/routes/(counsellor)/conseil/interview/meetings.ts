import { isAbsent } from '#domain/agenda';
import { isDay } from '#domain/day';
import { isMinutes } from '#domain/interview';
import { overlap, type Slot } from '#domain/slot';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { lenderOf, type Followed } from '../caseload';
import { desk } from '../desk.svelte';
import type { PlanValues } from './forms.svelte';

/** What a slot would meet in the counsellor's own agenda, in words: he may do so on purpose (AG-07). */
export function meetingWords({ when, minutes }: PlanValues, except?: string): string[] {
	const [day = '', hour = ''] = when.split('T');
	if (!isDay(day) || !/^\d\d:\d\d$/.test(hour)) return [];
	const slot = { day, hour, minutes: isMinutes(minutes) ? Number(minutes) : 5 };
	// Two talks with one person are said once.
	return [...new Set([...talksAt(slot, except), ...absenceAt(slot)])];
}

function talksAt(slot: Slot, except: string | undefined): string[] {
	return desk.people.flatMap((person) =>
		person.interviews
			.filter(({ id, state, body }) => {
				const planned = state === 'planned' && id !== except;
				return planned && body.appointment && overlap(body.appointment, slot);
			})
			.map(() => m.agenda_overlaps_talk({ what: whatOf(person) }))
	);
}

/** One that she takes over for a colleague is not her own. */
function whatOf(person: Followed): string {
	const { name } = person;
	const holder = lenderOf(person, device.session?.user ?? '');
	return holder ? m.agenda_overlaps_lent({ name, holder }) : m.agenda_overlaps_one({ name });
}

function absenceAt({ day }: Slot): string[] {
	const user = device.session?.user;
	const own = device.all('agenda').filter(({ body }) => body.counsellor === user);
	return own.some(({ body }) => isAbsent(body, day)) ? [m.agenda_overlaps_absence()] : [];
}
