import type { AnyEnvelope } from '#domain/document';
import { ProtocolError, type ErrorCode } from '#protocol/errors';
import { REFUSAL_LIFETIME_MS } from '#domain/limits';
import type { NewKey } from '#domain/ids';
import { Overtaken, QuotaExceeded, type LocalDocs } from './local-docs';
import { settleOpened } from './opened';
import { pullChanges } from './pull-changes';
import { pushUnsent } from './push-queue';
import type { Exclusive, Transport } from './transport-port';
import { Unreachable } from './unreachable';

export interface SyncPorts {
	docs: LocalDocs;
	transport: Transport;
	/** Ms since 1970 by this device's clock: for what is shown only. */
	now: () => number;
	newKey: NewKey;
	exclusive: Exclusive;
	/** Sends the files that wait; a document that names one of them is held back until then. */
	sendFiles: () => Promise<void>;
	heldBack: (doc: AnyEnvelope) => boolean;
	/** Sends the bytes of these files once more, after a restored backup. */
	sendFilesAgain: (ids: readonly string[]) => Promise<void>;
	/** Whose device this is. */
	user: string;
	onSending: (ids: readonly string[]) => void;
	onProgress: (received: number, expected: number) => void;
}

export interface CycleResult {
	/**
	 * `done` also when the server refused writes: a refusal is an answer. `full` is this device, `serverFull`
	 * the centre's disk.
	 */
	outcome: 'done' | 'offline' | 'signin' | 'update' | 'full' | 'serverFull' | 'error';
	unsent: number;
	/** The server has proved in this cycle that nothing is missing on either side. */
	proved: boolean;
}

/** Errors of the server's that a person, or an operator, has to know of. */
const ENDS: Partial<Record<ErrorCode, 'signin' | 'update' | 'serverFull'>> = {
	signIn: 'signin',
	updateNeeded: 'update',
	storeFull: 'serverFull'
};
/** Pulls in one cycle before the rest is left to the next: what the server writes meanwhile comes then. */
const MAX_PULLS = 4;

/**
 * The device's side of the sync (architecture §4): sends, then fetches, one cycle at a time. It keeps
 * nothing between cycles but the documents themselves, so that it may be killed at any point.
 */
export class SyncClient {
	private running: Promise<CycleResult> | null = null;
	private again = false;
	private generation = 0;
	private woken = false;

	constructor(private readonly ports: SyncPorts) {}

	/** One exchange. A call during another waits for one more, which sees what was saved meanwhile. */
	async cycle(): Promise<CycleResult> {
		if (this.running) {
			this.again = true;
			return this.running;
		}
		this.running = this.cycles().finally(() => (this.running = null));
		return this.running;
	}

	/** The server says that something changed: the next pull asks what, not whether. */
	wake(): void {
		this.woken = true;
	}

	private async cycles(): Promise<CycleResult> {
		for (;;) {
			this.again = false;
			const result = await this.once();
			if (!this.again || result.outcome !== 'done') return result;
		}
	}

	private async once(): Promise<CycleResult> {
		const pushed = await this.attempt(() => this.send());
		// A push that fails does not keep a revocation waiting: the pull goes on (§4.6).
		const pulled =
			pushed === 'signin' || pushed === 'update' ? null : await this.attempt(() => this.receive());
		const unsent = (await this.ports.docs.all()).filter((local) => local.unsent !== null).length;
		const outcome = worst(pushed, pulled);
		return { outcome, unsent, proved: outcome === 'done' && pulled === 'same' && unsent === 0 };
	}

	/** Before a store is met, for the first time or restored, nothing is sent to it: the pull comes first (RE-01). */
	private async send(): Promise<'done'> {
		if ((await this.ports.docs.epoch()) === null) {
			this.again = true;
			return 'done';
		}
		try {
			await this.ports.sendFiles();
			await pushUnsent(this.ports);
		} catch (error) {
			if (!(error instanceof ProtocolError) || error.code !== 'newEpoch') throw error;
			this.again = true;
		}
		return 'done';
	}

	private async receive(): Promise<'done' | 'same'> {
		const mine = ++this.generation;
		const superseded = () => mine !== this.generation;
		for (let pull = 0; pull < MAX_PULLS; pull++) {
			const { woken } = this;
			this.woken = false;
			const pulled = await pullChanges({ ...this.ports, superseded, woken }).catch(overtaken);
			if (!pulled) continue;
			// What was merged meanwhile leaves in the next exchange.
			if (pulled.recovered) this.again = true;
			await this.forgetOld(pulled.now);
			await this.ports.exclusive(() => settleOpened(this.ports.docs, pulled.now));
			if (pulled.same) return 'same';
		}
		return 'done';
	}

	private async attempt<T extends string>(
		step: () => Promise<T>
	): Promise<T | Exclude<Outcome, 'done'>> {
		try {
			return await step();
		} catch (error) {
			if (error instanceof Unreachable) return 'offline';
			if (error instanceof QuotaExceeded) return 'full';
			if (!(error instanceof ProtocolError)) throw error;
			return ENDS[error.code] ?? 'error';
		}
	}

	/** P4: a refused text is kept for its author 30 days, by the server's clock (F5); so is a decision. */
	private async forgetOld(now: number): Promise<void> {
		const { docs } = this.ports;
		const oldest = now - REFUSAL_LIFETIME_MS;
		for (const refused of await docs.refusals()) {
			if (refused.unsure) await docs.apply({ refused: [{ ...refused, ...timedBy(now) }] });
			else if (refused.at < oldest) await docs.forget(refused.key);
		}
		for (const conflict of await docs.conflicts()) {
			const { settled, key } = conflict;
			if (settled?.unsure) {
				await docs.apply({
					conflicts: [{ ...conflict, settled: { ...settled, ...timedBy(now) } }]
				});
			} else if (settled && settled.at < oldest) await docs.forget(key);
		}
	}
}

/** Another tab was quicker: what it has applied is the ground for the next try. */
function overtaken(error: unknown): null {
	if (error instanceof Overtaken) return null;
	throw error;
}

/** The server's time in the place of this device's. */
function timedBy(now: number) {
	return { at: now, unsure: undefined };
}

type Outcome = CycleResult['outcome'];

function worst(pushed: string, pulled: string | null): Outcome {
	const order: Outcome[] = ['signin', 'update', 'full', 'serverFull', 'error', 'offline'];
	return order.find((outcome) => pushed === outcome || pulled === outcome) ?? 'done';
}
