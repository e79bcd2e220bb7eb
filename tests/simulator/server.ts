import type { Envelope } from '#domain/document';
import { ProtocolError } from '#protocol/protocol-error';
import { queueMail } from '../../sync-server/mail/queue';
import { Gateway } from '../../sync-server/gateway/gateway';
import type { GatewayUser } from '../../sync-server/gateway/context';
import { endConsents } from '../../sync-server/projections/consents';
import type { ProjectionContext } from '../../sync-server/projections/context';
import { projectPending } from '../../sync-server/projections/follower';
import { StoreConflict } from '../../sync-server/store/port';
import type { SyncRoute } from '../../src/lib/store/transport-port';
import { mac } from '../support/gateway-world';
import { MemoryStore } from '../support/memory-store';
import type { Clock } from './clock';
import type { Faults } from './faults';
import type { Journal } from './journal';
import type { Oracle } from './oracle';
import type { Random } from './random';
import { Killed, Life, SimStore } from './sim-store';

/** Everything the parts of one history share. */
export interface Shared {
	clock: Clock;
	faults: Faults;
	journal: Journal;
	oracle: Oracle;
	random: Random;
}

/** The answer was never given: the process died, or the connection with it. */
export class NoAnswer extends Error {}

/** The real gateway and the real projections, over a store in memory that survives their deaths. */
export class Server {
	readonly disk: MemoryStore;
	readonly consultants = new Set<string>();
	readonly structures: string[] = [];
	#life!: Life;
	#gateway!: Gateway;
	#projections!: ProjectionContext;
	#projecting = false;
	#planned = false;

	constructor(private readonly shared: Shared) {
		this.disk = new MemoryStore({ lag: shared.faults.has('F11') });
		this.restart();
	}

	/** The process dies as it stands and another takes its place. */
	restart(): void {
		if (this.#life) this.#life.dead = true;
		const { clock, random } = this.shared;
		this.#life = new Life(
			this.shared,
			() => this.#changed(),
			() => this.restart()
		);
		const store = new SimStore(this.disk, this.#life);
		const keys = random.fork();
		const newKey = () => keys.key();
		const now = () => clock.now;
		this.#gateway = new Gateway({
			store,
			epoch: 'epoch-1',
			epochSince: 0,
			now,
			newKey,
			mac
		});
		this.#projections = {
			store,
			now,
			newKey,
			ensureConsultant: async (dossier: Envelope<'dossier'>) => {
				this.consultants.add(dossier.body.consultant);
			},
			inviteTeam: async () => undefined,
			queueMail: async (structure, mail) => queueMail(await store.open(structure), mail, clock.now),
			onError: (error) => this.#projectionFailed(error)
		};
		this.#projecting = false;
	}

	/**
	 * One request, from its body off the wire to its answer on it.
	 * @throws NoAnswer when the process died under way, ProtocolError as the gateway does
	 */
	async handle(user: GatewayUser, route: SyncRoute, wire: string): Promise<string> {
		const life = this.#life;
		try {
			const answer = JSON.stringify(await this.#gateway[route](user, JSON.parse(wire)));
			if (life.dead) throw new NoAnswer();
			return answer;
		} catch (error) {
			if (life.dead || error instanceof Killed) throw new NoAnswer();
			if (error instanceof ProtocolError || error instanceof NoAnswer) throw error;
			const known = error instanceof StoreConflict;
			if (!known)
				this.shared.journal.violated('P5', `the gateway threw on ${route}: ${stack(error)}`);
			throw new ProtocolError('internal');
		}
	}

	/** Projects what waits, once; a death in the middle leaves the rest for the next time. */
	async project(): Promise<void> {
		if (this.#projecting) return;
		const life = this.#life;
		this.#projecting = true;
		try {
			for (const name of this.structures) {
				await projectPending(this.#projections, name);
				await endConsents(this.#projections, name);
			}
		} catch (error) {
			this.#projectionFailed(error);
		} finally {
			if (!life.dead) this.#projecting = false;
		}
	}

	#projectionFailed(error: unknown): void {
		if (error instanceof Killed) return;
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
