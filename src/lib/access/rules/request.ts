import type { Envelope } from '#domain/document';
import { same } from '#domain/same';
import { OPEN_REQUEST_STATES } from '#domain/request-states';
import { follows, hasRole, owns, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Request = Envelope<'request'>;

/** D01. Reception triages; the person answers what is asked of him; his own words stay his. */
export function judgeRequest(facts: UserFacts, context: WriteContext, after: Request): Judgement {
	const before = context.before as Request | null;
	const desk = hasRole(facts, after.structure, 'reception');
	if (!before) return desk ? creationFault(context, after) : 'unknown';
	if (!same(ownWords(before), ownWords(after)) || beginsFollowing(before, after))
		return 'notAllowed';
	if (desk) return deskFault(before, after);
	if (owns(facts, after.dossier))
		return endsFollowing(before, after) ? null : personFault(before, after);
	return follows(facts, after.dossier) ? 'notAllowed' : 'unknown';
}

function creationFault(context: WriteContext, after: Request): Judgement {
	// In any state: the desk may have sorted it, offline, before it first left the device (D14).
	return context.dossier?.id === after.dossier ? null : 'unknown';
}

function ownWords({ body }: Request) {
	const { need, way, onBehalfOf, inCapacityOf, information } = body;
	const { answers, questionnaireVersion, asked, referral } = body;
	const by = referral && { ...referral, follows: null };
	return [
		need,
		way,
		onBehalfOf,
		inCapacityOf,
		information,
		answers,
		questionnaireVersion,
		asked,
		by
	];
}

/** D11: a consent is given where the request comes from, never added to it. */
function beginsFollowing(before: Request, after: Request): boolean {
	return !before.body.referral?.follows && after.body.referral?.follows === true;
}

/** The person takes it back, in whatever state her request is, and says nothing else by it. */
function endsFollowing(before: Request, after: Request): boolean {
	const { referral } = after.body;
	const ends = before.body.referral?.follows === true && referral?.follows === false;
	return ends && before.state === after.state && same({ ...before.body, referral }, after.body);
}

/** A request that has ended stays ended, but for the criteria ticked afterwards. An answer given stays. */
function deskFault(before: Request, after: Request): Judgement {
	const ended = !OPEN_REQUEST_STATES.includes(before.state);
	if (ended && before.state !== after.state) return 'notOpen';
	const given = after.body.complements;
	const kept = before.body.complements.every(
		(one, i) => one.answer === null || same(one, given[i])
	);
	return kept ? null : 'notAllowed';
}

/** The person may answer the last complement asked, and nothing else. */
function personFault(before: Request, after: Request): Judgement {
	if (before.state !== 'complementAsked' || after.state !== 'received') return 'notOpen';
	const asked = before.body.complements;
	const given = after.body.complements;
	const onlyLast =
		given.length === asked.length &&
		given.every((one, i) => {
			const last = i === given.length - 1;
			return last ? one.reason === asked[i]?.reason && one.answer !== null : same(one, asked[i]);
		});
	const filesKept = before.body.files.every((f) => after.body.files.some((g) => same(f, g)));
	const untouched =
		same(before.body.criteria, after.body.criteria) &&
		same(before.body.outcome, after.body.outcome);
	return onlyLast && filesKept && untouched ? null : 'notAllowed';
}
