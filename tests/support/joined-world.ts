import type { AnyDraft, Envelope } from '#domain/document';
import { doubtAgain, joinPair, tellApart } from '#domain/gestures/pairs';
import type { TakenField } from '#domain/joined';
import { DOSSIER, newKey } from './documents';
import { GatewayWorld, USERS } from './gateway-world';
import { OTHER, PAIR, otherDossier, pathwayIn } from './joined-documents';
import { pair } from './kept-documents';

const desk = { newKey, user: { id: USERS.reception.id, name: 'Rita' } };

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
