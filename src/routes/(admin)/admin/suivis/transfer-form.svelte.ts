import { MOST_EACH, expectedShares, type Order, type Receiver } from '#domain/caseload-transfer';
import { orderTransfer } from '#domain/gestures/transfers';
import { MAX_MESSAGE_CHARS } from '#domain/limits';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { today } from '$lib/store/today';
import type { LoadRow } from './load-rows';

export type Length = 'days' | 'good';

/** A colleague among whom one chooses. */
export interface Candidate {
	row: LoadRow;
	chosen: boolean;
	/** As typed: how many she takes at most; empty for her part of the rest. */
	most: string;
}

/** What is filled in to order a transfer; nothing is written before it is sent. */
export class TransferForm {
	candidates = $state<Candidate[]>([]);
	length = $state<Length>('days');
	until = $state('');
	reason = $state('');
	/** Something was missing when one wanted to go on. */
	tried = $state(false);
	/** What is ordered is shown before it is sent. */
	summary = $state(false);
	#from = $state.raw<LoadRow | null>(null);

	constructor(readonly structure: string) {}

	get from(): LoadRow | null {
		return this.#from;
	}

	receivers: Receiver[] = $derived.by(() =>
		this.candidates
			.filter(({ chosen }) => chosen)
			.map(({ row, most }) => ({
				counsellor: row.counsellor,
				name: row.name,
				most: most.trim() === '' ? null : Number(most)
			}))
	);

	faults = $derived.by(() => ({
		to: this.receivers.length === 0 ? m.transfer_to_missing() : undefined,
		until: this.length === 'good' ? undefined : this.#untilFault(),
		most: this.candidates.some((one) => mostFault(one) !== undefined),
		reason: this.reason.length > MAX_MESSAGE_CHARS
	}));

	ready = $derived.by(() => !Object.values(this.faults).some(Boolean));
	/** Who will get how many; null while it is not known how many there are. */
	expected = $derived.by(() => {
		const count = this.#from?.confided ?? null;
		return count === null || !this.ready ? null : expectedShares(count, this.receivers);
	});

	order: Order = $derived.by(() => ({
		counsellor: this.#from?.counsellor ?? '',
		counsellorName: this.#from?.name ?? '',
		to: this.receivers,
		until: this.length === 'good' ? null : this.until,
		reason: this.reason
	}));

	#untilFault(): string | undefined {
		if (!this.until) return m.transfer_until_missing();
		return this.until < today() ? m.transfer_until_past() : undefined;
	}

	/** Begins anew, for one counsellor. */
	begin(from: LoadRow, rows: readonly LoadRow[]): void {
		this.#from = from;
		this.candidates = rows
			.filter(({ here, counsellor }) => here && counsellor !== from.counsellor)
			.map((row) => ({ row, chosen: false, most: '' }));
		// Whoever has left does not come back in some days.
		this.length = from.here ? 'days' : 'good';
		Object.assign(this, { until: '', reason: '', tried: false, summary: false });
	}

	/** @returns whether there is something to be agreed to */
	goOn(): boolean {
		this.tried = true;
		this.summary = this.ready;
		return this.ready;
	}

	async send(): Promise<void> {
		await device.save([orderTransfer(this.order, this.structure, device.gesture())]);
	}
}

/** What is wrong with the number of one who is chosen. */
export function mostFault({ chosen, most }: Candidate): string | undefined {
	if (!chosen || most.trim() === '') return undefined;
	const whole = /^\d{1,4}$/.test(most.trim()) ? Number(most) : 0;
	const fits = whole >= 1 && whole <= MOST_EACH;
	return fits ? undefined : m.transfer_most_wrong({ most: MOST_EACH });
}
