import type { FastifyInstance, FastifyReply } from 'fastify';
import { sheetIdIn } from '#domain/sheet-address';
import { StoreDown } from '../store/port';
import { byAddress, limitCrowd } from './crowd';
import { asProtocolError } from './errors';
import { listPage, noSheet, notNow, robots, sitemap } from './pages/list';
import { sheetPage } from './pages/sheet';
import { BY_LANGUAGE, readIn, type Read } from './read-in';
import { sendPage } from './send-page';
import type { Services } from './services';

/** A sheet that reception corrects is read as corrected within so many seconds. */
const FRESH_S = 60;

/**
 * The question sheets as pages of the server (S03): light, readable without a script, known to search engines.
 * Whoever reads them says nothing but in which language: no cookie is set, and of those sent the language alone
 * is read here.
 */
export function sheetPageRoutes(
	app: FastifyInstance,
	{ firstContact, publicUrl, onStoreDown }: Services
): void {
	limitCrowd(app, byAddress, { each: 16, total: 128 });
	app.setErrorHandler((error: Error, request, reply) => {
		if (error instanceof StoreDown) onStoreDown(error);
		const { status, details } = asProtocolError(error);
		reply.header('retry-after', String(details.retryAfter ?? FRESH_S));
		return sendPage(reply.status(status), notNow(readIn(request)));
	});
	const none = (request: Read, reply: FastifyReply) =>
		sendPage(reply.status(404), noSheet(readIn(request)));

	app.get('/fiches', (request, reply) =>
		sendPage(kept(reply), listPage(readIn(request), firstContact.published(), publicUrl))
	);
	app.get('/fiches/', (_request, reply) => reply.redirect('/fiches', 301));

	app.get<{ Params: { name: string } }>('/fiches/:name', async (request, reply) => {
		const { name } = request.params;
		const sheet = await firstContact.read(sheetIdIn(name));
		if (!sheet) return none(request, reply);
		if (sheet.path !== `/fiches/${name}`) return reply.redirect(sheet.path, 301);
		return sendPage(kept(reply), sheetPage(readIn(request), sheet, publicUrl));
	});
	app.get('/fiches/*', none);

	app.get('/sitemap.xml', (_request, reply) =>
		kept(reply)
			.type('application/xml; charset=utf-8')
			.send(sitemap(firstContact.published(), publicUrl))
	);
	app.get('/robots.txt', (_request, reply) =>
		kept(reply).type('text/plain; charset=utf-8').send(robots(publicUrl))
	);
}

/** The same for everyone who reads the same language: whatever stands between may keep it for a moment. */
function kept(reply: FastifyReply): FastifyReply {
	return reply.header('cache-control', `public, max-age=${FRESH_S}`).header('vary', BY_LANGUAGE);
}
