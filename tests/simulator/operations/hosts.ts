import { confirmationId, hostedTool } from '#domain/confirmation';
import type { AnyDraft } from '#domain/document';
import { askHost, withdrawHost } from '#domain/gestures/confirmations';
import type { Client } from '../client';
import { typed } from './typing';

/** Hosts of visits and meetings who are asked to confirm them (D11), by weight. */
export const HOSTS: [number, (client: Client) => AnyDraft[] | null][] = [
	[2, asks],
	[1, takesBack]
];

function asks(client: Client): AnyDraft[] | null {
	const task = client.random.pick(client.all('task').filter((one) => hostedTool(one)));
	if (!task) return null;
	const id = confirmationId(task.id);
	const before = client.get('confirmation', id) ?? undefined;
	if (before?.state === 'confirmed') return null;
	const place = typed(client, id, before?.body.place, 150);
	const said = { host: 'Atelier', email: 'atelier@essai.test', day: '2026-12-03', place };
	return [askHost(task, before, said, client.gesture())];
}

function takesBack(client: Client): AnyDraft[] | null {
	const asked = client.all('confirmation').filter(({ state }) => state === 'asked');
	const one = client.random.pick(asked);
	return one ? [withdrawHost(one, client.gesture())] : null;
}
