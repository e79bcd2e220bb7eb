import type { Envelope } from '#domain/document';
import { ProtocolError } from '#protocol/protocol-error';
import type { Verdict } from '#protocol/push';
import { deliver, tellNews } from '../../sync-server/notices/deliver';
import { Gateway } from '../../sync-server/gateway/gateway';
import type { GatewayUser } from '../../sync-server/gateway/context';
import { endAttendances } from '../../sync-server/projections/attendance';
import { settleLately } from '../../sync-server/projections/closings';
import { endDay } from '../../sync-server/projections/day-ends';
import type { ProjectionContext } from '../../sync-server/projections/context';
import { noteAsked } from '../../sync-server/sheets/asked';
import { movePending, type FollowMovesContext } from '../../sync-server/moves/follow-moves';
import { sweep } from '../../sync-server/accounts/janitor';
import { projectPending } from '../../sync-server/projections/follower';
import { placeRemarks } from '../../sync-server/projections/remarks';
import { retryAside } from '../../sync-server/projections/set-aside';
import { USUAL_BODY, SYNC_BODY } from '../../sync-server/http/body';
import { asProtocolError } from '../../sync-server/http/errors';
import { JsonGuard, LARGEST_ITEMS } from '../../sync-server/http/json-guard';
import { namesAnother } from '../../sync-server/http/named-user';
import { BoundedBytes } from '../../sync-server/http/read-within';
import { StoreConflict, StoreDown } from '../../sync-server/store/port';
import type { SyncRoute } from '../../src/lib/store/transport-port';
import { mac } from '../support/gateway-world';
import { MemoryStore } from '../support/memory-store';
import type { Clock } from './clock';
import type { Faults } from './faults';
import type { Journal } from './journal';
import type { Oracle } from './oracle';
import type { Random } from './random';
import { CalmLife, Engine, Killed, Life, SimStore } from './sim-store';

/** Everything the parts of one history share. */
export interface Shared {
	clock: Clock;
	faults: Faults;
	journal: Journal;
	oracle: Oracle;
	random: Random;
}

/** Whose cookie a request carries, and for whose store it says it asks (F22). */
export interface Sender {
	user: GatewayUser;
	named: string | undefined;
}

export interface Request extends Sender {
	route: SyncRoute;
	wire: string;
}

/** What others do in the middle of a request of somebody's (F13). */
export interface Interlude {
	user: string;
	route: SyncRoute;
	happens: () => Promise<void>;
}

/**
 * Largest body of a push or pull where bodies are too large now and then (F16), in bytes: the real limit
 * is for real lives, which do not fit in a history.
 */
const SMALL_BODY = 40_000;
/** A body arrives in pieces of so many bytes. */
const PIECE = 16_384;
/** How likely an interlude that waits is to happen before a call on the store: somewhere in the request. */
const INTERLUDE = 0.1;
/** After a failure the projections try again, in ms (runner.ts). */
const RETRY_MS = 2_000;

type Own = NonNullable<GatewayUser['own']>;

/** What a restoration puts back, and how much of each history that is. */
interface Backup {
	disk: MemoryStore;
	owns: ReadonlyMap<string, Own>;
	known: ReadonlyMap<string, number>;
}

/** The answer was never given: the process died, or the connection with it. */
export class NoAnswer extends Error {}

/** The real gateway and the real projections, over a store in memory that survives their deaths. */
export class Server {
	disk: MemoryStore;
	readonly engine: Engine;
	readonly consultants = new Set<string>();
	readonly structures: string[] = [];
	/** Waits for such a request; at most one does. */
	interlude: Interlude | null = null;
	readonly #underWay = new Set<Request>();
	#life!: Life;
	#gateway!: Gateway;
	/** Another gateway on the same store. */
	#other!: Gateway;
	#projections!: ProjectionContext;
	#moving!: FollowMovesContext;
	/** Where the accounts say that their dossiers live. */
	#owns = new Map<string, Own>();
	#projecting = false;
	#planned = false;
	#backup: Backup | null = null;
	#epoch = { name: 'epoch-1', since: 0 };

	constructor(private readonly shared: Shared) {
		this.disk = new MemoryStore({ lag: shared.faults.has('F11') });
		this.engine = new Engine(shared);
		this.restart();
	}

	/** The process dies as it stands and another takes its place. */
	restart(): void {
		if (this.#life) this.#life.dead = true;
		const { clock, journal, random } = this.shared;
		this.#life = new Life(
			this.shared,
			this.engine,
			() => this.#changed(),
			() => this.restart(),
			() => this.#interrupted()
		);
		const store = new SimStore(this.disk, this.#life);
		const keys = random.fork();
		const newKey = () => keys.key();
		const now = () => clock.now;
		const { name: epoch, since: epochSince } = this.#epoch;
		const calm = new CalmLife(this.shared, this.engine, () => this.#changed());
		const context = { epoch, epochSince, now, newKey, mac };
		this.#gateway = new Gateway({ ...context, store });
		this.#other = new Gateway({ ...context, store: new SimStore(this.disk, calm) });
		this.#projections = {
			store,
			now,
			newKey,
			ensureConsultant: async (dossier: Envelope<'dossier'>) => {
				this.consultants.add(dossier.body.consultant);
			},
			followConfirmation: async () => undefined,
			// Asked of each of two that are joined; of some an address is known, who are asked then.
			isReached: async (user) => {
				journal.meets('F13', 'a dossier was joined');
				return user.length % 2 === 0;
			},
			followPartner: async () => undefined,
			followCard: async () => undefined,
			inviteTeam: async () => undefined,
			queueMail: (structure, mail) => deliver({ store, now: () => clock.now }, structure, mail),
			tellNews: (structure, item) => tellNews({ store, now: () => clock.now }, structure, item),
			onError: (error) => this.#projectionFailed(error)
		};
		this.#moving = {
			store,
			now,
			newKey,
			settleAccount: async (user, place) => {
				if (this.#owns.get(user)?.structure === place.structure) return;
				journal.meets('F13', 'a dossier moved');
				this.#owns.set(user, place);
			},
			onError: (error) => this.#projectionFailed(error)
		};
		this.#projecting = false;
	}

	/** A copy of everything that stands. */
	backUp(): void {
		this.#backup = {
			disk: this.disk.copy(),
			owns: new Map(this.#owns),
			known: this.shared.oracle.backup()
		};
	}

	/** The store is put back to its last backup, and begins another life (F10). */
	restore(): void {
		if (!this.#backup) return;
		const { clock, oracle } = this.shared;
		const { disk, known, owns } = this.#backup;
		this.disk = disk;
		this.#owns = new Map(owns);
		this.#epoch = { name: `${this.#epoch.name}-restored`, since: clock.now };
		this.#backup = null;
		oracle.restored(known);
		this.restart();
		this.#changed();
	}

	/**
	 * One request, from its body off the wire to its answer on it.
	 * @throws NoAnswer when the process died under way, ProtocolError as the server does
	 */
	async handle(request: Request): Promise<string> {
		const { user, named, route, wire } = request;
		const life = this.#life;
		const begun = this.shared.clock.now;
		this.#underWay.add(request);
		try {
			if (namesAnother(named, user.id)) throw new ProtocolError('signIn');
			const body = this.#received(route, wire);
			const answer = JSON.stringify(await this.#gateway[route](this.#known(user), body));
			if (life.dead) throw new NoAnswer();
			return answer;
		} catch (error) {
			if (life.dead || error instanceof Killed) throw new NoAnswer();
			if (error instanceof NoAnswer) throw error;
			if (error instanceof StoreDown && !this.engine.wasDeadSince(begun)) {
				this.shared.journal.violated(
					'P5',
					`the store is there, and ${route} was told that it is not`
				);
			}
			throw this.#told(route, error as Error);
		} finally {
			this.#underWay.delete(request);
		}
	}

	/** A push to another gateway on the same store. @returns no verdict at all while nobody is judged */
	async beside(user: GatewayUser, body: unknown): Promise<Verdict[]> {
		try {
			const { verdicts } = await this.#other.push(this.#known(user), body);
			return verdicts as Verdict[];
		} catch (error) {
			const known = error instanceof StoreDown ? null : this.#told('push', error as Error);
			// The store is dead, or the person's dossier is on its way (MO-06).
			if (known === null || known.code === 'storeDown') return [];
			throw known;
		}
	}

	#known(user: GatewayUser): GatewayUser {
		return { id: user.id, own: this.#owns.get(user.id) ?? user.own };
	}

	async #interrupted(): Promise<void> {
		const waiting = this.interlude;
		if (!waiting) return;
		const { user, route, happens } = waiting;
		const now = [...this.#underWay].some((one) => one.user.id === user && one.route === route);
		if (!now || !this.shared.random.chance(INTERLUDE)) return;
		this.interlude = null;
		await happens();
	}

	/** The body as it arrives, under the guards of the real server (F16). */
	#received(route: SyncRoute, wire: string): unknown {
		const sync = this.shared.faults.has('F16') ? SMALL_BODY : SYNC_BODY;
		const limit = route === 'fetch' ? USUAL_BODY : sync;
		const guard = new JsonGuard(route === 'fetch' ? 1 : LARGEST_ITEMS);
		const bytes = new BoundedBytes(limit, (piece) => guard.accepts(piece));
		for (const piece of inPieces(wire)) {
			if (!bytes.add(piece)) throw new ProtocolError('tooLarge');
		}
		return JSON.parse(bytes.whole().toString('utf8')) as unknown;
	}

	/** Every error on its way out; one that nobody expected is a fault of ours. */
	#told(route: SyncRoute, error: Error): ProtocolError {
		const { journal } = this.shared;
		const known = asProtocolError(error);
		if (known.code === 'internal' && !(error instanceof StoreConflict)) {
			journal.violated('P5', `the server threw on ${route}: ${stack(error)}`);
		}
		if (known.code === 'tooLarge') journal.meets('F16', 'too large');
		if (known.code === 'updateNeeded') journal.meets('F9', 'update needed');
		if (known.code === 'signIn') journal.meets('F22', 'asked with another’s cookie');
		return known;
	}

	/**
	 * Projects what waits, once; a death in the middle leaves the rest for the next time.
	 * @param swept the janitor comes as well, who else comes now and then
	 */
	async project(swept = this.shared.random.chance(0.03)): Promise<void> {
		if (this.#projecting) return;
		const life = this.#life;
		this.#projecting = true;
		try {
			for (const name of this.structures) {
				await retryAside(this.#projections, name);
				await projectPending(this.#projections, name);
				await endDay(this.#projections, name);
				await settleLately(this.#projections, name);
				await endAttendances(this.#projections, name);
			}
			await movePending(this.#moving);
			await placeRemarks(this.#projections);
			if (this.shared.random.chance(0.05)) await this.#askedInVain();
			if (swept) await sweep(this.#moving);
		} catch (error) {
			this.#projectionFailed(error);
		} finally {
			if (!life.dead) this.#projecting = false;
		}
	}

	/** Somebody who is nobody here asks what no sheet answers (FC-04). */
	async #askedInVain(): Promise<void> {
		const question = `Où apprendre ${this.#moving.newKey()} ?`;
		await noteAsked(this.#moving, { question, proposed: [] });
	}

	#projectionFailed(error: unknown): void {
		if (error instanceof Killed) return;
		if (error instanceof StoreDown)
			return this.shared.clock.after(RETRY_MS, () => void this.project());
		this.shared.journal.violated('PR', `a projection threw: ${stack(error)}`);
	}

	/** After a write: projections and the index follow when they get to it. */
	#changed(): void {
		if (this.#planned) return;
		this.#planned = true;
		const { clock, random } = this.shared;
		const delay = random.chance(0.1) ? random.int(3_600_000) : random.int(3_000);
		clock.after(delay, () => {
			this.#planned = false;
			if (random.chance(0.7)) this.disk.settle();
			void this.project();
		});
	}
}

function stack(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function* inPieces(wire: string): Generator<Uint8Array> {
	const bytes = new TextEncoder().encode(wire);
	for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
