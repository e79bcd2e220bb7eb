import { patienceMs } from '#protocol/pace';
import { ERRORS, ProtocolError, type ErrorCode } from '#protocol/protocol-error';
import { ROUTES, type Route } from '#protocol/routes';
import { Unreachable } from './unreachable';

/** Longer than the server's patience with a slow body, so that its answer is heard. */
const ANSWER_MS = 15_000;

/**
 * One exchange with the server. Returns its answer, or throws ProtocolError for an error it answered and
 * Unreachable for anything else: no network, a cut, a captive portal's page (F3).
 */
export async function exchange(route: Route, init: RequestInit = {}): Promise<Response> {
	const response = await request(ROUTES[route], init);
	if (!response.ok) throw await errorOf(response);
	if (response.redirected) throw new Unreachable('redirected');
	return response;
}

/** Sends JSON and reads JSON. Without `body` it only asks. */
export async function exchangeJson(
	route: Route,
	body?: unknown,
	more: Record<string, string> = {}
): Promise<unknown> {
	const headers = { 'content-type': 'application/json', accept: 'application/json', ...more };
	const init =
		body === undefined
			? { headers: { accept: headers.accept } }
			: { method: 'POST', headers, body: JSON.stringify(body) };
	return jsonOf(await exchange(route, init));
}

/** Gives up once so many bytes, sent or awaited, would have come through on the weakest line (HT-16). */
export function patience(bytes: number): AbortSignal {
	return AbortSignal.timeout(patienceMs(bytes) + ANSWER_MS);
}

async function request(url: string, init: RequestInit): Promise<Response> {
	const { body } = init;
	const signal = patience(typeof body === 'string' ? body.length : 0);
	return fetch(url, { credentials: 'same-origin', cache: 'no-store', signal, ...init }).catch(
		unreachable
	);
}

/** The error of an answer that is not one: the server’s own, or Unreachable for a page of anything between it and us. */
export async function errorOf(response: Response): Promise<Error> {
	const body = (await jsonOf(response)) as {
		error?: unknown;
		field?: unknown;
		retryAfter?: unknown;
	};
	const code = body?.error;
	if (typeof code !== 'string' || !Object.hasOwn(ERRORS, code)) return new Unreachable('no answer');
	return new ProtocolError(code as ErrorCode, {
		...(typeof body.field === 'string' && { field: body.field }),
		...(typeof body.retryAfter === 'number' && { retryAfter: body.retryAfter })
	});
}

/** A JSON body. @throws Unreachable when it is none */
export async function jsonOf(response: Response): Promise<unknown> {
	const type = response.headers.get('content-type') ?? '';
	if (!type.startsWith('application/json')) throw new Unreachable('not JSON');
	// A body cut short fails to parse, or to arrive: neither is an answer.
	return response.json().catch(unreachable);
}

/** A body of bytes, whole. @throws Unreachable when it is cut */
export async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await response.arrayBuffer().catch(unreachable));
}

function unreachable(error: unknown): never {
	throw new Unreachable(error instanceof Error ? error.name : 'unreachable');
}
