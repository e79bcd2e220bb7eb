import type { AnyDraft, DocType } from './document';
import { MAX_PARTNER_CONTACTS, MAX_REPLIES } from './limits';
import { answersRebooking, overAnswer } from './merge-talk';
import { mergedChoices, type NoticeSettingsBody } from './notice-settings';
import { slotAsStands, type Talk } from './rebooking';
import { ANSWER_STATES, TAKING_STATES } from './seat';
import { contentOfTemplate, type TemplateBody, type TemplateContent } from './template';
import { same } from './same';

/** One field written differently on both sides, with both values kept (P6). */
export interface FieldConflict {
	/** Path of the field, `state` or `body.…`. */
	field: string;
	/** What both started from; undefined when the field, or the document, was new. */
	base: unknown;
	mine: unknown;
	theirs: unknown;
}

export interface Merged {
	doc: AnyDraft;
	conflicts: FieldConflict[];
}

/**
 * Fields that only make sense together: a state and what explains it. They never merge by halves
 * (architecture §4.8): either side's unit is taken whole, and when both wrote it, the server's.
 */
const UNITS: Partial<Record<DocType, readonly string[]>> = {
	dossier: ['closing'],
	request: ['outcome', 'complements'],
	pathway: ['cancellation'],
	task: ['round', 'decision', 'validatedAt'],
	trace: ['round', 'sharedUntil', 'earlier'],
	interview: ['slot', 'appointment', 'held', 'cancellation'],
	session: ['reason', 'day', 'time', 'minutes'],
	seat: ['task', 'askedAt', 'completes'],
	move: ['from', 'to', 'name', 'reason'],
	pair: ['keeps', 'take', 'hindered'],
	templateRemark: ['text', 'version', 'saidAt'],
	handoverNote: ['text', 'to', 'toName', 'until'],
	entryCard: ['dossier', 'hash', 'until'],
	referral: ['firstName', 'surname', 'email', 'phone', 'need', 'request']
};

/** Objects that merge field by field; every other value is one. */
const DEEP: Partial<Record<DocType, readonly string[]>> = {
	dossier: ['person'],
	request: ['answers'],
	trace: ['work'],
	interview: ['wish']
};

/** Lists that only make sense in their order: one value, taken whole from one side. */
const ORDERED: Partial<Record<DocType, readonly string[]>> = {
	template: ['tasks'],
	structureSettings: ['criteria']
};

/** Texts that many read as they stand: two versions in one would be read twice. One value, as a name is. */
const WHOLE: Partial<Record<DocType, readonly string[]>> = {
	fundCard: ['text', 'places'],
	questionSheet: ['answer', 'places'],
	readyReply: ['text'],
	partner: ['text'],
	structureCard: ['address', 'hours', 'access']
};

/** What is reckoned from the rest and is nobody's own words: no conflict to decide (ADR 0024). */
const RECKONED: Partial<Record<DocType, readonly string[]>> = {
	template: ['version', 'parent'],
	readMark: ['upTo'],
	noticeSettings: ['choices', 'seenUpTo']
};

/** What the server says whoever writes: nobody's word. */
const STAMPED: Partial<Record<DocType, readonly string[]>> = {
	dossier: ['joined'],
	seat: ['name', 'removed'],
	interview: ['title', 'kind'],
	agenda: ['busy'],
	contact: ['byName'],
	confirmation: ['confirmedAt'],
	handoverNote: ['fromName'],
	caseloadTransfer: ['byName', 'backName', 'outcome', 'undone'],
	message: ['desk', 'byName'],
	readMark: ['desk']
};

/** Lists of records that merge record by record. */
const KEYED: Partial<Record<DocType, Record<string, Keyed>>> = {
	staff: { members: { keyedBy: 'user' } },
	template: { replies: { keyedBy: 'about', most: MAX_REPLIES } },
	agenda: { ranges: { keyedBy: 'key' }, absences: { keyedBy: 'key' } },
	partner: { contacts: { keyedBy: 'key', most: MAX_PARTNER_CONTACTS } },
	phrases: { list: { keyedBy: 'key', keepsEdits: true } }
};

interface Keyed {
	/** The field by which a record is known. */
	keyedBy: string;
	/** How many the list takes: the oldest, which stand first, make room (MG-20). */
	most?: number;
	/** What one side wrote anew stays, though the other took it away: it is somebody’s own words. */
	keepsEdits?: boolean;
}

/** Names and labels: two of them in one line would be neither. */
const ONE_LINE = new Set([
	'title',
	'surname',
	'firstName',
	'name',
	'fullName',
	'place',
	'theme',
	'audience',
	'summary',
	'answer',
	'phone',
	'email',
	'onBehalfOf',
	'inCapacityOf',
	'reference',
	'company',
	'duty',
	'person',
	'job',
	'host',
	'link'
]);

/** Stands between two versions of one text when both must be kept. */
export const TEXT_SEPARATOR = '\n\n— — —\n\n';

type Fields = Record<string, unknown>;

/**
 * Three-way merge: `base` is what both sides started from, `mine` the local edit, `theirs` the
 * server's document. The result keeps the server's token until it is saved again.
 */
export function merge(base: AnyDraft | null, mine: AnyDraft, theirs: AnyDraft): Merged {
	const conflicts: FieldConflict[] = [];
	const b = (base?.body ?? {}) as Fields;
	const m = mine.body as unknown as Fields;
	const t = theirs.body as unknown as Fields;
	const unit = UNITS[mine.type] ?? [];
	const apart = [...unit, ...(RECKONED[mine.type] ?? [])];
	const body: Fields = {};
	for (const field of keysOf(m, t)) {
		if (apart.includes(field)) continue;
		if (STAMPED[mine.type]?.includes(field)) {
			if (t[field] !== undefined) body[field] = t[field];
			continue;
		}
		const sides = { base: b[field], mine: m[field], theirs: t[field] };
		const merged = mergeValue(sides, `body.${field}`, conflicts, kindOf(mine.type, field));
		if (merged !== undefined) body[field] = merged;
	}
	Object.assign(body, reckoned({ base, mine, theirs }, body));
	const state = mergeUnit(unit, { base, mine, theirs }, body, conflicts);
	return { doc: { ...theirs, state, body } as unknown as AnyDraft, conflicts };
}

/**
 * Two texts that came together are a version of their own; of two parents the one last taken from stands. A
 * thread is read as far as it was on either device, and so is what is new.
 */
function reckoned({ base, mine, theirs }: Versions, body: Fields): Fields {
	if (mine.type === 'readMark' && theirs.type === 'readMark')
		return { upTo: Math.max(mine.body.upTo, theirs.body.upTo) };
	if (mine.type === 'noticeSettings' && theirs.type === 'noticeSettings')
		return reckonedNotices(base, mine.body, theirs.body);
	if (mine.type !== 'template' || theirs.type !== 'template') return {};
	const [b, m, t] = [base?.type === 'template' ? base.body : null, mine.body, theirs.body];
	const seen = ({ parent }: TemplateBody) => [parent?.version ?? 0, parent?.declined ?? 0];
	const later = compare(seen(m), seen(t)) > 0;
	const parent = same(b?.parent, t.parent) || (!same(b?.parent, m.parent) && later);
	return {
		version: reckonedVersion([b?.version, m.version, t.version], isTheirs(body, t)),
		parent: (parent ? m : t).parent
	};
}

function reckonedNotices(base: AnyDraft | null, m: NoticeSettingsBody, t: NoticeSettingsBody) {
	const b = base?.type === 'noticeSettings' ? base.body.choices : undefined;
	return {
		choices: mergedChoices(b, m.choices, t.choices),
		seenUpTo: Math.max(m.seenUpTo, t.seenUpTo)
	};
}

function reckonedVersion([b, m, t]: [number | undefined, number, number], theirs: boolean): number {
	if (b === m) return t;
	if (b === t) return m;
	return Math.max(m, t) + (theirs ? 0 : 1);
}

function isTheirs(body: Fields, theirs: TemplateBody): boolean {
	return same(contentOfTemplate(body as TemplateContent), contentOfTemplate(theirs));
}

function compare(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

interface Versions {
	base: AnyDraft | null;
	mine: AnyDraft;
	theirs: AnyDraft;
}

function mergeUnit(
	unit: readonly string[],
	sides: Versions,
	body: Fields,
	conflicts: FieldConflict[]
): string {
	const read = (doc: AnyDraft | null): Fields | null =>
		doc && { state: doc.state, ...pick(doc.body as unknown as Fields, unit) };
	const [b, m, t] = [read(sides.base), read(sides.mine), read(sides.theirs)];
	if (isWordOfTheSheet(sides)) {
		Object.assign(body, pick(t as Fields, unit));
		return sides.mine.state;
	}
	const said = saidOf(sides.mine.type);
	const mineChanged = !same(b, m);
	const isTalk = sides.mine.type === 'interview';
	const answers = (asked: Fields | null) => isTalk && answersRebooking(asked, t);
	const theirsChanged = !same(said(b), said(t)) && !answers(b);
	const takeMine = mineChanged && !theirsChanged;
	if (mineChanged && theirsChanged && !same(said(m), said(t)) && !answers(m)) {
		conflicts.push({ field: 'state', base: b, mine: m, theirs: t });
	}
	const taken = (takeMine ? m : t) as Fields;
	const { state, ...fields } = isTalk && takeMine && t ? overAnswer(b, taken, t) : taken;
	Object.assign(body, fields);
	return state as string;
}

/**
 * A place given, or a sign on the sheet, that meets an asking not known here: nobody but staff says either,
 * and it is no answer to be overruled. What she asked with (from which task) stays beside it.
 */
function isWordOfTheSheet({ base, mine, theirs }: Versions): boolean {
	if (mine.type !== 'seat' || theirs.type !== 'seat' || mine.state === base?.state) return false;
	return TAKING_STATES.includes(mine.state) && ANSWER_STATES.includes(theirs.state);
}

/**
 * What somebody said with a unit. The server's answer to an asking, and what it stamps beside, is nobody's
 * word against whoever withdraws, signs, or asks for the same (S33); nor is its answer to whoever chose a
 * slot (AG-08).
 */
function saidOf(type: DocType): (unit: Fields | null) => unknown {
	if (type === 'interview') return (unit) => unit && chosenOf(unit);
	if (type !== 'seat') return (unit) => unit;
	return (unit) =>
		unit && (ANSWER_STATES.some((answer) => answer === unit.state) ? 'asked' : unit.state);
}

/** A talk planned at the very slot that was chosen is still what its person said. */
function chosenOf(unit: Fields): Fields {
	const stands = slotAsStands({ state: unit.state, body: unit } as unknown as Talk);
	const slot: Fields | null = stands && { ...stands, gone: false };
	const appointment = asObject(unit.appointment);
	const given = slot && ['day', 'hour', 'minutes'].every((key) => slot[key] === appointment[key]);
	// Words are the counsellor's own: the server writes none.
	const answered = unit.state === 'planned' && given && !appointment.words;
	return { ...unit, slot, ...(answered && { state: 'asked', appointment: null }) };
}

interface Sides {
	base: unknown;
	mine: unknown;
	theirs: unknown;
}

/** How the two sides of a field that both wrote are brought together. */
type Kind = 'value' | 'deep' | 'ordered' | 'whole' | Keyed;

function kindOf(type: DocType, field: string): Kind {
	const keyed = KEYED[type]?.[field];
	if (keyed) return keyed;
	if (DEEP[type]?.includes(field)) return 'deep';
	if (WHOLE[type]?.includes(field)) return 'whole';
	return ORDERED[type]?.includes(field) ? 'ordered' : 'value';
}

function mergeValue(
	{ base, mine, theirs }: Sides,
	field: string,
	conflicts: FieldConflict[],
	kind: Kind
): unknown {
	if (same(mine, theirs) || same(base, mine)) return theirs;
	if (same(base, theirs)) return mine;
	// Both sides began the document: what one has left empty says nothing against the other.
	if (base === undefined && (mine === '' || theirs === '')) return mine || theirs;
	if (kind === 'deep' && isObject(mine) && isObject(theirs)) {
		return mergeObject(asObject(base), mine, theirs, field, conflicts);
	}
	if (isList(mine) && isList(theirs) && kind !== 'ordered') {
		if (typeof kind !== 'object') return union(asList(base), mine, theirs);
		return mergeRecords({ base, mine, theirs }, field, conflicts, kind);
	}
	conflicts.push({ field, base, mine, theirs });
	// An edit says more than a removal, which is told beside it (P6).
	if (mine === undefined || theirs === undefined) return mine ?? theirs;
	const prose = kind !== 'whole' && isFreeText(mine, field) && isFreeText(theirs, field);
	return prose ? bothTexts(mine, theirs) : theirs;
}

/** Record by record: theirs, then those only mine has; a removal on one side holds. */
function mergeRecords(
	sides: Sides,
	field: string,
	conflicts: FieldConflict[],
	{ keyedBy, most = Infinity, keepsEdits = false }: Keyed
): unknown[] {
	const byKey = (list: unknown) =>
		new Map(asList(list).map((one) => [asObject(one)[keyedBy], asObject(one)]));
	const [base, mine, theirs] = [byKey(sides.base), byKey(sides.mine), byKey(sides.theirs)];
	const merged: unknown[] = [];
	for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
		const [b, m, t] = [base.get(key), mine.get(key), theirs.get(key)];
		if (m && t) merged.push(mergeObject(asObject(b), m, t, `${field}.${String(key)}`, conflicts));
		else if (!b || (keepsEdits && !same(b, m ?? t))) merged.push(m ?? t);
	}
	return merged.slice(-most);
}

function mergeObject(b: Fields, m: Fields, t: Fields, path: string, conflicts: FieldConflict[]) {
	const merged: Fields = {};
	for (const field of keysOf(m, t)) {
		const sides = { base: b[field], mine: m[field], theirs: t[field] };
		const value = mergeValue(sides, `${path}.${field}`, conflicts, 'deep');
		if (value !== undefined) merged[field] = value;
	}
	return merged;
}

/** Keeps both texts, the server's first; a text already inside the other is not repeated. */
function bothTexts(mine: string, theirs: string): string {
	if (theirs.includes(mine)) return theirs;
	return mine.includes(theirs) ? mine : theirs + TEXT_SEPARATOR + mine;
}

/** Lists of things (sources, files): theirs, then what only mine has; a removal on one side holds. */
function union(base: unknown[], mine: unknown[], theirs: unknown[]): unknown[] {
	const has = (list: unknown[], one: unknown) => list.some((other) => same(one, other));
	const kept = theirs.filter((one) => has(mine, one) || !has(base, one));
	const added = mine.filter((one) => !has(theirs, one) && !has(base, one));
	return [...kept, ...added];
}

/** Texts a person writes in sentences; ids, days, names and one-word choices are values. */
function isFreeText(value: unknown, field: string): value is string {
	const name = field.slice(field.lastIndexOf('.') + 1);
	return typeof value === 'string' && /\s/.test(value.trim()) && !ONE_LINE.has(name);
}

function isObject(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const asList = (value: unknown): unknown[] => (isList(value) ? value : []);
const asObject = (value: unknown): Fields => (isObject(value) ? value : {});
const keysOf = (a: Fields, b: Fields) => [...new Set([...Object.keys(b), ...Object.keys(a)])];
const pick = (from: Fields, keys: readonly string[]): Fields =>
	Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key]]));
