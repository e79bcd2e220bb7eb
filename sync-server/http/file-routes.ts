import type { FastifyInstance, FastifyRequest } from 'fastify';
import { downloadName } from '#domain/file-name';
import { MAX_FILE_BYTES } from '#domain/limits';
import { ProtocolError } from '#protocol/errors';
import { ROUTES } from '#protocol/routes';
import { readBytes } from './body';
import { byUser, limitCrowd } from './crowd';
import type { Services } from './services';
import { requireSession, userOfRequest, type SessionCookie } from './session';

/** Files arrive as plain bytes, described by the `x-file` header (protocol/files.ts). */
export function uploadRoute(
	app: FastifyInstance,
	services: Services,
	cookies: SessionCookie
): void {
	requireSession(app, services, cookies);
	limitCrowd(app, byUser, { each: 4 });
	readBytes(app, services.pace);
	app.post(ROUTES.fileUpload, { bodyLimit: MAX_FILE_BYTES }, (request) => {
		const bytes = new Uint8Array((request.body as Buffer | undefined) ?? []);
		return services.gateway.uploadFile(userOfRequest(request), descriptionIn(request), bytes);
	});
}

/** Files leave as downloads, whatever they are: a browser never opens one as a page (F17). */
export function downloadRoute(
	app: FastifyInstance,
	services: Services,
	cookies: SessionCookie
): void {
	requireSession(app, services, cookies);
	app.post(ROUTES.fileDownload, { compress: false }, async (request, reply) => {
		const file = await services.gateway.downloadFile(userOfRequest(request), request.body);
		const name = encodeURIComponent(downloadName(file)).replace(/['()*]/g, percent);
		reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`);
		reply.header('content-length', file.bytes.length);
		return reply.type(file.type).send(Buffer.from(file.bytes));
	});
}

function descriptionIn(request: FastifyRequest): unknown {
	try {
		return JSON.parse(decodeURIComponent(String(request.headers['x-file'])));
	} catch {
		throw new ProtocolError('invalid', { field: '/x-file' });
	}
}

function percent(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
