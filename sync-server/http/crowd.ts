import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProtocolError } from '#protocol/errors';
import { addressPrefix } from '../accounts/attempts';
import { userOfRequest } from './session';

const RETRY_AFTER_S = 10;

/** Whose requests are counted together. */
type Counted = (request: FastifyRequest) => string;

export const byAddress: Counted = (request) => addressPrefix(request.ip);
/** For scopes that require a session. */
export const byUser: Counted = (request) => userOfRequest(request).id;

/**
 * Lets only so many requests be under way at once in one scope, of one address or user and in all: a
 * large body is held in memory while it arrives, a stream for as long as it is open (F16). A guard of
 * this process's memory; what counts across processes is accounts/attempts.ts.
 * @throws ProtocolError tooMany
 */
export function limitCrowd(
	app: FastifyInstance,
	counted: Counted,
	{ each, total = Infinity }: { each: number; total?: number }
): void {
	const crowd = new Map<string, number>();
	let inside = 0;

	app.addHook('onRequest', async (request, reply) => {
		const whose = counted(request);
		const here = crowd.get(whose) ?? 0;
		if (here >= each || inside >= total) {
			throw new ProtocolError('tooMany', { retryAfter: RETRY_AFTER_S });
		}
		crowd.set(whose, here + 1);
		inside++;
		reply.raw.once('close', () => {
			inside--;
			const left = (crowd.get(whose) ?? 1) - 1;
			if (left > 0) crowd.set(whose, left);
			else crowd.delete(whose);
		});
	});
}
