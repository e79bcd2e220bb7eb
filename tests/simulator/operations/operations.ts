import type { AnyDraft } from '#domain/document';
import type { Client } from '../client';
import { ADMIN } from './admin';
import { CONSULTANT } from './consultant';
import { COUNSELLOR } from './counsellor';
import { forgery } from './hostile';
import { receptionOperations } from './reception';

const DAY = 24 * 3_600_000;
const DECADE = 3_650 * DAY;

type Operation = (client: Client) => AnyDraft[] | null;

/** One thing a device is used for: mostly work, often an exchange, sometimes an accident. */
export async function operate(client: Client, online: (client: Client) => void): Promise<void> {
	const { random, shared, line } = client;
	if (client.person.role === 'hostile' && random.chance(0.5)) {
		const { route, body } = forgery(client);
		void line.forge(route, body);
		return;
	}
	const doing = random.weighted([
		[60, 'work'],
		[32, 'sync'],
		[4, 'line'],
		[shared.faults.has('F23') ? 2 : 0, 'crash'],
		[shared.faults.has('F5') ? 2 : 0, 'clock']
	] as const);
	if (doing === 'work') await work(client);
	if (doing === 'sync') client.sync();
	if (doing === 'line') online(client);
	if (doing === 'crash') client.crash();
	if (doing === 'clock') client.skew = random.int(2 * DECADE) - DECADE;
}

async function work(client: Client): Promise<void> {
	const operation = client.random.weighted(operationsOf(client));
	const shown = [...client.screens.values()];
	const drafts = operation?.(client);
	if (drafts) await client.save(drafts, shown);
}

function operationsOf(client: Client): readonly (readonly [number, Operation])[] {
	switch (client.person.role) {
		case 'consultant':
		case 'hostile':
			return client.person.own ? CONSULTANT : COUNSELLOR;
		case 'counsellor':
			return COUNSELLOR;
		case 'reception':
			return [...receptionOperations(client), ...COUNSELLOR];
		case 'admin':
			return ADMIN;
	}
}
