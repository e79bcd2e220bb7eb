import type { FastifyInstance } from 'fastify';
import { CalendarRequest } from '#protocol/calendar';
import { ROUTES } from '#protocol/routes';
import { received } from './body';
import { byAddress, limitCrowd } from './crowd';
import type { Services } from './services';
import { requireSession, sessionOfRequest, type SessionCookie } from './session';

/** What a counsellor asks about the address by which her agenda is subscribed to. */
export function calendarAddressRoutes(
	app: FastifyInstance,
	services: Services,
	cookies: SessionCookie
): void {
	const { accounts, publicUrl } = services;
	requireSession(app, services, cookies);

	app.get(ROUTES.calendar, (request) => accounts.calendar(sessionOfRequest(request)));

	app.post(ROUTES.calendarOn, async (request) => {
		const { zone } = received(CalendarRequest, request.body);
		const session = sessionOfRequest(request);
		const secret = await accounts.openCalendar(session, zone);
		const address = publicUrl + ROUTES.calendarFile.replace(':file', `${secret}.ics`);
		return { ...(await accounts.calendar(session)), address };
	});

	app.post(ROUTES.calendarOff, async (request) => {
		const session = sessionOfRequest(request);
		await accounts.closeCalendar(session);
		return accounts.calendar(session);
	});
}

/** The calendar itself, for whoever has its address: programs that can neither sign in nor send anything. */
export function calendarFileRoute(app: FastifyInstance, { accounts, calendars }: Services): void {
	limitCrowd(app, byAddress, { each: 8, total: 24 });
	app.get<{ Params: { file: string } }>(ROUTES.calendarFile, async (request, reply) => {
		const secret = secretIn(request.params.file);
		const { as, zone, language } = await accounts.subscribedBy(secret, request.ip);
		const file = await calendars.fileOf(as, zone, language);
		if (file === null) return accounts.countUnknownCalendar(request.ip);
		reply.header('cache-control', 'private, no-store');
		reply.header('content-disposition', 'attachment; filename="rendez-vous.ics"');
		return reply.type('text/calendar; charset=utf-8').send(file);
	});
}

function secretIn(file: string): string {
	return file.replace(/\.ics$/, '');
}
