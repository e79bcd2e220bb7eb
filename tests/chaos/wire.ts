import { errorOf, jsonOf } from '../../src/lib/store/http';
import { Unreachable } from '../../src/lib/store/unreachable';
import type { Transport } from '../../src/lib/store/transport-port';
import { SessionInfo } from '#protocol/accounts';
import { check } from '#protocol/check';
import { ROUTES, USER_HEADER, type Route } from '#protocol/routes';
import { setTimeout as sleep } from 'node:timers/promises';

/** A person at a device gives up sooner than the app does: more exchanges in the time there is. */
const PATIENCE_MS = 8_000;

/** What a device has of its sign-in. */
export interface SignedIn {
	cookie: string;
	session: SessionInfo;
}

/** Signs in, as often as it takes: the server may be dead just now. */
export async function signIn(url: string, email: string, password: string): Promise<SignedIn> {
	for (;;) {
		try {
			const body = { email, password, device: 'personal' };
			const answer = await post(url, 'login', body, {});
			const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
			const checked = check(SessionInfo, await jsonOf(answer));
			if (checked.ok) return { cookie: cookie.join('; '), session: checked.value };
		} catch (error) {
			if (!(error instanceof Unreachable)) throw error;
		}
		await sleep(200);
	}
}

/** The sync's way to the server over HTTP; `heard` is told every answer, as text, before it is used. */
export function transportOver(
	url: string,
	{ cookie, session }: SignedIn,
	heard: (route: Route, text: string) => void
): Transport {
	return async (route, body) => {
		const answer = await post(url, route, body, { cookie, [USER_HEADER]: session.user });
		const value = await jsonOf(answer);
		heard(route, JSON.stringify(value));
		return value;
	};
}

/** @throws ProtocolError for an error the server answered, Unreachable for anything else */
async function post(
	url: string,
	route: Route,
	body: unknown,
	more: Record<string, string>
): Promise<Response> {
	const answer = await fetch(url + ROUTES[route], {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...more },
		body: JSON.stringify(body),
		signal: AbortSignal.timeout(PATIENCE_MS)
	}).catch((error: unknown) => {
		throw new Unreachable(String(error));
	});
	if (!answer.ok) throw await errorOf(answer);
	return answer;
}
