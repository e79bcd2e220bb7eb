import type { Bench } from './bench';

/** One figure as it is printed, one JSON line each. */
export interface Line {
	name: string;
	ours: number | null;
	/** Null when there is no peer, or it could not be run: `note` says why. */
	peer: number | null;
	/** What the target is about; null without a peer. */
	ratio: number | null;
	unit: string;
	target: string;
	/** Null when it could not be told. */
	met: boolean | null;
	/** What was measured, in few words, or why something is missing. */
	note?: string;
}

/** A group of lines measured together. */
export interface Figure {
	name: string;
	run: (bench: Bench) => Promise<Line[]>;
}

type Pair = Pick<Line, 'name' | 'unit' | 'note'> & { ours: number; peer: number | null };

/** Ours may be so many times the peer's. */
export function atMostTimes(times: number, pair: Pair): Line {
	const ratio = pair.peer === null ? null : pair.ours / pair.peer;
	return line(pair, ratio, `ours / peer ≤ ${times}`, ratio === null ? null : ratio <= times);
}

/** Ours shall be so many times smaller than the peer's. */
export function timesLess(times: number, pair: Pair): Line {
	const ratio = pair.peer === null ? null : pair.peer / pair.ours;
	return line(pair, ratio, `peer / ours ≥ ${times}`, ratio === null ? null : ratio >= times);
}

/** The line of a peer that could not be run, with the reason. */
export function notMeasured(
	name: string,
	unit: string,
	times: number,
	note: string,
	ours: number | null = null
): Line {
	const target = `peer / ours ≥ ${times}`;
	const shown = ours === null ? null : rounded(ours);
	return { name, ours: shown, peer: null, ratio: null, unit, target, met: null, note };
}

/** Ours alone, under a limit. */
export function atMost(limit: number, { name, ours, unit, note }: Omit<Pair, 'peer'>): Line {
	return line({ name, ours, peer: null, unit, note }, null, `≤ ${limit} ${unit}`, ours <= limit);
}

function line(pair: Pair, ratio: number | null, target: string, met: boolean | null): Line {
	const { name, ours, peer, unit, note } = pair;
	const shown = { ours: rounded(ours), peer: peer === null ? null : rounded(peer) };
	return {
		name,
		...shown,
		ratio: ratio === null ? null : rounded(ratio),
		unit,
		target,
		met,
		...(note !== undefined && { note })
	};
}

/** Three figures that count. */
function rounded(value: number): number {
	return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
