import type { Envelope } from '#domain/document';
import { markRead, sayMessage } from '#domain/gestures/messages';
import { stamped } from '#domain/stamp';
import { channelsOf } from '#access/channels';
import { CONSULTANT, COUNSELLOR, NOW, account, newKey } from './documents';

const NAMES: Record<string, string> = {
	[CONSULTANT]: 'Anna Exemple',
	[COUNSELLOR]: 'Claire Rey',
	'user:rita': 'Rita Test'
};

const gestureOf = (user: string) => ({ newKey, user: { id: user, name: NAMES[user] ?? '' } });

interface Said {
	text?: string;
	/** Whether somebody follows the dossier. */
	assigned?: boolean;
	at?: number;
}

/** Something said in Anna’s thread, as the server keeps it. */
export function message(by = CONSULTANT, said: Said = {}): Envelope<'message'> {
	const { text = 'Bonjour, j’ai une question.', assigned = true, at = NOW } = said;
	const { dossier } = account(assigned);
	const draft = sayMessage(dossier, { text, files: [] }, gestureOf(by));
	const byName = by === CONSULTANT ? null : (NAMES[by] ?? null);
	const stamp = { by, byName, now: at, dossier, channelsOf };
	return stamped(null, draft, stamp) as unknown as Envelope<'message'>;
}

/** How far somebody has read it. */
export function readMark(by = CONSULTANT, upTo = NOW, assigned = true): Envelope<'readMark'> {
	const { dossier } = account(assigned);
	const [draft] = markRead(dossier, undefined, upTo, gestureOf(by));
	const stamp = { by, now: NOW, dossier, channelsOf };
	return stamped(null, draft!, stamp) as unknown as Envelope<'readMark'>;
}
