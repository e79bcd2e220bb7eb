import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Static, TSchema } from 'typebox';
import { check, isWellFormed } from '#protocol/check';
import { ProtocolError } from '#protocol/errors';
import { PUSH_BATCH } from '#protocol/push';
import { JsonGuard } from './json-guard';

/** Largest body of a route, in bytes, unless it says otherwise. */
export const USUAL_BODY = 64 * 1024;
export const SUBMIT_BODY = 16 * 1024 * 1024;
/** A full push: 50 documents of 256 kB would be more; a device cuts its batches. */
export const SYNC_BODY = 12 * 1024 * 1024;

/** Reads JSON bodies under guard; no other kind of body is read. */
export function readJsonBodies(app: FastifyInstance): void {
	const parse = app.getDefaultJsonParser('error', 'error');
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('application/json', (request, payload, done) => {
		readWithin(request, payload, new JsonGuard(itemsOf(request))).then(
			(bytes) => parse(request, bytes.toString('utf8'), done),
			(error: Error) => done(error)
		);
	});
}

/** Reads any body as plain bytes, for the routes of one scope. */
export function readBytes(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', (request: FastifyRequest, payload: Readable) =>
		readWithin(request, payload, null)
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
	return request.routeOptions.bodyLimit === SYNC_BODY ? PUSH_BATCH : 1;
}

function readWithin(
	request: FastifyRequest,
	payload: Readable,
	guard: JsonGuard | null
): Promise<Buffer> {
	const limit = request.routeOptions.bodyLimit ?? USUAL_BODY;
	return bytesWithin(payload, { limit, announced: Number(request.headers['content-length']), guard });
}

/** What a body is held to while it arrives. */
interface Bounds {
	/** Bytes. */
	limit: number;
	/** Bytes its sender said it has; NaN when he said nothing. */
	announced: number;
	guard: JsonGuard | null;
}

/** The body, as long as it stays within its route's limit and the guard's (F16). @throws tooLarge */
export async function bytesWithin(
	payload: AsyncIterable<Uint8Array>,
	{ limit, announced, guard }: Bounds
): Promise<Buffer> {
	if (announced > limit) throw new ProtocolError('tooLarge');
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of payload) {
		length += chunk.length;
		if (length > limit || guard?.accepts(chunk) === false) throw new ProtocolError('tooLarge');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
