import type { AnyDraft } from '#domain/document';
import { ProtocolError, type ErrorCode } from '#protocol/protocol-error';
import { MIN_PROTOCOL_VERSION } from '#protocol/version';
import type { GatewayUser } from '../../sync-server/gateway/context';
import type { SyncRoute } from '../../src/lib/store/transport-port';
import { Unreachable } from '../../src/lib/store/unreachable';
import { NoAnswer, type Sender, type Server, type Shared } from './server';
import { checkAnswer } from './watch';

const DAY = 24 * 3_600_000;
/** After this long a device gives up waiting; what it sent may still arrive. */
const PATIENCE = 30_000;

/** More exchanges than any honest sync of these small worlds needs. */
const MAX_EXCHANGES = 1_000;

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

/** Whom a device's one cookie belongs to: to everybody who uses the device (F22). */
export interface Cookie {
	user: GatewayUser;
}

/** What one tab has last heard of the server: what it then writes rests on it. */
export interface Heard {
	/** When the request arrived that was answered last: the oracle's instant, and ms since 1970. */
	from: number;
	at: number;
	/** The same of the last pull that was answered. */
	pulledFrom: number;
	pulledAt: number;
	/** What the server itself said to it; null while another is under way. */
	said: unknown;
	/** Verdicts that refused a write, as they came. */
	refused: { id: string; code: string }[];
	/** What the server itself threw in this exchange, by its code. */
	errors: ErrorCode[];
	/** Writes of its sync that found no room (F7). */
	noRoom: number;
}

export function nothingHeard(): Heard {
	return {
		from: 0,
		at: 0,
		pulledFrom: 0,
		pulledAt: 0,
		said: null,
		refused: [],
		errors: [],
		noRoom: 0
	};
}

/** The line between one person on one device and the server: as unreliable as the faults say. */
export class Line {
	online = true;
	/** No network comes back to it, whatever is planned (F25). */
	cutOff = false;
	/** What it sends arrives, and no answer comes. */
	deaf = false;
	/** The app is older than the server serves (F9). */
	outdated = false;
	/** Exchanges since the device was last told to sync. */
	exchanges = 0;

	constructor(
		private readonly shared: Shared,
		private readonly server: Server,
		private readonly user: GatewayUser,
		private readonly cookie: Cookie
	) {}

	/** One exchange as the device's sync sees it. */
	async exchange(heard: Heard, route: SyncRoute, body: unknown): Promise<unknown> {
		if (!this.online || this.cutOff) throw new Unreachable('offline');
		this.#count();
		const letter = this.#sealed(route, body);
		if (route === 'pull') heard.said = null;
		const fate = this.#fate();
		await this.shared.clock.sleep(this.#latency());
		if (fate !== 'normal') this.#meet(fate);
		if (fate === 'cutGoing') throw new Unreachable('cut');
		if (fate === 'captive') return structuredClone(this.shared.random.pick(PAGES));
		if (fate === 'failed') throw new ProtocolError(this.#serverFault());
		if (fate === 'late') return this.#late(letter);
		if (fate === 'twice') this.#again(letter, this.shared.random.int(7 * DAY));
		const { said, from, at } = await this.#deliver(letter).catch((error: unknown) => {
			if (error instanceof ProtocolError) heard.errors.push(error.code);
			throw error;
		});
		await this.shared.clock.sleep(this.#latency());
		if (fate === 'cutComing' || this.deaf || !this.online) throw new Unreachable('cut');
		hear(heard, route, said, { from, at });
		return said;
	}

	/** Sent by somebody who does not use our app. */
	async forge(route: SyncRoute, body: unknown): Promise<void> {
		const letter = { ...this.#sealed(route, body), named: undefined };
		await this.shared.clock.sleep(this.#latency());
		await this.#deliver(letter).catch(() => undefined);
	}

	/** A sync that never comes to its end is a stuck queue too (P5). */
	#count(): void {
		if (++this.exchanges <= MAX_EXCHANGES) return;
		this.shared.journal.violated('P5', `the sync of ${this.user.id} goes round in circles`);
		throw new Unreachable('too many exchanges');
	}

	/**
	 * Whoever sends a version that never stood may be its author, wherever the server takes it: of a dossier
	 * that moved it names the structure it left (MO-07).
	 */
	#sealed(route: SyncRoute, body: unknown): Letter {
		const { journal, oracle } = this.shared;
		const { items = [] } = body as { items?: { draft?: Partial<AnyDraft> | null }[] };
		for (const { draft } of items) {
			const { structure, id, w } = draft ?? {};
			if (structure === undefined || id === undefined || w === undefined) continue;
			for (const place of new Set([structure, ...oracle.structures()])) {
				if (!oracle.stood(`${place}/${id}`, w))
					journal.wrote(this.user.id, { structure: place, id, w });
			}
		}
		const old = { ...(body as object), protocol: MIN_PROTOCOL_VERSION - 1 };
		const wire = JSON.stringify(this.outdated ? old : body);
		return { user: this.cookie.user, named: this.user.id, route, wire };
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

	#meet(fate: Fate): void {
		const { journal } = this.shared;
		if (fate === 'late' || fate === 'twice') journal.meets('F4', fate);
		else journal.meets('F3', fate);
	}

	/** The device gives up; the request arrives all the same, minutes or days later. */
	async #late(letter: Letter): Promise<never> {
		const { clock, random } = this.shared;
		this.#again(letter, random.int(random.chance(0.5) ? 7 * DAY : 600_000));
		await clock.sleep(PATIENCE);
		throw new Unreachable('timeout');
	}

	#again(letter: Letter, delay: number): void {
		this.shared.clock.after(delay, () => {
			this.#deliver(letter).catch(() => undefined);
		});
	}

	/** Whoever the device is used by sees what is answered; so does he whose store it was asked for. */
	async #deliver(letter: Letter): Promise<{ said: Said; from: number; at: number }> {
		const { clock, oracle } = this.shared;
		const [from, at] = [oracle.instant, clock.now];
		try {
			const answer = await this.server.handle(letter);
			const said = JSON.parse(answer) as Said;
			const eyes = new Set([letter.user.id, letter.named ?? letter.user.id]);
			for (const user of eyes)
				checkAnswer(this.shared, { ...letter, user, answer, said, from, at });
			return { said, from, at };
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

/** One request under way, as it was sent. */
type Letter = Sender & { route: SyncRoute; wire: string };

interface Said {
	[part: string]: unknown;
	answer?: unknown;
	verdicts?: { verdict: string; id: string; code?: string }[];
}

function hear(
	heard: Heard,
	route: SyncRoute,
	said: Said,
	{ from, at }: Pick<Heard, 'from' | 'at'>
) {
	heard.from = from;
	heard.at = at;
	if (route === 'pull') {
		heard.said = said.answer;
		heard.pulledFrom = from;
		heard.pulledAt = at;
	}
	for (const { verdict, id, code } of said.verdicts ?? []) {
		if (verdict === 'refused') heard.refused.push({ id, code: code ?? '' });
		if (verdict === 'invalid') heard.refused.push({ id, code: 'invalid' });
	}
}
