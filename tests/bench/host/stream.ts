import { Agent, request } from 'node:http';
import { ROUTES } from '#protocol/routes';

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** One open stream of a device, as the browser's EventSource holds it. */
export interface Stream {
	close(): void;
}

/** Opens a stream and resolves once the server has said hello; `woken` is called at each poke. */
export function openStream(origin: string, token: string, woken: () => void): Promise<Stream> {
	const headers = { accept: 'text/event-stream', cookie: `session=${token}` };
	return new Promise((resolve, reject) => {
		const outgoing = request(origin + ROUTES.poke, { headers, agent });
		outgoing.once('error', reject);
		outgoing.once('response', (answer) => {
			if (answer.statusCode !== 200) return reject(new Error(`stream: ${answer.statusCode}`));
			answer.setEncoding('utf8');
			answer.on('data', (text: string) => {
				if (text.includes('event: hello')) resolve({ close: () => outgoing.destroy() });
				if (text.includes('event: poke')) woken();
			});
		});
		outgoing.end();
	});
}
