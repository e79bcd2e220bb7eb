import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
	EndSessionRequest,
	InviteRequest,
	LanguageRequest,
	PasswordRequest,
	SwitchRequest,
	TeamRequest
} from '#protocol/accounts';
import { ProtocolError } from '#protocol/errors';
import { ROUTES } from '#protocol/routes';
import { received } from './body';
import type { Services } from './services';
import { requireSession, sessionOfRequest, type SessionCookie } from './session';

/** What a signed-in person asks about his own account, and a local admin about his team's. */
export function ownAccountRoutes(
	app: FastifyInstance,
	services: Services,
	cookies: SessionCookie
): void {
	const { accounts } = services;
	requireSession(app, services, cookies);

	app.get(ROUTES.session, (request) => accounts.sessionInfo(sessionOfRequest(request)));

	app.post(ROUTES.password, async (request, reply) => {
		const body = received(PasswordRequest, request.body);
		const session = sessionOfRequest(request);
		const proof = await accounts.setPassword(session, body, cookies.from(request));
		cookies.prove(request, reply, proof);
		return infoNow(request);
	});

	app.post(ROUTES.actAs, async (request) => {
		const { user } = received(SwitchRequest, request.body);
		await accounts.actAs(sessionOfRequest(request), user);
		return infoNow(request);
	});

	app.post(ROUTES.language, async (request) => {
		const { language } = received(LanguageRequest, request.body);
		await accounts.chooseLanguage(sessionOfRequest(request), language);
		return infoNow(request);
	});

	app.get(ROUTES.devices, (request) => accounts.devices(sessionOfRequest(request)));

	app.post(ROUTES.endDevice, (request) => {
		const { id } = received(EndSessionRequest, request.body);
		return accounts.endDevice(sessionOfRequest(request), id);
	});

	app.post(ROUTES.endOtherDevices, async (request, reply) => {
		const session = sessionOfRequest(request);
		cookies.prove(request, reply, await accounts.endOtherDevices(session, cookies.from(request)));
		return accounts.devices(await sessionNow(request));
	});

	app.post(ROUTES.team, (request) =>
		accounts.teamStates(sessionOfRequest(request), received(TeamRequest, request.body))
	);

	app.post(ROUTES.invite, (request) =>
		accounts.inviteAgain(sessionOfRequest(request), received(InviteRequest, request.body))
	);

	/** The session as it stands after what was asked. */
	async function sessionNow(request: FastifyRequest) {
		const session = await accounts.sessionOf(cookies.read(request) ?? '');
		if (!session) throw new ProtocolError('signIn');
		return session;
	}

	async function infoNow(request: FastifyRequest) {
		return accounts.sessionInfo(await sessionNow(request));
	}
}
