import type {
	EnterRequest,
	LinkRequest,
	LoginRequest,
	PasswordRequest,
	SessionInfo
} from '#protocol/accounts';
import type { AskedAgain } from '#protocol/guard';
import type { PublicStructures, SubmitRequest } from '#protocol/public-request';
import { exchange, exchangeJson } from './http';
import { Unreachable } from './unreachable';

/**
 * Calls of pages that need no store, typed. Each throws ProtocolError for an error the server answered
 * and Unreachable when it did not. The answers are looked at no further than their outline: these pages
 * load no schema (architecture §6).
 */

/** What each structure shows before anyone signs in; those of other sites apart. */
export async function publicStructures(): Promise<PublicStructures> {
	const { structures, elsewhere } = await object<PublicStructures>(exchangeJson('structures'));
	if (!Array.isArray(structures)) throw new Unreachable('not an answer');
	return { structures, elsewhere: Array.isArray(elsewhere) ? elsewhere : [] };
}

/**
 * Sends a request for support; it counts once its e-mail is confirmed (S15).
 * @returns what to send along when the server asks once more (FC-13); null when it has the request
 */
export async function submitRequest(request: SubmitRequest): Promise<string | null> {
	return againIn(await exchangeJson('submit', request));
}

/** Signs in; hand the answer to `device.enter`. */
export function login(request: LoginRequest): Promise<SessionInfo> {
	return sessionIn(exchangeJson('login', request));
}

/** Asks for a one-time link; answered alike whether the address is known or not. */
export async function requestLink(request: LinkRequest): Promise<void> {
	await post('link', request);
}

/** Uses a one-time link; hand the answer to `device.enter`. */
export function enter(request: EnterRequest): Promise<SessionInfo> {
	return sessionIn(exchangeJson('enter', request));
}

/** Sets the password; hand the answer to `device.enter`: it says that there is one now. */
export function setPassword(request: PasswordRequest): Promise<SessionInfo> {
	return sessionIn(exchangeJson('password', request));
}

/** Who the server holds to be signed in. @throws ProtocolError signIn */
export function currentSession(): Promise<SessionInfo> {
	return sessionIn(exchangeJson('session'));
}

/** Ends the session on the server. `device.signOut` does it; a page need not. */
export async function logout(): Promise<void> {
	await post('logout', {});
}

/** For answers without content. */
async function post(route: 'link' | 'logout', body: unknown): Promise<void> {
	const headers = { 'content-type': 'application/json', accept: 'application/json' };
	const response = await exchange(route, { method: 'POST', headers, body: JSON.stringify(body) });
	// A captive portal answers 200 with a page of its own.
	const type = response.headers.get('content-type') ?? '';
	if (response.status !== 204 && !type.startsWith('application/json')) {
		throw new Unreachable('not an answer');
	}
}

/** Who is signed in, as an answer tells it. */
export async function sessionIn(answer: Promise<unknown>): Promise<SessionInfo> {
	const info = await object<SessionInfo>(answer);
	if (typeof info.user !== 'string' || !Array.isArray(info.standings)) {
		throw new Unreachable('not an answer');
	}
	return info;
}

/** What the server gives when it doubts who sends, and asks once more. */
export function againIn(answer: unknown): string | null {
	const { again } = (answer ?? {}) as Partial<AskedAgain>;
	return typeof again === 'string' ? again : null;
}

async function object<T>(answer: Promise<unknown>): Promise<T> {
	const value = await answer;
	if (typeof value !== 'object' || value === null) throw new Unreachable('not an answer');
	return value as T;
}
