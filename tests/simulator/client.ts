import type { AnyDraft, AnyEnvelope, DocType, Envelope } from '#domain/document';
import type { Gesture } from '#domain/gestures/edit';
import type { GatewayUser } from '../../sync-server/gateway/context';
import { saveDrafts } from '../../src/lib/store/save-drafts';
import { SyncClient } from '../../src/lib/store/sync-client';
import type { Exclusive } from '../../src/lib/store/transport-port';
import { DeviceDocs, Disk } from './device-docs';
import { Line } from './network';
import type { Random } from './random';
import type { Server, Shared } from './server';

/** What a person does with his device; decides the operations it is used for. */
export type Role = 'consultant' | 'counsellor' | 'reception' | 'admin' | 'hostile';

export interface Person extends GatewayUser {
	name: string;
	role: Role;
}

/** One device of one person, with the real sync on it. */
export class Client {
	readonly disk = new Disk();
	readonly line: Line;
	readonly random: Random;
	/** How far this device's clock is off, in ms (F5). */
	skew = 0;
	#docs: DeviceDocs;
	#sync: SyncClient;
	#exclusive: Exclusive = oneAtATime();
	/** Traces as screens left open show them; an edit there is written over that version. */
	readonly screens = new Map<string, AnyDraft>();

	constructor(
		readonly person: Person,
		readonly shared: Shared,
		server: Server
	) {
		this.random = shared.random.fork();
		this.line = new Line(shared, server, { id: person.id, own: person.own });
		this.#docs = new DeviceDocs(this.disk);
		this.#sync = this.#newSync();
	}

	/** The program dies, whatever it was doing, and is opened again. */
	crash(): void {
		this.#docs.dead = true;
		this.screens.clear();
		this.#docs = new DeviceDocs(this.disk);
		this.#exclusive = oneAtATime();
		this.#sync = this.#newSync();
	}

	/** Begins an exchange; it goes on while others do theirs. */
	sync(): void {
		this.line.exchanges = 0;
		const { journal } = this.shared;
		const { id } = this.person;
		this.#sync.cycle().then(
			({ proved }) => {
				const honest = this.line.said === 'same' && this.unsent().length === 0;
				if (proved && !honest) journal.violated('P3', `${id} was told that all is sent`);
			},
			(error: unknown) => {
				const text = error instanceof Error ? error.stack : String(error);
				journal.violated('P5', `the sync of ${id} threw: ${text}`);
			}
		);
	}

	all<T extends DocType>(type: T): Envelope<T>[] {
		const docs: AnyEnvelope[] = [...this.disk.docs.values()].map((local) => local.doc);
		return docs.filter((doc) => doc.type === type) as unknown as Envelope<T>[];
	}

	get<T extends DocType>(_type: T, id: string): Envelope<T> | null {
		return (this.disk.docs.get(id)?.doc as unknown as Envelope<T> | undefined) ?? null;
	}

	/** Documents that wait to leave. */
	unsent(): string[] {
		return [...this.disk.docs.values()].filter((one) => one.unsent !== null).map((one) => one.id);
	}

	gesture(): Gesture {
		const { id, name } = this.person;
		return { newKey: () => this.random.key(), user: { id, name } };
	}

	/** Saves what the person did, as the device's store does. */
	async save(drafts: readonly AnyDraft[], shown: readonly AnyDraft[]): Promise<void> {
		this.shared.journal.saved(this.person.id, drafts);
		const ctx = { ...this.#device(), author: this.person.id };
		await saveDrafts(ctx, drafts, shown);
	}

	#device() {
		const { clock } = this.shared;
		return {
			docs: this.#docs,
			now: () => clock.now + this.skew,
			newKey: () => this.random.key(),
			exclusive: this.#exclusive
		};
	}

	#newSync(): SyncClient {
		return new SyncClient({
			...this.#device(),
			transport: this.line.transport,
			sendFiles: async () => undefined,
			sendFilesAgain: async () => undefined,
			user: this.person.id,
			heldBack: () => false,
			onSending: () => undefined,
			onProgress: () => undefined
		});
	}
}

/** One piece of work after the other, as the lock of all tabs does. */
function oneAtATime(): Exclusive {
	let last: Promise<unknown> = Promise.resolve();
	return <T>(work: () => Promise<T>): Promise<T> => {
		const next = last.then(work, work);
		last = next.catch(() => undefined);
		return next;
	};
}
