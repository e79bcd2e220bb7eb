import type { FastifyInstance } from 'fastify';
import { EnterRequest, LinkRequest, LoginRequest, PasswordRequest } from '#protocol/accounts';
import { ProtocolError } from '#protocol/errors';
import { SubmitRequest } from '#protocol/public-request';
import { ROUTES } from '#protocol/routes';
import type { SignedIn } from '../accounts/sign-in';
import { SUBMIT_BODY, received } from './body';
import { byAddress, limitCrowd } from './crowd';
import type { Services } from './services';
import { requireSession, sessionOfRequest, type SessionCookie } from './session';

/** What anyone may ask without being signed in. */
export function publicRoutes(app: FastifyInstance, services: Services, cookies: SessionCookie) {
	const { accounts } = services;

	app.get(ROUTES.structures, () => accounts.structures());

	app.post(ROUTES.link, async (request) => {
		await accounts.requestLink(received(LinkRequest, request.body), request.ip);
		return { sent: true };
	});

	app.post(ROUTES.login, async (request, reply) => {
		const body = received(LoginRequest, request.body);
		const signedIn = await accounts.login(body, request.ip);
		cookies.set(reply, signedIn.token, body.device);
		return infoOf(services, signedIn);
	});

	app.post(ROUTES.enter, async (request, reply) => {
		const body = received(EnterRequest, request.body);
		const signedIn = await accounts.enter(body, request.ip);
		cookies.set(reply, signedIn.token, body.device);
		return infoOf(services, signedIn);
	});

	// Signing out works whatever has become of the session.
	app.post(ROUTES.logout, async (request, reply) => {
		const token = cookies.read(request);
		if (token) await accounts.logout(token);
		cookies.clear(reply);
		return { done: true };
	});
}

/** A request for support, perhaps with a file: the only large body that anyone may send. */
export function submitRoute(app: FastifyInstance, { accounts }: Services): void {
	limitCrowd(app, byAddress, { each: 4, total: 12 });
	app.post(ROUTES.submit, { bodyLimit: SUBMIT_BODY }, (request) =>
		accounts.submit(received(SubmitRequest, request.body), request.ip)
	);
}

/** What a signed-in person asks about his own account. */
export function ownAccountRoutes(
	app: FastifyInstance,
	services: Services,
	cookies: SessionCookie
): void {
	const { accounts } = services;
	requireSession(app, services, cookies);

	app.get(ROUTES.session, (request) => accounts.sessionInfo(sessionOfRequest(request)));

	app.post(ROUTES.password, async (request) => {
		const body = received(PasswordRequest, request.body);
		await accounts.setPassword(sessionOfRequest(request), body);
		return infoOf(services, { token: cookies.read(request) ?? '' });
	});
}

async function infoOf({ accounts }: Services, { token }: Pick<SignedIn, 'token'>) {
	const session = await accounts.sessionOf(token);
	if (!session) throw new ProtocolError('signIn');
	return accounts.sessionInfo(session);
}
