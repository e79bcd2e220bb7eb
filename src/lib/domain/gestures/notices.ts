import type { AnyDraft, Envelope } from '../document';
import { NETWORK } from '../ids';
import {
	noticeSettingsId,
	type NoticeKind,
	type NoticeSettingsBody,
	type NoticeWay
} from '../notice-settings';
import { created, edited, type Gesture } from './edit';

type Settings = Envelope<'noticeSettings'> | undefined;

/** NO-01: chooses how one is told of a kind. */
export function chooseWay(
	before: Settings,
	kind: NoticeKind,
	way: NoticeWay,
	gesture: Gesture
): AnyDraft {
	const choices = { ...before?.body.choices, [kind]: way };
	return withBody(before, { choices, seenUpTo: before?.body.seenUpTo ?? 0 }, gesture);
}

/** NO-20: all up to a time was looked at; nothing where it was already. */
export function markSeen(before: Settings, upTo: number, gesture: Gesture): AnyDraft[] {
	if (upTo <= (before?.body.seenUpTo ?? 0)) return [];
	return [withBody(before, { choices: before?.body.choices ?? {}, seenUpTo: upTo }, gesture)];
}

/** @param user whose settings they are; whoever acts, unless the server does so at his word */
export function withBody(
	before: Settings,
	body: NoticeSettingsBody,
	{ newKey, user }: Pick<Gesture, 'newKey'> & { user: Pick<Gesture['user'], 'id'> }
): AnyDraft {
	if (before) return edited(before, { body }, newKey);
	return created<'noticeSettings'>(
		{
			id: noticeSettingsId(user.id),
			type: 'noticeSettings',
			structure: NETWORK,
			dossier: null,
			state: 'current',
			body
		},
		newKey
	);
}
