import type { Readable } from 'node:stream';
import { ProtocolError } from '#protocol/errors';
import { patienceMs, type Pace } from '#protocol/pace';

/** What a body is held to while it arrives. */
export interface Bounds {
	/** Bytes. */
	limit: number;
	pace: Pace;
	/** Whether the next bytes may still be part of it. */
	accepts: (chunk: Uint8Array) => boolean;
}

/**
 * The whole of a body, as long as it stays within its bounds. On a fault it is read no further; whoever
 * answers closes the connection.
 * @throws ProtocolError tooLarge (HT-02), tooSlow (HT-16)
 */
export function readWithin(payload: Readable, { limit, pace, accepts }: Bounds): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const bytes = new BoundedBytes(limit, accepts);
		const begun = performance.now();
		let timer: NodeJS.Timeout | undefined;
		const fail = (error: Error) => {
			clearTimeout(timer);
			payload.removeAllListeners('data').pause();
			reject(error);
		};
		const wait = () => {
			clearTimeout(timer);
			const left = patienceMs(bytes.length, pace) - (performance.now() - begun);
			timer = setTimeout(() => fail(new ProtocolError('tooSlow')), Math.max(0, left));
		};
		wait();
		payload.on('data', (chunk: Uint8Array) => {
			if (!bytes.add(chunk)) return fail(new ProtocolError('tooLarge'));
			wait();
		});
		payload.once('error', fail);
		payload.once('end', () => {
			clearTimeout(timer);
			resolve(bytes.whole());
		});
	});
}

/** What has arrived of a body so far. */
export class BoundedBytes {
	length = 0;
	readonly #chunks: Uint8Array[] = [];

	constructor(
		private readonly limit: number,
		private readonly accepts: Bounds['accepts']
	) {}

	/** @returns false when the body is more than its bounds allow (HT-02): then it is to be read no further */
	add(chunk: Uint8Array): boolean {
		this.length += chunk.length;
		if (this.length > this.limit || !this.accepts(chunk)) return false;
		this.#chunks.push(chunk);
		return true;
	}

	whole(): Buffer {
		return Buffer.concat(this.#chunks);
	}
}
