import { describe, expect, it } from 'vitest';
import { cardIdOf } from '#domain/entry-card';
import { issueCard, revokeCard } from '#domain/gestures/entry-cards';
import type { Envelope } from '#domain/document';
import { DOSSIER, STRUCTURE, gesture } from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { TestDevice } from '../../tests/support/test-device';

const hash = 'h'.repeat(43);

describe('a card made without a network', () => {
	it('AC-50 is brought into force when it arrives, and ended when it is revoked', async () => {
		const world = await GatewayWorld.create();
		const desk = new TestDevice(world, USERS.reception);
		const body = { dossier: DOSSIER, hash, until: '2026-12-07' };
		await desk.save(issueCard(undefined, STRUCTURE, body, gesture));
		await world.project();
		expect(world.cards).toEqual([]);
		await desk.sync.cycle();
		await world.project();
		expect(world.cards).toEqual([hash]);
		const card = (await desk.get(cardIdOf(DOSSIER))) as unknown as Envelope<'entryCard'>;
		await desk.save(revokeCard(card, gesture));
		await desk.sync.cycle();
		await world.project();
		expect(world.cards).toEqual([hash, hash]);
		expect(world.errors).toEqual([]);
	});
});
