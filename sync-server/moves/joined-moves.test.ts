import { beforeEach, describe, expect, it } from 'vitest';
import type { AnyDraft } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { DOSSIER } from '../../tests/support/documents';
import { USERS } from '../../tests/support/gateway-world';
import { OTHER, PAIR, otherDossier } from '../../tests/support/joined-documents';
import { pair } from '../../tests/support/kept-documents';
import { MoveWorld, THERE } from '../../tests/support/move-world';
import { projectPending } from '../projections/follower';

let anna: MoveWorld;
beforeEach(async () => {
	anna = await MoveWorld.create();
});

describe('a dossier that is one with another, and moves', () => {
	it('JO-11 one that is one with another is parted first, and each stays whose it was', async () => {
		const { world } = anna;
		await world.put(otherDossier(), pair());
		const said = await world.stored(PAIR);
		const body = { keeps: OTHER, take: ['firstName' as const] };
		const draft = { ...draftOfEnvelope(said!), state: 'joined', w: 'w-joined-1' } as AnyDraft;
		await world.push(USERS.reception, { ...draft, body: { ...draft.body, ...body } }, said!.w);
		await world.project();
		expect((await world.stored(DOSSIER))?.body).toMatchObject({ joined: { keeps: false } });
		await anna.moved();
		expect(anna.errors).toEqual([]);
		expect((await anna.move)?.state).toBe('settled');
		await world.project();
		await projectPending(world.projections, THERE);
		expect((await world.stored(DOSSIER, THERE))?.body).not.toHaveProperty('joined');
		const left = await world.stored(OTHER);
		expect(left?.body).toEqual(otherDossier().body);
		expect(await world.stored(PAIR)).toMatchObject({
			state: 'open',
			body: { keeps: null, hindered: 'moving' }
		});
	});

	it('JO-11 joined again while it moves, nothing is noted, and reception reads why', async () => {
		const { world } = anna;
		await world.put(otherDossier(), pair());
		await anna.moved();
		const said = await world.stored(PAIR);
		const draft = { ...draftOfEnvelope(said!), state: 'joined', w: 'w-joined-2' } as AnyDraft;
		const body = { ...draft.body, keeps: OTHER, take: [] };
		await world.push(USERS.reception, { ...draft, body }, said!.w);
		await world.project();
		expect((await world.stored(OTHER))?.body).not.toHaveProperty('joined');
		expect(await world.stored(PAIR)).toMatchObject({ body: { hindered: 'moving' } });
	});
});
