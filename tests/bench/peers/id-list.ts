import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { channelsOfUser } from '#access/channels';
import { groupBy } from '#domain/collections';
import { Accounts } from '../../../sync-server/accounts/accounts';
import { factsOf } from '../../../sync-server/gateway/facts';
import { CouchStore } from '../../../sync-server/store/couchdb';
import { Couch } from '../host/couch';

/**
 * The usual way of a permission gateway, as a server of its own: at each pull all ids and versions the
 * user may see, one view query per database. Sessions and rights are ours, so that only the exchange
 * differs.
 */
const { COUCHDB_URL = '', COUCHDB_PREFIX = '' } = process.env;
const couch = new Couch(COUCHDB_URL);
const store = new CouchStore(COUCHDB_URL, { prefix: COUCHDB_PREFIX });
const newKey = () => randomBytes(16).toString('base64url');
const accounts = await Accounts.open({ store, now: Date.now, newKey });

async function list(token: string): Promise<[string, string][]> {
	const session = await accounts.sessionOf(token);
	if (!session) throw new Error('not signed in');
	const mac = () => '';
	const ctx = { store, epoch: '', epochSince: 0, now: Date.now, newKey, mac };
	const facts = await factsOf(ctx, session.as);
	const parts = [...groupBy(channelsOfUser(facts), (place) => place.database)].map(
		async ([database, places]) => {
			const path = `${COUCHDB_PREFIX}${database}/_design/jemoriente/_view/rows`;
			const keys = places.map(({ channel }) => channel);
			const { rows } = await couch.ask<{ rows: { id: string; value: [string, string] }[] }>(
				'POST',
				path,
				{ keys }
			);
			return rows.map(({ id, value: [w] }): [string, string] => [id, w]);
		}
	);
	return (await Promise.all(parts)).flat();
}

function answer(response: ServerResponse, status: number, body: unknown): void {
	const text = JSON.stringify(body);
	response.writeHead(status, { 'content-type': 'application/json' }).end(text);
}

const server = createServer((request, response) => {
	const token = request.headers.cookie?.replace('session=', '') ?? '';
	request.resume();
	list(token).then(
		(rows) => answer(response, 200, { rows }),
		(error: unknown) => answer(response, 500, { error: String(error) })
	);
});
server.listen(0, '127.0.0.1', () => {
	process.send?.((server.address() as AddressInfo).port);
});
