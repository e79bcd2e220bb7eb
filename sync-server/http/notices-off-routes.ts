import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Language } from '#domain/language';
import { NOTICES_OFF } from '#protocol/notices-off';
import { readBytes } from './body';
import { byAddress, limitCrowd } from './crowd';
import { askOff, offDone, offUnknown } from './pages/notices-off';
import type { Page } from './pages/page';
import { ASKING_POLICY } from './pages/style';
import { readIn, type Read } from './read-in';
import { sendPage } from './send-page';
import type { Services } from './services';

/** What a mail program posts: `List-Unsubscribe=One-Click`, and a browser nothing. */
const BODY = 1024;

/** The rest of the path: a parameter of its own might be no longer than a hundred letters. */
interface Asked {
	Params: { '*': string };
}
const PATH = `${NOTICES_OFF}*`;

/** Mails about news are switched off without signing in, by a page or by the mail program itself (NO-16). */
export function noticesOffRoutes(
	app: FastifyInstance,
	{ accounts, switchOff, pace }: Services
): void {
	limitCrowd(app, byAddress, { each: 8, total: 24 });
	readBytes(app, pace);

	app.get<Asked>(PATH, async (request, reply) => {
		const token = request.params['*'];
		const user = switchOff.userOf(token);
		if (!user) return send(reply.status(404), offUnknown(readIn(request)));
		return send(reply, askOff(await languageFor(user, request), NOTICES_OFF + token));
	});

	app.post<Asked>(PATH, { bodyLimit: BODY }, async (request, reply) => {
		const token = request.params['*'];
		const user = switchOff.userOf(token);
		const done = await switchOff.switchOff(token);
		if (!user || !done) return send(reply.status(404), offUnknown(readIn(request)));
		return send(reply, offDone(await languageFor(user, request)));
	});

	/** That of the mail that led here, else that of his browser. */
	async function languageFor(user: string, request: Read): Promise<Language> {
		return (await accounts.languageOf({ user })) ?? readIn(request);
	}
}

function send(reply: FastifyReply, page: Page): FastifyReply {
	return sendPage(reply, page, ASKING_POLICY);
}
