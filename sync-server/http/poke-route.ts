import type { FastifyInstance } from 'fastify';
import { ROUTES } from '#protocol/routes';
import { byUser, limitCrowd } from './crowd';
import type { Services } from './services';
import { requireSession, streamOfRequest, userOfRequest, type SessionCookie } from './session';

/** A line now and then keeps proxies from closing the stream, and finds sessions that have ended. */
const HEARTBEAT_MS = 25_000;
/** One a device and tab; more is no ordinary use, and each stays open. */
const STREAMS_PER_USER = 16;

/** One stream of server-sent events per device: `hello` at once, then a `poke` per change, never content. */
export function pokeRoute(app: FastifyInstance, services: Services, cookies: SessionCookie): void {
	const { accounts, gateway } = services;
	const open = new Set<() => void>();
	requireSession(app, services, cookies);
	limitCrowd(app, byUser, { each: STREAMS_PER_USER });

	app.get(ROUTES.poke, (request, reply) => {
		const token = cookies.read(request) ?? '';
		reply.hijack();
		const { raw } = reply;
		raw.writeHead(200, {
			...(reply.getHeaders() as Record<string, string>),
			'content-type': 'text/event-stream',
			'x-accel-buffering': 'no'
		});
		const say = (event: string) => void raw.write(`event: ${event}\ndata: ${event}\n\n`);
		const forget = gateway.connect(userOfRequest(request), streamOfRequest(request), () =>
			say('poke')
		);
		const heartbeat = setInterval(async () => {
			// A store that does not answer just now ends nobody's session.
			const stands = await accounts.isOpen(token).catch(() => true);
			if (stands) raw.write(':\n\n');
			else raw.end();
		}, HEARTBEAT_MS);
		const close = () => raw.end();
		open.add(close);
		raw.on('close', () => {
			clearInterval(heartbeat);
			open.delete(close);
			forget();
		});
		say('hello');
	});

	app.addHook('preClose', async () => {
		for (const close of open) close();
	});
}
