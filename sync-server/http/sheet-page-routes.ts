import type { FastifyInstance, FastifyReply } from 'fastify';
import { sheetIdIn } from '#domain/sheet-address';
import { StoreDown } from '../store/port';
import { byAddress, limitCrowd } from './crowd';
import { asProtocolError } from './errors';
import { NOT_NOW, NO_SHEET, listPage, robots, sitemap } from './pages/list';
import { whole, type Page } from './pages/page';
import { sheetPage } from './pages/sheet';
import { PAGE_POLICY } from './pages/style';
import type { Services } from './services';

/** A sheet that reception corrects is read as corrected within so many seconds. */
const FRESH_S = 60;

/**
 * The question sheets as pages of the server (S03): light, readable without a script, known to search engines.
 * Whoever reads them says nothing: no cookie is set or read here.
 */
export function sheetPageRoutes(
	app: FastifyInstance,
	{ firstContact, publicUrl, onStoreDown }: Services
): void {
	limitCrowd(app, byAddress, { each: 16, total: 128 });
	app.setErrorHandler((error: Error, _request, reply) => {
		if (error instanceof StoreDown) onStoreDown(error);
		const { status, details } = asProtocolError(error);
		reply.header('retry-after', String(details.retryAfter ?? FRESH_S));
		return send(reply.status(status), NOT_NOW);
	});
	const none = (reply: FastifyReply) => send(reply.status(404), NO_SHEET);

	app.get('/fiches', (_request, reply) =>
		send(kept(reply), listPage(firstContact.published(), publicUrl))
	);
	app.get('/fiches/', (_request, reply) => reply.redirect('/fiches', 301));

	app.get<{ Params: { name: string } }>('/fiches/:name', async (request, reply) => {
		const sheet = await firstContact.read(sheetIdIn(request.params.name));
		if (!sheet) return none(reply);
		const here = sheet.path === `/fiches/${request.params.name}`;
		return here ? send(kept(reply), sheetPage(sheet, publicUrl)) : reply.redirect(sheet.path, 301);
	});
	app.get('/fiches/*', (_request, reply) => none(reply));

	app.get('/sitemap.xml', (_request, reply) =>
		kept(reply)
			.type('application/xml; charset=utf-8')
			.send(sitemap(firstContact.published(), publicUrl))
	);
	app.get('/robots.txt', (_request, reply) =>
		kept(reply).type('text/plain; charset=utf-8').send(robots(publicUrl))
	);
}

function send(reply: FastifyReply, page: Page): FastifyReply {
	if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
	return reply
		.header('content-security-policy', PAGE_POLICY)
		.type('text/html; charset=utf-8')
		.send(whole(page));
}

/** The same for everyone: whatever stands between may keep it for a moment. */
function kept(reply: FastifyReply): FastifyReply {
	return reply.header('cache-control', `public, max-age=${FRESH_S}`);
}
