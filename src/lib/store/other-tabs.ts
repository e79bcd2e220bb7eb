/**
 * Tells the other tabs of the same person which documents were written, and hears it from them. Ids only:
 * whoever hears reads the disk, so that word that comes late does not bring back what is overwritten.
 */
export class OtherTabs {
	#channel: BroadcastChannel;

	/** @param name the store's */
	constructor(name: string, heard: (ids: string[]) => void) {
		this.#channel = new BroadcastChannel(`${name}-written`);
		this.#channel.onmessage = ({ data }) => heard(data as string[]);
	}

	/** Empty when something beside the documents was written. */
	tell(ids: string[]): void {
		this.#channel.postMessage(ids);
	}

	close(): void {
		this.#channel.close();
	}
}
