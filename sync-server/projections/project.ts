import type { AnyEnvelope } from '#domain/document';
import { announce, readToAnnounce } from './announce';
import { readActions, readToRecord, recordActions } from './actions';
import { fromStored } from '../gateway/stored';
import type { StoredDoc } from '../store/port';
import { completeAttended } from './attendance';
import { followClosing, readToSettle } from './closings';
import { followConsent } from './consents';
import type { ProjectionContext } from './context';
import { noteFollowers, readToNote } from './followers';
import { followInterview, readToTalk } from './interviews';
import { followJoining } from './joinings';
import { informPerson, readToInform } from './mails';
import { givePlaces, readToSeat } from './places';
import { notePairs } from './pairs';
import { giveWelcome, noteFinished, readToFinish, readToWelcome } from './pathways';
import { Reading } from './reading';
import { giveSlots, readToBook } from './slots';
import { followStandIn } from './stand-ins';
import type { Step } from './step';
import { followTask, readToFollow } from './traces';
import { followTransfer } from './transfers';

/**
 * Everything that follows from one change (architecture §4.7), in the order in which it matters to
 * people. Each step reads what stands and writes under deterministic ids or compare-and-set, so that the
 * whole may be run any number of times, by any number of processes.
 */
export async function project(step: Step, doc: AnyEnvelope): Promise<void> {
	await followState(step, doc);
	await followLog(step, doc);
}

/** What is logged of a document is counted and told where it happened, be its dossier moving since (MO-09). */
async function followLog(step: Step, doc: AnyEnvelope): Promise<void> {
	await recordActions(step, doc);
	await informPerson(step, doc);
	await announce(step, doc);
}

/** What follows from a document whose dossier is moving: elsewhere nothing of it is followed (MO-02). */
export async function followMoving(step: Step, doc: AnyEnvelope): Promise<void> {
	await followLog(step, doc);
	await givePlaces(step, doc);
	await giveSlots(step, doc);
	await followJoining(step, doc);
}

async function followState(step: Step, doc: AnyEnvelope): Promise<void> {
	await followTask(step, doc);
	await followInterview(step, doc);
	await followConsent(step, doc);
	await noteFollowers(step, doc);
	await followStandIn(step, doc);
	await followClosing(step, doc);
	await followTransfer(step, doc);
	await givePlaces(step, doc);
	await giveSlots(step, doc);
	await completeAttended(step, doc);
	await noteFinished(step, doc);
	await notePairs(step, doc);
	await followJoining(step, doc);
	if (doc.type === 'dossier') await step.ensureConsultant(doc);
	if (doc.type === 'entryCard') await step.followCard(doc);
	if (doc.type === 'confirmation') await step.followConfirmation(doc);
	if (doc.type === 'partner') await step.followPartner(doc);
	if (doc.type === 'staff') await step.inviteTeam(doc);
	await giveWelcome(step, doc);
}

/**
 * Reads what projecting these changed documents of one structure needs, in a few requests, and makes the
 * keys of dossiers that have none yet.
 */
export async function readingFor(
	ctx: ProjectionContext,
	structure: string,
	changed: readonly StoredDoc[]
): Promise<Reading> {
	const reading = new Reading(ctx.store);
	for (const stored of changed) reading.keep(structure, stored);
	const docs = changed.map(fromStored);
	const ids = docs.flatMap((doc) => [
		...readToFollow(doc),
		...readToTalk(doc),
		...readToNote(doc),
		...readToSettle(doc),
		...readToSeat(doc),
		...readToBook(doc),
		...readToFinish(doc),
		...readToWelcome(doc),
		...readToRecord(doc),
		...readToInform(ctx, doc),
		...readToAnnounce(ctx, doc)
	]);
	await reading.fetch(structure, ids);
	await readActions(ctx, reading, structure, docs);
	return reading;
}
