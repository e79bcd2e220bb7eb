import type { AnyDraft, Envelope } from '../document';
import type { Way } from '../dossier';
import type { FileRef } from '../file-ref';
import type { Language } from '../language';
import { originOf } from '../origin';
import type { Person } from '../person';
import type { Answers, AskedQuestion } from '../question';
import type { ReferredBy } from '../referral';
import { withoutClosing } from '../closing';
import { withoutStandIn } from '../stand-in';
import { created, edited, type Gesture } from './edit';

type Request = Envelope<'request'>;
type Dossier = Envelope<'dossier'>;

/** What is known when an account is opened, on either way in (S12–S25). */
export interface Opening {
	structure: string;
	way: Way;
	person: Person;
	need: string;
	onBehalfOf: string;
	inCapacityOf: string;
	information: string;
	answers: Answers;
	questionnaireVersion: number;
	/** What the answers are to. */
	asked?: AskedQuestion[];
	files: FileRef[];
	/** In which she wishes to be written to, where it is not that of most. */
	language?: Language;
	/** By which partner, and whether he may follow how it goes (D11). */
	referral?: ReferredBy;
	/** S23: assigned in the same gesture. */
	counsellor: { id: string; name: string } | null;
}

/** Ids chosen beforehand, so that a retry opens the same account. */
export interface OpeningIds {
	dossier: string;
	request: string;
	consultant: string;
}

/** Opens a dossier with its request: at e-mail confirmation, or at the desk, offline too (D02, D14). */
export function openAccount(
	opening: Opening,
	ids: OpeningIds,
	gesture: Pick<Gesture, 'newKey'>
): AnyDraft[] {
	const { structure, way, person, need, information, answers, questionnaireVersion, files } =
		opening;
	const { asked = [], referral } = opening;
	const origin = originOf(opening.onBehalfOf, opening.inCapacityOf);
	const { counsellor, language } = opening;
	const assignment = counsellor && { counsellor: counsellor.id, name: counsellor.name };
	const outcome = counsellor && { text: '', to: counsellor.id, toName: counsellor.name };
	return [
		created<'dossier'>(
			{
				id: ids.dossier,
				type: 'dossier',
				structure,
				dossier: ids.dossier,
				state: 'open',
				body: {
					...{ consultant: ids.consultant, person, way, ...origin, assignment },
					...(language && { language })
				}
			},
			gesture.newKey
		),
		created<'request'>(
			{
				id: ids.request,
				type: 'request',
				structure,
				dossier: ids.dossier,
				state: counsellor ? 'assigned' : 'received',
				body: {
					need,
					way,
					...origin,
					information,
					answers,
					questionnaireVersion,
					...(asked.length > 0 && { asked }),
					files,
					...(referral && { referral }),
					complements: [],
					criteria: [],
					outcome
				}
			},
			gesture.newKey
		)
	];
}

/** A further request of somebody who has a dossier already: nothing is opened a second time (D14). */
export function joinRequest(
	opening: Opening,
	{ id, structure, body }: Dossier,
	request: string,
	gesture: Pick<Gesture, 'newKey'>
): AnyDraft[] {
	const ids = { dossier: id, request, consultant: body.consultant };
	const drafts = openAccount({ ...opening, structure, counsellor: null }, ids, gesture);
	return drafts.filter(({ type }) => type === 'request');
}

/** D01: asks the person for what is missing. */
export function askComplement(request: Request, reason: string, gesture: Gesture): AnyDraft[] {
	const complements = [...request.body.complements, { reason, answer: null }];
	return [edited(request, { state: 'complementAsked', body: { complements } }, gesture.newKey)];
}

/** The person answers the last question asked, perhaps with files. */
export function giveComplement(
	request: Request,
	answer: string,
	files: FileRef[],
	gesture: Gesture
): AnyDraft[] {
	const last = request.body.complements.length - 1;
	const complements = request.body.complements.map((one, i) =>
		i === last ? { ...one, answer } : one
	);
	const body = { complements, files: [...request.body.files, ...files] };
	return [edited(request, { state: 'received', body }, gesture.newKey)];
}

/** D01: the criteria found met are kept with the outcome. */
export function tickCriteria(request: Request, criteria: string[], gesture: Gesture): AnyDraft[] {
	return [edited(request, { body: { criteria } }, gesture.newKey)];
}

/** Ends a request without a counsellor: an answer, another door, or no more sign of life (D01). */
export function endRequest(
	request: Request,
	state: 'answered' | 'redirected' | 'abandoned',
	outcome: { text: string; to: string | null; toName: string | null },
	gesture: Gesture
): AnyDraft[] {
	return [edited(request, { state, body: { outcome } }, gesture.newKey)];
}

/**
 * S23, S50: the counsellor has access to the dossier from here on. One that was closed is open again: all that
 * was proposed in it would end at once (CL-52).
 */
export function assignCounsellor(
	dossier: Dossier,
	request: Request | null,
	counsellor: { id: string; name: string },
	gesture: Gesture
): AnyDraft[] {
	const assignment = { counsellor: counsellor.id, name: counsellor.name };
	const again = dossier.state === 'closed' ? { state: 'open' as const } : {};
	const body = { assignment, ...withoutClosing(dossier), ...withoutStandIn(dossier) };
	const drafts = [edited(dossier, { ...again, body }, gesture.newKey)];
	if (request && request.state !== 'assigned') {
		const outcome = { text: '', to: counsellor.id, toName: counsellor.name };
		drafts.push(edited(request, { state: 'assigned', body: { outcome } }, gesture.newKey));
	}
	return drafts;
}

/** Ends an assignment: nothing of the dossier stays on the counsellor's device (P4). */
export function removeCounsellor(dossier: Dossier, gesture: Gesture): AnyDraft[] {
	const body = { assignment: null, ...withoutStandIn(dossier) };
	return [edited(dossier, { body }, gesture.newKey)];
}
