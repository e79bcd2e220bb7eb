import { channelsOf } from '#access/channels';
import type { AnyDraft, Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import { edited } from '#domain/gestures/edit';
import { addMember } from '#domain/gestures/team';
import { NETWORK, SYSTEM, staffId, type NewKey } from '#domain/ids';
import { stamped } from '#domain/stamp';
import type { StaffMember } from '#domain/structure';
import type { TeamStates } from '#protocol/accounts';
import type { CoordinatedStructure, Coordination, FirstAdminRequest } from '#protocol/coordination';
import { checkEnvelope } from '#protocol/check';
import { ProtocolError } from '#protocol/errors';
import { normaliseEmail } from '../accounts/secret';
import { fromStored, toStored } from '../gateway/stored';
import { tryPut } from '../store/compare-and-set';
import type { Store } from '../store/port';
import { coordinates, realStructures, staffOf } from './coordinators';

export interface CoordinationContext {
	store: Store;
	now: () => number;
	newKey: NewKey;
	/** How the invitations of these members stand. */
	statesOf: (structure: string, members: readonly StaffMember[]) => Promise<TeamStates>;
}

/**
 * What whoever coordinates the network sees and does (ADR 0051): online, asked each time, so that nothing of it
 * stays on a device. Each throws ProtocolError unknown to everybody else.
 */
export class NetworkCoordination {
	constructor(private readonly ctx: CoordinationContext) {}

	/** Whether somebody coordinates now. */
	is(user: string): Promise<boolean> {
		return coordinates(this.ctx.store, user);
	}

	/** The structures of this site with their local admins. */
	async read(user: string): Promise<Coordination> {
		await this.#admit(user);
		const structures = await realStructures(this.ctx.store);
		return { structures: await Promise.all(structures.map((one) => this.#structure(one))) };
	}

	/**
	 * The first local admin of a structure; the server invites him as it does any member (AC-20).
	 * @throws ProtocolError forbidden where one has joined: he adds the others (CO-04)
	 */
	async addFirstAdmin(user: string, request: FirstAdminRequest): Promise<Coordination> {
		await this.#admit(user);
		const { structure, ...person } = request;
		if (!(await realStructures(this.ctx.store)).includes(structure)) {
			throw new ProtocolError('unknown');
		}
		await this.#change(structure, staffId(structure), async (staff: Envelope<'staff'>) => {
			if ((await this.#structure(structure)).joined) throw new ProtocolError('forbidden');
			const address = normaliseEmail(person.email);
			if (staff.body.members.some((one) => normaliseEmail(one.email) === address)) {
				throw new ProtocolError('invalid', { field: '/email' });
			}
			const roles: StaffMember['roles'] = ['localAdmin'];
			const gesture = { newKey: this.ctx.newKey, user: { id: SYSTEM, name: '' } };
			return addMember(staff, { ...person, roles, teams: [] }, gesture)[0] ?? null;
		});
		return this.read(user);
	}

	/** A template leaves the bank of the others; running pathways keep their version (CO-03, D09). */
	async takeBack(user: string, id: string): Promise<void> {
		await this.#admit(user);
		const here = await realStructures(this.ctx.store);
		await this.#change(NETWORK, id, async (template: Envelope<'template'>) => {
			const { scope, home } = template.body;
			if (template.type !== 'template' || !here.includes(home)) throw new ProtocolError('unknown');
			if (scope === 'structure') return null;
			if (scope !== 'network' || template.author === SYSTEM) throw new ProtocolError('unknown');
			return edited(template, { body: { scope: 'structure' } }, this.ctx.newKey);
		});
	}

	async #admit(user: string): Promise<void> {
		if (!(await this.is(user))) throw new ProtocolError('unknown');
	}

	async #structure(id: string): Promise<CoordinatedStructure> {
		const members = (await staffOf(this.ctx.store, id))?.body.members ?? [];
		const admins = members.filter((one) => one.roles.includes('localAdmin'));
		const { members: states } = await this.ctx.statesOf(id, admins);
		const told = admins.map((one, i) => ({
			name: fullName(one),
			state: states[i]?.state ?? ('none' as const),
			sentAt: states[i]?.sentAt ?? null
		}));
		return { id, admins: told, joined: told.some(({ state }) => state === 'joined') };
	}

	/** Written by the server under compare-and-set, judged anew by what stands each time. */
	async #change<T extends 'staff' | 'template'>(
		database: string,
		id: string,
		change: (before: Envelope<T>) => Promise<AnyDraft | null>
	): Promise<void> {
		const db = await this.ctx.store.open(database);
		for (;;) {
			const stored = await db.get(id);
			if (!stored?.type) throw new ProtocolError('unknown');
			const before = fromStored(stored);
			const draft = await change(before as unknown as Envelope<T>);
			if (!draft) return;
			const by = { by: SYSTEM, now: this.ctx.now(), channelsOf };
			const after = stamped(before, draft, by);
			// A list that is full stays as every device can read it.
			if (!checkEnvelope(after).ok) throw new ProtocolError('tooLarge');
			if (await tryPut(db, toStored(after, stored._rev))) return;
		}
	}
}
