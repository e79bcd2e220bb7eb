import { beforeEach, describe, expect, it } from 'vitest';
import { draftOfEnvelope } from '#domain/draft';
import type { AnyDraft, Envelope } from '#domain/document';
import { declineMove, withdrawMove } from '#domain/gestures/moves';
import { NETWORK } from '#domain/ids';
import { MOVE_ASKED_MS, moveId } from '#domain/move';
import { DOSSIER, STRUCTURE, gesture, newKey } from '../../tests/support/documents';
import { USERS } from '../../tests/support/gateway-world';
import { MOVED_USERS, MoveWorld, THERE } from '../../tests/support/move-world';

const DAY = 24 * 3_600_000;

let anna: MoveWorld;
beforeEach(async () => {
	anna = await MoveWorld.create();
});

describe('asking', () => {
	it('MO-01 the person asks and withdraws, reception there answers, nobody else does either', async () => {
		const { world } = anna;
		expect((await anna.ask(STRUCTURE)).verdict).toBe('refused');
		expect((await anna.ask()).verdict).toBe('ok');
		const asked = (await anna.move) as Envelope<'move'>;
		for (const user of [USERS.counsellor, USERS.reception, USERS.admin, MOVED_USERS.fred]) {
			expect(await anna.accept(user)).toMatchObject({ code: 'unknown' });
		}
		const [own] = withdrawMove(asked, gesture);
		expect(await world.push(USERS.reception, own, asked.w)).toMatchObject({ code: 'unknown' });
		expect(await world.push(MOVED_USERS.desk, own, asked.w)).toMatchObject({ code: 'notAllowed' });
		const accepting = { ...draftOfEnvelope(asked), state: 'accepted', w: newKey() };
		expect(await world.push(USERS.consultant, accepting, asked.w)).toMatchObject({
			code: 'notAllowed'
		});
		expect((await anna.accept()).verdict).toBe('ok');
		const accepted = (await anna.move) as Envelope<'move'>;
		const [late] = withdrawMove(accepted, gesture);
		expect((await world.push(USERS.consultant, late, accepted.w)).verdict).toBe('ok');
		await anna.run();
		expect((await anna.move)?.state).toBe('withdrawn');
		expect(await world.listed(MOVED_USERS.desk)).not.toContain(moveId(DOSSIER));
		expect(await world.stored(DOSSIER, THERE)).toBeNull();
	});

	it('MO-01 a move is seen by the person and by reception there; here only once it is done', async () => {
		await anna.ask();
		const sees = async (user: typeof USERS.reception | typeof USERS.consultant) =>
			(await anna.world.listed(user)).includes(moveId(DOSSIER));
		expect(await sees(USERS.consultant)).toBe(true);
		expect(await sees(MOVED_USERS.desk)).toBe(true);
		expect(await sees(USERS.reception)).toBe(false);
		expect(await sees(MOVED_USERS.fred)).toBe(false);
		await anna.accept();
		await anna.run();
		expect(await sees(USERS.reception)).toBe(true);
	});

	it('MO-01 a consent waits thirty days; declined, the person may ask again', async () => {
		const { world } = anna;
		await anna.ask();
		world.now += MOVE_ASKED_MS;
		expect(await anna.accept()).toMatchObject({ code: 'notOpen' });
		world.now -= DAY;
		const asked = (await anna.move) as Envelope<'move'>;
		const [no] = declineMove(asked, 'Nous n’avons plus de place.', gesture);
		expect((await world.push(MOVED_USERS.desk, no, asked.w)).verdict).toBe('ok');
		const declined = (await anna.move) as Envelope<'move'>;
		expect((await anna.ask(THERE, USERS.consultant, declined)).verdict).toBe('ok');
		expect((await anna.move)?.body.reason).toBe('');
	});

	it('MO-01 nobody asks for another’s dossier, nor under another id', async () => {
		const { world } = anna;
		const dossier = (await world.stored(DOSSIER)) as Envelope<'dossier'>;
		const body = { dossier: DOSSIER, from: STRUCTURE, to: THERE, name: 'Anna', reason: '' };
		const draft = {
			...{ id: moveId(DOSSIER), type: 'move', structure: NETWORK, dossier: null },
			...{ state: 'asked', body, w: newKey() }
		} as AnyDraft;
		expect(dossier.structure).toBe(STRUCTURE);
		for (const user of [USERS.counsellor, USERS.reception, MOVED_USERS.desk, USERS.stranger]) {
			expect(await world.push(user, draft)).toMatchObject({ code: 'unknown' });
		}
		const other = { ...draft, id: 'move:another-1', w: newKey() };
		expect(await world.push(USERS.consultant, other)).toMatchObject({ code: 'unknown' });
	});
});
