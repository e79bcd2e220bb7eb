import { describe, expect, it } from 'vitest';
import type { StateOf } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { askSeat, withdrawSeat } from '#domain/gestures/sessions';
import { account, changed, gesture, newKey, seat, session } from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';

const workshop = session();
const { dossier } = account();

async function withSeat(state: StateOf<'seat'>) {
	const world = await GatewayWorld.create();
	const sits = seat(workshop, state);
	await world.put(workshop, sits);
	return { world, sits };
}

describe('a seat that is written', () => {
	it.each(['held', 'waiting'] as const)(
		'PU-60 whoever asks for it again while it is %s keeps it, and her turn',
		async (state) => {
			const { world, sits } = await withSeat(state);
			world.now += 60_000;
			const again = askSeat(workshop, dossier, { seat: sits, task: 'task:a.1' }, gesture);
			const verdict = await world.push(USERS.consultant, again, sits.w);
			expect(verdict).toMatchObject({ verdict: 'ok', doc: { state, w: sits.w } });
			expect(await world.stored(sits.id)).toEqual(sits);
		}
	);

	it('PU-61 bears the name of the dossier, not what a device calls her', async () => {
		const world = await GatewayWorld.create();
		await world.put(workshop);
		const asked = askSeat(workshop, dossier, { seat: null, task: null }, gesture);
		const forged = { ...asked, body: { ...asked.body, name: 'Quelqu’un d’autre' } };
		await world.push(USERS.consultant, forged);
		const { firstName, surname } = dossier.body.person;
		const { name } = seat(workshop).body;
		expect(name).toBe(`${firstName} ${surname}`);
		expect(await world.stored(asked.id)).toMatchObject({ body: { name, removed: false } });
	});

	it('PU-61 tells whether she withdrew herself or was taken off the list', async () => {
		for (const [user, removed] of [
			[USERS.consultant, false],
			[USERS.reception, true]
		] as const) {
			const { world, sits } = await withSeat('held');
			const draft = withdrawSeat(sits, gesture);
			const lied = { ...draft, body: { ...draft.body, removed: !removed } };
			await world.push(user, lied, sits.w);
			const gone = await world.stored(sits.id);
			expect(gone).toMatchObject({ state: 'withdrawn', body: { removed } });
			const back = changed(gone!, { state: 'asked', w: newKey() });
			await world.push(USERS.consultant, draftOfEnvelope(back), gone!.w);
			expect(await world.stored(sits.id)).toMatchObject({ body: { removed: false } });
		}
	});
});
