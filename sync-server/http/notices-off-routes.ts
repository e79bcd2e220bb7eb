import type { FastifyInstance, FastifyReply } from 'fastify';
import { NOTICES_OFF } from '#protocol/notices-off';
import { readBytes } from './body';
import { byAddress, limitCrowd } from './crowd';
import { OFF_DONE, OFF_UNKNOWN, askOff } from './pages/notices-off';
import { whole, type Page } from './pages/page';
import { ASKING_POLICY } from './pages/style';
import type { Services } from './services';

/** What a mail program posts: `List-Unsubscribe=One-Click`, and a browser nothing. */
const BODY = 1024;

/** The rest of the path: a parameter of its own might be no longer than a hundred letters. */
interface Asked {
	Params: { '*': string };
}
const PATH = `${NOTICES_OFF}*`;

/** Mails about news are switched off without signing in, by a page or by the mail program itself (NO-16). */
export function noticesOffRoutes(app: FastifyInstance, { switchOff, pace }: Services): void {
	limitCrowd(app, byAddress, { each: 8, total: 24 });
	readBytes(app, pace);

	app.get<Asked>(PATH, async ({ params }, reply) => {
		const token = params['*'];
		if (!switchOff.userOf(token)) return send(reply.status(404), OFF_UNKNOWN);
		return send(reply, askOff(NOTICES_OFF + token));
	});

	app.post<Asked>(PATH, { bodyLimit: BODY }, async ({ params }, reply) => {
		const done = await switchOff.switchOff(params['*']);
		return done ? send(reply, OFF_DONE) : send(reply.status(404), OFF_UNKNOWN);
	});
}

function send(reply: FastifyReply, page: Page): FastifyReply {
	return reply
		.header('cache-control', 'no-store')
		.header('content-security-policy', ASKING_POLICY)
		.type('text/html; charset=utf-8')
		.send(whole(page));
}
