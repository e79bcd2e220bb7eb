import { inOrder } from '#domain/allotment';
import type { Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import { markSeat, withdrawSeat, writeIn } from '#domain/gestures/sessions';
import { isOnSheet, isOut, seatId, type SeatState } from '#domain/seat';
import { hasCome } from '#domain/session';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { beginsAt } from '$lib/tools/workshop/session-words';
import { matches } from '../staff/search-text';

type Session = Envelope<'session'>;
type Seat = Envelope<'seat'>;

/** Found people shown at a time. */
const MOST_FOUND = 6;

/** The sign-in sheet of one session: everything is kept on the device at once, with a network or without. */
export class Sheet {
	query = $state('');
	readonly #session: () => Session;

	constructor(session: () => Session) {
		this.#session = session;
	}

	get structure(): string {
		return this.#session().structure;
	}

	readonly #seats = $derived.by(() =>
		device.all('seat').filter(({ body }) => body.session === this.#session().id)
	);
	/** By name: a row stays where it is while it is marked. */
	coming = $derived(
		this.#seats.filter(isOnSheet).sort((a, b) => a.body.name.localeCompare(b.body.name, 'fr'))
	);
	waiting = $derived(this.#with('waiting').sort(inOrder));
	without = $derived(this.#with('full').sort(inOrder));
	withdrawn = $derived(this.#with('withdrawn').sort(inOrder));
	present = $derived(this.#with('present').length);
	/** Whether one signs already, from that day on: whoever is written in stands here, or was here. */
	signing = $derived.by(() => hasCome(this.#session().body, clock.now) && this.#isDay());
	/** By the sheet as it stands here, which may know of somebody whom the server has not counted yet. */
	full = $derived.by(() => this.coming.length >= this.#session().body.capacity);
	/** Whether whoever comes to be told that there is no place may wait for one. */
	waits = $derived.by(() => this.#session().body.waitingList);
	readonly #named = $derived.by(() => {
		const { structure } = this.#session();
		if (!this.query.trim()) return [];
		return device
			.all('dossier')
			.filter((one) => one.structure === structure && one.state === 'open')
			.filter(({ body }) => matches(fullName(body.person), this.query));
	});
	/** Who may be written in, of those whose name is looked for. */
	found = $derived.by(() => this.#named.filter((one) => this.#isFree(one)).slice(0, MOST_FOUND));
	/** Whether whoever is looked for is known here, and on the sheet already. */
	listed = $derived.by(() => this.#named.length > 0 && this.found.length === 0);

	#with(...states: SeatState[]): Seat[] {
		return this.#seats.filter(({ state }) => states.includes(state));
	}

	/** By the clock on the wall here. */
	#isDay(): boolean {
		return clock.now >= beginsAt({ ...this.#session().body, time: '00:00' });
	}

	#isFree(dossier: Envelope<'dossier'>): boolean {
		const seat = device.get('seat', seatId(this.#session().id, dossier.id));
		return !seat || isOut(seat);
	}

	/** A second press takes it back. */
	async mark(seat: Seat, state: 'present' | 'absent'): Promise<void> {
		const next = seat.state === state ? 'held' : state;
		await device.save([markSeat(seat, next, device.gesture())], [seat]);
	}

	async remove(seat: Seat): Promise<void> {
		await device.save([withdrawSeat(seat, device.gesture())], [seat]);
	}

	/** A place whatever the room: whoever holds the session knows how many chairs there are. */
	async give(seat: Seat): Promise<void> {
		await device.save([markSeat(seat, 'held', device.gesture())], [seat]);
	}

	/** @param placed she has a place, whatever the room; else she asks for one */
	async writeIn(dossier: Envelope<'dossier'>, placed: boolean): Promise<void> {
		const session = this.#session();
		const seat = device.get('seat', seatId(session.id, dossier.id)) ?? null;
		const draft = writeIn(session, dossier, seat, placed, device.gesture());
		await device.save([draft], seat ? [seat] : []);
		this.query = '';
	}
}
