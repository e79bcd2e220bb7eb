import { createServer, request, Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Couch } from './couch';

export interface FrontOptions {
	/** Folder of the bundled pages. */
	pages: string;
	/** The gateway. */
	server: string;
	couch: Couch | null;
	/** What the raw limit gets in one answer. */
	raw: string;
}

/** One origin for all contenders, so that each has the same way to its server. */
export interface Front {
	url: string;
	/** Cuts the network, open connections included, or gives it back. */
	cut(off: boolean): void;
	close(): Promise<void>;
}

const agent = new Agent({ keepAlive: true });

/**
 * Serves the pages under /bench, CouchDB under /couch with its password, and the gateway under
 * everything else.
 */
export async function startFront(options: FrontOptions): Promise<Front> {
	let off = false;
	const server = createServer((incoming, answer) => {
		if (off) return void incoming.destroy();
		const url = incoming.url ?? '/';
		if (url === '/bench/raw') return sendText(answer, 'application/json', options.raw);
		if (url.startsWith('/bench/')) return void sendPage(answer, options.pages, url.slice(7));
		const couch = url.startsWith('/couch/') ? options.couch : null;
		if (couch) forward(incoming, answer, couch.origin + url.slice(6), couch.headers);
		else forward(incoming, answer, options.server + url, {});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}`,
		cut: (now) => {
			off = now;
			if (off) server.closeAllConnections();
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}

function sendText(answer: ServerResponse, type: string, text: string): void {
	answer.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}

/** `name.html` is a page that loads `name.js`. */
async function sendPage(answer: ServerResponse, folder: string, name: string): Promise<void> {
	const page = /^([a-z-]+)\.html$/.exec(name)?.[1];
	const html = `<!doctype html><title>bench</title><script type="module" src="/bench/${page}.js"></script>`;
	if (page) return sendText(answer, 'text/html', html);
	const script = await readFile(join(folder, name), 'utf8').catch(() => null);
	if (script !== null) return sendText(answer, 'text/javascript', script);
	answer.writeHead(404).end();
}

function forward(
	incoming: IncomingMessage,
	answer: ServerResponse,
	url: string,
	headers: Record<string, string>
): void {
	const target = new URL(url);
	const sent = { ...incoming.headers, ...headers, host: target.host };
	const options = { method: incoming.method, headers: sent, agent };
	const outgoing = request(target, options, (response) => {
		answer.writeHead(response.statusCode ?? 502, response.headers);
		response.pipe(answer);
	});
	outgoing.on('error', () => answer.destroy());
	answer.on('close', () => outgoing.destroy());
	incoming.pipe(outgoing);
}
