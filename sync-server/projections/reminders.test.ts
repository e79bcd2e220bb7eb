import { expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import {
	NOW,
	SLOT,
	STRUCTURE,
	changed,
	interview,
	pathway,
	talkTask
} from '../../tests/support/documents';
import { GatewayWorld } from '../../tests/support/gateway-world';
import { remindOfTalks } from './reminders';

const HOUR = 3_600_000;
const at = (day: string, hour: number) => Date.parse(`${day}T00:00:00Z`) + hour * HOUR;

/** Anna’s talk on Tuesday 8 December, fixed a month before. */
async function withTalk(changes: Parameters<typeof changed>[1] = {}) {
	const world = await GatewayWorld.create();
	const log = [{ kind: 'interviewPlanned' as const, by: 'user:claire', at: NOW }];
	const body = { appointment: { ...SLOT, day: '2026-12-08' } };
	const talk: Envelope<'interview'> = changed(interview('planned'), { log, body });
	await world.put(pathway('advised', 'talk-0001').pathway, talkTask(), talk);
	await world.project();
	if (Object.keys(changes).length > 0) {
		await world.put(changed((await world.stored(talk.id)) as Envelope<'interview'>, changes));
	}
	/** The kinds of reminders that were written by then. */
	const told = async (...times: number[]) => {
		for (const time of times) {
			world.now = time;
			await remindOfTalks(world.projections, STRUCTURE);
		}
		const mails = world.mails.filter(({ id }) => id.includes('.reminder'));
		return [...new Map(mails.map((mail) => [mail.id, mail.kind])).values()];
	};
	return { world, told };
}

it('AG-50 a week and a day before, once each however often one looks, without a word of what it is', async () => {
	const { world, told } = await withTalk();
	expect(await told(at('2026-12-01', 5), at('2026-12-02', 1), at('2026-12-06', 12))).toEqual([]);
	expect(await told(at('2026-12-01', 7), at('2026-12-01', 20))).toEqual(['interviewInAWeek']);
	expect(await told(at('2026-12-07', 6), at('2026-12-07', 23), at('2026-12-08', 7))).toEqual([
		'interviewInAWeek',
		'interviewTomorrow'
	]);
	const text = JSON.stringify(world.mails.filter(({ id }) => id.includes('.reminder')));
	for (const word of [SLOT.hour, SLOT.place, SLOT.words, 'Choisir'])
		expect(text).not.toContain(word);
});

it('AG-50 not of a talk called off, moved, or fixed that very day', async () => {
	const off = { state: 'cancelled', body: { cancellation: { by: 'person', reason: '' } } };
	expect(await (await withTalk(off)).told(at('2026-12-07', 8))).toEqual([]);
	const moved = { body: { appointment: { ...SLOT, day: '2026-12-20' } } };
	expect(await (await withTalk(moved)).told(at('2026-12-07', 8))).toEqual([]);
	const log = [{ kind: 'interviewPlanned' as const, by: 'system', at: at('2026-12-07', 7) }];
	expect(await (await withTalk({ log })).told(at('2026-12-07', 8))).toEqual([]);
});
