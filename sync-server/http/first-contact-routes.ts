import type { FastifyInstance } from 'fastify';
import { ProtocolError } from '#protocol/errors';
import { QuestionRequest, SheetRequest, UnansweredRequest } from '#protocol/first-contact';
import { ROUTES } from '#protocol/routes';
import { received } from './body';
import { byAddress, limitCrowd } from './crowd';
import type { Services } from './services';

/** What anyone may ask in his own words before he asks for support (S03). */
export function firstContactRoutes(
	app: FastifyInstance,
	{ accounts, firstContact }: Services
): void {
	limitCrowd(app, byAddress, { each: 8, total: 64 });
	app.post(ROUTES.question, async (request) => {
		const { question } = received(QuestionRequest, request.body);
		return { proposals: firstContact.propose(question) };
	});

	app.post(ROUTES.sheet, async (request) => {
		const sheet = await firstContact.read(received(SheetRequest, request.body).id);
		if (!sheet) throw new ProtocolError('unknown');
		return sheet;
	});

	app.post(ROUTES.unanswered, async (request) => {
		const asked = received(UnansweredRequest, request.body);
		const again = await accounts.mayNote(asked, request.ip);
		if (again) return { again };
		await firstContact.note(asked);
		// The same for all: whether it was asked before is nobody's to know.
		return { noted: true };
	});
}
