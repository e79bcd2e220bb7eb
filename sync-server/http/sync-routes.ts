import type { FastifyInstance } from 'fastify';
import { ROUTES } from '#protocol/routes';
import { SYNC_BODY } from './body';
import { byUser, limitCrowd } from './crowd';
import type { Services } from './services';
import { requireSession, streamOfRequest, userOfRequest, type SessionCookie } from './session';

/** The sync: the gateway checks and answers, this only carries. */
export function syncRoutes(app: FastifyInstance, services: Services, cookies: SessionCookie): void {
	const { gateway } = services;
	requireSession(app, services, cookies);
	limitCrowd(app, byUser, { each: 8 });

	app.post(ROUTES.pull, { bodyLimit: SYNC_BODY }, (request) =>
		gateway.pull(userOfRequest(request), request.body)
	);
	app.post(ROUTES.fetch, (request) => gateway.fetch(userOfRequest(request), request.body));
	app.post(ROUTES.recover, { bodyLimit: SYNC_BODY }, (request) =>
		gateway.recover(userOfRequest(request), request.body)
	);
	app.post(ROUTES.push, { bodyLimit: SYNC_BODY }, (request) =>
		gateway.push(userOfRequest(request), request.body, streamOfRequest(request))
	);
}
