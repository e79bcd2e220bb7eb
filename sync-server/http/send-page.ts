import type { FastifyReply } from 'fastify';
import { whole, type Page } from './pages/page';
import { PAGE_POLICY } from './pages/style';

/** Sends a page of the server's own; nothing keeps it unless it was said so before. @param policy what may run on it */
export function sendPage(reply: FastifyReply, page: Page, policy = PAGE_POLICY): FastifyReply {
	if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
	return reply
		.header('content-security-policy', policy)
		.header('content-language', page.language)
		.type('text/html; charset=utf-8')
		.send(whole(page));
}
