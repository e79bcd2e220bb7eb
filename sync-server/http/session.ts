import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProtocolError } from '#protocol/errors';
import { chosenLanguage } from '#protocol/language';
import { STREAM_HEADER, USER_HEADER } from '#protocol/routes';
import type { DeviceKind } from '#protocol/account-words';
import type { From } from '../accounts/from';
import { KNOWN_DEVICE, type DeviceProof } from '../accounts/known-devices';
import { LIFETIME_MS, type Session } from '../accounts/sessions';
import { namesAnother } from './named-user';
import { readIn } from './read-in';
import type { Services } from './services';

/** Our cookies: sent to this host alone, never by another site, never readable by a script (HT-07). */
export interface SessionCookie {
	set(reply: FastifyReply, token: string, device: DeviceKind): void;
	clear(reply: FastifyReply): void;
	read(request: FastifyRequest): string | null;
	/** Has the device prove from now on that its person signed in here (AC-24). */
	prove(request: FastifyRequest, reply: FastifyReply, proof: DeviceProof | null): void;
	/** Where a request comes from, with what its device can prove. */
	from(request: FastifyRequest): From;
}

/** Seconds a device stays known after the last sign-in. */
const KNOWN_S = 365 * 24 * 3_600;
/** A shared tablet is known to a whole team, not to everybody who ever passed: cookies travel each time. */
const MAX_KNOWN = 20;

export async function sessionCookie(
	app: FastifyInstance,
	publicUrl: string
): Promise<SessionCookie> {
	await app.register(cookie);
	const secure = publicUrl.startsWith('https:');
	const prefix = secure ? '__Host-' : '';
	const name = `${prefix}session`;
	const known = prefix + KNOWN_DEVICE;
	const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
	return {
		set(reply, token, device) {
			reply.setCookie(name, token, { ...options, maxAge: LIFETIME_MS[device] / 1_000 });
		},
		clear: (reply) => void reply.clearCookie(name, options),
		read: (request) => request.cookies[name] ?? null,
		prove(request, reply, proof) {
			if (!proof) return;
			reply.setCookie(prefix + proof.name, proof.value, { ...options, maxAge: KNOWN_S });
			const others = Object.keys(request.cookies).filter((one) => one.startsWith(known));
			for (const one of others.filter((one) => one !== prefix + proof.name).slice(MAX_KNOWN - 1)) {
				reply.clearCookie(one, options);
			}
		},
		from: ({ ip, headers, cookies }) => ({
			ip,
			agent: headers['user-agent'],
			language: readIn({ headers }),
			chosen: chosenLanguage(headers.cookie),
			cookies: Object.fromEntries(
				Object.entries(cookies).map(([key, value]) => [key.slice(prefix.length), value])
			)
		})
	};
}

const MAX_STREAM_NAME = 64;
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
function isForAnother(request: FastifyRequest, { as }: Session): boolean {
	return namesAnother(request.headers[USER_HEADER], as.id);
}

/** The session of a request that requireSession let pass. */
export function sessionOfRequest(request: FastifyRequest): Session {
	const session = sessions.get(request);
	if (!session) throw new ProtocolError('signIn');
	return session;
}

/** The stream of the app a request comes from, which opened it under this name; null when it names none. */
export function streamOfRequest({ headers, query }: FastifyRequest): string | null {
	const name = headers[STREAM_HEADER] ?? (query as { stream?: unknown }).stream;
	return typeof name === 'string' && name.length <= MAX_STREAM_NAME ? name : null;
}

/** The user as the gateway knows him. */
export function userOfRequest(request: FastifyRequest) {
	const { id, own } = sessionOfRequest(request).as;
	return { id, own };
}
