import { Agent, request, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** One exchange as it was on the wire. */
export interface Exchange<T> {
	body: T;
	/** Bytes each way, headers included, uncompressed. */
	bytes: number;
	/** Milliseconds from the first byte sent to the last one received. */
	ms: number;
}

/** Posts JSON over one connection that stays open, and counts what goes over it. */
export class Client {
	readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

	constructor(
		readonly origin: string,
		readonly headers: Record<string, string> = {}
	) {}

	/** @throws when the answer is an error */
	post<T>(path: string, body: unknown): Promise<Exchange<T>> {
		const text = JSON.stringify(body);
		const headers = {
			'content-type': 'application/json',
			accept: 'application/json',
			'content-length': String(Buffer.byteLength(text)),
			...this.headers
		};
		return new Promise((resolve, reject) => {
			const start = performance.now();
			const outgoing = request(this.origin + path, { method: 'POST', headers, agent: this.#agent });
			let before = 0;
			outgoing.once('socket', (socket: Socket) => (before = moved(socket)));
			outgoing.once('error', (error: NodeJS.ErrnoException) => {
				// The server has closed what was idle for long, just now: a browser asks once more, too.
				const wasIdle = outgoing.reusedSocket && error.code === 'ECONNRESET';
				if (wasIdle) resolve(this.post(path, body));
				else reject(error);
			});
			outgoing.once('response', (answer) => {
				// The agent takes the socket back once the answer has ended.
				const { socket } = answer;
				read(answer).then((got) => {
					const ms = performance.now() - start;
					if (answer.statusCode !== 200)
						return reject(new Error(`${path}: ${answer.statusCode} ${got}`));
					resolve({ body: JSON.parse(got) as T, bytes: moved(socket) - before, ms });
				}, reject);
			});
			outgoing.end(text);
		});
	}

	close(): void {
		this.#agent.destroy();
	}
}

function moved(socket: Socket): number {
	return socket.bytesRead + socket.bytesWritten;
}

async function read(answer: IncomingMessage): Promise<string> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of answer as AsyncIterable<Uint8Array>) chunks.push(chunk);
	return Buffer.concat(chunks).toString('utf8');
}
