import type { FastifyInstance } from 'fastify';
import { HostRequest } from '#protocol/host';
import { ROUTES } from '#protocol/routes';
import { received } from './body';
import { byAddress, limitCrowd } from './crowd';
import type { Services } from './services';

/** The host of a visit or a meeting, who has a link and no account (D11). Both are POSTs: nothing follows from a GET. */
export function hostRoutes(app: FastifyInstance, { accounts }: Services): void {
	limitCrowd(app, byAddress, { each: 4, total: 32 });
	app.post(ROUTES.hostAsked, (request) =>
		accounts.hostAsked(received(HostRequest, request.body).token, request.ip)
	);

	app.post(ROUTES.hostConfirm, async (request) => {
		await accounts.hostConfirms(received(HostRequest, request.body).token, request.ip);
		return { confirmed: true };
	});
}
