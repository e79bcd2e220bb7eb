import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProtocolError } from '#protocol/errors';
import { StoreDown, StoreFull } from '../store/port';
import { lingering } from './linger';

/**
 * Maps every error once to one of the closed list (protocol/errors.ts). What is not expected is logged,
 * without the body, and answered as `internal`: no stack ever leaves (HT-03). An outage of the store, which
 * every request meets, is told to `onStoreDown` instead.
 */
export function answerErrors(app: FastifyInstance, onStoreDown: (error: StoreDown) => void): void {
	app.setErrorHandler((error: Error, request, reply) => {
		const known = asProtocolError(error);
		if (hungUp(request) || unheard(error, reply)) {
			request.log.debug({ route: request.routeOptions.url }, 'caller hung up');
		} else if (error instanceof StoreDown) {
			onStoreDown(error);
		} else if (known.code === 'internal') {
			request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
		}
		return sendError(reply, known, request);
	});
}

/** Before all of the body was here: nobody waits for the answer, and nothing failed on this side (HT-18). */
function hungUp({ raw }: FastifyRequest): boolean {
	return raw.destroyed && !raw.complete;
}

/** An answer that was ready when its caller had gone. What went wrong on this side is told even then. */
function unheard(error: Error & { code?: string }, { raw }: FastifyReply): boolean {
	return error.code === 'ERR_STREAM_PREMATURE_CLOSE' && raw.destroyed;
}

/** Sends an error as its status and body. */
export function sendError(
	reply: FastifyReply,
	error: ProtocolError,
	request?: FastifyRequest
): FastifyReply {
	const { retryAfter } = error.details;
	if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
	reply.status(error.status);
	if (!request || request.raw.readableEnded) return reply.send(error.toBody());
	// What was not read of a refused body must not be taken for the next request.
	reply.header('connection', 'close');
	const answer = JSON.stringify(error.toBody());
	reply.header('content-length', Buffer.byteLength(answer)).type('application/json; charset=utf-8');
	return reply.send(lingering(answer, request.raw));
}

/** Every error as one of the closed list; one that nobody expected is `internal`. */
export function asProtocolError(error: Error & { statusCode?: number }): ProtocolError {
	if (error instanceof ProtocolError) return error;
	if (error instanceof StoreFull) return new ProtocolError('storeFull');
	if (error instanceof StoreDown) return new ProtocolError('storeDown');
	const status = error.statusCode ?? 500;
	if (status === 413) return new ProtocolError('tooLarge');
	if (status === 404) return new ProtocolError('unknown');
	return new ProtocolError(status >= 400 && status < 500 ? 'invalid' : 'internal');
}
