import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProtocolError } from '#protocol/errors';
import { StoreDown } from '../store/port';

/**
 * Maps every error once to one of the closed list (protocol/errors.ts). What is not expected is logged,
 * without the body, and answered as `internal`: no stack ever leaves (HT-03).
 */
export function answerErrors(app: FastifyInstance): void {
	app.setErrorHandler((error: Error, request, reply) => {
		const known = asProtocolError(error);
		if (known.code === 'internal' || known.code === 'storeDown') {
			request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
		}
		return sendError(reply, known, request);
	});
}

/** Sends an error as its status and body. */
export function sendError(
	reply: FastifyReply,
	error: ProtocolError,
	request?: FastifyRequest
): FastifyReply {
	const { retryAfter } = error.details;
	if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
	// What was not read of a refused body must not be taken for the next request.
	if (request && !request.raw.readableEnded) reply.header('connection', 'close');
	return reply.status(error.status).send(error.toBody());
}

/** Every error as one of the closed list; one that nobody expected is `internal`. */
export function asProtocolError(error: Error & { statusCode?: number }): ProtocolError {
	if (error instanceof ProtocolError) return error;
	if (error instanceof StoreDown) return new ProtocolError('storeDown');
	const status = error.statusCode ?? 500;
	if (status === 413) return new ProtocolError('tooLarge');
	if (status === 404) return new ProtocolError('unknown');
	return new ProtocolError(status >= 400 && status < 500 ? 'invalid' : 'internal');
}
