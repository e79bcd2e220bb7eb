import { consentTransitions } from './consent';
import { isCountedContact } from './contact';
import type { AnyEnvelope, Envelope } from './document';
import { endsWithInterview } from './interview';
import { same } from './same';
import { namedStandIn } from './stand-in';
import type { Transition } from './transition-kinds';

/**
 * The countable transitions between two versions of a document (D12); `before` is null at creation.
 * Pure: the server appends them to the document's log in the same write, so that none can be lost
 * and none counted twice.
 */
export function transitionsBetween(before: AnyEnvelope | null, after: AnyEnvelope): Transition[] {
	switch (after.type) {
		case 'dossier':
			return dossierTransitions(before as Envelope<'dossier'> | null, after);
		case 'request':
			return requestTransitions(before as Envelope<'request'> | null, after);
		case 'pathway':
			return pathwayTransitions(before as Envelope<'pathway'> | null, after);
		case 'task':
			return taskTransitions(before as Envelope<'task'> | null, after);
		case 'trace':
			return traceTransitions(before as Envelope<'trace'> | null, after);
		case 'interview':
			return interviewTransitions(before as Envelope<'interview'> | null, after);
		case 'seat':
			return seatTransitions(before as Envelope<'seat'> | null, after);
		case 'contact':
			// Taken back before it was sent, it never was; taken back later, its action is made void.
			return !before && isCountedContact(after) ? ['contactMade'] : [];
		default:
			return [];
	}
}

function dossierTransitions(
	before: Envelope<'dossier'> | null,
	after: Envelope<'dossier'>
): Transition[] {
	const found: Transition[] = before ? [] : ['accountOpened'];
	const was = before?.body.assignment?.counsellor;
	const is = after.body.assignment?.counsellor;
	if (is && !was) found.push('counsellorAssigned');
	if (is && was && is !== was) found.push('counsellorChanged');
	if (!is && was) found.push('counsellorRemoved');
	if (before && before.state !== after.state) {
		found.push(after.state === 'closed' ? 'dossierClosed' : 'dossierReopened');
	}
	return [...found, ...standInTransitions(before, after)];
}

function standInTransitions(
	before: Envelope<'dossier'> | null,
	after: Envelope<'dossier'>
): Transition[] {
	const was = before && namedStandIn(before)?.counsellor;
	const is = namedStandIn(after)?.counsellor;
	if (is) return is === was ? [] : ['standInBegun'];
	return was ? ['standInEnded'] : [];
}

function requestTransitions(
	before: Envelope<'request'> | null,
	after: Envelope<'request'>
): Transition[] {
	const found: Transition[] = [];
	if (!before) {
		found.push('requestConfirmed');
		if (Object.keys(after.body.answers).length > 0) found.push('questionnaireCompleted');
	}
	if (before?.state === after.state) return found;
	if (before?.state === 'complementAsked' && after.state === 'received')
		found.push('complementGiven');
	if (after.state === 'complementAsked') found.push('complementAsked');
	if (after.state === 'answered') found.push('requestAnswered');
	if (after.state === 'redirected') found.push('requestRedirected');
	if (after.state === 'abandoned') found.push('requestAbandoned');
	// `assigned` is counted once, on the dossier, as counsellorAssigned.
	return found;
}

function pathwayTransitions(
	before: Envelope<'pathway'> | null,
	after: Envelope<'pathway'>
): Transition[] {
	// A personal pathway is the person's own affair: it is not counted.
	if (after.body.kind === 'personal') return [];
	if (!before) return ['pathwayProposed'];
	if (after.body.endCounted && !before.body.endCounted) return ['pathwayFinished'];
	return before.state !== after.state && after.state === 'cancelled' ? ['pathwayCancelled'] : [];
}

function taskTransitions(before: Envelope<'task'> | null, after: Envelope<'task'>): Transition[] {
	if (after.body.kind === 'personal') return [];
	if (before && after.body.round > before.body.round) return ['taskReturned'];
	if (before?.state === after.state) return [];
	if (after.state === 'validated') return ['taskValidated'];
	// Counted as the interview that was held, once.
	if (after.state === 'accepted') return endsWithInterview(after) ? [] : ['taskAccepted'];
	return after.state === 'waived' ? ['taskWaived'] : [];
}

function traceTransitions(
	before: Envelope<'trace'> | null,
	after: Envelope<'trace'>
): Transition[] {
	if (after.body.kind === 'personal') return consentTransitions(before, after);
	const sealed = after.state === 'sealed' && before?.state !== 'sealed';
	return sealed && after.body.files.length > 0 ? ['documentDeposited'] : [];
}

function interviewTransitions(
	before: Envelope<'interview'> | null,
	after: Envelope<'interview'>
): Transition[] {
	if (before?.state === after.state) {
		if (before.body.held?.synthesis !== after.body.held?.synthesis) return ['interviewCorrected'];
		if (!same(before.body.appointment, after.body.appointment)) return ['interviewMoved'];
		// Before a slot is fixed what she wishes is part of what she asks for.
		const said = after.state === 'planned' && !same(before.body.wish, after.body.wish);
		return said ? ['interviewWishChanged'] : [];
	}
	// Begun offline by the counsellor, it may be planned and even held when it first arrives.
	if (after.state === 'asked') return ['interviewAsked'];
	if (after.state === 'planned') return ['interviewPlanned'];
	if (after.state === 'missed') return ['interviewMissed'];
	return [after.state === 'held' ? 'interviewHeld' : 'interviewCancelled'];
}

/** Once, however often the sheet is put right. */
function seatTransitions(before: Envelope<'seat'> | null, after: Envelope<'seat'>): Transition[] {
	const counted = before?.log.some(({ kind }) => kind === 'workshopAttended');
	return after.state === 'present' && !counted ? ['workshopAttended'] : [];
}
