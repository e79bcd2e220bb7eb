import type { AnyDraft } from '#domain/document';
import { retireReply, restoreReply, reviseReply, writeReply } from '#domain/gestures/ready-replies';
import { REPLY_USES } from '#domain/ready-reply';
import type { Client } from '../client';
import { typed } from './typing';

/** What reception and local admins do with their ready replies (ADR 0044), by weight. */
export const REPLIES: [number, (client: Client) => AnyDraft[] | null][] = [
	[1, writesReply],
	[2, revisesReply],
	[1, turnsReply]
];

function writesReply(client: Client): AnyDraft[] | null {
	const structure = client.all('staff')[0]?.structure;
	if (!structure || client.all('readyReply').length > 3) return null;
	const body = {
		title: typed(client, structure),
		use: client.random.pick(REPLY_USES) ?? 'answer',
		text: typed(client, structure)
	};
	return [writeReply(body, structure, client.gesture())];
}

function revisesReply(client: Client): AnyDraft[] | null {
	const reply = client.random.pick(client.all('readyReply'));
	if (!reply) return null;
	const text = typed(client, reply.id, reply.body.text, 1_000);
	return [reviseReply(reply, { ...reply.body, text }, client.gesture())];
}

function turnsReply(client: Client): AnyDraft[] | null {
	const reply = client.random.pick(client.all('readyReply'));
	if (!reply) return null;
	const turn = reply.state === 'current' ? retireReply : restoreReply;
	return [turn(reply, client.gesture())];
}
