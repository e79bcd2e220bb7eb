import type { FastifyInstance } from 'fastify';
import { ROUTES } from '#protocol/routes';
import type { Room } from '../store/disk-room';
import type { Services } from './services';

/** A person expects what follows from a change within two seconds; beyond this, someone should look. */
const LATE_AFTER_MS = 30_000;

/**
 * `{version, store, ready, room, projections: {state, behind}}`: 200 when the server can serve, 503 while it
 * starts, stops or has no store. `room` tells whether the store may still be written (`enough`, `low`, `full`;
 * null while it does not answer); `behind`, in begun seconds, for how long what follows from changes has
 * waited: 0 only when nothing waits.
 * `full` and `late` stay 200 (HT-17, HT-19): taking the server out of service would help nobody. `sites`, of
 * a server that joined others: `{at, state, last}` of each exchange.
 */
export function healthRoute(app: FastifyInstance, services: Services): void {
	const { store, version, ready, projections, exchanges } = services;
	app.get(ROUTES.health, async (_request, reply) => {
		const room = await roomIn(store);
		const answering = ready() && room !== null;
		const behind = projections.behind();
		const sites = exchanges.states();
		const state = behind > LATE_AFTER_MS ? 'late' : 'current';
		return reply.status(answering ? 200 : 503).send({
			version,
			store: store.kind,
			ready: answering,
			room,
			projections: { state, behind: Math.ceil(behind / 1000) },
			...(sites.length > 0 ? { sites } : {})
		});
	});
}

/** Null when the store does not answer. */
async function roomIn(store: Services['store']): Promise<Room | null> {
	return store.ping().then(
		() => store.room(),
		() => null
	);
}
