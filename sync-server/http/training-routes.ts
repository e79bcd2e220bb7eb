import type { FastifyInstance } from 'fastify';
import { ROUTES } from '#protocol/routes';
import type { Services } from './services';
import { requireSession, userOfRequest, type SessionCookie } from './session';

/** One of the local admins of the training structure has it begin anew (ADR 0050). */
export function trainingRoutes(
	app: FastifyInstance,
	services: Services,
	cookies: SessionCookie
): void {
	requireSession(app, services, cookies);

	// Answered once everything has ended: whoever asked has no session any more, and need not wait for the others.
	app.post(ROUTES.resetTraining, async (request, reply) => {
		const { finished } = await services.training.resetBy(userOfRequest(request).id);
		finished.catch((error: unknown) => request.log.error({ err: error }, 'training not filled'));
		cookies.clear(reply);
		return { done: true };
	});
}
