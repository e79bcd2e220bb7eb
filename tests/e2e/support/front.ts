import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What came through, whole. */
export interface Passing {
	path: string;
	body: Buffer;
}

/** What the browser gets instead of the server's answer; `cut` ends the line in the middle of it. */
export type Bent = { status: number; type: string; body: string | Buffer } | 'cut' | 'pass';

/** Asked for each request but the stream that wakes devices; `pass` lets it through as it is. */
export type Bend = (asked: Passing, server: Server) => Bent | Promise<Bent>;

/** Passes a request on, with another body if need be. */
export type Server = (body?: Buffer) => Promise<{ status: number; body: Buffer }>;

/** A line between a browser and the server which a test can bend: what stands between them in real life. */
export interface Front {
	url: string;
	/** From now on; null lets everything through. */
	bend(how: Bend | null): void;
	stop(): Promise<void>;
}

/** Opens a line to a server, on a port of its own. */
export async function openFront(target: string): Promise<Front> {
	let bend: Bend | null = null;
	const front = createServer((asked, answer) => {
		const failed = () => void answer.destroy();
		const under = bend;
		if (!under || asked.url?.startsWith('/api/sync/poke')) passOn(target, asked, answer);
		else bent(target, asked, answer, under).catch(failed);
	});
	await new Promise<void>((resolve) => front.listen(0, resolve));
	const { port } = front.address() as AddressInfo;
	return {
		url: `http://localhost:${port}`,
		bend: (how) => (bend = how),
		stop: () => {
			front.closeAllConnections();
			return new Promise((resolve) => front.close(() => resolve()));
		}
	};
}

function passOn(target: string, asked: IncomingMessage, answer: ServerResponse, body?: Buffer) {
	const { method, headers } = asked;
	const onward = request(new URL(asked.url ?? '/', target), {
		method,
		headers: body ? { ...headers, 'content-length': body.length } : headers
	});
	onward.on('response', (given) => {
		answer.writeHead(given.statusCode ?? 502, given.headers);
		given.pipe(answer);
	});
	onward.on('error', () => answer.destroy());
	answer.on('close', () => onward.destroy());
	if (body) onward.end(body);
	else asked.pipe(onward);
}

async function bent(target: string, asked: IncomingMessage, answer: ServerResponse, bend: Bend) {
	const body = await whole(asked);
	const path = asked.url ?? '/';
	const given = await bend({ path, body }, (other = body) => ask(target, asked, other));
	if (given === 'pass') return passOn(target, asked, answer, body);
	if (given === 'cut') {
		// A beginning, so that the browser has an answer that breaks off, and not a line that never was.
		answer.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
		answer.write('{"epoch":"', () => answer.destroy());
		return;
	}
	const bytes = Buffer.from(given.body);
	answer.writeHead(given.status, { 'content-type': given.type, 'content-length': bytes.length });
	answer.end(bytes);
}

function ask(target: string, asked: IncomingMessage, body: Buffer) {
	return new Promise<{ status: number; body: Buffer }>((resolve, reject) => {
		// Whole and readable, whatever the browser has of it already.
		const headers = { ...asked.headers, 'accept-encoding': 'identity' };
		delete headers['if-none-match'];
		delete headers['if-modified-since'];
		const onward = request(new URL(asked.url ?? '/', target), {
			method: asked.method,
			headers: { ...headers, 'content-length': body.length }
		});
		onward.on('response', (given) => {
			const status = given.statusCode ?? 502;
			whole(given).then((bytes) => resolve({ status, body: bytes }), reject);
		});
		onward.on('error', reject);
		onward.end(body);
	});
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	for await (const part of stream) parts.push(new Uint8Array(part as Buffer));
	return Buffer.concat(parts);
}
