import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { ProtocolError } from '#protocol/errors';
import { LANGUAGES } from '#domain/language';
import { USUAL_PACE } from '#protocol/pace';
import type { GatewayContext } from '../../sync-server/gateway/context';
import { createApp } from '../../sync-server/http/app';
import { NetworkCoordination } from '../../sync-server/coordination/coordination';
import { Calendars } from '../../sync-server/calendar/calendars';
import type { Services } from '../../sync-server/http/services';
import { DiskOutbox } from '../../sync-server/mail/outbox';
import { SwitchOff } from '../../sync-server/notices/switch-off';
import { FirstContact } from '../../sync-server/sheets/first-contact';
import { SheetSearch } from '../../sync-server/sheets/search';
import { Training } from '../../sync-server/training/training';
import { AccountsWorld, memberOf } from './accounts-world';

export const PASSWORD = 'cheval-agrafe-pile';

/** The server's HTTP side on a store in memory and a gateway that only notes what reaches it. */
export class HttpWorld {
	readonly calls: Call[] = [];
	ready = true;
	/** For how long projections have waited, in ms. */
	behind = 0;

	private constructor(
		readonly world: AccountsWorld,
		readonly app: FastifyInstance,
		readonly outbox: DiskOutbox,
		/** What is published; the tests put it there. */
		readonly sheets: SheetSearch,
		private readonly folder: string
	) {}

	static async create(changes: Partial<Services> = {}): Promise<HttpWorld> {
		const folder = await mkdtemp(join(tmpdir(), 'jm-http-'));
		await buildIn(folder);
		const world = await AccountsWorld.create();
		await world.accounts.ensureFictitiousStaff('ofpc', memberOf('ofpc'), PASSWORD);
		const outbox = new DiskOutbox(join(folder, 'outbox'));
		const sheets = new SheetSearch();
		const self = {} as { now?: HttpWorld };
		const app = await createApp({
			store: world.store,
			accounts: world.accounts,
			gateway: notingGateway((call) => self.now?.calls.push(call)),
			calendars: new Calendars(gatewayContext(world), 'https://jemoriente.test'),
			projections: { behind: () => self.now?.behind ?? 0 },
			firstContact: new FirstContact(world.ports, sheets),
			switchOff: new SwitchOff({
				...gatewayContext(world),
				publicUrl: 'https://jemoriente.test'
			}),
			door: shutDoor(),
			exchanges: { states: () => [] },
			coordination: new NetworkCoordination({
				...world.ports,
				statesOf: (structure, members) => world.accounts.invitationStates(structure, members)
			}),
			training: new Training({ ...world.ports, accounts: world.accounts }),
			outbox,
			publicUrl: 'https://jemoriente.test',
			trustProxy: false,
			pace: USUAL_PACE,
			buildDir: join(folder, 'build'),
			version: '1.2.3',
			ready: () => self.now?.ready ?? false,
			logger: false,
			onStoreDown: () => undefined,
			...changes
		});
		self.now = new HttpWorld(world, app, outbox, sheets, folder);
		return self.now;
	}

	async post(url: string, body: unknown, headers: Record<string, string> = {}) {
		return this.app.inject({
			method: 'POST',
			url,
			headers: { 'content-type': 'application/json', ...headers },
			payload: typeof body === 'string' ? body : JSON.stringify(body)
		});
	}

	/** Signs the counsellor in. @returns the header that carries the session */
	async cookie(device: 'personal' | 'shared' = 'personal'): Promise<{ cookie: string }> {
		const credentials = { email: memberOf('ofpc').email, password: PASSWORD, device };
		const answer = await this.post('/api/accounts/login', credentials);
		const [cookie] = String(answer.headers['set-cookie']).split(';');
		return { cookie: cookie ?? '' };
	}

	async close(): Promise<void> {
		await this.app.close();
		await rm(this.folder, { recursive: true, force: true });
	}
}

interface Call {
	name: string;
	user: unknown;
	body: unknown;
	stream?: string | null;
}

/** The world of the accounts as a gateway sees it. */
function gatewayContext({ store, ports }: AccountsWorld): GatewayContext {
	const { now, newKey } = ports;
	return { store, epoch: 'epoch-1', epochSince: 0, now, newKey, mac: (text) => text };
}

type Note = (call: Call) => void;

function notingGateway(note: Note): Services['gateway'] {
	const answer = (name: string) => async (user: unknown, body: unknown, stream?: string | null) => {
		note({ name, user, body, stream });
		if ((body as { fail?: boolean }).fail) throw new ProtocolError('unknown');
		if ((body as { crash?: boolean }).crash) throw new Error('secret detail of user:1');
		return { name };
	};
	return {
		pull: answer('pull'),
		fetch: answer('fetch'),
		push: answer('push'),
		uploadFile: async (user: unknown, meta: unknown, bytes: Uint8Array) => {
			note({ name: 'upload', user, body: { meta, length: bytes.length } });
			return { stored: 'file:1' };
		},
		downloadFile: async () => ({
			name: '../é"\r\n.html',
			type: 'application/pdf',
			bytes: new Uint8Array(Buffer.from('%PDF-'))
		}),
		connect: (user: unknown, stream: string | null, send: () => void) => {
			note({ name: 'connected', user, body: null, stream });
			setTimeout(send, 5);
			return () => note({ name: 'forgotten', user: null, body: null });
		}
	} as unknown as Services['gateway'];
}

/** A site that nobody has a key to. */
export function shutDoor(): Services['door'] {
	const shut = () => {
		throw new Error('nobody was let in');
	};
	return { admits: async () => false, ends: shut, lacking: shut, leaves: shut, graft: shut };
}

async function buildIn(folder: string): Promise<void> {
	for (const language of LANGUAGES) {
		const built = join(folder, 'build', language);
		const immutable = join(built, '_app', 'immutable');
		await mkdir(immutable, { recursive: true });
		// Each page has one inline script, so a hash of its own.
		const policy = `default-src 'self'; script-src 'self' 'sha256-${language}='`;
		const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
		await writeFile(join(built, 'index.html'), `<html><head>${meta}</head>app ${language}</html>`);
		await writeFile(join(immutable, `start.${language}.js`), `// ${'x'.repeat(4_000)}`);
		await writeFile(join(built, 'service-worker.js'), `// ${language}`);
		await writeFile(join(built, '.secret'), 'x');
	}
	await writeFile(join(folder, 'secret.txt'), 'x');
}
