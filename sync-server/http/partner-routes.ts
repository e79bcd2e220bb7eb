import type { FastifyInstance } from 'fastify';
import { PartnerRequest, ReferRequest, ReferralRequest } from '#protocol/partner';
import { ROUTES } from '#protocol/routes';
import { received } from './body';
import { byAddress, limitCrowd } from './crowd';
import type { Services } from './services';

/**
 * Somebody of a partner, who has a link and no account, and the person whom he refers (D11). All are POSTs: a
 * token stands in no address, and nothing follows from a GET.
 */
export function partnerRoutes(app: FastifyInstance, { accounts }: Services): void {
	limitCrowd(app, byAddress, { each: 4, total: 32 });
	app.post(ROUTES.partnerPage, (request) =>
		accounts.partnerPage(received(PartnerRequest, request.body).token, request.ip)
	);

	app.post(ROUTES.partnerRefer, async (request) => {
		await accounts.refer(received(ReferRequest, request.body), request.ip);
		return { referred: true };
	});

	app.post(ROUTES.referralAsked, (request) =>
		accounts.referralAsked(received(ReferralRequest, request.body).token, request.ip)
	);

	app.post(ROUTES.referralDecline, async (request) => {
		await accounts.declineReferral(received(ReferralRequest, request.body).token, request.ip);
		return { declined: true };
	});
}
