import { currentPathway } from '#domain/current-pathway';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { isAhead } from '#domain/interview';
import { checkAuthors } from './check-authors';
import { checkJoinings } from './check-joinings';
import { checkRefused } from './check-refused';
import { checkSlots } from './check-slots';
import type { Client } from './client';
import { markersIn } from './journal';
import { contactsTakenBack, counts } from './taken-back';
import { unitFault } from './units';
import { checkViewings, toCount, type Stored } from './viewings';
import { wasLost } from './was-lost';
import type { World } from './world';

/** Everything that must be true of a world that has healed and come to rest (P1–P7). */
export async function checkWorld(world: World): Promise<void> {
	const docs = storedDocs(world);
	for (const client of world.clients) {
		checkNothingStuck(world, client);
		checkEqualSets(world, client);
		checkLookedAt(world, client);
		checkResidue(world, client);
		checkCurrentPathway(world, client);
	}
	await checkStore(world);
	checkTexts(world);
	checkSideBySide(world);
	checkUnits(world);
	checkTraces(world, docs);
	checkViewings(world, docs);
	checkRemarks(world, docs);
	checkInterviews(world, docs);
	checkClosed(world, docs);
	checkPlaces(world, docs);
	checkSlots(world, docs);
	checkJoinings(world, docs);
	checkRefused(world);
	checkActions(world);
	checkAuthors(world);
}

/** The documents as they stand in the store. */
function storedDocs({ oracle }: World): Stored[] {
	const latest = [...oracle.history.values()].map((versions) => versions.at(-1)?.doc);
	// What a dossier that moved left behind lives no more (MO-08).
	return latest.filter((doc) => doc?.type && !doc.moves) as unknown as Stored[];
}

/** P5, PL-15: nothing waits for ever, every edit has had its verdict; and the device is told that all is the same. */
function checkNothingStuck({ journal }: World, client: Client): void {
	const unsent = client.disk.unsent();
	if (!client.proved)
		journal.violated('P3', `${client.person.id} never had proof of being up to date`);
	if (unsent.length > 0) journal.violated('P5', `${client.person.id} cannot send ${unsent.join()}`);
}

/** P3, P4: a device holds exactly what it is to hold of what its user may see, in the store's own version. */
function checkEqualSets({ journal, oracle }: World, client: Client): void {
	const user = client.person.id;
	const visible = new Map(
		[...oracle.visibleTo(user, client.wholes())].map(([key, w]) => [
			key.slice(key.indexOf('/') + 1),
			w
		])
	);
	for (const [id, { doc }] of client.disk.docs) {
		if (!visible.has(id)) journal.violated('P4', `${user} still holds ${id}`);
		else if (visible.get(id) !== doc.w) journal.violated('P3', `${user} holds an old ${id}`);
		else if (!sameAsStored(oracle, doc)) journal.violated('P3', `${user} holds another ${id}`);
	}
	for (const id of visible.keys()) {
		if (!client.disk.docs.has(id)) journal.violated('P3', `${user} lacks ${id}`);
	}
}

/** ADR 0036: what was looked at within thirty days stays whole, whatever became of the program since. */
function checkLookedAt({ clock, journal }: World, client: Client): void {
	const { disk, person } = client;
	const whole = client.wholes();
	for (const [dossier, at] of disk.lookedAt) {
		const lately = clock.now - at < 30 * 24 * 3_600_000;
		if (lately && !whole.has(dossier))
			journal.violated('DS', `${person.id} does not keep ${dossier} whole any more`);
	}
}

function sameAsStored(oracle: World['oracle'], doc: AnyEnvelope): boolean {
	return oracle.keysOf(doc.id).some((key) => {
		const stored = oracle.at(key) as unknown as AnyEnvelope | undefined;
		if (stored?.w !== doc.w) return false;
		const known = [...stored.channels, ...(doc.state === 'closed' ? [`d:${doc.id}:head`] : [])];
		if (!doc.channels.every((one) => known.includes(one))) return false;
		return WHOLE.every((part) => JSON.stringify(stored[part]) === JSON.stringify(doc[part]));
	});
}

/** All of a document that the server sends, but its channels, of which each sees his own. */
const WHOLE = ['type', 'state', 'author', 'createdAt', 'updatedAt', 'log', 'body'] as const;

/** P1: the store holds what it acknowledged, after whatever deaths (F1, F2). */
async function checkStore({ journal, oracle, server }: World): Promise<void> {
	for (const [key, versions] of oracle.history) {
		const [name = ''] = key.split('/');
		const database = await server.disk.open(name);
		const stored = await database.get(key.slice(name.length + 1));
		if (stored?.w !== versions.at(-1)?.doc.w) journal.violated('P1', `the store lost ${key}`);
	}
}

/** P4: among what a device keeps of refusals and conflicts, only its user's own words, or what he may read. */
function checkResidue({ clock, journal, oracle }: World, client: Client): void {
	const user = client.person.id;
	const kept = [...client.disk.refusals.values(), ...client.disk.conflicts.values()];
	for (const marker of markersIn(JSON.stringify(kept))) {
		const typed = journal.typed.get(marker);
		const own = typed?.user === user;
		const readable = oracle.mayReadMarker(user, marker, { from: oracle.instant, at: clock.now });
		const copied =
			!/^(dossier|request|pathway|task|trace|interview|interviewNotes|handoverNote|message):/.test(
				typed?.document ?? ''
			);
		// Closing words stand in all that the closing called off, too: in the dossier whoever holds it has read them.
		const inHeldDossier =
			typed?.document.startsWith('dossier:') && client.disk.docs.has(typed.document);
		const known = own || readable || copied || inHeldDossier || !isSecret(oracle, marker);
		if (!known) journal.violated('P4', `${user} keeps ${marker}, which is not his`);
	}
}

/** What was typed in a dossier and stands there now is; what came from a template never was. */
function isSecret(oracle: World['oracle'], marker: string): boolean {
	return [...oracle.keysHolding(marker)].some((key) => {
		const version = oracle.history.get(key)?.at(-1);
		// What a dossier that moved left behind stands for nobody any more (MO-08).
		const stands = version?.doc.dossier != null && !version.doc.moves;
		return stands && version.text.includes(marker) && !isGivenBackOnly(version.doc, marker);
	});
}

/** What was said when work was given back was told to its author then, whoever holds the new round (VE-11). */
function isGivenBackOnly(
	{ type, body }: { type?: string; body?: object },
	marker: string
): boolean {
	return type === 'trace' && !JSON.stringify({ ...body, earlier: null }).includes(marker);
}

/** D05: every device of a dossier names the current pathway that the store's documents make. */
function checkCurrentPathway({ journal, oracle }: World, client: Client): void {
	for (const dossier of client.all('dossier')) {
		const mine = client.all('pathway').filter((one) => one.dossier === dossier.id);
		if (mine.length === 0) continue;
		const here = currentPathway(mine, client.all('task'))?.id;
		const there = oracle.currentOf(dossier.id);
		if (here !== there)
			journal.violated('P3', `${dossier.id}: current pathway ${here}, not ${there}`);
	}
}

/** P1, P5, P6: every text is somewhere, unless somebody who had it before his eyes replaced it. */
function checkTexts({ clients, journal, oracle }: World): void {
	const kept = new Map<string, string>();
	for (const { disk, person } of clients) {
		const here = JSON.stringify([...disk.refusals.values(), ...disk.conflicts.values()]);
		kept.set(person.id, (kept.get(person.id) ?? '') + here);
	}
	for (const [marker, { user, document, replaced, excused, elsewhere }] of journal.typed) {
		if (replaced || excused || kept.get(user)?.includes(marker) || oracle.holds(marker)) continue;
		if (elsewhere && oracle.keysOf(document).length > 0) continue;
		journal.violated('P6', `${marker}, typed by ${user} in ${document}, is lost`);
	}
}

/** P6, F6: what was written in two fields of one document was brought together, or refused with its reason. */
function checkSideBySide({ clients, journal, oracle }: World): void {
	const refused = JSON.stringify(clients.map(({ disk }) => [...disk.refusals.values()]));
	for (const marker of journal.sideBySide) {
		const typed = journal.typed.get(marker);
		const stood = [...oracle.keysHolding(marker)].length > 0;
		if (!typed || typed.replaced || typed.excused || stood) continue;
		if (refused.includes(marker) || besideOneWord(clients, marker)) continue;
		journal.violated('P6', `${marker} in ${typed.document} was never merged, nor refused`);
	}
}

/** A third hand put one word in its field, beside which there is no room (MG-03): both are kept in a conflict. */
function besideOneWord(clients: Client[], marker: string): boolean {
	const kept = clients.flatMap(({ disk }) => [...disk.conflicts.values()]);
	return kept.some(
		({ mine, theirs }) => String(mine).includes(marker) && !/\s/.test(String(theirs).trim())
	);
}

/** P6, MG-04: in no version does a state stand beside the reasons of another. */
function checkUnits({ journal, oracle }: World): void {
	for (const [key, versions] of oracle.history) {
		for (const { doc } of versions) {
			const fault = unitFault(doc as unknown as AnyEnvelope, journal.decisions);
			if (fault) journal.violated('P6', `${key}: ${fault}`);
		}
	}
}

/** D07: a trace stands as its task's decision says. */
function checkTraces({ journal, oracle }: World, docs: Stored[]): void {
	const byId = new Map(docs.map((doc) => [doc._id, doc]));
	for (const trace of docs) {
		if (trace.type !== 'trace' || wasLost(oracle, trace._id)) continue;
		const task = byId.get(trace.body.task);
		const pathway = task?.type === 'task' ? byId.get(task.body.pathway) : undefined;
		if (task && wasLost(oracle, task._id)) continue;
		if (task?.type !== 'task') journal.violated('VE', `${trace._id} has no task`);
		else if (!standsRight(trace.state, task, pathway?.state === 'cancelled')) {
			journal.violated('VE', `${trace._id} is ${trace.state}, its task ${task.state}`);
		}
	}
}

/** PR-17: who reads a remark is who sees the template. */
function checkRemarks({ journal }: World, docs: Stored[]): void {
	const byId = new Map(docs.map((doc) => [doc._id, doc]));
	for (const doc of docs) {
		if (doc.type !== 'templateRemark') continue;
		const template = byId.get(doc.body.template);
		if (template?.type !== 'template') continue;
		const { scope, team, home } = template.body;
		const { audience } = doc.body;
		const right = audience.owner === template.author && audience.home === home;
		if (right && audience.scope === scope && audience.team === team) continue;
		journal.violated('PR', `${doc._id} is told to others than its template`);
	}
}

/** IN-06, IN-20: the task of an interview that was held is open no more; none is ahead of a task not to be done. */
function checkInterviews({ clock, journal, oracle }: World, docs: Stored[]): void {
	const byId = new Map(docs.map((doc) => [doc._id, doc]));
	for (const doc of docs) {
		const task = doc.type === 'interview' ? byId.get(doc.body.task ?? '') : undefined;
		if (doc.type !== 'interview' || task?.type !== 'task') continue;
		const open = task.body.kind === 'advised' && task.state === 'open';
		if (doc.state === 'held' && open && !wasLost(oracle, task._id))
			journal.violated('IN', `${task._id} was held, and is open`);
		const pathway = byId.get(task.body.pathway);
		const left = isByClosing(pathway) && mayHaveBeen(doc, clock.now);
		const dropped = task.state === 'waived' || (pathway?.state === 'cancelled' && !left);
		if (dropped && isAhead(doc) && !wasLost(oracle, doc._id))
			journal.violated('IN', `${doc._id} is ${doc.state}, and its task is not to be done`);
	}
}

/** CL-50: how a talk of that day or before ended is for its counsellor to say, whatever was closed. */
function mayHaveBeen({ state, body }: Envelope<'interview'>, now: number): boolean {
	const today = new Date(now).toISOString().slice(0, 10);
	return state === 'planned' && (body.appointment?.day ?? '') <= today;
}

function isByClosing(pathway: Stored | undefined): boolean {
	const last = pathway?.log.findLast(({ kind }) => kind === 'pathwayCancelled');
	return last?.by === 'system';
}

/** CL-11: in a closed dossier nothing is left to be done, to be decided, or to take place. */
function checkClosed({ clock, journal, oracle }: World, docs: Stored[]): void {
	const closed = docs.filter((doc) => doc.type === 'dossier' && doc.state === 'closed');
	const ids = new Set(closed.map(({ _id }) => _id));
	const undecided = new Set(
		docs.flatMap((doc) => {
			const open = doc.type === 'task' && (doc.state === 'open' || doc.state === 'validated');
			return open ? [doc.body.pathway] : [];
		})
	);
	for (const doc of docs) {
		if (!ids.has(doc.dossier ?? '') || wasLost(oracle, doc._id)) continue;
		const runs = doc.type === 'pathway' && doc.body.kind === 'advised' && doc.state === 'proposed';
		const ahead = doc.type === 'interview' && isAhead(doc) && !mayHaveBeen(doc, clock.now);
		if (ahead || (runs && undecided.has(doc._id)))
			journal.violated('CL', `${doc._id} is ${doc.state} in a closed dossier`);
	}
}

const TAKES = ['held', 'present', 'absent'];

/** When it is over at the westernmost clock. */
function endOf({ day, time, minutes }: { day: string; time: string; minutes: number }): number {
	return Date.parse(`${day}T${time}Z`) + minutes * 60_000 + 12 * 3_600_000;
}

/** S33: whoever asked is answered, nobody waits while a place is free, and what is counted is there. */
function checkPlaces({ journal, clock }: World, docs: Stored[]): void {
	for (const session of docs) {
		if (session.type !== 'session' || session.state !== 'open') continue;
		if (clock.now >= endOf(session.body)) continue;
		const at = docs.filter((doc) => doc.type === 'seat' && doc.body.session === session._id);
		const seats = at.filter(({ structure }) => structure === session.structure);
		const taken = seats.filter(({ state }) => TAKES.includes(state)).length;
		const waiting = seats.filter(({ state }) => state === 'waiting').length;
		const { body } = session;
		const fault = (what: string) => journal.violated('PR', `${session._id}: ${what}`);
		if (seats.some(({ state }) => state === 'asked')) fault('somebody has no answer');
		if (waiting > 0 && taken < body.capacity) fault('somebody waits beside a free place');
		if (body.taken !== taken || body.waiting !== waiting) fault('places are counted wrong');
	}
}

function standsRight(trace: string, task: Envelope<'task'>, cancelled: boolean): boolean {
	if (task.body.kind === 'personal') return trace === 'kept' || trace === 'shared';
	const settled = task.state === 'accepted' || task.state === 'waived';
	if (trace === 'sealed') return task.state === 'validated' && !cancelled;
	if (trace === 'released') return settled || cancelled;
	// IN-08: what was prepared for a talk stays the person's own, whatever came of it.
	const talk = task.body.content.tool === 'interview';
	return (
		trace === 'open' && (talk || task.state === 'open' || task.state === 'waived' || cancelled)
	);
}

/** D12: one action for each logged transition, none doubled, none without its entry; where it happened (MO-09). */
function checkActions({ journal, oracle }: World): void {
	const counted: string[] = [];
	const lost = new Set<string>();
	for (const versions of oracle.history.values()) {
		const doc = versions.at(-1)?.doc as unknown as Stored;
		if (counts(doc) && (oracle.lost.size === 0 || isSure(doc.body))) {
			counted.push(entryOf(doc.structure, doc.body));
		}
		for (const version of versions) {
			const one = version.doc as unknown as Stored;
			if (version.lost && one.type === 'action') lost.add(entryOf(one.structure, one.body));
		}
	}
	const known = entriesIn(oracle, new Set());
	const without = merged(counted, entriesIn(oracle, lost)).slice(counted.length);
	const extra = merged(known, counted).slice(known.length);
	if (without.length + extra.length === 0) return;
	journal.violated('PR', `no action for ${without.join()}; without transition ${extra.join()}`);
}

/**
 * What the logs hold; of a dossier that has moved, whatever stood in one.
 * @param lost actions that are not counted again, of what moved in a life of the store that is over (MO-09)
 */
function entriesIn(oracle: World['oracle'], lost: ReadonlySet<string>): string[] {
	const entries = new Map<string, string[]>();
	const takenBack = contactsTakenBack(oracle);
	for (const versions of oracle.history.values()) {
		const moved = versions.filter(({ doc }) => doc.moves);
		const given = moved.some((version) => version.lost) ? lost : new Set();
		// Neither what a restored store had lost, nor a copy that never came to life.
		const stood = versions.filter((one) => !one.lost && (one.doc.moves ?? 'left') === 'left');
		for (const version of moved.length > 0 ? stood : stood.slice(-1)) {
			const one = version.doc as unknown as Stored;
			if (!one.dossier || one.type === 'action' || !one.log || takenBack.has(one._id)) continue;
			const log = toCount(one.log).filter((entry) => oracle.lost.size === 0 || isSure(entry));
			const held = log.map((entry) => entryOf(entry.structure ?? one.structure, entry));
			const sure = held.filter((entry) => !given.has(entry));
			entries.set(one._id, merged(entries.get(one._id) ?? [], sure));
		}
	}
	return [...entries.values()].flat();
}

function entryOf(structure: string, { kind, at }: { kind: string; at: number }): string {
	return `${structure} ${kind} ${at}`;
}

/**
 * Once a store was restored: of what happened where the dossier was before, document and action may be lost
 * together (MO-09), and a lost move that is learnt of again is another arrival, until the first returns.
 */
function isSure({ kind, structure }: { kind: string; structure?: string }): boolean {
	return !structure && kind !== 'dossierArrived' && kind !== 'dossierLeft';
}

/** What two versions of one log hold, of a dossier that moved: each entry as often as the fuller one has it. */
function merged(one: readonly string[], other: readonly string[]): string[] {
	const missing = [...other];
	for (const entry of one) {
		const at = missing.indexOf(entry);
		if (at >= 0) missing.splice(at, 1);
	}
	return [...one, ...missing];
}
