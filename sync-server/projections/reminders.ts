import type { TakenSlot } from '#domain/booking';
import type { Envelope, LogEntry } from '#domain/document';
import { fullName } from '#domain/full-name';
import { keyOfId } from '#domain/ids';
import { fromStored } from '../gateway/stored';
import { LEFT } from '../moves/location';
import type { MailKind } from '../mail/queue';
import type { Database } from '../store/port';
import type { ProjectionContext } from './context';
import { NOTES, takenIn } from './slots';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'queueMail'>;
type Interview = Envelope<'interview'>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How many days before a talk its person is reminded of it, and by which mail. */
const REMINDERS: readonly { days: number; kind: MailKind }[] = [
	{ days: 7, kind: 'interviewInAWeek' },
	{ days: 1, kind: 'interviewTomorrow' }
];
/** From the morning on, hereabouts: the mail says «tomorrow», and nobody is woken by it. */
const MORNING_MS = 6 * HOUR_MS;

/** Reminds people of their talks, a week and a day before (AG-50). Time passes, and nothing else changes. */
export async function remindOfTalks(ctx: Ctx, structure: string): Promise<void> {
	const db = await ctx.store.open(structure);
	for (const note of await db.withPrefix(NOTES)) {
		for (const [id, slot] of Object.entries(takenIn(note))) {
			const due = REMINDERS.find(({ days }) => isDue(slot, days, ctx.now()));
			if (due) await remind(ctx, db, id, due);
		}
	}
}

function isDue({ day }: Pick<TakenSlot, 'day'>, days: number, now: number): boolean {
	const from = opensAt(day, days);
	return from <= now && now < from + DAY_MS - MORNING_MS;
}

function opensAt(day: string, days: number): number {
	return Date.parse(`${day}T00:00:00Z`) - days * DAY_MS + MORNING_MS;
}

/** Of the talk as it stands now: one called off or moved since is not reminded of. */
async function remind(
	ctx: Ctx,
	db: Database,
	id: string,
	{ days, kind }: (typeof REMINDERS)[number]
): Promise<void> {
	const interview = (await present(db, id)) as Interview | null;
	const appointment = interview?.state === 'planned' ? interview.body.appointment : null;
	if (!interview || !appointment || !isDue(appointment, days, ctx.now())) return;
	// Whoever has just been told of it needs no reminder.
	if (fixedAt(interview) >= opensAt(appointment.day, days)) return;
	const dossier = (await present(db, interview.dossier ?? '')) as Envelope<'dossier'> | null;
	const to = dossier?.body.person.email;
	if (!dossier || !to) return;
	const mail = `mail:${keyOfId(id)}.reminder${days}.${appointment.day}`;
	const data = { name: fullName(dossier.body.person) };
	// With the rest of the day it would come too late.
	const notice = { user: dossier.body.consultant, kind: 'appointment' as const, timely: true };
	await ctx.queueMail(db.name, { id: mail, to, kind, data, notice });
}

async function present(db: Database, id: string) {
	const stored = await db.get(id);
	return stored && stored.moves !== LEFT ? fromStored(stored) : null;
}

function fixedAt({ log }: Interview): number {
	const kinds: LogEntry['kind'][] = ['interviewPlanned', 'interviewMoved'];
	return log.findLast(({ kind }) => kinds.includes(kind))?.at ?? 0;
}
