import { describe, expect, it } from 'vitest';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { addMember, removeMember } from '#domain/gestures/team';
import { memberId } from '#domain/ids';
import { merge } from '#domain/merge';
import type { StaffMember } from '#domain/structure';
import type { Verdict } from '#protocol/push';
import { newKey } from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';

const ADAM = 'user:adam';
const BERTA = memberId('ofpc', 'berta-berta');
const STAFF = 'staff:ofpc';
const gesture = { newKey, user: { id: ADAM, name: 'Adam' } };
const admins = { adam: USERS.admin, berta: { id: BERTA, own: null } };

/** A structure with two local admins, Adam and Berta. */
async function withTwoAdmins() {
	const world = await GatewayWorld.create();
	const staff = await staffIn(world);
	const adam = staff.body.members.find((one) => one.user === ADAM) as StaffMember;
	const members = [...staff.body.members, { ...adam, user: BERTA }];
	const draft = edited(staff, { body: { members } }, newKey);
	expect(await world.push(admins.adam, draft, staff.w)).toMatchObject({ verdict: 'ok' });
	return { world, staff: await staffIn(world) };
}

async function staffIn(world: GatewayWorld): Promise<Envelope<'staff'>> {
	return (await world.stored(STAFF)) as Envelope<'staff'>;
}

const without = (staff: Envelope<'staff'>, user: string) => removeMember(staff, user, gesture)[0]!;

/** What a device does with a conflict: it merges, and sends that from the server's version. */
async function again(
	world: GatewayWorld,
	who: keyof typeof admins,
	from: AnyEnvelope,
	mine: AnyDraft,
	verdict: Verdict
): Promise<Verdict> {
	if (verdict.verdict !== 'conflict') return verdict;
	const { doc } = merge(from, mine, verdict.doc);
	return world.push(admins[who], { ...stripped(doc), w: newKey() }, verdict.doc.w);
}

function stripped({ id, type, structure, dossier, state, body, w }: AnyDraft): AnyDraft {
	return { id, type, structure, dossier, state, body, w } as AnyDraft;
}

describe('a team', () => {
	it('PU-25 two last admins who leave at once cannot both: the second is refused', async () => {
		const { world, staff } = await withTwoAdmins();
		const [adam, berta] = [without(staff, ADAM), without(staff, BERTA)];
		const verdicts = await Promise.all([
			world.push(admins.adam, adam, staff.w),
			world.push(admins.berta, berta, staff.w)
		]);
		const settled = [
			await again(world, 'adam', staff, adam, verdicts[0]),
			await again(world, 'berta', staff, berta, verdicts[1])
		];
		expect(settled.map((one) => one.verdict).sort()).toEqual(['ok', 'refused']);
		expect(settled.find((one) => one.verdict === 'refused')).toMatchObject({ code: 'lastAdmin' });
		const { members } = (await staffIn(world)).body;
		expect(members.filter((one) => one.roles.includes('localAdmin'))).toHaveLength(1);
	});

	it('PU-25, MG-11 two admins who add somebody at once both have added him', async () => {
		const { world, staff } = await withTwoAdmins();
		const add = (firstName: string) => {
			const email = `${firstName}@exemple.ch`;
			const roles: StaffMember['roles'] = ['counsellor'];
			return addMember(staff, { firstName, surname: 'Test', email, roles, teams: [] }, gesture)[0]!;
		};
		const [lou, max] = [add('Lou'), add('Max')];
		await world.push(admins.adam, lou, staff.w);
		const verdict = await world.push(admins.berta, max, staff.w);
		expect(verdict.verdict).toBe('conflict');
		expect(await again(world, 'berta', staff, max, verdict)).toMatchObject({ verdict: 'ok' });
		const names = (await staffIn(world)).body.members.map((one) => one.firstName);
		expect(names).toEqual(expect.arrayContaining(['Lou', 'Max']));
	});

	it('AC-17 an accepted list is followed once it stands, a refused one never', async () => {
		const { world, staff } = await withTwoAdmins();
		await world.project();
		const refused = edited(staff, { body: { members: [] } }, newKey);
		expect(await world.push(admins.adam, refused, staff.w)).toMatchObject({ verdict: 'refused' });
		const removed = without(staff, BERTA);
		await world.push(admins.adam, removed, staff.w);
		await world.project();
		expect(world.teams).toEqual([staff.w, removed.w]);
	});
});
