import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProtocolError } from '#protocol/errors';
import type { Door } from '../site/door';
import {
	EndsQuestion,
	GraftQuestion,
	LONGEST_WAIT_MS,
	LackingQuestion,
	LeavesQuestion,
	SITE_ROUTES,
	fromWire,
	toWire
} from '../site/wire';
import { SYNC_BODY, received } from './body';
import { byAddress, limitCrowd } from './crowd';

/** A site asks one thing at a time each way; several sites may stand behind one address. */
const CROWD = { each: 16, total: 64 };

/** What another site's server may ask, with a key of ours (SI-08). Only the network is behind it (SI-01). */
export function siteRoutes(app: FastifyInstance, door: Door): void {
	const closing = new AbortController();
	app.addHook('preClose', async () => closing.abort());
	limitCrowd(app, byAddress, CROWD);
	app.addHook('onRequest', async (request) => {
		if (!(await door.admits(keyOf(request)))) throw new ProtocolError('signIn');
	});

	app.post(SITE_ROUTES.ends, (request) => {
		const { since, wait } = received(EndsQuestion, request.body);
		const end = AbortSignal.any([closing.signal, AbortSignal.timeout(LONGEST_WAIT_MS)]);
		return door.ends(since, wait ? end : undefined);
	});

	app.post(SITE_ROUTES.lacking, { bodyLimit: SYNC_BODY }, async (request) => ({
		ends: await door.lacking(received(LackingQuestion, request.body).ends)
	}));

	app.post(SITE_ROUTES.leaves, { bodyLimit: SYNC_BODY }, async (request) => {
		const leaves = [];
		const { ends } = received(LeavesQuestion, request.body);
		for await (const leaf of door.leaves(ends)) leaves.push(toWire(leaf));
		return { leaves };
	});

	app.post(SITE_ROUTES.graft, { bodyLimit: SYNC_BODY }, async (request) => {
		const { leaves } = received(GraftQuestion, request.body);
		return { refused: await door.graft(leaves.map(fromWire)) };
	});
}

function keyOf({ headers }: FastifyRequest): string {
	return /^Bearer ([A-Za-z0-9_-]{20,64})$/.exec(headers.authorization ?? '')?.[1] ?? '';
}
