import { fullName } from '#domain/full-name';
import { createHmac } from 'node:crypto';
import type { ActionBody } from '#domain/action';
import {
	actionsDatabase,
	type AnyDraft,
	type AnyEnvelope,
	type Envelope,
	type LogEntry
} from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { staffId, NETWORK, SYSTEM } from '#domain/ids';
import { snapshotOf } from '#domain/snapshot';
import { isCounted as countsAs } from '#domain/transition-kinds';
import type { ProjectionContext } from './context';
import type { Reading } from './reading';
import type { Step } from './step';
import { amend, ensure, putNew } from './system-write';
import { ensureSecrets, secretId, secretOf } from './dossier-secret';

/**
 * D12: one action per logged transition. Its id is derived from the document and the place in its log,
 * under the dossier's own key: run twice it is written once, and it leads back to nobody.
 */
export async function recordActions(step: Step, doc: AnyEnvelope): Promise<void> {
	if (!isCounted(doc)) return;
	const { reading } = step;
	const dossier = await reading.doc('dossier', doc.structure, doc.dossier);
	if (!dossier) return;
	const secret = await secretOf(reading, dossier);
	const staff = await reading.doc('staff', doc.structure, staffId(doc.structure));
	for (const [n, key] of actionKeys(secret, doc).entries()) {
		const entry = doc.log[n] as LogEntry;
		if (entry.structure || !countsAs(entry.kind)) continue;
		const subject = keyed(secret, dossier.id);
		const draft = actionDraft({ dossier, staff, doc, entry, key, subject });
		if (isTakenBack(doc)) await makeVoid(step, draft, entry.at);
		else ensure(step, draft, entry.at);
	}
}

/** Ids of what `recordActions` reads in the structure's database. */
export function readToRecord(doc: AnyEnvelope): string[] {
	return isCounted(doc) ? [doc.dossier, secretId(doc.dossier), staffId(doc.structure)] : [];
}

/** Reads which actions of these documents stand already. */
export async function readActions(
	ctx: ProjectionContext,
	reading: Reading,
	structure: string,
	docs: readonly AnyEnvelope[]
): Promise<void> {
	const counted = docs.filter(isCounted);
	await ensureSecrets(ctx, reading, structure, new Set(counted.map(({ dossier }) => dossier)));
	const ids: string[] = [];
	for (const doc of counted) {
		const dossier = await reading.doc('dossier', structure, doc.dossier);
		if (dossier) ids.push(...actionKeys(await secretOf(reading, dossier), doc).map(actionId));
	}
	await reading.fetch(actionsDatabase(structure), ids);
}

type Counted = AnyEnvelope & { dossier: string };

function isCounted(doc: AnyEnvelope): doc is Counted {
	return doc.structure !== NETWORK && doc.dossier !== null && doc.log.length > 0;
}

/** One key per entry of the log, in its order. */
function actionKeys(secret: string, { id, log }: AnyEnvelope): string[] {
	return log.map((entry, n) => keyed(secret, `${id}#${n}${markOf(entry)}`));
}

/**
 * A restored store may note that a dossier leaves before all that happened in it has come back: something
 * else stands in that place of the log then (MO-12).
 */
function markOf({ kind, at }: LogEntry): string {
	return kind === 'dossierLeft' || kind === 'dossierArrived' ? ` ${kind} ${at}` : '';
}

function actionId(key: string): string {
	return `action:${key}`;
}

function actionDraft(from: {
	dossier: Envelope<'dossier'>;
	staff: Envelope<'staff'> | null;
	doc: AnyEnvelope;
	entry: LogEntry;
	key: string;
	subject: string;
}): AnyDraft {
	const { dossier, entry, key, subject } = from;
	const { structure } = dossier;
	const member = from.staff?.body.members.find((one) => one.user === entry.by);
	const body: ActionBody = {
		kind: entry.kind,
		subject,
		at: entry.at,
		actor: member ? member.user : null,
		actorName: member ? fullName(member) : null,
		by: member ? 'staff' : entry.by === SYSTEM ? 'system' : 'consultant',
		...measured(from.doc, entry),
		snapshot: snapshotOf(dossier, entry.at)
	};
	return {
		id: actionId(key),
		type: 'action',
		structure,
		dossier: null,
		state: 'current',
		body,
		w: keyed(key, JSON.stringify(body))
	};
}

/** What was noted by mistake is counted no more (ADR 0033). */
function isTakenBack({ type, state }: AnyEnvelope): boolean {
	return type === 'contact' && state === 'withdrawn';
}

/**
 * PR-81: void from the beginning where it does not stand yet, so that whoever still looks at the contact as
 * it was finds its place taken.
 */
async function makeVoid(step: Step, draft: AnyDraft, at: number): Promise<void> {
	const database = actionsDatabase(draft.structure);
	const made = { ...draft, state: 'void', w: keyed(draft.w, 'void') } as AnyDraft;
	if (!step.reading.has(database, draft.id) && (await putNew(step, made, at))) return;
	await amend(step, database, draft.id, (now) =>
		now.type === 'action' && now.state === 'current'
			? edited(now, { state: 'void' }, step.newKey)
			: null
	);
}

/** D12: of an interview that was held, what sort it was, where, and how long; of a contact, how and how long. */
function measured(doc: AnyEnvelope, { kind }: LogEntry): Pick<ActionBody, 'interview' | 'contact'> {
	if (kind === 'contactMade' && doc.type === 'contact') {
		const { medium, minutes } = doc.body;
		return minutes === null ? {} : { contact: { medium, minutes } };
	}
	if (kind !== 'interviewHeld' || doc.type !== 'interview' || !doc.body.held) return {};
	const { mode, minutes } = doc.body.held;
	return { interview: { kind: doc.body.kind, mode, minutes } };
}

function keyed(secret: string, text: string): string {
	return createHmac('sha256', secret).update(text).digest('base64url');
}
