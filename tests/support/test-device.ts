import type { AnyDraft, AnyEnvelope } from '#domain/document';
import type { Exclusive, SyncRoute, Transport } from '../../src/lib/store/transport-port';
import { saveDrafts } from '../../src/lib/store/save-drafts';
import { SyncClient } from '../../src/lib/store/sync-client';
import type { GatewayUser } from '../../sync-server/gateway/context';
import { newKey } from './documents';
import type { GatewayWorld } from './gateway-world';
import { MemoryDocs, type MemoryDisk } from './memory-docs';

type Answer = () => Promise<unknown>;

/** A device with the real sync, wired straight to a gateway; a test may put itself on the line. */
export class TestDevice {
	readonly docs: MemoryDocs;
	/** Files whose bytes a restored server asked for. */
	readonly sentAgain: string[] = [];
	readonly sync: SyncClient;
	/** What happens to each exchange; by default the server answers. */
	line: (route: SyncRoute, answer: Answer, body: unknown) => Promise<unknown> = (_, answer) =>
		answer();
	/** The device's clock, ms since 1970. */
	now: number;

	/** @param disk what another tab of the same device has open */
	constructor(
		/** The server it reaches; a test may put a restored one in its place. */
		public world: GatewayWorld,
		readonly user: GatewayUser,
		disk?: MemoryDisk
	) {
		this.docs = new MemoryDocs(disk);
		this.now = world.now;
		this.sync = new SyncClient({
			...this.#device,
			transport: this.#transport,
			sendFiles: async () => undefined,
			sendFilesAgain: async (ids) => void this.sentAgain.push(...ids),
			user: user.id,
			heldBack: () => false,
			onSending: () => undefined,
			onProgress: () => undefined
		});
	}

	get #device() {
		const exclusive: Exclusive = (work) => work();
		return { docs: this.docs, now: () => this.now, newKey, exclusive };
	}

	readonly #transport: Transport = (route, body) =>
		this.line(route, async () => onTheWire(await this.world.gateway[route](this.user, body)), body);

	async save(...drafts: AnyDraft[]): Promise<void> {
		await this.saveOver([], ...drafts);
	}

	/** Saves what was written in a screen that had these versions open. */
	async saveOver(shown: readonly AnyDraft[], ...drafts: AnyDraft[]): Promise<void> {
		await saveDrafts({ ...this.#device, author: this.user.id }, drafts, shown);
	}

	async get<T extends AnyEnvelope>(id: string): Promise<T | null> {
		return ((await this.docs.get([id])).get(id)?.doc as T | undefined) ?? null;
	}

	async ids(): Promise<string[]> {
		return (await this.docs.all()).map(({ id }) => id);
	}

	async unsent(): Promise<string[]> {
		return (await this.docs.all()).filter((one) => one.unsent !== null).map(({ id }) => id);
	}
}

function onTheWire(answer: unknown): unknown {
	return JSON.parse(JSON.stringify(answer)) as unknown;
}
