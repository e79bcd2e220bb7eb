import type { FastifyInstance } from 'fastify';
import { FirstAdminRequest, TakeBackRequest } from '#protocol/coordination';
import { ROUTES } from '#protocol/routes';
import { received } from './body';
import type { Services } from './services';
import { requireSession, userOfRequest, type SessionCookie } from './session';

/** What whoever coordinates the network asks and does; to everybody else none of it exists (CO-02). */
export function coordinationRoutes(
	app: FastifyInstance,
	services: Services,
	cookies: SessionCookie
): void {
	const { coordination } = services;
	requireSession(app, services, cookies);

	app.get(ROUTES.coordination, (request) => coordination.read(userOfRequest(request).id));

	app.post(ROUTES.firstAdmin, (request) =>
		coordination.addFirstAdmin(userOfRequest(request).id, received(FirstAdminRequest, request.body))
	);

	app.post(ROUTES.takeBack, async (request) => {
		const { template } = received(TakeBackRequest, request.body);
		await coordination.takeBack(userOfRequest(request).id, template);
		return { done: true };
	});
}
