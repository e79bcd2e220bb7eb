import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** How long, and for how many bytes, what nobody wants any more is let pass. */
const LINGER_MS = 2_000;
const LINGER_BYTES = 1024 * 1024;

/**
 * An answer whose end waits a moment for what still comes of the request. Closing at once would reset the
 * connection under the sender's writing, and he would never read why (HT-02). Nothing of it is kept.
 */
export function lingering(answer: string, request: IncomingMessage): Readable {
	async function* parts() {
		yield answer;
		await passedBy(request);
	}
	return Readable.from(parts(), { objectMode: false });
}

function passedBy(request: IncomingMessage): Promise<void> {
	return new Promise((resolve) => {
		let left = LINGER_BYTES;
		const timer = setTimeout(resolve, LINGER_MS);
		const done = () => {
			clearTimeout(timer);
			resolve();
		};
		request.on('data', (chunk: Uint8Array) => (left -= chunk.length) < 0 && done());
		for (const event of ['end', 'close', 'error']) request.once(event, done);
		request.resume();
	});
}
