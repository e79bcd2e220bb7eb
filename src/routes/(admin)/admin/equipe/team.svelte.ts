import { SvelteMap } from 'svelte/reactivity';
import type { AnyDraft, Envelope } from '#domain/document';
import { addMember, describeMember, removeMember, setRole } from '#domain/gestures/team';
import { staffId } from '#domain/ids';
import type { StaffMember, StaffRole } from '#domain/structure';
import type { TeamStates } from '#protocol/accounts';
import { inviteAgain, teamStates } from '$lib/store/account-api';
import { device } from '$lib/store/device.svelte';
import { memberIn, type MemberValues } from './member-values';
import { isLastAdmin } from './roles';

type Invitation = TeamStates['members'][number];

/** The team of one structure, as its local admin keeps it: the list offline too, the invitations online. */
export class Team {
	/** By user; empty as long as the server could not be asked. */
	invitations = new SvelteMap<string, Invitation>();
	failure = $state.raw<unknown>(null);

	constructor(readonly structure: string) {}

	staff = $derived.by(() => device.get('staff', staffId(this.structure)));
	members = $derived(this.staff?.body.members ?? []);
	/** True once the list as it stands here is the server's. */
	received = $derived(this.staff ? device.recordState(this.staff.id) === 'received' : false);
	/** Those known not to have joined yet. */
	waiting = $derived(
		[...this.invitations.values()].filter((one) => one.state !== 'joined').map((one) => one.user)
	);

	isLast(member: StaffMember): boolean {
		return isLastAdmin(member, this.members, this.waiting);
	}

	/** Asks how the invitations stand. @returns whether some have not been sent yet */
	async load(): Promise<boolean> {
		try {
			this.#show(await teamStates({ structure: this.structure }));
		} catch (error) {
			this.failure = error;
			return false;
		}
		return this.members.some((one) => this.invitations.get(one.user)?.state === 'none');
	}

	/** @throws ProtocolError, Unreachable */
	async inviteAgain(user: string): Promise<void> {
		this.#show(await inviteAgain({ structure: this.structure, user }));
	}

	add(values: MemberValues): Promise<void> {
		return this.#save((staff) => addMember(staff, memberIn(values), device.gesture()));
	}

	describe(user: string, values: MemberValues): Promise<void> {
		const { firstName, surname, teams } = memberIn(values);
		const words = { firstName, surname, teams };
		return this.#save((staff) => describeMember(staff, user, words, device.gesture()));
	}

	setRole(user: string, role: StaffRole, held: boolean): Promise<void> {
		return this.#save((staff) => setRole(staff, user, role, held, device.gesture()));
	}

	remove(user: string): Promise<void> {
		return this.#save((staff) => removeMember(staff, user, device.gesture()));
	}

	/** From the list as it stands now, whatever came while a dialog was open. */
	async #save(change: (staff: Envelope<'staff'>) => AnyDraft[]): Promise<void> {
		if (this.staff) await device.save(change(this.staff));
	}

	#show(members: readonly Invitation[]): void {
		this.failure = null;
		this.invitations.clear();
		for (const one of members) this.invitations.set(one.user, one);
	}
}
