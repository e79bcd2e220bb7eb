import { randomBytes } from 'node:crypto';
import { PROTOCOL_VERSION } from '../../../src/lib/protocol/version';
import { PASSWORD, STAFF } from './people';

/** A document as it travels, as far as a test reads it. */
export interface Kept {
	id: string;
	state: string;
	author?: string;
	body: Record<string, unknown>;
}

/** The reception of the OFPC as one of its devices talks with the server: for what has no screen here. */
export class DeskApi {
	private constructor(
		private readonly url: string,
		private readonly cookie: string
	) {}

	static async signIn(url: string): Promise<DeskApi> {
		const body = JSON.stringify({
			email: STAFF.reception.email,
			password: PASSWORD,
			device: 'personal'
		});
		const headers = { 'content-type': 'application/json' };
		const answer = await fetch(`${url}/api/accounts/login`, { method: 'POST', headers, body });
		const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
		return new DeskApi(url, cookies.join('; '));
	}

	/** Writes a document of the network that the OFPC keeps. @returns its key */
	async keep(type: 'fundCard' | 'questionSheet', body: object): Promise<string> {
		const key = `ofpc_${randomBytes(12).toString('hex')}`;
		const w = randomBytes(12).toString('hex');
		const place = { structure: 'network', dossier: null, state: 'current' };
		const draft = { id: `${type}:${key}`, type, ...place, body, w };
		const items = [{ draft, base: null }];
		const { verdicts } = (await this.#post('push', { epoch: null, items })) as {
			verdicts: { verdict: string }[];
		};
		if (verdicts[0]?.verdict !== 'ok') throw new Error(JSON.stringify(verdicts));
		return key;
	}

	/** Everything the desk holds of one kind in the network. */
	async held(type: string): Promise<Kept[]> {
		const asked = { rollUp: [1, 1, 1], digests: {} };
		const { changed } = (await this.#post('pull', asked)) as {
			changed: { database: string; rows: [string, string][] }[];
		};
		const items = changed.flatMap(({ database, rows }) =>
			rows.filter(([id]) => id.startsWith(`${type}:`)).map(([id]) => ({ id, database }))
		);
		if (items.length === 0) return [];
		const { docs } = (await this.#post('fetch', { items })) as { docs: Kept[] };
		return docs;
	}

	async #post(route: string, body: object): Promise<unknown> {
		const answer = await fetch(`${this.url}/api/sync/${route}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', cookie: this.cookie },
			body: JSON.stringify({ protocol: PROTOCOL_VERSION, ...body })
		});
		if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
		return answer.json();
	}
}
