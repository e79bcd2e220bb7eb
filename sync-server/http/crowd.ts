import type { FastifyInstance } from 'fastify';
import { ProtocolError } from '#protocol/errors';
import { addressPrefix } from '../accounts/attempts';

const RETRY_AFTER_S = 10;

/**
 * Lets only so many large bodies be read at once in one scope, per internet address and in all: each is
 * held in memory, and who sends them need not be signed in (F16). A guard of this process's memory; what
 * counts across processes is accounts/attempts.ts. @throws ProtocolError tooMany
 */
export function limitCrowd(
	app: FastifyInstance,
	{ perAddress, total }: { perAddress: number; total: number }
): void {
	const crowd = new Map<string, number>();
	let inside = 0;

	app.addHook('onRequest', async (request, reply) => {
		const address = addressPrefix(request.ip);
		const here = crowd.get(address) ?? 0;
		if (here >= perAddress || inside >= total) {
			throw new ProtocolError('tooMany', { retryAfter: RETRY_AFTER_S });
		}
		crowd.set(address, here + 1);
		inside++;
		reply.raw.once('close', () => {
			inside--;
			const left = (crowd.get(address) ?? 1) - 1;
			if (left > 0) crowd.set(address, left);
			else crowd.delete(address);
		});
	});
}
