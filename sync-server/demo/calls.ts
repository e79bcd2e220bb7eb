import { noteContact } from '#domain/gestures/contacts';
import { fullName } from '#domain/full-name';
import { isKind, type AnyEnvelope, type Envelope } from '#domain/document';
import type { StaffMember } from '#domain/structure';
import type { Random } from './random';
import type { Replay } from './replay';
import { toWorkingHours } from './story-clock';
import { structureById } from './structures/all';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long one speaks on the telephone; null when nobody answers. */
const MINUTES = [5, 10, 10, 15, 20, 30, null] as const;

/** S58: the calls that no statistic ever showed: some days after somebody was confided, one or two. */
export function makeCalls(replay: Replay, now: number, random: Random): void {
	for (const dossier of replay.documents().filter(isFollowed)) {
		const [first = now] = assignmentsOf(dossier);
		if (!random.chance(0.4)) continue;
		for (let call = 1 + random.int(0, 1); call > 0; call -= 1) {
			const at = toWorkingHours(first + call * 3 * DAY + random.int(1, 40) * HOUR, random);
			if (at < now - DAY) note(replay, dossier, at, random.pick(MINUTES));
		}
	}
}

function isFollowed(doc: AnyEnvelope): doc is AnyEnvelope & Envelope<'dossier'> {
	return isKind('dossier', doc) && doc.state === 'open' && doc.body.assignment !== null;
}

function assignmentsOf({ log }: Envelope<'dossier'>): number[] {
	return log.filter(({ kind }) => /^counsellor(Assigned|Changed)$/.test(kind)).map(({ at }) => at);
}

/** By whoever follows the dossier now. */
function note(
	replay: Replay,
	dossier: Envelope<'dossier'>,
	at: number,
	minutes: number | null
): void {
	const { staff } = structureById(dossier.structure);
	const by = staff.find(({ user }) => user === dossier.body.assignment?.counsellor) as StaffMember;
	const gesture = { newKey: replay.newKey, user: { id: by.user, name: fullName(by) } };
	const what = { medium: 'phone' as const, minutes, day: new Date(at).toISOString().slice(0, 10) };
	replay.apply([noteContact(dossier, what, gesture)], by.user, at);
}
