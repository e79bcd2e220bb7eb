import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProtocolError } from '#protocol/errors';
import { USER_HEADER } from '#protocol/routes';
import type { DeviceKind } from '../accounts/records';
import { LIFETIME_MS, type Session } from '../accounts/sessions';
import { namesAnother } from './named-user';
import type { Services } from './services';

/** The session's cookie: sent to this host alone, never by another site, never readable by a script. */
export interface SessionCookie {
	set(reply: FastifyReply, token: string, device: DeviceKind): void;
	clear(reply: FastifyReply): void;
	read(request: FastifyRequest): string | null;
}

export async function sessionCookie(
	app: FastifyInstance,
	publicUrl: string
): Promise<SessionCookie> {
	await app.register(cookie);
	const secure = publicUrl.startsWith('https:');
	const name = secure ? '__Host-session' : 'session';
	const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
	return {
		set(reply, token, device) {
			reply.setCookie(name, token, { ...options, maxAge: LIFETIME_MS[device] / 1_000 });
		},
		clear: (reply) => void reply.clearCookie(name, options),
		read: (request) => request.cookies[name] ?? null
	};
}

const sessions = new WeakMap<FastifyRequest, Session>();

/**
 * Lets only signed-in requests pass in one scope, before their body is read. The cookie's end follows
 * the session's (D17). @throws ProtocolError signIn
 */
export function requireSession(
	app: FastifyInstance,
	{ accounts }: Pick<Services, 'accounts'>,
	cookies: SessionCookie
): void {
	app.addHook('onRequest', async (request, reply) => {
		const token = cookies.read(request);
		const session = token && (await accounts.sessionOf(token));
		if (!token || !session || isForAnother(request, session)) throw new ProtocolError('signIn');
		if (session.renewed) cookies.set(reply, token, session.doc.device);
		sessions.set(request, session);
	});
}

/** A device that syncs somebody else's store than the cookie's (see USER_HEADER). */
function isForAnother(request: FastifyRequest, { user }: Session): boolean {
	return namesAnother(request.headers[USER_HEADER], user._id);
}

/** The session of a request that requireSession let pass. */
export function sessionOfRequest(request: FastifyRequest): Session {
	const session = sessions.get(request);
	if (!session) throw new ProtocolError('signIn');
	return session;
}

/** The user as the gateway knows him. */
export function userOfRequest(request: FastifyRequest) {
	const { user } = sessionOfRequest(request);
	return { id: user._id, own: user.own };
}
