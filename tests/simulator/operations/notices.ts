import type { AnyDraft } from '#domain/document';
import { chooseWay, markSeen } from '#domain/gestures/notices';
import { NOTICE_KINDS, NOTICE_WAYS, noticeSettingsId } from '#domain/notice-settings';
import { newestIn } from '#domain/thread';
import type { Client } from '../client';

/** What everybody does with his own settings, by weight (ADR 0047). */
export const NOTICES: [number, (client: Client) => AnyDraft[] | null][] = [
	[1, chooses],
	[1, looks]
];

const own = (client: Client) =>
	client.get('noticeSettings', noticeSettingsId(client.person.id)) ?? undefined;

function chooses(client: Client): AnyDraft[] | null {
	const [kind, way] = [client.random.pick(NOTICE_KINDS), client.random.pick(NOTICE_WAYS)];
	return kind && way ? [chooseWay(own(client), kind, way, client.gesture())] : null;
}

function looks(client: Client): AnyDraft[] | null {
	return markSeen(own(client), newestIn(client.all('message')), client.gesture());
}
