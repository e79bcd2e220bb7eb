import type { AnyDraft } from '#domain/document';
import { ProtocolError } from '#protocol/protocol-error';
import type { GatewayUser } from '../../sync-server/gateway/context';
import type { SyncRoute, Transport } from '../../src/lib/store/transport-port';
import { Unreachable } from '../../src/lib/store/unreachable';
import { versionKey } from './journal';
import { NoAnswer, type Server, type Shared } from './server';
import { checkAnswer } from './watch';

const DAY = 24 * 3_600_000;
/** After this long a device gives up waiting; what it sent may still arrive. */
const PATIENCE = 30_000;

/** More exchanges than any honest sync of these small worlds needs. */
const MAX_EXCHANGES = 300;

type Fate = 'normal' | 'cutGoing' | 'cutComing' | 'failed' | 'captive' | 'late' | 'twice';

/** What a captive portal or a broken proxy says with status 200. */
const PAGES: unknown[] = [
	'<!doctype html><title>Bienvenue au Wi-Fi</title>',
	null,
	{},
	[],
	{ answer: 'same' },
	{ epoch: 'epoch-1', docs: [] },
	{ epoch: 'epoch-1', verdicts: [] }
];

/** The line between one device and the server: slow, unordered, and as unreliable as the faults say. */
export class Line {
	online = true;
	/** Exchanges since the device was last told to sync. */
	exchanges = 0;
	/** What the server itself last said to a pull that reached the device. */
	said: unknown = null;

	constructor(
		private readonly shared: Shared,
		private readonly server: Server,
		private readonly user: GatewayUser
	) {}

	/** The exchange as the device's sync sees it. */
	readonly transport: Transport = async (route, body) => {
		if (!this.online) throw new Unreachable('offline');
		this.#count();
		const wire = this.#written(body);
		if (route === 'pull') this.said = null;
		const fate = this.#fate();
		await this.shared.clock.sleep(this.#latency());
		if (fate === 'cutGoing') throw new Unreachable('cut');
		if (fate === 'captive') return structuredClone(this.shared.random.pick(PAGES));
		if (fate === 'failed') throw new ProtocolError(this.#serverFault());
		if (fate === 'late') return this.#late(route, wire);
		if (fate === 'twice') this.#again(route, wire, this.shared.random.int(7 * DAY));
		const answer = await this.#deliver(route, wire);
		await this.shared.clock.sleep(this.#latency());
		if (fate === 'cutComing' || !this.online) throw new Unreachable('cut');
		const heard = JSON.parse(answer) as { answer?: unknown };
		if (route === 'pull') this.said = heard.answer;
		return heard;
	};

	/** Sent by somebody who does not use our app. */
	async forge(route: SyncRoute, body: unknown): Promise<void> {
		const wire = this.#written(body);
		await this.shared.clock.sleep(this.#latency());
		await this.#deliver(route, wire).catch(() => undefined);
	}

	/** A sync that never comes to its end is a stuck queue too (P5). */
	#count(): void {
		if (++this.exchanges <= MAX_EXCHANGES) return;
		this.shared.journal.violated('P5', `the sync of ${this.user.id} goes round in circles`);
		throw new Unreachable('too many exchanges');
	}

	/** Whoever first sends a version that never stood is its author. */
	#written(body: unknown): string {
		const { journal, oracle } = this.shared;
		const { items = [] } = body as { items?: { draft?: Partial<AnyDraft> | null }[] };
		for (const { draft } of items) {
			const { structure, id, w } = draft ?? {};
			if (structure === undefined || id === undefined || w === undefined) continue;
			const version = versionKey({ structure, id, w });
			if (oracle.stood(`${structure}/${id}`, w) || journal.authors.has(version)) continue;
			journal.authors.set(version, this.user.id);
		}
		return JSON.stringify(body);
	}

	#fate(): Fate {
		const { faults, random } = this.shared;
		const [f3, f4] = [faults.has('F3') ? 1 : 0, faults.has('F4') ? 1 : 0];
		const fates: [number, Fate][] = [
			[85, 'normal'],
			[3 * f3, 'cutGoing'],
			[4 * f3, 'cutComing'],
			[2 * f3, 'failed'],
			[2 * f3, 'captive'],
			[2 * f4, 'late'],
			[3 * f4, 'twice']
		];
		return random.weighted(fates) ?? 'normal';
	}

	/** The device gives up; the request arrives all the same, minutes or days later. */
	async #late(route: SyncRoute, wire: string): Promise<never> {
		const { clock, random } = this.shared;
		this.#again(route, wire, random.int(random.chance(0.5) ? 7 * DAY : 600_000));
		await clock.sleep(PATIENCE);
		throw new Unreachable('timeout');
	}

	#again(route: SyncRoute, wire: string, delay: number): void {
		this.shared.clock.after(delay, () => {
			this.#deliver(route, wire).catch(() => undefined);
		});
	}

	async #deliver(route: SyncRoute, wire: string): Promise<string> {
		const from = this.shared.oracle.instant;
		try {
			const answer = await this.server.handle(this.user, route, wire);
			checkAnswer(this.shared, { user: this.user, route, wire, answer, from });
			return answer;
		} catch (error) {
			if (error instanceof NoAnswer) throw new Unreachable('no answer');
			throw error;
		}
	}

	#serverFault(): 'internal' | 'storeDown' {
		return this.shared.random.chance(0.5) ? 'internal' : 'storeDown';
	}

	#latency(): number {
		const { random } = this.shared;
		return random.chance(0.1) ? random.int(8_000) : random.int(300);
	}
}
