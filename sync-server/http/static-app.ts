import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProtocolError } from '#protocol/errors';
import { sendError } from './errors';

const YEAR = 'public, max-age=31536000, immutable';

/**
 * The built app: files named after their content are kept for ever by browsers, the others asked for
 * again. Any other address without an answer is a screen of the app, which knows what to do (HT-08).
 */
export async function serveApp(app: FastifyInstance, buildDir: string): Promise<void> {
	const built = existsSync(join(buildDir, 'index.html'));
	if (built) {
		await app.register(fastifyStatic, {
			root: buildDir,
			dotfiles: 'ignore',
			cacheControl: false,
			// The build has compressed each file once, smaller than there would be time for at each request.
			preCompressed: true,
			setHeaders(reply, path) {
				const named = path.includes('/_app/immutable/');
				reply.header('cache-control', named ? YEAR : 'no-cache');
			}
		});
	}
	app.setNotFoundHandler((request, reply) =>
		built && isScreen(request) ? sendScreen(reply) : sendError(reply, new ProtocolError('unknown'))
	);
}

function sendScreen(reply: FastifyReply): FastifyReply {
	return reply.header('cache-control', 'no-cache').sendFile('index.html');
}

/** A missing script must not be answered with a page. */
function isScreen({ method, url }: FastifyRequest): boolean {
	const [path = ''] = url.split('?');
	const own = ['/api/', '/_app/', '/dev/'].every((start) => !path.startsWith(start));
	return (method === 'GET' || method === 'HEAD') && own && path !== '/api';
}
