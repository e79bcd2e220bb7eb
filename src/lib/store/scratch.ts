import type { Sealer } from './sealer';

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * What somebody is in the middle of writing and has not said yet: no document, so that nothing of it waits to
 * be sent. Sealed, under a name that says nothing, on this device alone.
 */
export class Scratch {
	readonly #prefix: string;

	/**
	 * @param name of the person's store
	 * @param place asked for when it is used: a browser may forbid it
	 */
	constructor(
		name: string,
		readonly sealer: Sealer,
		readonly place: () => Place
	) {
		this.#prefix = `${name}-scratch-`;
	}

	/** @param text empty when it is said, or given up. @throws where there is no room */
	async keep(id: string, text: string): Promise<void> {
		const key = await this.#keyOf(id);
		if (text === '') return this.place().removeItem(key);
		this.place().setItem(key, await this.sealer.seal(key, text));
	}

	/** Empty where nothing is kept that these keys open. */
	async read(id: string): Promise<string> {
		const key = await this.#keyOf(id);
		const sealed = this.place().getItem(key);
		const text = sealed && (await this.sealer.open(key, sealed).catch(() => ''));
		return typeof text === 'string' ? text : '';
	}

	/** Takes away all that this person has begun. @throws where the browser forbids it */
	forget(): void {
		const place = this.place();
		const keys = Array.from({ length: place.length }, (_, at) => place.key(at));
		for (const key of keys) if (key?.startsWith(this.#prefix)) place.removeItem(key);
	}

	async #keyOf(id: string): Promise<string> {
		return this.#prefix + (await this.sealer.nameOf(id));
	}
}
