import type { AnyDraft, AnyEnvelope } from '#domain/document';
import type { SyncRoute, Transport } from '../../src/lib/store/transport-port';
import { asSaved } from '../../src/lib/store/reconcile';
import { SyncClient } from '../../src/lib/store/sync-client';
import type { GatewayUser } from '../../sync-server/gateway/context';
import { newKey } from './documents';
import type { GatewayWorld } from './gateway-world';
import { MemoryDocs } from './memory-docs';

type Answer = () => Promise<unknown>;

/** A device with the real sync, wired straight to a gateway; a test may put itself on the line. */
export class TestDevice {
	readonly docs = new MemoryDocs();
	readonly sync: SyncClient;
	/** What happens to each exchange; by default the server answers. */
	line: (route: SyncRoute, answer: Answer, body: unknown) => Promise<unknown> = (_, answer) =>
		answer();
	/** The device's clock, ms since 1970. */
	now: number;
	#order = 0;

	constructor(
		readonly world: GatewayWorld,
		readonly user: GatewayUser
	) {
		this.now = world.now;
		this.sync = new SyncClient({
			docs: this.docs,
			transport: this.#transport,
			now: () => this.now,
			newKey,
			exclusive: (work) => work(),
			sendFiles: async () => undefined,
			heldBack: () => false,
			onSending: () => undefined,
			onProgress: () => undefined
		});
	}

	readonly #transport: Transport = (route, body) =>
		this.line(route, async () => onTheWire(await this.world.gateway[route](this.user, body)), body);

	async save(...drafts: AnyDraft[]): Promise<void> {
		const before = await this.docs.get(drafts.map(({ id }) => id));
		const put = drafts.map((draft) => asSaved(draft, before.get(draft.id), ++this.#order));
		await this.docs.apply({ put });
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
