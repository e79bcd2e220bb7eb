import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DeviceKind } from '#protocol/account-words';
import { EnterRequest, LinkRequest, LoginRequest } from '#protocol/accounts';
import { ProtocolError } from '#protocol/errors';
import { SubmitRequest } from '#protocol/public-request';
import { ROUTES } from '#protocol/routes';
import type { SignedIn } from '../accounts/sign-in';
import { SUBMIT_BODY, received } from './body';
import { byAddress, limitCrowd } from './crowd';
import { readIn } from './read-in';
import type { Services } from './services';
import type { SessionCookie } from './session';

/** What anyone may ask without being signed in. */
export function publicRoutes(app: FastifyInstance, services: Services, cookies: SessionCookie) {
	const { accounts } = services;

	app.get(ROUTES.structures, () => accounts.structures());

	app.post(ROUTES.link, async (request) => {
		await accounts.requestLink(received(LinkRequest, request.body), cookies.from(request));
		return { sent: true };
	});

	app.post(ROUTES.login, async (request, reply) => {
		const body = received(LoginRequest, request.body);
		return begin(request, reply, await accounts.login(body, cookies.from(request)), body.device);
	});

	app.post(ROUTES.enter, async (request, reply) => {
		const body = received(EnterRequest, request.body);
		return begin(request, reply, await accounts.enter(body, cookies.from(request)), body.device);
	});

	// Signing out works whatever has become of the session.
	app.post(ROUTES.logout, async (request, reply) => {
		const token = cookies.read(request);
		if (token) await accounts.logout(token);
		cookies.clear(reply);
		return { done: true };
	});

	/** Gives the device its session and its proof, and tells it who is signed in. */
	async function begin(
		request: FastifyRequest,
		reply: FastifyReply,
		{ token, proof }: SignedIn,
		device: DeviceKind
	) {
		cookies.set(reply, token, device);
		cookies.prove(request, reply, proof);
		const session = await accounts.sessionOf(token);
		if (!session) throw new ProtocolError('signIn');
		return accounts.sessionInfo(session);
	}
}

/** A request for support, perhaps with a file: the only large body that anyone may send. */
export function submitRoute(app: FastifyInstance, { accounts }: Services): void {
	limitCrowd(app, byAddress, { each: 4, total: 12 });
	app.post(ROUTES.submit, { bodyLimit: SUBMIT_BODY }, (request) =>
		accounts.submit(received(SubmitRequest, request.body), request.ip, readIn(request))
	);
}
