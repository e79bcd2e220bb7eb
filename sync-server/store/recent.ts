/** The last so many values by key, in memory; the one noted longest ago goes first. */
export class Recent<V> {
	readonly #values = new Map<string, V>();

	constructor(private readonly limit: number) {}

	get(key: string): V | undefined {
		return this.#values.get(key);
	}

	note(key: string, value: V): void {
		this.#values.delete(key);
		this.#values.set(key, value);
		const [oldest] = this.#values.keys();
		if (this.#values.size > this.limit && oldest !== undefined) this.#values.delete(oldest);
	}
}
