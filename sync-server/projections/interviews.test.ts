import { describe, expect, it } from 'vitest';
import type { AnyDraft, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import {
	askInterview,
	cancelInterview,
	holdInterview,
	planInterview
} from '#domain/gestures/interviews';
import {
	COUNSELLOR,
	SLOT,
	STRUCTURE,
	SYNTHESIS,
	WISH,
	gesture,
	interview,
	pathway,
	talkTask
} from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';

const ACTIONS = `actions-${STRUCTURE}`;
const forged = { ...gesture, user: { id: 'user:forged', name: 'Forgée' } };
const task = talkTask();

async function world(...docs: Envelope<'interview'>[]) {
	const made = await GatewayWorld.create();
	await made.put(pathway('advised', 'talk-0001').pathway, task, ...docs);
	return made;
}

async function kinds(made: GatewayWorld): Promise<string[]> {
	const actions = await made.prefixed('action:', ACTIONS);
	return actions.map(({ body }) => (body as { kind: string }).kind);
}

describe('interviews', () => {
	it('IN-05, IN-06 asked for, planned and held: the task is accepted and each step counted once', async () => {
		const made = await world();
		const step = async (
			who: keyof typeof USERS,
			draft: AnyDraft | undefined,
			base: string | null
		) => {
			expect(await made.push(USERS[who], draft, base)).toMatchObject({ verdict: 'ok' });
			await made.project();
			return (await made.stored('interview:talk-0001.1')) as Envelope<'interview'>;
		};
		const asked = await step('consultant', askInterview(task, undefined, WISH, gesture)[0], null);
		const planned = await step('counsellor', planInterview(task, asked, SLOT, gesture)[0], asked.w);
		const draft = holdInterview(task, planned, SYNTHESIS, forged)[0];
		const held = await step('counsellor', draft, planned.w);
		expect(held.body.held).toMatchObject({ by: COUNSELLOR, byName: 'claire Test', at: made.now });
		expect(await made.push(USERS.counsellor, draft, planned.w)).toMatchObject({ verdict: 'ok' });
		await made.project();
		expect(await made.stored(task.id)).toMatchObject({
			state: 'accepted',
			body: { decision: { outcome: 'accepted', byName: 'claire Test' } }
		});
		const counted = (await kinds(made)).filter((kind) => /interview|task/.test(kind)).sort();
		expect(counted).toEqual(['interviewAsked', 'interviewHeld', 'interviewPlanned']);
	});

	it('IN-05 the action of one that was held tells its kind, mode and minutes, and not a word of it', async () => {
		const made = await world();
		const [draft] = holdInterview(task, undefined, SYNTHESIS, gesture);
		await made.push(USERS.counsellor, draft);
		await made.project();
		const actions = await made.prefixed('action:', ACTIONS);
		const told = actions.filter(({ body }) => (body as { kind: string }).kind === 'interviewHeld');
		expect(told).toMatchObject([
			{ body: { interview: { kind: 'followUp', mode: 'phone', minutes: 50 }, by: 'staff' } }
		]);
		expect(JSON.stringify(actions)).not.toContain('une piste');
	});

	it('IN-06 a task that comes after its interview was held follows too', async () => {
		const made = await GatewayWorld.create();
		await made.put(interview('held'));
		await made.project();
		await made.put(pathway('advised', 'talk-0001').pathway, task);
		await made.project();
		expect(await made.stored(task.id)).toMatchObject({ state: 'accepted' });
		expect(made.errors).toEqual([]);
	});

	it('IN-20 a task waived, or its pathway cancelled, calls its interview off, whichever came last', async () => {
		const waived = { ...task, state: 'waived' } as typeof task;
		const path = pathway('advised', 'talk-0001').pathway;
		const cancelled = { ...path, state: 'cancelled' } as typeof path;
		const orders = [
			[[task, path, interview('planned')], [waived]],
			[[task, path, interview('asked')], [cancelled]],
			[[waived, path], [interview('planned')]],
			[[task, cancelled], [interview('planned')]]
		];
		for (const steps of orders) {
			const made = await GatewayWorld.create();
			for (const docs of steps) {
				await made.put(...docs);
				await made.project();
				await made.project();
			}
			expect(await made.stored('interview:talk-0001.1')).toMatchObject({
				state: 'cancelled',
				body: { cancellation: { by: 'counsellor', reason: '' } }
			});
			const news = made.mails.filter(({ kind }) => kind === 'interviewNews');
			expect(news).toHaveLength(1);
			expect(made.errors).toEqual([]);
		}
	});

	it('IN-21 it is called as its task and of its kind, whatever a device says, sent once or twice', async () => {
		const made = await world();
		const [draft] = askInterview(task, undefined, WISH, gesture);
		const forged = { ...draft, body: { ...draft!.body, title: 'Faux', kind: 'first' } };
		const body = { title: task.body.title, kind: 'followUp' };
		for (let sent = 0; sent < 2; sent += 1) {
			expect(await made.push(USERS.consultant, forged)).toMatchObject({
				verdict: 'ok',
				doc: { body }
			});
		}
		const stored = (await made.stored(draft!.id)) as Envelope<'interview'>;
		const later = edited(stored, { body: { title: 'Faux' } }, gesture.newKey);
		await made.push(USERS.consultant, later, stored.w);
		expect(await made.stored(draft!.id)).toMatchObject({ body });
	});

	it('PR-60 nobody is told by mail what she called off herself, be it planned anew since', async () => {
		const made = await world(interview('planned'));
		const told = () => made.mails.filter(({ kind }) => kind === 'interviewNews').length;
		const now = async () => (await made.stored('interview:talk-0001.1')) as Envelope<'interview'>;
		const planned = await now();
		const [off] = cancelInterview(planned, 'person', '', gesture);
		expect(await made.push(USERS.consultant, off, planned.w)).toMatchObject({ verdict: 'ok' });
		const called = await now();
		const [anew] = planInterview(task, called, SLOT, gesture);
		expect(await made.push(USERS.counsellor, anew, called.w)).toMatchObject({ verdict: 'ok' });
		await made.project();
		expect(told()).toBe(1);
	});

	it('PR-60, PR-61 nor of what is noted afterwards: that she excused herself, that it was called off', async () => {
		const ends = [
			{ by: 'person', late: false, told: 0 },
			{ by: 'counsellor', late: false, told: 1 },
			{ by: 'counsellor', late: true, told: 0 }
		] as const;
		for (const { by, late, told } of ends) {
			const made = await world(interview('planned'));
			if (late) made.now = Date.parse(`${SLOT.day}T00:00:00Z`) + 2 * 24 * 3_600_000;
			const planned = (await made.stored('interview:talk-0001.1')) as Envelope<'interview'>;
			const [off] = cancelInterview(planned, by, '', gesture);
			expect(await made.push(USERS.counsellor, off, planned.w)).toMatchObject({ verdict: 'ok' });
			await made.project();
			const news = made.mails.filter(({ kind }) => kind === 'interviewNews');
			expect(news).toHaveLength(told);
		}
	});

	it('PR-60 nor of what went with a pathway of her own that she cancelled', async () => {
		const own = talkTask('personal');
		const path = pathway('personal', 'owntalk-1').pathway;
		const made = await GatewayWorld.create();
		await made.put(path, own, interview('asked', own));
		await made.project();
		await made.put({ ...path, state: 'cancelled' } as typeof path);
		await made.project();
		await made.project();
		expect(await made.stored(`interview:owntalk-1.1`)).toMatchObject({
			state: 'cancelled',
			body: { cancellation: { by: 'person' } }
		});
		expect(made.mails.filter(({ kind }) => kind === 'interviewNews')).toEqual([]);
	});

	it('PR-04 what was planned is told by mail, without a word of it; what she asked herself is not', async () => {
		const made = await world();
		const [asked] = askInterview(task, undefined, WISH, gesture);
		await made.push(USERS.consultant, asked);
		const before = (await made.stored(asked!.id)) as Envelope<'interview'>;
		await made.push(USERS.counsellor, planInterview(task, before, SLOT, gesture)[0], before.w);
		await made.project();
		const news = made.mails.filter(({ kind }) => kind === 'interviewNews');
		expect(news).toHaveLength(1);
		expect(JSON.stringify(news)).not.toContain('Je vous appelle');
	});
});
