import type { Envelope } from '#domain/document';
import {
	announceSession,
	cancelSession,
	restoreSession,
	reviseSession
} from '#domain/gestures/sessions';
import { bySessionTime } from '#domain/session';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { hasEnded } from '$lib/tools/workshop/session-words';
import { Form } from '$lib/ui/form.svelte';
import { structuresWith } from '../staff/standing';
import {
	blankSession,
	checkSession,
	noticeIn,
	valuesOf,
	type SessionValues
} from './session-values';

type Session = Envelope<'session'>;

/** A session being written: a new one, or another text for one that is there. */
export class SessionWriting {
	readonly form: Form<SessionValues>;
	readonly #before: string;

	constructor(
		readonly session: Session | null,
		blank: SessionValues
	) {
		const values = session ? valuesOf(session.structure, session.body) : blank;
		const when = session ? values.when : null;
		this.#before = JSON.stringify(values);
		const check = (typed: SessionValues) => checkSession(typed, clock.read(), when);
		this.form = new Form<SessionValues>(values, check, 'atelier');
	}

	/** Whether something stands in the form that is nowhere else. */
	get touched(): boolean {
		return JSON.stringify(this.form.values) !== this.#before;
	}
}

/** The sessions of the structures somebody works in (S33): looks, announces, changes, cancels. */
export class WorkshopDesk {
	writing = $state.raw<SessionWriting | null>(null);
	past = $state(false);
	readonly #chosen: () => string | null;

	constructor(chosen: () => string | null) {
		this.#chosen = chosen;
	}

	structures = $derived(
		(['reception', 'counsellor'] as const)
			.flatMap((role) => structuresWith(device.session, role))
			.filter((one, place, all) => all.indexOf(one) === place)
	);
	readonly #all = $derived(
		device
			.all('session')
			.filter(({ structure }) => this.structures.includes(structure))
			.sort(bySessionTime)
	);
	next = $derived(this.#all.filter(({ body }) => !hasEnded(body, clock.now)));
	over = $derived(this.#all.filter(({ body }) => hasEnded(body, clock.now)).reverse());
	listed = $derived(this.past ? this.over : this.next);
	chosen = $derived.by(() => this.#all.find(({ id }) => id === this.#chosen()));

	begin(session: Session | null = null): void {
		const blank = blankSession(this.structures[0] ?? '', device.session?.name ?? '');
		this.writing = new SessionWriting(session, blank);
	}

	leave(): void {
		this.writing = null;
	}

	/** @returns the session's id */
	async keep(values: SessionValues): Promise<string> {
		const { session } = this.writing ?? { session: null };
		const notice = noticeIn(values);
		const draft = session
			? reviseSession(session, notice, device.gesture())
			: announceSession(notice, values.structure, device.gesture());
		await device.save([draft], session ? [session] : []);
		this.leave();
		return draft.id;
	}

	async cancel(session: Session, reason: string): Promise<void> {
		await device.save([cancelSession(session, reason, device.gesture())], [session]);
	}

	async restore(session: Session): Promise<void> {
		await device.save([restoreSession(session, device.gesture())], [session]);
	}
}
