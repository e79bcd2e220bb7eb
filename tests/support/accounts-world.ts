import { channelsOf } from '#access/channels';
import type { AnyDraft } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { cardId, settingsId, staffId } from '#domain/ids';
import { stamped } from '#domain/stamp';
import type { StaffMember } from '#domain/structure';
import type { SubmitRequest } from '#protocol/public-request';
import { Accounts } from '../../sync-server/accounts/accounts';
import type { From } from '../../sync-server/accounts/from';
import type { MailDoc } from '../../sync-server/mail/queue';
import { toStored } from '../../sync-server/gateway/stored';
import type { StoredDoc } from '../../sync-server/store/port';
import { MemoryStore, type MemoryStoreOptions } from './memory-store';

/** Where most requests of the tests come from. */
export const FROM: From = { ip: '203.0.113.7' };

/** Hashes of passwords that nobody will steal: hundreds are made here. */
const CHEAP = { memoryCost: 64, timeCost: 1 };

/** 23 November 2026, 12:00 UTC. */
const START = Date.UTC(2026, 10, 23, 12);

/** Two structures with an accounts service on a store in memory, and a clock that only moves by hand. */
export class AccountsWorld {
	time = START;
	private keys = 0;

	private constructor(
		readonly store: MemoryStore,
		public accounts: Accounts
	) {}

	static async create(options: MemoryStoreOptions = {}): Promise<AccountsWorld> {
		const world = new AccountsWorld(new MemoryStore(options), null as unknown as Accounts);
		for (const structure of ['mife-ain', 'ofpc']) await world.addStructure(structure);
		world.accounts = await Accounts.open(world.ports);
		return world;
	}

	get ports() {
		const newKey = () => this.newKey();
		return { store: this.store, now: () => this.time, newKey, hashCost: CHEAP };
	}

	newKey(): string {
		return `k${String(++this.keys).padStart(21, '0')}`;
	}

	/** Every document of a database whose id begins with the prefix. */
	async docs(database: string, prefix: string): Promise<StoredDoc[]> {
		return (await this.store.open(database)).withPrefix(prefix);
	}

	async mails(structure = 'ofpc'): Promise<MailDoc[]> {
		return (await this.docs(structure, 'mail:')) as MailDoc[];
	}

	/** The token of the latest mail of a structure that carries one. */
	async lastToken(structure = 'ofpc', to?: string): Promise<string> {
		const mails = (await this.mails(structure)).filter((one) => !to || one.mail?.to === to);
		mails.sort((a, b) => a.createdAt - b.createdAt);
		return mails.at(-1)?.mail?.data.token ?? '';
	}

	async write(draft: AnyDraft, database = draft.structure): Promise<void> {
		const doc = stamped(null, draft, { by: 'system', now: this.time, channelsOf });
		await (await this.store.open(database)).put(toStored(doc));
	}

	private async addStructure(structure: string): Promise<void> {
		const base = { structure, dossier: null, state: 'current' as const };
		await this.write(
			{
				...base,
				id: cardId(structure),
				type: 'structureCard',
				w: this.newKey(),
				body: {
					name: structure.toUpperCase(),
					fullName: `Structure ${structure}`,
					region: 'Genève',
					country: 'CH',
					address: 'Rue Prévost-Martin 6',
					phone: '022 388 44 00',
					hours: ''
				}
			},
			NETWORK
		);
		await this.write({
			...base,
			id: settingsId(structure),
			type: 'structureSettings',
			w: this.newKey(),
			body: {
				questionnaire: {
					version: 1,
					intro: '',
					questions: [
						{
							id: 'situation',
							kind: 'single',
							label: 'Votre situation',
							required: true,
							options: ['En emploi', 'En recherche']
						}
					]
				},
				criteria: [],
				welcomeTemplate: null
			}
		});
		await this.write({
			...base,
			id: staffId(structure),
			type: 'staff',
			w: this.newKey(),
			body: { members: [memberOf(structure)] }
		});
	}
}

/** The counsellor of a structure. */
export function memberOf(structure: string): StaffMember {
	return {
		user: `user:counsellor-${structure}`,
		firstName: 'Camille',
		surname: 'Rey',
		email: `camille@${structure}.ch`,
		roles: ['counsellor', 'reception'],
		teams: []
	};
}

/** A valid request from the public page. */
export function submission(changes: Partial<SubmitRequest> = {}): SubmitRequest {
	return {
		key: 'request-key-000000001',
		structure: 'ofpc',
		person: {
			civility: 'madame',
			surname: 'Favre',
			firstName: 'Léa',
			email: 'Lea.Favre@Exemple.ch',
			phone: null,
			birthDate: '1994-05-02',
			nationality: null,
			postCode: '1205'
		},
		need: 'Changer de métier sans repartir de zéro.',
		onBehalfOf: '',
		inCapacityOf: '',
		information: '',
		answers: { situation: 'En emploi' },
		questionnaireVersion: 1,
		file: null,
		...changes
	};
}

/** Fails with the code of a ProtocolError, for `toThrow`-like assertions on promises. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
	return promise.then(
		() => 'ok',
		(error: { code?: string; message: string }) => error.code ?? error.message
	);
}
