import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyDraft, AnyEnvelope, DocType, Envelope } from '#domain/document';
import { isKind } from '#domain/document';
import type { Gesture } from '#domain/gestures/edit';
import type { PushRequest, PushResponse } from '#protocol/push';
import type { Transport } from '../../src/lib/store/transport-port';
import { saveDrafts } from '../../src/lib/store/save-drafts';
import { SyncClient } from '../../src/lib/store/sync-client';
import type { Random } from '../simulator/random';
import { MemoryDocs } from '../support/memory-docs';
import { marksIn, type Marks } from './marks';
import { transportOver, type SignedIn } from './wire';

/** One headless device: the app’s own sync over HTTP, its documents in memory. */
export class Device {
	readonly docs = new MemoryDocs();
	readonly sync: SyncClient;
	/** Exchanges that did not come through. */
	failures = 0;

	readonly signedIn: SignedIn;
	/** Of two devices of one person, the one that writes the first of the two fields. */
	readonly first: boolean;

	constructor(
		{ signedIn, first }: { signedIn: SignedIn; first: boolean },
		url: string,
		readonly marks: Marks,
		readonly random: Random
	) {
		this.signedIn = signedIn;
		this.first = first;
		this.sync = new SyncClient({
			...this.#device,
			transport: this.#noting(
				transportOver(url, signedIn, (_, text) => marks.heard(this.user, text))
			),
			sendFiles: async () => undefined,
			sendFilesAgain: async () => undefined,
			user: this.user,
			heldBack: () => false,
			onSending: () => undefined,
			onProgress: () => undefined
		});
	}

	get user(): string {
		return this.signedIn.session.user;
	}

	get gesture(): Gesture {
		return { newKey: this.newKey, user: { id: this.user, name: this.signedIn.session.name } };
	}

	readonly newKey = (): string => this.random.key();

	/** Works and syncs until told to stop: an act, an exchange, a pause. */
	async live(act: (device: Device) => Promise<void>, stopped: AbortSignal): Promise<void> {
		while (!stopped.aborted) {
			await act(this);
			await this.cycle();
			await sleep(50 + this.random.int(500));
		}
	}

	/** One exchange. @returns whether the server proved that nothing is missing */
	async cycle(): Promise<boolean> {
		const { outcome, proved } = await this.sync.cycle();
		if (outcome !== 'done') this.failures++;
		return proved;
	}

	async save(drafts: readonly AnyDraft[]): Promise<void> {
		await saveDrafts({ ...this.#device, author: this.user }, drafts);
	}

	async all<T extends DocType>(type: T): Promise<Envelope<T>[]> {
		const docs = (await this.docs.all()).map(({ doc }) => doc as AnyEnvelope);
		return docs.filter((doc) => isKind(type, doc)) as unknown as Envelope<T>[];
	}

	async unsent(): Promise<number> {
		return (await this.docs.all()).filter((local) => local.unsent !== null).length;
	}

	get #device() {
		const exclusive = <T>(work: () => Promise<T>) => work();
		return { docs: this.docs, now: Date.now, newKey: this.newKey, exclusive };
	}

	/** Notes which marks the server said it has. */
	#noting(transport: Transport): Transport {
		return async (route, body) => {
			const answer = await transport(route, body);
			if (route !== 'push') return answer;
			const { verdicts } = answer as PushResponse;
			for (const [i, item] of (body as PushRequest).items.entries()) {
				if (verdicts[i]?.verdict !== 'ok') continue;
				for (const mark of marksIn(JSON.stringify(item))) this.marks.acknowledged.add(mark);
			}
			return answer;
		};
	}
}
