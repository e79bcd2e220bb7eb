import type { FastifyInstance } from 'fastify';
import { QuestionRequest } from '#protocol/first-contact';
import { ROUTES } from '#protocol/routes';
import { received } from './body';
import { byAddress, limitCrowd } from './crowd';
import type { Services } from './services';

/** What anyone may ask in his own words before he asks for support (S03). */
export function firstContactRoutes(app: FastifyInstance, { sheets }: Services): void {
	limitCrowd(app, byAddress, { each: 8, total: 64 });
	app.post(ROUTES.question, async (request) => {
		const { question } = received(QuestionRequest, request.body);
		return { proposals: sheets.propose(question) };
	});
}
