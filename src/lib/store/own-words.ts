import type { AnyDraft, AnyEnvelope } from '#domain/document';
import { TEXT_SEPARATOR } from '#domain/merge';
import { same } from '#domain/same';
import type { KeptConflict, LocalDocs, Refused } from './local-docs';

/** Words that say what a thing is, not what anybody wrote: kept so that a screen can still name it. */
const STRUCTURAL = new Set(['kind', 'tool', 'way', 'task', 'pathway', 'outcome', 'scope', 'home']);
/** What was given back of a trace stands beside somebody else's remark, and is written by the server alone. */
const GIVEN_BACK = 'earlier';
/** Who the person is: never kept once his dossier has left the device (P4). */
const IDENTITY = new Set(['surname', 'firstName', 'email', 'phone']);

/**
 * What stays of a refused edit when its document leaves the device: the words its author changed, not
 * what he had only read, and not the person's name (P4, PU-29). An edit that never had a server's
 * version is its author's own from the first to the last word.
 */
export function ownWords(draft: AnyDraft, base: AnyEnvelope | null): AnyDraft {
	const own = withoutName(withoutGivenBack(draft));
	if (!base) return own;
	return { ...own, body: ownPart(own.body, base.body, '') } as AnyDraft;
}

/** A seat names its person in a copy of the dossier’s words: nobody has written them there. */
function withoutName(draft: AnyDraft): AnyDraft {
	return draft.type === 'seat' ? { ...draft, body: { ...draft.body, name: '' } } : draft;
}

/** A trace that its server has lost still carries what was given back of it. */
function withoutGivenBack(draft: AnyDraft): AnyDraft {
	if (draft.type !== 'trace') return draft;
	const body = { ...draft.body };
	delete body[GIVEN_BACK];
	return { ...draft, body };
}

/**
 * The same of what a restored store has lost: who the person is never stays, and the work in one's own trace
 * is one's own, on whatever device it was written.
 */
export function lostWordsIn(
	draft: AnyDraft,
	before: AnyEnvelope | null,
	isAuthor: boolean
): AnyDraft {
	const body = ownPart(withoutName(draft).body, before?.body ?? {}, '') as object;
	const work = draft.type === 'trace' && isAuthor ? { work: draft.body.work } : {};
	return { ...draft, body: { ...body, ...work } } as AnyDraft;
}

/**
 * What is kept beside documents that leave the device is cut down to their author's own side (PL-16):
 * conflicts to what he wrote, earlier refusals to his own words.
 * @returns what changes, to be written with the drop
 */
export async function ownSides(docs: LocalDocs, dropped: readonly string[]) {
	if (dropped.length === 0) return { conflicts: [], refused: [] };
	const conflicts = (await docs.conflicts()).filter((one) => dropped.includes(one.id));
	const refused = (await docs.refusals()).filter((one) => dropped.includes(one.draft.id));
	return { conflicts: conflicts.map(ownSide), refused: refused.map(ownRefusal) };
}

function ownRefusal({ base = null, ...refused }: Refused): Refused {
	return { ...refused, draft: ownWords(refused.draft, base) };
}

function ownSide({ base, ...conflict }: KeptConflict): KeptConflict {
	const { field, mine } = conflict;
	const key = field.split('.').at(-1) ?? '';
	const isWork = field.startsWith('body.work');
	return { ...conflict, mine: isWork ? mine : ownPart(mine, base, key), theirs: null };
}

function ownPart(mine: unknown, base: unknown, key: string): unknown {
	if (typeof mine === 'string') return ownText(mine, base, key);
	if (Array.isArray(mine)) {
		const known: unknown[] = Array.isArray(base) ? base : [];
		return mine
			.map((one, i) =>
				known.some((other) => same(one, other)) ? null : ownPart(one, known[i], key)
			)
			.filter((one) => one !== null);
	}
	if (typeof mine !== 'object' || mine === null) return mine;
	const before = (typeof base === 'object' && base !== null ? base : {}) as Record<string, unknown>;
	const own = Object.entries(mine).filter(([name]) => name !== GIVEN_BACK);
	const fields = own.map(([name, value]) => [
		name,
		ownPart(value, Object.hasOwn(before, name) ? before[name] : undefined, name)
	]);
	return Object.fromEntries(fields) as unknown;
}

function ownText(mine: string, base: unknown, key: string): string {
	if (IDENTITY.has(key)) return '';
	if (STRUCTURAL.has(key) || typeof base !== 'string') return mine;
	const own = changedWords(mine, base);
	// Merged below theirs (P6), it still begins with what it was written on.
	return own.startsWith(SEPARATOR) ? changedWords(own.slice(SEPARATOR.length).trim(), base) : own;
}

const SEPARATOR = TEXT_SEPARATOR.trim();

/** What stands between the words both texts begin with and those both end with. */
function changedWords(mineText: string, baseText: string): string {
	const [mine, base] = [mineText.split(/(\s+)/), baseText.split(/(\s+)/)] as const;
	const shorter = Math.min(mine.length, base.length);
	let start = 0;
	while (start < shorter && mine[start] === base[start]) start++;
	let end = 0;
	while (end < shorter - start && mine.at(-1 - end) === base.at(-1 - end)) end++;
	return mine
		.slice(start, mine.length - end)
		.join('')
		.trim();
}
