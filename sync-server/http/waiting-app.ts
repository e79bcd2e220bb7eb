import fastify, { type FastifyInstance } from 'fastify';
import { ROUTES } from '#protocol/routes';
import { StoreDown, type Store } from '../store/port';
import { answerErrors } from './errors';
import { notNow } from './pages/list';
import { readIn } from './read-in';
import { secure } from './security';
import { sendPage } from './send-page';
import { serveApp } from './static-app';

/** A page that says it is to come is asked for again so soon. */
const RETRY_S = '60';

export interface Waiting {
	kind: Store['kind'];
	version: string;
	publicUrl: string;
	buildDir: string;
}

/**
 * The server before its store is there (OU-05): the app is served, since people work without a network
 * too; every request is told `storeDown`, whoever reads the sheets so on a page, and the health is 503.
 */
export async function createWaitingApp(waiting: Waiting): Promise<FastifyInstance> {
	const { kind: store, version, buildDir } = waiting;
	const app = fastify({ forceCloseConnections: true });
	answerErrors(app, () => undefined);
	await secure(app, waiting);
	// Before any body is read: a body that nobody reads here is no fault of whoever sends it.
	app.addHook('onRequest', async (request, reply) => {
		const [path = ''] = request.url.split('?');
		if (/^\/fiches(\/|$)/.test(path)) {
			reply.status(503).header('retry-after', RETRY_S);
			return sendPage(reply, notNow(readIn(request)));
		}
		const asked = path.startsWith('/api/') || path === '/sitemap.xml';
		if (asked && path !== ROUTES.health) throw new StoreDown();
	});
	app.get(ROUTES.health, (_request, reply) =>
		reply.status(503).send({ version, store, ready: false, room: null })
	);
	await serveApp(app, buildDir);
	return app;
}
