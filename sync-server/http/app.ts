import compress from '@fastify/compress';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { publicRoutes, submitRoute } from './account-routes';
import { USUAL_BODY, readJsonBodies } from './body';
import { answerErrors } from './errors';
import { calendarAddressRoutes, calendarFileRoute } from './calendar-routes';
import { coordinationRoutes } from './coordination-routes';
import { downloadRoute, uploadRoute } from './file-routes';
import { firstContactRoutes } from './first-contact-routes';
import { healthRoute } from './health-route';
import { hostRoutes } from './host-routes';
import { mailPages } from './mail-pages';
import { noticesOffRoutes } from './notices-off-routes';
import { ownAccountRoutes } from './own-account-routes';
import { partnerRoutes } from './partner-routes';
import { pokeRoute } from './poke-route';
import { secure } from './security';
import type { Services } from './services';
import { sessionCookie } from './session';
import { sheetPageRoutes } from './sheet-page-routes';
import { siteRoutes } from './site-routes';
import { serveApp } from './static-app';
import { syncRoutes } from './sync-routes';
import { trainingRoutes } from './training-routes';

/** Longer than any body within its limit may take (HT-16): the last net, under Node's own watch. */
const SLOWEST_UPLOAD_MS = 15 * 60_000;

/** Assembles the server. It does not listen: main.ts does, and tests inject requests. */
export async function createApp(services: Services): Promise<FastifyInstance> {
	const app = fastify({
		...(services.logger ? { loggerInstance: services.logger } : {}),
		bodyLimit: USUAL_BODY,
		trustProxy: services.trustProxy,
		logController: new LogController({ disableRequestLogging: true }),
		requestTimeout: SLOWEST_UPLOAD_MS,
		forceCloseConnections: true
	});
	answerErrors(app, services.onStoreDown);
	logRequests(app);
	readJsonBodies(app, services.pace);
	await secure(app, services);
	// Bodies are never inflated: a small one could become a large one.
	await app.register(compress, { globalDecompression: false });
	const cookies = await sessionCookie(app, services.publicUrl);
	healthRoute(app, services);
	await app.register(async (scope) => publicRoutes(scope, services, cookies));
	await app.register(async (scope) => submitRoute(scope, services));
	await app.register(async (scope) => firstContactRoutes(scope, services));
	await app.register(async (scope) => hostRoutes(scope, services));
	await app.register(async (scope) => partnerRoutes(scope, services));
	await app.register(async (scope) => sheetPageRoutes(scope, services));
	await app.register(async (scope) => noticesOffRoutes(scope, services));
	await app.register(async (scope) => ownAccountRoutes(scope, services, cookies));
	await app.register(async (scope) => coordinationRoutes(scope, services, cookies));
	await app.register(async (scope) => trainingRoutes(scope, services, cookies));
	await app.register(async (scope) => calendarAddressRoutes(scope, services, cookies));
	await app.register(async (scope) => calendarFileRoute(scope, services));
	await app.register(async (scope) => syncRoutes(scope, services, cookies));
	await app.register(async (scope) => pokeRoute(scope, services, cookies));
	await app.register(async (scope) => uploadRoute(scope, services, cookies));
	await app.register(async (scope) => downloadRoute(scope, services, cookies));
	await app.register(async (scope) => siteRoutes(scope, services.door));
	const { outbox } = services;
	if (outbox) await app.register(async (scope) => mailPages(scope, outbox));
	await serveApp(app, services.buildDir);
	return app;
}

/** One line a request, with nothing personal in it: no address, no body, no id. */
function logRequests(app: FastifyInstance): void {
	app.addHook('onResponse', async (request, reply) => {
		const { method, routeOptions } = request;
		const ms = Math.round(reply.elapsedTime);
		const { statusCode: status } = reply;
		request.log.debug({ method, route: routeOptions.url, status, ms }, 'request');
	});
}
