import type { CalendarState } from '#protocol/calendar';
import { calendarState, closeCalendar, openCalendar } from '$lib/store/calendar-api';

/** The address by which one's agenda is subscribed to. The server alone knows: nothing without a network. */
export class AgendaFeed {
	/** Null until an answer has come. */
	state = $state.raw<CalendarState | null>(null);
	/** Only right after it was made: nobody can tell it again. */
	address = $state.raw<string | null>(null);
	failure = $state.raw<unknown>(null);

	/** Each is false when it could not be asked; `failure` says why. */
	load(): Promise<boolean> {
		return this.#ask(calendarState);
	}

	open(): Promise<boolean> {
		const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
		return this.#ask(async () => {
			const { address, ...state } = await openCalendar(timeZone);
			this.address = address;
			return state;
		});
	}

	close(): Promise<boolean> {
		return this.#ask(async () => {
			const state = await closeCalendar();
			this.address = null;
			return state;
		});
	}

	async #ask(ask: () => Promise<CalendarState>): Promise<boolean> {
		try {
			this.state = await ask();
			this.failure = null;
			return true;
		} catch (error) {
			this.failure = error;
			return false;
		}
	}
}

/** The same address as a calendar program opens it. */
export function subscribeUrl(address: string): string {
	return address.replace(/^https?:/, 'webcal:');
}
