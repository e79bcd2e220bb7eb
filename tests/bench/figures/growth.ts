import { atMostTimes, type Figure } from '../figure';
import { alternate, median, type Contender } from '../measure';
import { ownPull } from './idle-pull';
import type { Exchange } from '../host/client';

const SMALL = { dossiers: 80, followed: 80 };
const LARGE = { dossiers: 3_226, followed: 80 };
const PULLS = 20;

/** The nothing-changed pull of the same device, in a base of 5,000 and in one of 200,000 documents. */
export const growth: Figure = {
	name: 'growth',
	async run(bench) {
		const sizes = [SMALL, LARGE].map((size) =>
			bench.options.quick ? { dossiers: size.dossiers / 40, followed: 2 } : size
		);
		const bytes: Record<string, number> = {};
		const contenders: Record<string, Contender> = {};
		for (const [i, size] of sizes.entries()) {
			const whole = { ...size, dossiers: Math.ceil(size.dossiers) };
			const pull = await ownPull(await bench.stage(bench.mainStore, whole));
			const name = i === 0 ? 'small' : 'large';
			contenders[name] = async () => {
				const all: Exchange<unknown>[] = [];
				for (let n = 0; n < PULLS; n++) all.push(await pull());
				bytes[name] = median(all.map((one) => one.bytes));
				return median(all.map((one) => one.ms));
			};
		}
		const found = await alternate(bench.options.runs, contenders);
		const note = `idle pull, base of 200,000 against 5,000 documents, on ${bench.mainStore}`;
		const time = { ours: median(found.large ?? []), peer: median(found.small ?? []) };
		const size = { ours: bytes.large ?? 0, peer: bytes.small ?? 0 };
		return [
			atMostTimes(1.2, { name: 'growth/bytes', unit: 'bytes', ...size, note }),
			atMostTimes(1.2, { name: 'growth/time', unit: 'ms', ...time, note })
		];
	}
};
