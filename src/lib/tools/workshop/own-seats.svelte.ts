import { withSession } from '#domain/attendance';
import type { Envelope } from '#domain/document';
import { askSeat, withdrawSeat } from '#domain/gestures/sessions';
import { seatId } from '#domain/seat';
import type { ContentOf, WorkOf } from '#domain/tool';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { offeredDates } from './offered';

type Session = Envelope<'session'>;
type Seat = Envelope<'seat'>;
type Task = Envelope<'task'>;

/** The dates of one task, and the person's seats at them: asking is kept at once. */
export class OwnSeats {
	readonly #task: () => Task | undefined;
	readonly #content: () => ContentOf<'workshop'>;

	constructor(task: () => Task | undefined, content: () => ContentOf<'workshop'>) {
		this.#task = task;
		this.#content = content;
	}

	/** Where this person's dossier lives; in a preview, wherever whoever looks works. */
	readonly #structure = $derived.by(
		() => this.#task()?.structure ?? device.session?.standings[0]?.structure ?? ''
	);
	readonly #hers = $derived.by(() => {
		const dossier = this.#task()?.dossier;
		const seats = device.all('seat').filter((seat) => dossier && seat.dossier === dossier);
		return seats
			.filter(({ state, body }) => state !== 'withdrawn' || body.removed)
			.map(({ body }) => body.session);
	});
	dates = $derived.by(() =>
		offeredDates(device.all('session'), {
			wanted: this.#content(),
			structure: this.#structure,
			hers: this.#hers,
			now: clock.now
		})
	);

	seatAt(session: Session): Seat | undefined {
		const dossier = this.#task()?.dossier;
		return dossier ? device.get('seat', seatId(session.id, dossier)) : undefined;
	}

	/** @returns the work with this date noted in it */
	async ask(session: Session, work: WorkOf<'workshop'>): Promise<WorkOf<'workshop'>> {
		const task = this.#task();
		const dossier = device.get('dossier', task?.dossier);
		if (!task || !dossier) throw new Error('only a person with a dossier asks for a place');
		const seat = this.seatAt(session) ?? null;
		// A step of her own pathway is nobody else's to know (CH-07).
		const from = { seat, task: task.body.kind === 'advised' ? task.id : null };
		const draft = askSeat(session, dossier, from, device.gesture());
		await device.save([draft], seat ? [seat] : []);
		return withSession(work, draft.id, session);
	}
}

/** She does not come: kept at once. */
export async function giveBack(seat: Seat): Promise<void> {
	await device.save([withdrawSeat(seat, device.gesture())], [seat]);
}
