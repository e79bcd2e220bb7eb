import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Static, TSchema } from 'typebox';
import { check, isWellFormed } from '#protocol/check';
import { ProtocolError } from '#protocol/errors';
import type { Pace } from '#protocol/pace';
import { JsonGuard, LARGEST_ITEMS } from './json-guard';
import { readWithin } from './read-within';

/** Largest body of a route, in bytes, unless it says otherwise. */
export const USUAL_BODY = 64 * 1024;
export const SUBMIT_BODY = 16 * 1024 * 1024;
/** A full push: 200 documents of 256 kB would be more; a device cuts its batches. */
export const SYNC_BODY = 12 * 1024 * 1024;

/** Reads JSON bodies under guard; no other kind of body is read. */
export function readJsonBodies(app: FastifyInstance, pace: Pace): void {
	const parse = app.getDefaultJsonParser('error', 'error');
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('application/json', (request, payload, done) => {
		bodyOf(request, payload, pace, new JsonGuard(itemsOf(request))).then(
			(bytes) => parse(request, bytes.toString('utf8'), done),
			(error: Error) => done(error)
		);
	});
}

/** Reads any body as plain bytes, for the routes of one scope. */
export function readBytes(app: FastifyInstance, pace: Pace): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', (request: FastifyRequest, payload: Readable) =>
		bodyOf(request, payload, pace, null)
	);
}

/** @throws ProtocolError invalid, with the first field at fault, or for a text cut within a character */
export function received<T extends TSchema>(schema: T, body: unknown): Static<T> {
	const checked = check(schema, body);
	if (!checked.ok) throw new ProtocolError('invalid', { field: checked.field });
	if (!isWellFormed(checked.value)) throw new ProtocolError('invalid', { field: '/' });
	return checked.value;
}

/** Only the sync's large bodies are batches. */
function itemsOf(request: FastifyRequest): number {
	return request.routeOptions.bodyLimit === SYNC_BODY ? LARGEST_ITEMS : 1;
}

/** The body, within its route's limit and the guard's. @throws ProtocolError tooLarge, tooSlow */
async function bodyOf(
	request: FastifyRequest,
	payload: Readable,
	pace: Pace,
	guard: JsonGuard | null
): Promise<Buffer> {
	const limit = request.routeOptions.bodyLimit ?? USUAL_BODY;
	if (Number(request.headers['content-length']) > limit) throw new ProtocolError('tooLarge');
	return readWithin(payload, { limit, pace, accepts: (chunk) => guard?.accepts(chunk) !== false });
}
