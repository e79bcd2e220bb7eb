import type { AnyDraft, Envelope } from '#domain/document';
import { closeDossier, reopenDossier } from '#domain/gestures/closing';
import { endStandIn, handOver, readNote } from '#domain/gestures/handover';
import { isConfidedTo } from '#domain/stand-in';
import type { Client } from '../client';
import { typed } from './typing';

type Operation = (client: Client) => AnyDraft[] | null;
type Dossier = Envelope<'dossier'>;

/** What a counsellor does with a dossier as a whole, by weight (ADR 0035). */
export const HANDOVERS: [number, Operation][] = [
	[2, letsStandIn],
	[1, givesAway],
	[1, endsEarly],
	[2, reads],
	[1, closes],
	[1, reopens]
];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Mostly what is confided to her; now and then what is not, which is refused. */
function dossierOf(client: Client): Dossier | undefined {
	const { id, own } = client.person;
	const theirs = client.all('dossier').filter((one) => one.id !== own?.dossier);
	const confided = theirs.filter((one) => isConfidedTo(one, id));
	const unsent = client.disk.unsent();
	// What waits is often gone on with: what was written in it since waits too.
	const waiting = client.random.chance(0.5)
		? confided.filter((one) => unsent.includes(one.id))
		: [];
	if (waiting.length > 0) return client.random.pick(waiting);
	return client.random.pick(client.random.chance(0.9) ? confided : theirs);
}

/** For some days from today on, which may be over before it arrives. */
function letsStandIn(client: Client): AnyDraft[] | null {
	const { clock, random } = client.shared;
	const until = new Date(clock.now + random.int(4) * DAY).toISOString().slice(0, 10);
	// She thinks better of it at once, before anything of it may have left.
	if (random.chance(0.3))
		clock.after(random.int(MINUTE), () => void client.act(() => givesAway(client)));
	return hands(client, until);
}

function givesAway(client: Client): AnyDraft[] | null {
	return hands(client, null);
}

function hands(client: Client, until: string | null): AnyDraft[] | null {
	const dossier = dossierOf(client);
	const members = client.get('staff', `staff:${dossier?.structure}`)?.body.members ?? [];
	const others = members.filter(({ user }) => user !== client.person.id);
	const to = client.random.pick(others.filter(({ roles }) => roles.includes('counsellor')));
	if (!dossier || !to) return null;
	const gesture = client.gesture();
	const keys = [client.random.key()];
	const note = client.random.chance(0.7) ? typed(client, `handoverNote:${keys[0]}`) : '';
	const newKey = () => (note && keys.pop()) || gesture.newKey();
	const handover = { to: { id: to.user, name: to.surname }, until, note };
	const drafts = handOver(dossier, handover, { ...gesture, newKey });
	const [first, last] = [
		drafts.find(({ type }) => type === 'handoverNote'),
		drafts.find(isDossier)
	];
	if (first && last) client.shared.journal.handovers.set(first.id, last.w);
	return drafts;
}

const isDossier = ({ type }: AnyDraft) => type === 'dossier';

function endsEarly(client: Client): AnyDraft[] | null {
	const lent = client.all('dossier').filter(({ body }) => body.standIn);
	const dossier = client.random.pick(lent);
	return dossier ? endStandIn(dossier, client.gesture()) : null;
}

function reads(client: Client): AnyDraft[] | null {
	const unread = client.all('handoverNote').filter(({ state }) => state === 'unread');
	const note = client.random.pick(unread);
	return note ? readNote(note, client.gesture()) : null;
}

function closes(client: Client): AnyDraft[] | null {
	const dossier = dossierOf(client);
	if (dossier?.state !== 'open') return null;
	const words = typed(client, dossier.id);
	return closeDossier(dossier, { reason: 'other', words }, client.gesture());
}

function reopens(client: Client): AnyDraft[] | null {
	const dossier = client.random.pick(
		client.all('dossier').filter(({ state }) => state === 'closed')
	);
	if (!dossier) return null;
	client.shared.journal.replacing(dossier.body.closing?.words ?? '');
	return reopenDossier(dossier, client.gesture());
}
