import type { Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { PROTOCOL_VERSION } from '#protocol/version';
import { ROUTES } from '#protocol/routes';
import type { PushResponse } from '#protocol/push';
import type { Filled } from './base/fill';
import { KnownChannels } from './base/digests';
import { seededKeys } from './base/keys';
import type { Device } from './base/sessions';
import { Client } from './host/client';
import { openStream, type Stream } from './host/stream';

/** Devices that connect at once. */
const AT_ONCE = 20;
/** How long a poke may be late before it counts as lost. */
const PATIENCE_MS = 10_000;

interface Member {
	device: Device;
	client: Client;
	known: KnownChannels;
	/** When the write was sent that shall wake it; null while none is due. */
	due: number | null;
}

/** Many devices without screens: each holds a stream, pulls when woken, and knows its channels. */
export class Crowd {
	#members: Member[] = [];
	#streams: Stream[] = [];
	#late: number[] = [];
	#newKey = seededKeys(7);
	/** The first thing that went wrong while it was at work. */
	#failure: unknown = null;
	#closed = false;

	constructor(
		readonly origin: string,
		readonly filled: Filled,
		readonly devices: readonly Device[]
	) {}

	/** Opens the streams and makes each device's first pull. */
	async connect(): Promise<void> {
		for (let i = 0; i < this.devices.length; i += AT_ONCE) {
			await Promise.all(this.devices.slice(i, i + AT_ONCE).map((one) => this.#join(one)));
		}
	}

	/**
	 * The counsellor edits tasks of those dossiers, at an even pace.
	 * @returns for each poke the ms since its write was sent
	 */
	async write(perSecond: number, seconds: number): Promise<number[]> {
		const client = new Client(this.origin, { cookie: `session=${this.filled.token}` });
		const tasks = this.filled.seen.filter((doc) => doc.type === 'task') as Envelope<'task'>[];
		const writing: Promise<void>[] = [];
		for (let i = 0; i < perSecond * seconds; i++) {
			// Of one dossier after the other, so that nobody is woken twice at once.
			const task = tasks[(i * 29) % tasks.length] as Envelope<'task'>;
			writing.push(this.#watched(this.#writeOne(client, task)));
			await new Promise((resolve) => setTimeout(resolve, 1_000 / perSecond));
		}
		await Promise.all(writing);
		const end = Date.now() + PATIENCE_MS;
		while (this.#due() > 0 && this.#failure === null) {
			if (Date.now() > end) throw new Error(`${this.#due()} pokes were lost`);
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		client.close();
		if (this.#failure !== null) throw this.#failure;
		return this.#late;
	}

	close(): void {
		this.#closed = true;
		for (const stream of this.#streams) stream.close();
		for (const { client } of this.#members) client.close();
	}

	async #join(device: Device): Promise<void> {
		const client = new Client(this.origin, { cookie: `session=${device.token}` });
		const member = { device, client, known: new KnownChannels(), due: null };
		this.#streams.push(await openStream(this.origin, device.token, () => this.#woken(member)));
		await member.known.pull(client);
		this.#members.push(member);
	}

	#due(): number {
		return this.#members.filter((one) => one.due !== null).length;
	}

	/** What is under way when all is closed is no failure. */
	#watched(work: Promise<void>): Promise<void> {
		return work.catch((error: unknown) => {
			if (!this.#closed) this.#failure ??= error;
		});
	}

	#woken(member: Member): void {
		if (member.due === null) return;
		this.#late.push(performance.now() - member.due);
		member.due = null;
		void this.#watched(this.#follow(member));
	}

	/** What a woken device does: pulls, and fetches what has changed. */
	async #follow({ client, known }: Member): Promise<void> {
		const items = await known.pull(client);
		const protocol = PROTOCOL_VERSION;
		if (items.length > 0) await client.post(ROUTES.fetch, { protocol, items: items.slice(0, 1) });
	}

	async #writeOne(client: Client, task: Envelope<'task'>): Promise<void> {
		const { consultant } = this.filled.people.find(
			({ dossier }) => dossier === task.dossier
		) as Filled['people'][number];
		const now = performance.now();
		for (const member of this.#members) {
			if (member.device.user === consultant) member.due ??= now;
		}
		const draft = edited(task, { body: { place: `Salle ${this.#newKey()}` } }, this.#newKey);
		const items = [{ draft, base: task.w }];
		const request = { protocol: PROTOCOL_VERSION, epoch: null, items };
		const { body } = await client.post<PushResponse>(ROUTES.push, request);
		const [verdict] = body.verdicts;
		if (verdict?.verdict !== 'ok') throw new Error(`a write was not taken: ${verdict?.verdict}`);
		task.w = draft.w;
	}
}
