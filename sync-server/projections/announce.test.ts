import { expect, it } from 'vitest';
import {
	CONSULTANT,
	COUNSELLOR,
	NOW,
	account,
	changed,
	staff
} from '../../tests/support/documents';
import { GatewayWorld } from '../../tests/support/gateway-world';
import { message } from '../../tests/support/messages';

const DAY = 24 * 3_600_000;

/** Who was told of what. */
const told = (world: GatewayWorld) => world.news.map(({ user, kind }) => [user, kind]);

/** A centre in which all that it began with has been told. */
async function settled() {
	const world = await GatewayWorld.create();
	await world.project();
	world.news.length = 0;
	return world;
}

it('NO-10 a message is told to whoever reads it, at the address he has now', async () => {
	const world = await settled();
	await world.put(message(), message(COUNSELLOR));
	await world.project();
	expect(world.news.map(({ to }) => to).sort()).toEqual(['anna@exemple.test', 'claire@ofpc.test']);
	expect(told(world).sort()).toEqual([
		[CONSULTANT, 'message'],
		[COUNSELLOR, 'message']
	]);
});

it('NO-11 looked at again it has the same id', async () => {
	const world = await settled();
	const said = message();
	await world.put(said);
	await world.project();
	await world.put({ ...said, updatedAt: NOW + 1 });
	await world.project();
	expect(new Set(world.news.map(({ id }) => id)).size).toBe(1);
});

it('NO-10 nobody without an address, nor who has left the team', async () => {
	const left = staff().body.members.filter(({ user }) => user !== COUNSELLOR);
	const world = await settled();
	const { dossier } = account();
	const body = { person: { ...dossier.body.person, email: null } };
	await world.put(changed(dossier, { body }), changed(staff(), { body: { members: left } }));
	await world.put(message(COUNSELLOR), message());
	await world.project();
	expect(told(world)).toEqual([]);
});

it('NO-11 what is old is not announced: a rebuilt projection writes to nobody again', async () => {
	const world = await settled();
	world.now = NOW + 4 * DAY;
	await world.put(message());
	await world.project();
	expect(world.news).toEqual([]);
});

it('NO-10 what a person is told by a mail of its own is told once', async () => {
	const world = await GatewayWorld.create();
	await world.project();
	const own = world.news.filter(({ user }) => user === CONSULTANT);
	expect(own).toEqual([]);
	expect(world.mails.map(({ kind, notice }) => [kind, notice?.kind])).toEqual([
		['counsellorAssigned', 'request']
	]);
});
