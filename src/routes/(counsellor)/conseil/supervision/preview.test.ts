import { describe, expect, it } from 'vitest';
import { acceptTask, returnTask, validateTask, waiveTask } from '#domain/gestures/tasks';
import type { AnyDraft, Envelope } from '#domain/document';
import { traceIdOfTask } from '#domain/ids';
import { gesture, pathway, trace } from '../../../../../tests/support/documents';
import { GatewayWorld, USERS } from '../../../../../tests/support/gateway-world';
import { asSeen } from './preview';

type Task = Envelope<'task'>;
type Trace = Envelope<'trace'>;

/** Anna has handed in her first task; what the server has of it. */
async function handedIn() {
	const made = await GatewayWorld.create();
	const path = pathway();
	const [task] = path.tasks as [Task];
	const open = trace(task, 'open', 'Ce que j’ai trouvé.');
	await made.put(path.pathway, ...path.tasks, open);
	for (const draft of validateTask(task, open, gesture)) {
		const base = draft.type === 'trace' ? open.w : task.w;
		expect(await made.push(USERS.consultant, draft, base)).toMatchObject({ verdict: 'ok' });
	}
	await made.project();
	const item = {
		task: (await made.stored(task.id)) as Task,
		trace: (await made.stored(traceIdOfTask(task.id))) as Trace,
		pathway: path.pathway
	};
	return { made, item };
}

async function decided(made: GatewayWorld, draft: AnyDraft, { task }: { task: Task }) {
	expect(await made.push(USERS.counsellor, draft, task.w)).toMatchObject({ verdict: 'ok' });
	await made.project();
	return {
		task: (await made.stored(task.id)) as Task,
		trace: (await made.stored(traceIdOfTask(task.id))) as Trace
	};
}

/** Whose name stands there is the staff list’s; all else is the same. */
const unnamed = (body: object) =>
	JSON.parse(JSON.stringify(body).replaceAll('claire Test', 'Claire Rey'));

describe('the preview of a decision', () => {
	it.each(['accepted', 'returned'] as const)(
		'DK-06 %s: the very task and trace she will have',
		async (outcome) => {
			const { made, item } = await handedIn();
			const remark = 'Ajoutez un exemple.';
			const seen = asSeen(item, outcome, remark, gesture, made.now)!;
			const decide = outcome === 'accepted' ? acceptTask : returnTask;
			const real = await decided(made, decide(item.task, item.trace, remark, gesture), item);
			expect(seen.task.state).toBe(real.task.state);
			expect(seen.trace.state).toBe(real.trace.state);
			expect(seen.task.body).toEqual(unnamed(real.task.body));
			expect(seen.trace.body).toEqual(unnamed(real.trace.body));
		}
	);

	it('DK-06 of work that is not here there is none', async () => {
		const { item } = await handedIn();
		expect(asSeen({ ...item, trace: null }, 'accepted', '', gesture, 0)).toBeNull();
	});

	it.each([
		['accepted', acceptTask, 'taskAccepted', 'released'],
		['given back', returnTask, 'taskReturned', 'open'],
		['left aside', waiveTask, 'taskWaived', 'released']
	] as const)(
		'DK-10 %s: released, recorded and told, by one gesture',
		async (_, decide, kind, state) => {
			const { made, item } = await handedIn();
			const told = made.mails.length;
			const real = await decided(made, decide(item.task, item.trace, 'Merci.', gesture), item);
			expect(real.trace.state).toBe(state);
			const actions = await made.prefixed('action:', 'actions-ofpc');
			expect(actions.filter(({ body }) => (body as { kind: string }).kind === kind)).toHaveLength(
				1
			);
			expect(made.mails.length).toBe(told + 1);
			expect(JSON.stringify(made.mails)).not.toContain('Merci.');
		}
	);
});
