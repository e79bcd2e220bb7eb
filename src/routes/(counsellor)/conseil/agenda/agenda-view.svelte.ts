import { agendaId, type AgendaBody } from '#domain/agenda';
import { keepAgenda } from '#domain/gestures/agenda';
import { dayAfter, weekdayOf } from '#domain/slot';
import { device } from '$lib/store/device.svelte';
import { today } from '$lib/store/today';
import { structuresWith } from '../../../staff/standing';
import { lenderOf } from '../caseload';
import { desk } from '../desk.svelte';
import { agendaDay, mondayOf, type AgendaDay } from './agenda-days';

export type View = 'week' | 'day' | 'list' | 'settings';

/** How far ahead the list looks. */
const LIST_DAYS = 28;
const WORKDAYS = 5;

/** The counsellor's agenda: where one looks, and what stands there. */
export class AgendaView {
	/** How one wants to look at it. */
	chosen = $state<View>('week');
	/** How it is shown: as a list where a week has no room. */
	view: View = $derived.by(() => (this.chosen === 'week' && !this.#wide() ? 'list' : this.chosen));
	/** The day one looks at, or one of its week. */
	day = $state(today());
	#structure = $state('');
	readonly #wide: () => boolean;

	constructor(wide: () => boolean) {
		this.#wide = wide;
	}

	structures = $derived(structuresWith(device.session, 'counsellor'));
	/** In which of his structures his hours are changed. */
	structure = $derived(
		this.structures.includes(this.#structure) ? this.#structure : (this.structures[0] ?? '')
	);
	agenda = $derived(device.get('agenda', agendaId(this.structure, device.session?.user ?? '')));
	readonly today = $derived(desk.today);

	readonly #parts = $derived({
		talks: desk.people.flatMap((person) => {
			const lender = lenderOf(person, device.session?.user ?? '');
			return person.interviews.map((interview) => ({ interview, person, since: 0, lender }));
		}),
		sessions: device.all('session').filter(({ structure }) => this.structures.includes(structure)),
		agenda: this.agenda?.body
	});

	week: AgendaDay[] = $derived.by(() => {
		const days = this.#from(mondayOf(this.day), 7);
		return days.filter((one, n) => n < WORKDAYS || one.items.length > 0 || one.open.length > 0);
	});
	shownDay: AgendaDay = $derived.by(() => agendaDay(this.day, this.#parts));
	list: AgendaDay[] = $derived.by(() =>
		this.#from(this.day, LIST_DAYS).filter(({ items, absent }) => items.length > 0 || absent)
	);

	#from(day: string, count: number): AgendaDay[] {
		return Array.from({ length: count }, (_, n) => agendaDay(dayAfter(day, n), this.#parts));
	}

	chooseStructure(structure: string): void {
		this.#structure = structure;
	}

	/** To the next week, day or page of the list, or back. */
	move(by: 1 | -1): void {
		const steps = { week: 7, day: 1, list: LIST_DAYS, settings: 0 };
		const day = dayAfter(this.day, by * steps[this.view]);
		// A weekend with nothing in it is passed over.
		const idle =
			this.view === 'day' && weekdayOf(day) > WORKDAYS && isIdle(agendaDay(day, this.#parts));
		this.day = day;
		if (idle) this.move(by);
	}

	goToday(): void {
		this.day = this.today;
	}

	/** Talks that are planned on these days. */
	talksWithin(from: string, to: string): number {
		return this.#parts.talks.filter(({ interview: { state, body } }) => {
			const day = body.appointment?.day ?? '';
			return state === 'planned' && from <= day && day <= to;
		}).length;
	}

	async keep(said: Partial<Pick<AgendaBody, 'ranges' | 'absences'>>): Promise<void> {
		const before = this.agenda;
		const drafts = keepAgenda(before, this.structure, said, device.gesture());
		await device.save(drafts, before ? [before] : []);
	}
}

function isIdle({ items, open }: AgendaDay): boolean {
	return items.length === 0 && open.length === 0;
}
