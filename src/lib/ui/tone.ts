/** What a colour may mean. `turn` (apricot) and `veiled` (violet) mean that and nothing else. */
export type Tone = 'neutral' | 'turn' | 'veiled' | 'done' | 'returned' | 'warn' | 'lake' | 'danger';

/** Soft ground with its readable text. */
export const toneSoft: Record<Tone, string> = {
	neutral: 'bg-sunken text-ink-soft',
	turn: 'bg-apricot-soft text-apricot-ink',
	veiled: 'bg-veil-soft text-veil-ink',
	done: 'bg-success-soft text-success-ink',
	returned: 'bg-returned-soft text-returned-ink',
	warn: 'bg-warn-soft text-warn-ink',
	lake: 'bg-lake-soft text-lake-ink',
	danger: 'bg-danger-soft text-danger-ink'
};
