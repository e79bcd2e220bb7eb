import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES } from '#domain/language';
import { ProtocolError } from '#protocol/errors';
import { sendError } from './errors';
import { BY_LANGUAGE, readIn } from './read-in';

const YEAR = 'public, max-age=31536000, immutable';

/** What there is in each language, under one address; the rest is named after its content, or the same. */
const IN_EACH: [address: string, file: string][] = [
	['/', 'index.html'],
	['/index.html', 'index.html'],
	['/service-worker.js', 'service-worker.js'],
	['/manifest.webmanifest', 'manifest.webmanifest']
];

/**
 * The built app: files named after their content are kept for ever by browsers, the others asked for
 * again. Any other address without an answer is a screen of the app, which knows what to do (HT-08).
 * There is one build for each language (ADR 0039): a page that was loaded in one finds its files whatever
 * was chosen since.
 */
export async function serveApp(app: FastifyInstance, buildDir: string): Promise<void> {
	const folders = buildsIn(buildDir);
	const built = folders.length > 0;
	if (built) {
		await app.register(fastifyStatic, {
			root: folders,
			index: false,
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
	const send = (file: string) => (request: FastifyRequest, reply: FastifyReply) =>
		sendInLanguage(request, reply, buildDir, file);
	if (built) {
		for (const [address, file] of IN_EACH) app.get(address, send(file));
	}
	app.setNotFoundHandler((request, reply) =>
		built && isScreen(request)
			? send('index.html')(request, reply)
			: sendError(reply, new ProtocolError('unknown'))
	);
}

/** The folders of the app's builds, one for each language; none where the app was not built. */
export function buildsIn(buildDir: string): string[] {
	return LANGUAGES.map((language) => join(buildDir, language)).filter((folder) =>
		existsSync(join(folder, 'index.html'))
	);
}

function sendInLanguage(
	request: FastifyRequest,
	reply: FastifyReply,
	buildDir: string,
	file: string
): FastifyReply {
	const language = readIn(request);
	return reply
		.header('cache-control', 'no-cache')
		.header('vary', BY_LANGUAGE)
		.header('content-language', language)
		.sendFile(file, join(buildDir, language));
}

/** A missing script must not be answered with a page. */
function isScreen({ method, url }: FastifyRequest): boolean {
	const [path = ''] = url.split('?');
	const own = ['/api/', '/_app/', '/dev/'].every((start) => !path.startsWith(start));
	return (method === 'GET' || method === 'HEAD') && own && path !== '/api';
}
