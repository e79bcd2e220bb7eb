import { openAccount } from '#domain/gestures/requests';
import type { AnyDraft } from '#domain/document';
import { USUAL_PACE } from '#protocol/pace';
import { ROUTES, type Route } from '#protocol/routes';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { FastifyInstance } from 'fastify';
import { FirstContact } from '../../sync-server/sheets/first-contact';
import { SheetSearch } from '../../sync-server/sheets/search';
import { Training } from '../../sync-server/training/training';
import { Accounts } from '../../sync-server/accounts/accounts';
import { NetworkCoordination } from '../../sync-server/coordination/coordination';
import { Calendars } from '../../sync-server/calendar/calendars';
import { Gateway } from '../../sync-server/gateway/gateway';
import { createApp } from '../../sync-server/http/app';
import { startSending } from '../../sync-server/mail/loop';
import type { Letter } from '../../sync-server/mail/transport';
import { deliver, tellNews } from '../../sync-server/notices/deliver';
import { SwitchOff } from '../../sync-server/notices/switch-off';
import { startProjections, type Projections } from '../../sync-server/projections/runner';
import { epochOf } from '../../sync-server/store/epoch';
import type { Store } from '../../sync-server/store/port';
import { COUNSELLOR, STRUCTURE, newKey, staff } from './documents';
import { shutDoor } from './http-world';
import { card, putAll } from './small-centre';

const PASSWORD = 'cheval-agrafe-pile';
const CHEAP = { memoryCost: 64, timeCost: 1 };
const PUBLIC_URL = 'http://127.0.0.1';

/** What the server answered. */
export interface Answered {
	status: number;
	body: { error?: string; verdicts?: { verdict: string }[]; [field: string]: unknown };
}

/** All of a server but its process, over HTTP, on any store: one structure, its reception signed in. */
export class LiveServer {
	readonly letters: Letter[];
	#cookie = '';

	private constructor(
		readonly gateway: Gateway,
		private readonly app: FastifyInstance,
		private readonly url: string,
		private readonly epoch: string,
		letters: Letter[],
		private readonly endings: (() => unknown)[]
	) {
		this.letters = letters;
	}

	static async start(store: Store): Promise<LiveServer> {
		const now = () => Date.now();
		const onError = () => undefined;
		const team = staff();
		await putAll(store, card(STRUCTURE), team);
		const accounts = await Accounts.open({ store, now, newKey, hashCost: CHEAP });
		const desk = team.body.members.find(({ user }) => user === 'user:rita');
		if (desk) await accounts.ensureFictitiousStaff(STRUCTURE, desk, PASSWORD);
		const epoch = await epochOf(store, newKey, now());
		const context = {
			store,
			epoch: epoch.name,
			epochSince: epoch.since,
			now,
			newKey,
			mac: (text: string) => text.slice(0, 22)
		};
		const gateway = new Gateway(context);
		await gateway.start(onError);
		const projections = await startProjections({
			store,
			now,
			newKey,
			onError,
			ensureConsultant: async (dossier) => void (await accounts.ensureConsultant(dossier)),
			isReached: (user) => accounts.isReached(user),
			followCard: (card) => accounts.followCard(card),
			followConfirmation: (confirmation) => accounts.followConfirmation(confirmation),
			followPartner: (partner) => accounts.followPartner(partner),
			inviteTeam: async () => undefined,
			queueMail: (name, mail) => deliver({ store, now }, name, mail),
			tellNews: (name, item) => tellNews({ store, now }, name, item)
		});
		const letters: Letter[] = [];
		const transport = {
			send: async (one: Letter) => void letters.push(one),
			close: () => undefined
		};
		const switchOff = new SwitchOff({ ...context, publicUrl: PUBLIC_URL });
		const offLink = (user: string) => switchOff.linkOf(user);
		const sending = startSending({
			...{ store, transport, publicUrl: PUBLIC_URL, offLink, now, onError },
			languageOf: (reader) => accounts.languageOf(reader)
		});
		const calendars = new Calendars(context, PUBLIC_URL);
		const parts = { store, accounts, gateway, calendars, projections, switchOff };
		const app = await createApp(servicesOf(parts));
		const url = await app.listen({ port: 0, host: '127.0.0.1' });
		const endings = [() => sending.stop(), () => projections.stop(), () => gateway.stop()];
		const server = new LiveServer(gateway, app, url, epoch.name, letters, endings);
		await server.#signIn(desk?.email ?? '');
		return server;
	}

	/** What someone else’s device is answered who tries to sign in. */
	async login(): Promise<Answered> {
		return this.#post('login', { email: 'rita@ofpc.test', password: 'faux', device: 'personal' });
	}

	async push(drafts: readonly AnyDraft[]): Promise<Answered> {
		const items = drafts.map((draft) => ({ draft, base: null }));
		return this.#post('push', { protocol: PROTOCOL_VERSION, epoch: this.epoch, items });
	}

	/** Asks for everything there is. */
	async pull(): Promise<Answered> {
		return this.#post('pull', { protocol: PROTOCOL_VERSION, rollUp: [1, 1, 1], digests: {} });
	}

	async fetch(...ids: string[]): Promise<Answered> {
		const items = ids.map((id) => ({ id, database: STRUCTURE }));
		return this.#post('fetch', { protocol: PROTOCOL_VERSION, items });
	}

	/** Sends a small file of its own. */
	async upload(file: unknown, bytes: Uint8Array<ArrayBuffer>, dossier: string): Promise<Answered> {
		const about = { protocol: PROTOCOL_VERSION, structure: STRUCTURE, dossier, file };
		return this.#send('fileUpload', bytes, {
			'content-type': 'application/octet-stream',
			'x-file': encodeURIComponent(JSON.stringify(about))
		});
	}

	async health(): Promise<Answered> {
		return answered(await fetch(this.url + ROUTES.health));
	}

	async stop(): Promise<void> {
		await this.app.close();
		for (const end of this.endings) await end();
	}

	async #signIn(email: string): Promise<void> {
		const body = JSON.stringify({ email, password: PASSWORD, device: 'personal' });
		const headers = { 'content-type': 'application/json' };
		const answer = await fetch(this.url + ROUTES.login, { method: 'POST', headers, body });
		this.#cookie = answer.headers
			.getSetCookie()
			.map((one) => one.split(';')[0])
			.join('; ');
	}

	#post(route: Route, body: unknown): Promise<Answered> {
		return this.#send(route, JSON.stringify(body), { 'content-type': 'application/json' });
	}

	async #send(
		route: Route,
		body: string | Uint8Array<ArrayBuffer>,
		more: Record<string, string>
	): Promise<Answered> {
		const headers = { cookie: this.#cookie, ...more };
		return answered(await fetch(this.url + ROUTES[route], { method: 'POST', headers, body }));
	}
}

/** An account opened at the desk for somebody who has a mail address, or not; followed by Claire. */
export function newcomer(key: string, mailed = true): AnyDraft[] {
	const ids = { dossier: `dossier:${key}`, request: `request:${key}`, consultant: `user:${key}` };
	const opening = {
		structure: STRUCTURE,
		way: 'desk' as const,
		person: {
			civility: 'madame' as const,
			surname: 'Exemple',
			firstName: 'Lou',
			email: mailed ? `${key}@exemple.test` : null,
			phone: null,
			birthDate: null,
			nationality: '',
			postCode: ''
		},
		need: 'Changer.',
		onBehalfOf: '',
		inCapacityOf: '',
		information: '',
		answers: {},
		questionnaireVersion: 0,
		files: [],
		counsellor: { id: COUNSELLOR, name: 'Claire Rey' }
	};
	return openAccount(opening, ids, { newKey });
}

interface Parts {
	store: Store;
	accounts: Accounts;
	gateway: Gateway;
	calendars: Calendars;
	projections: Projections;
	switchOff: SwitchOff;
}

function servicesOf(parts: Parts): Parameters<typeof createApp>[0] {
	return {
		...parts,
		door: shutDoor(),
		firstContact: new FirstContact(
			{ store: parts.store, now: Date.now, newKey },
			new SheetSearch()
		),
		exchanges: { states: () => [] },
		coordination: new NetworkCoordination({
			...{ store: parts.store, now: Date.now, newKey },
			statesOf: (structure, members) => parts.accounts.invitationStates(structure, members)
		}),
		training: new Training({ ...parts, now: Date.now, newKey }),
		outbox: null,
		publicUrl: PUBLIC_URL,
		trustProxy: false,
		pace: USUAL_PACE,
		buildDir: '/nowhere',
		version: '1.2.3',
		ready: () => true,
		logger: false,
		onStoreDown: () => undefined
	};
}

async function answered(answer: Response): Promise<Answered> {
	return { status: answer.status, body: (await answer.json()) as Answered['body'] };
}
