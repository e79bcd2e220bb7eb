import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProtocolError } from '#protocol/errors';
import { buildsIn } from './static-app';

/** For answers that are no page: nothing may run, nothing may frame. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** For the readable outbox: its own stylesheet and nothing else. */
const PLAIN_PAGE =
	"default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const SCRIPTS = /script-src [^;]*/;
const HASH = /'sha256-[^']+'/g;
const META = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

/**
 * Headers of every answer, and the refusal of writes that come from other sites (HT-05, HT-06). The
 * app's own policy is read from the index.html of each language, where the build has put the hash of its only
 * inline script: header and pages then say the same.
 */
export async function secure(
	app: FastifyInstance,
	{ publicUrl, buildDir }: { publicUrl: string; buildDir: string }
): Promise<void> {
	const https = publicUrl.startsWith('https:');
	const appPolicy = policyOfApp(buildDir);
	await app.register(helmet, {
		contentSecurityPolicy: false,
		strictTransportSecurity: https,
		referrerPolicy: { policy: 'no-referrer' },
		xFrameOptions: { action: 'deny' }
	});
	app.addHook('onRequest', async (request, reply) => {
		reply.header('content-security-policy', policyFor(request.url, appPolicy));
		reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()');
		if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
		refuseForeignWrites(request, publicUrl);
	});
}

function policyFor(url: string, appPolicy: string): string {
	if (url.startsWith('/api/')) return NOTHING;
	return url.startsWith('/dev/mail') ? PLAIN_PAGE : appPolicy;
}

/** The app's policy with what a page cannot say for itself. Without a built app: nothing runs. */
function policyOfApp(buildDir: string): string {
	const said = buildsIn(buildDir).flatMap((folder) => {
		const meta = META.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1];
		return meta ? [meta] : [];
	});
	return said.length > 0 ? `${allOf(said)}; frame-ancestors 'none'` : NOTHING;
}

/** One policy for several pages: what each of them allows its scripts, which is the hash of its own. */
function allOf([first = '', ...others]: string[]): string {
	const hashes = others.flatMap((one) => SCRIPTS.exec(one)?.[0].match(HASH) ?? []);
	const missing = hashes.filter((hash) => !first.includes(hash));
	return first.replace(SCRIPTS, (scripts) => [scripts, ...missing].join(' '));
}

/** A browser always says where a write comes from; what says nothing is no browser and has no cookie. */
function refuseForeignWrites(request: FastifyRequest, publicUrl: string): void {
	if (request.method === 'GET' || request.method === 'HEAD') return;
	const site = request.headers['sec-fetch-site'];
	if (site !== undefined && site !== 'same-origin') throw new ProtocolError('forbidden');
	const { origin } = request.headers;
	if (site !== undefined || origin === undefined) return;
	const own = [publicUrl, `http://${request.host}`, `https://${request.host}`];
	if (!own.includes(origin)) throw new ProtocolError('forbidden');
}
