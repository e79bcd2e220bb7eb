import { created } from '#domain/gestures/edit';
import { writeSheet } from '#domain/gestures/sheets';
import { NETWORK, SYSTEM } from '#domain/ids';
import { sheetId } from '#domain/question-sheet';
import type { Random } from '../random';
import type { Replay } from '../replay';
import { withRole } from '../staff';
import { structureById } from '../structures/all';
import { ASKED, type AskedSeed } from './asked';
import type { SheetSeed } from './kit';
import { SHEETS } from './sheets';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** One sheet in so many was last checked more than a year ago: reception has something to do. */
const STALE = 15;

/** Puts the question sheets there, each on the day its reception checked it, and what was asked in vain. */
export function laySheets(replay: Replay, now: number, random: Random): void {
	SHEETS.forEach((seed, index) => {
		const at = now - (index % STALE === STALE - 1 ? 400 : random.int(10, 330)) * DAY;
		replay.apply([sheetDraft(seed, at, replay)], curatorOf(seed), at);
	});
	for (const seed of ASKED) layAsked(seed, now, replay);
}

/** The id is the slug’s, the same in every installation. */
function sheetDraft({ slug, home, state, ...sheet }: SheetSeed, at: number, { newKey }: Replay) {
	const body = { ...sheet, checkedOn: new Date(at).toISOString().slice(0, 10) };
	const draft = writeSheet(body, home, { newKey, user: { id: SYSTEM, name: '' } });
	return { ...draft, id: sheetId(home, slug), state } as typeof draft;
}

function curatorOf({ home }: SheetSeed): string {
	const [curator] = withRole(structureById(home).staff, 'reception');
	if (!curator) throw new Error(`${home} has no reception`);
	return curator.user;
}

/** As the server writes it down (PU-39). */
function layAsked({ question, proposed, hours }: AskedSeed, now: number, replay: Replay): void {
	const body = { question, proposed: proposed.map((key) => `questionSheet:${key}`), sheet: null };
	const id = `askedQuestion:${replay.newKey()}`;
	const draft = created<'askedQuestion'>(
		{ id, type: 'askedQuestion', structure: NETWORK, dossier: null, state: 'open', body },
		replay.newKey
	);
	replay.apply([draft], SYSTEM, now - hours * HOUR);
}
