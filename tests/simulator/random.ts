const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The only source of chance in a history: the same seed gives the same run, to the letter (sfc32). */
export class Random {
	#a: number;
	#b: number;
	#c: number;
	#d = 1;

	constructor(seed: number) {
		this.#a = seed | 0;
		this.#b = Math.imul(seed, 0x9e3779b1) | 0;
		this.#c = 0x5f3759df;
		for (let i = 0; i < 15; i++) this.#word();
	}

	/** A source of its own, so that what one part draws does not shift what another draws. */
	fork(): Random {
		return new Random(this.#word());
	}

	/** From 0 up to, not including, n. */
	int(n: number): number {
		return Math.floor((this.#word() / 2 ** 32) * n);
	}

	chance(probability: number): boolean {
		return this.#word() / 2 ** 32 < probability;
	}

	pick<T>(list: readonly T[]): T | undefined {
		return list[this.int(list.length)];
	}

	/** All of a list, in any order. */
	shuffled<T>(list: readonly T[]): T[] {
		const left = [...list];
		return list.flatMap(() => left.splice(this.int(left.length), 1));
	}

	/** Picks by weight; undefined when all weights are 0. */
	weighted<T>(choices: readonly (readonly [number, T])[]): T | undefined {
		let left = this.int(choices.reduce((sum, [weight]) => sum + weight, 0));
		return choices.find(([weight]) => (left -= weight) < 0)?.[1];
	}

	/** 22 characters, as the device's and the server's own keys. */
	key(): string {
		let key = '';
		for (let i = 0; i < 4; i++) {
			const word = this.#word();
			for (let bits = 0; bits < 30; bits += 6) key += ALPHABET[(word >>> bits) & 63];
		}
		return `${key}${ALPHABET[this.int(64)]}${ALPHABET[this.int(64)]}`;
	}

	#word(): number {
		const t = (this.#a + this.#b + this.#d++) | 0;
		this.#a = this.#b ^ (this.#b >>> 9);
		this.#b = (this.#c + (this.#c << 3)) | 0;
		this.#c = ((this.#c << 21) | (this.#c >>> 11)) + t;
		return t >>> 0;
	}
}
