import type { CalendarAddress, CalendarState } from '#protocol/calendar';
import { exchangeJson } from './http';
import { Unreachable } from './unreachable';

/**
 * Calls about the address by which one's agenda is subscribed to. All need a network. Each throws
 * ProtocolError for an error the server answered, else Unreachable.
 */

/** Whether there is an address. */
export async function calendarState(): Promise<CalendarState> {
	return stateIn(await exchangeJson('calendar'));
}

/** Makes an address; the one before ends. @param zone time zone in which its hours are told */
export async function openCalendar(zone: string): Promise<CalendarAddress> {
	const answer = await exchangeJson('calendarOn', { zone });
	const address = (answer as Partial<CalendarAddress> | null)?.address;
	if (typeof address !== 'string') throw new Unreachable('not an answer');
	return { ...stateIn(answer), address };
}

/** Ends the address. */
export async function closeCalendar(): Promise<CalendarState> {
	return stateIn(await exchangeJson('calendarOff', {}));
}

function stateIn(answer: unknown): CalendarState {
	const { since, zone } = (answer ?? {}) as Partial<CalendarState>;
	if (since === undefined || zone === undefined) throw new Unreachable('not an answer');
	return { since, zone };
}
