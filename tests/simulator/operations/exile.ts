import type { Envelope } from '#domain/document';
import { proposePathway } from '#domain/gestures/pathways';
import { saveWork } from '#domain/gestures/tasks';
import { emptyWork } from '#domain/tool';
import type { Client } from '../client';
import type { World } from '../world';
import { operate } from './operations';
import { newPlan } from './plans';
import { workedOn } from './tool-work';

const NINETY_DAYS = 90 * 24 * 3_600_000;
/** Documents that wait to leave at the end. */
const CHANGES = 2_000;
/** Gestures, each some five documents. */
const GESTURES = 600;
/** The others have a life too: one gesture to so many of the exile's. */
const OTHERS = 5;

/** F25: a person is ninety days without a network, and works on his device all the time. */
export async function exile(world: World): Promise<void> {
	const { clock, journal, random } = world;
	const device = world.devices.find(({ client }) => client.person.own !== null);
	const client = device?.client;
	if (!client) return;
	client.line.cutOff = true;
	const end = clock.now + NINETY_DAYS;
	for (let n = 0; n < GESTURES && client.disk.unsent().length < CHANGES; n++) {
		await fillsPathway(client);
		const other = random.pick(world.devices.filter((one) => one !== device));
		if (other && n % OTHERS === 0) await operate(other);
		await clock.pass(NINETY_DAYS / GESTURES);
	}
	await clock.pass(end - clock.now);
	journal.meets('F25', client.disk.unsent().length >= CHANGES ? '2,000 unsent' : 'fewer unsent');
	client.line.cutOff = false;
	client.sync();
}

/** A pathway of his own, and something written in each of its tasks. */
async function fillsPathway(client: Client): Promise<void> {
	const { own } = client.person;
	if (!own) return;
	const target = { id: `pathway:${client.random.key()}`, ...own };
	await client.act(() =>
		proposePathway(newPlan(client, target.id, 'personal'), target, client.gesture())
	);
	for (const task of client.all('task').filter(({ body }) => body.pathway === target.id)) {
		await client.act(() => {
			const trace = task.id.replace('task:', 'trace:');
			const work = workedOn(client, trace, emptyWork(task.body.content));
			return saveWork(task as Envelope<'task'>, null, work, [], client.gesture());
		});
	}
}
