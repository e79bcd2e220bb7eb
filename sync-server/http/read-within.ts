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
		const chunks: Uint8Array[] = [];
		const begun = performance.now();
		let length = 0;
		let timer: NodeJS.Timeout | undefined;
		const fail = (error: Error) => {
			clearTimeout(timer);
			payload.removeAllListeners('data').pause();
			reject(error);
		};
		const wait = () => {
			clearTimeout(timer);
			const left = patienceMs(length, pace) - (performance.now() - begun);
			timer = setTimeout(() => fail(new ProtocolError('tooSlow')), Math.max(0, left));
		};
		wait();
		payload.on('data', (chunk: Uint8Array) => {
			length += chunk.length;
			if (length > limit || !accepts(chunk)) return fail(new ProtocolError('tooLarge'));
			chunks.push(chunk);
			wait();
		});
		payload.once('error', fail);
		payload.once('end', () => {
			clearTimeout(timer);
			resolve(Buffer.concat(chunks));
		});
	});
}
