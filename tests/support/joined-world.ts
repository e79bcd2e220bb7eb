import type { AnyDraft, Envelope } from '#domain/document';
import { doubtAgain, joinPair, tellApart } from '#domain/gestures/pairs';
import { proposePathway } from '#domain/gestures/pathways';
import type { Joined, TakenField } from '#domain/joined';
import { pairId, pairOf } from '#domain/pair';
import type { GatewayUser } from '../../sync-server/gateway/context';
import { DOSSIER, STRUCTURE, account, changed, gesture, newKey, plan, stored } from './documents';
import { GatewayWorld, USERS } from './gateway-world';
import { pair } from './kept-documents';

/** The second dossier of Anna’s, opened at the desk and followed by a colleague. */
export const OTHER = 'dossier:anna-0002';
export const PAIR = pairId(pairOf(DOSSIER, OTHER));
export const COLLEAGUE = { counsellor: 'user:colin', name: 'Colin Test' };

/** Anna again, with the account of her other dossier. */
export const ANNE: GatewayUser = {
	id: 'user:anne',
	own: { dossier: OTHER, structure: STRUCTURE }
};

const desk = { newKey, user: { id: USERS.reception.id, name: 'Rita' } };

/** The second dossier: spelt otherwise, with a telephone and without an address. */
export function otherDossier(id = OTHER, consultant = ANNE.id): Envelope<'dossier'> {
	const { dossier } = account();
	const person = {
		...dossier.body.person,
		firstName: 'Anne',
		email: null,
		phone: '+41220000000',
		studyLevel: 4 as const
	};
	return changed(dossier, {
		id,
		dossier: id,
		channels: dossier.channels.map((one) => one.replace(DOSSIER, id)),
		body: { consultant, person, assignment: COLLEAGUE }
	});
}

/** What the server notes in one of the two. */
export function note(keeps: boolean, changes: Partial<Joined> = {}): Joined {
	const [other, person] = keeps ? [OTHER, ANNE.id] : [DOSSIER, USERS.consultant.id];
	return { pair: PAIR, other, person, keeps, asks: false, ...changes };
}

/** A pathway of a dossier’s, as stored. */
export function pathwayIn(dossier: string, key: string): Envelope<'pathway'> {
	const target = { id: `pathway:${key}`, dossier, structure: STRUCTURE };
	return stored<'pathway'>(proposePathway(plan(1), target, gesture)[0]!);
}

/** Anna’s two dossiers with a pathway each, and a pair that waits for reception. */
export class JoinedWorld {
	private constructor(readonly world: GatewayWorld) {}

	static async create(): Promise<JoinedWorld> {
		const world = await GatewayWorld.create();
		const docs = [pathwayIn(DOSSIER, 'here-0001'), pathwayIn(OTHER, 'there-001')];
		await world.put(otherDossier(), pair(), ...docs);
		world.store.settle();
		return new JoinedWorld(world);
	}

	async pair(id = PAIR): Promise<Envelope<'pair'>> {
		return (await this.world.stored(id)) as Envelope<'pair'>;
	}

	async dossier(id: string): Promise<Envelope<'dossier'>> {
		return (await this.world.stored(id)) as Envelope<'dossier'>;
	}

	/** Reception decides, and the server follows. */
	async join(keeps = DOSSIER, take: TakenField[] = [], id = PAIR): Promise<void> {
		await this.decide(id, (now) => joinPair(now, { keeps, take }, desk));
		await this.world.project();
	}

	async part(id = PAIR, turn: 'open' | 'distinct' = 'open'): Promise<void> {
		await this.decide(id, (now) => (turn === 'open' ? doubtAgain : tellApart)(now, desk));
		await this.world.project();
	}

	async decide(id: string, said: (pair: Envelope<'pair'>) => AnyDraft): Promise<void> {
		const now = await this.pair(id);
		const verdict = await this.world.push(USERS.reception, said(now), now.w);
		if (verdict.verdict !== 'ok') throw new Error(JSON.stringify(verdict));
	}
}
