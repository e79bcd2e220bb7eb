import { channelsOf } from '#access/channels';
import { databaseOf, type AnyDraft, type AnyEnvelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { hashOf } from '#protocol/digest';
import type { FetchResponse, PullResponse } from '#protocol/pull';
import type { PushResponse, Verdict } from '#protocol/push';
import { stamped } from '#domain/stamp';
import { PROTOCOL_VERSION } from '#protocol/version';
import { Gateway } from '../../sync-server/gateway/gateway';
import type { GatewayUser } from '../../sync-server/gateway/context';
import { fromStored, toStored } from '../../sync-server/gateway/stored';
import type { MailRequest } from '../../sync-server/mail/queue';
import type { NewsItem } from '../../sync-server/notices/deliver';
import type { ProjectionContext } from '../../sync-server/projections/context';
import { projectPending } from '../../sync-server/projections/follower';
import type { StoredDoc } from '../../sync-server/store/port';
import {
	CONSULTANT,
	COUNSELLOR,
	DOSSIER,
	NOW,
	STRUCTURE,
	account,
	newKey,
	staff
} from './documents';
import { MemoryStore, type MemoryStoreOptions } from './memory-store';

/** Those who ask, as their sessions say. */
export const USERS = {
	consultant: { id: CONSULTANT, own: { dossier: DOSSIER, structure: STRUCTURE } },
	counsellor: { id: COUNSELLOR, own: null },
	colleague: { id: 'user:colin', own: null },
	reception: { id: 'user:rita', own: null },
	admin: { id: 'user:adam', own: null },
	stranger: { id: 'user:nobody', own: null }
} satisfies Record<string, GatewayUser>;

/** One structure, Anna's dossier followed by Claire, and the real gateway and projections over them. */
export class GatewayWorld {
	now = NOW;
	readonly mails: MailRequest[] = [];
	readonly news: NewsItem[] = [];
	readonly accounts: string[] = [];
	/** What the projections could not do. */
	readonly errors: unknown[] = [];
	/** Users to whose accounts an address leads. */
	readonly reached = new Set<string>();
	/** Hashes of the codes that were to be brought into force, or ended. */
	readonly cards: string[] = [];
	/** Write tokens of the staff lists whose members were to be invited. */
	readonly teams: string[] = [];
	readonly gateway: Gateway;

	private constructor(
		readonly store: MemoryStore,
		readonly epoch: string,
		epochSince = NOW
	) {
		this.gateway = new Gateway({
			store,
			epoch,
			epochSince,
			now: () => this.now,
			newKey,
			mac
		});
	}

	static async create(options: MemoryStoreOptions = {}): Promise<GatewayWorld> {
		const world = new GatewayWorld(new MemoryStore(options), 'epoch-1');
		const { dossier, request } = account();
		await world.put(structureCard(STRUCTURE), staff(), dossier, request);
		world.store.settle();
		return world;
	}

	/** The same server a while later, its store restored from a backup taken before. */
	restored(backup: MemoryStore): GatewayWorld {
		const world = new GatewayWorld(backup, `${this.epoch}-restored`, this.now);
		world.now = this.now;
		return world;
	}

	get projections(): ProjectionContext {
		return {
			store: this.store,
			now: () => this.now,
			newKey,
			ensureConsultant: async (dossier) => void this.accounts.push(dossier.body.consultant),
			followConfirmation: async () => undefined,
			isReached: async (user) => this.reached.has(user),
			followPartner: async () => undefined,
			followCard: async (card) => void this.cards.push(card.body.hash),
			inviteTeam: async (staff) => void this.teams.push(staff.w),
			queueMail: async (_structure, mail) => void this.mails.push(mail),
			tellNews: async (_structure, item) => void this.news.push(item),
			onError: (error) => void this.errors.push(error)
		};
	}

	/** Puts documents in the store as they stand, without asking anybody. */
	async put(...docs: AnyEnvelope[]): Promise<void> {
		for (const doc of docs) {
			const db = await this.store.open(databaseOf(doc));
			const kept = await db.get(doc.id);
			await db.put(toStored(doc, kept?._rev));
		}
	}

	async stored(id: string, database = STRUCTURE): Promise<AnyEnvelope | null> {
		const kept = await (await this.store.open(database)).get(id);
		return kept && fromStored(kept);
	}

	async prefixed(prefix: string, database = STRUCTURE): Promise<StoredDoc[]> {
		return (await this.store.open(database)).withPrefix(prefix);
	}

	async project(): Promise<void> {
		await projectPending(this.projections, STRUCTURE);
	}

	/** A pull with everything to learn. */
	async pull(user: GatewayUser, digests: Record<string, [number, number, number]> = {}) {
		const rollUp = [1, 1, 1];
		const answer = await this.gateway.pull(user, { protocol: PROTOCOL_VERSION, rollUp, digests });
		return answer as Extract<PullResponse, { answer: 'changes' }>;
	}

	async listed(user: GatewayUser): Promise<string[]> {
		const { changed } = await this.pull(user);
		return [...new Set(changed.flatMap(({ rows }) => rows.map(([id]) => id)))];
	}

	async fetch(user: GatewayUser, ids: string[], database = STRUCTURE) {
		const items = ids.map((id) => ({ id, database }));
		const answer: FetchResponse = await this.gateway.fetch(user, {
			protocol: PROTOCOL_VERSION,
			items
		});
		return { ...answer, docs: answer.docs as AnyEnvelope[] };
	}

	/** @param stream of the app it comes from */
	async push(
		user: GatewayUser,
		draft: unknown,
		base: string | null = null,
		stream?: string
	): Promise<Verdict> {
		const [verdict] = (await this.pushAll(user, [{ draft, base }], stream)).verdicts;
		if (!verdict) throw new Error('no verdict');
		return verdict;
	}

	pushAll(
		user: GatewayUser,
		items: { draft: unknown; base: string | null }[],
		stream: string | null = null
	) {
		const request = { protocol: PROTOCOL_VERSION, epoch: this.epoch, items };
		return this.gateway.push(user, request, stream) as Promise<PushResponse>;
	}
}

/** A keyed hash, as far as tests need one. */
export function mac(text: string): string {
	return hashOf('mac', text).join('-');
}

/** A structure’s public card: with it, it is installed. */
export function structureCard(structure: string): AnyEnvelope {
	const body = { name: 'OFPC', fullName: 'OFPC', region: '', country: 'CH', address: '' };
	const draft = {
		id: `structureCard:${structure}`,
		type: 'structureCard',
		structure: NETWORK,
		dossier: null,
		state: 'current',
		body: { ...body, phone: '', hours: '' },
		w: newKey()
	} as AnyDraft;
	return stamped(null, draft, { by: 'system', now: NOW, channelsOf });
}
