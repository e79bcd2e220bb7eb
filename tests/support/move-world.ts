import { createHash } from 'node:crypto';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import type { FileRef } from '#domain/file-ref';
import { acceptMove, askMove } from '#domain/gestures/moves';
import { NETWORK } from '#domain/ids';
import { moveId } from '#domain/move';
import { PROTOCOL_VERSION } from '#protocol/version';
import { sweep } from '../../sync-server/accounts/janitor';
import { movePending, type FollowMovesContext } from '../../sync-server/moves/follow-moves';
import type { Store } from '../../sync-server/store/port';
import {
	CONSULTANT,
	DOSSIER,
	STRUCTURE,
	account,
	changed,
	newKey,
	pathway,
	staff,
	trace
} from './documents';
import { GatewayWorld, USERS, structureCard } from './gateway-world';
import type { MemoryStoreOptions } from './memory-store';
import { viewing } from './webfolio';

/** Where Anna goes. */
export const THERE = 'mife-savoie';

/** Those of the other structure, and Anna once her account says that she is there. */
export const MOVED_USERS = {
	arrived: { id: CONSULTANT, own: { dossier: DOSSIER, structure: THERE } },
	desk: { id: 'user:flora', own: null },
	fred: { id: 'user:fred', own: null }
};

const PAPER = new TextEncoder().encode('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n');
const gesture = { newKey, user: { id: CONSULTANT, name: 'Anna Exemple' } };

/** Whoever has a dossier of his own. */
interface Person {
	id: string;
	own: { dossier: string; structure: string };
}

/** Two structures on one server; in the first Anna's dossier with traces in each state and a file. */
export class MoveWorld {
	readonly settled: string[] = [];
	readonly errors: unknown[] = [];
	/** Ids of everything in Anna's dossier. */
	readonly ids: string[] = [];
	file!: FileRef;

	private constructor(public world: GatewayWorld) {}

	static async create(options: MemoryStoreOptions = {}): Promise<MoveWorld> {
		const made = new MoveWorld(await GatewayWorld.create(options));
		await made.fill();
		return made;
	}

	private async fill(): Promise<void> {
		const { world } = this;
		await world.put(structureCard(THERE), staffThere());
		const { dossier, request } = account();
		const advised = pathway();
		const own = pathway('personal', 'path-own1');
		const [sealed, released, open] = advised.tasks;
		const [kept, shared] = own.tasks;
		this.file = await this.upload();
		const docs: AnyEnvelope[] = [
			...[advised.pathway, ...advised.tasks, own.pathway, ...own.tasks],
			...[trace(sealed!, 'sealed'), trace(released!, 'released'), trace(open!, 'open')],
			...[withFile(trace(kept!, 'kept'), this.file), trace(shared!, 'shared')],
			viewing(trace(shared!, 'shared'))
		] as AnyEnvelope[];
		await world.put(...docs);
		this.ids.push(...[dossier, request, ...docs].map(({ id }) => id));
		world.store.settle();
	}

	async upload(structure = STRUCTURE, user: typeof USERS.consultant = USERS.consultant) {
		const digest = createHash('sha256').update(PAPER).digest('hex');
		const file: FileRef = {
			id: `file:${newKey()}-of-a-test`,
			name: 'cv.pdf',
			type: 'application/pdf',
			size: PAPER.length,
			digest
		};
		const meta = { protocol: PROTOCOL_VERSION, structure, dossier: DOSSIER, file };
		await this.world.gateway.uploadFile(user, meta, PAPER);
		return file;
	}

	/** The same server, its store restored. */
	goesOnIn(world: GatewayWorld): void {
		this.world = world;
	}

	get move(): Promise<Envelope<'move'> | null> {
		return this.world.stored(moveId(DOSSIER), NETWORK) as Promise<Envelope<'move'> | null>;
	}

	/** Anna asks. */
	async ask(to = THERE, user: Person = USERS.consultant, before: Envelope<'move'> | null = null) {
		const dossier = (await this.world.stored(DOSSIER, user.own.structure)) as Envelope<'dossier'>;
		const [draft] = askMove(dossier, to, before, gesture);
		return this.world.push(user, draft, before?.w ?? null);
	}

	/** Reception there accepts; the server has not begun. */
	async accept(user: { id: string; own: null } = MOVED_USERS.desk) {
		const move = (await this.move) as Envelope<'move'>;
		const [draft] = acceptMove(move, gesture);
		return this.world.push(user, draft, move.w);
	}

	/** The server does what is due, on its store or on another view of it. */
	async run(store: Store = this.world.store): Promise<void> {
		await movePending(this.context(store));
		this.world.store.settle();
	}

	context(store: Store = this.world.store): FollowMovesContext {
		return {
			store,
			now: () => this.world.now,
			newKey,
			settleAccount: async (user) => void this.settled.push(user),
			onError: (error) => void this.errors.push(error)
		};
	}

	/** Asked, accepted, done. */
	async moved(): Promise<void> {
		await this.ask();
		await this.accept();
		await this.run();
	}

	/** Back from there: asked, accepted by reception here, done. */
	async comesBack(): Promise<void> {
		await this.ask(STRUCTURE, MOVED_USERS.arrived, await this.move);
		await this.accept(USERS.reception);
		await this.run();
	}

	/** Documents that can be read in two places. */
	async readableCopies(): Promise<string[]> {
		const users = [...Object.values(USERS), ...Object.values(MOVED_USERS)];
		const places = new Map<string, Set<string>>();
		for (const structure of [STRUCTURE, THERE]) {
			for (const user of users) {
				const answer = await this.world
					.fetch(user, this.ids, structure)
					.catch(() => ({ docs: [] as AnyEnvelope[] }));
				for (const { id } of answer.docs) {
					places.set(id, (places.get(id) ?? new Set()).add(structure));
				}
			}
		}
		return [...places].filter(([, found]) => found.size > 1).map(([id]) => id);
	}

	/** The janitor comes after a while. */
	async sweepAfter(ms: number): Promise<void> {
		const { world } = this;
		world.now += ms;
		world.store.settle();
		await sweep({ store: world.store, now: () => world.now, newKey });
		world.store.settle();
	}

	/** A change of one of Anna's documents, as her device would send it. */
	async edit(id: string, body: object, structure = STRUCTURE): Promise<[AnyDraft, string]> {
		const before = (await this.world.stored(id, structure)) as AnyEnvelope;
		return [draftOfEnvelope(changed(before, { body }) as AnyEnvelope), before.w];
	}
}

function withFile(doc: Envelope<'trace'>, file: FileRef): AnyEnvelope {
	return { ...doc, body: { ...doc.body, files: [file] } } as AnyEnvelope;
}

function staffThere(): AnyEnvelope {
	const here = staff();
	const member = (user: string, role: 'reception' | 'counsellor') => ({
		...here.body.members[0]!,
		user,
		roles: [role],
		teams: []
	});
	const members = [member('user:flora', 'reception'), member('user:fred', 'counsellor')];
	return {
		...here,
		id: `staff:${THERE}`,
		structure: THERE,
		channels: [`s:${THERE}`],
		body: { members }
	} as AnyEnvelope;
}
