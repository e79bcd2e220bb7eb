import type { AnyDraft, AnyEnvelope } from '#domain/document';
import { homeOfCard } from '#domain/fund-card';
import { taskIdOfInterview } from '#domain/interview';
import { NETWORK } from '#domain/ids';
import type { MoveBody } from '#domain/move';
import { homeOfPartner } from '#domain/partner';
import { homeOfSheet } from '#domain/question-sheet';
import { homeOfReply } from '#domain/ready-reply';
import { settingsId, staffId, taskIdOfTrace, traceIdOfTask } from '#domain/ids';
import {
	followedLately,
	follows,
	hasRole,
	isStaff,
	ownPlaces,
	owns,
	type UserFacts,
	type WriteContext
} from './facts';
import type { Judgement } from './refusal';
import { judgeAgenda, ownsAgenda } from './rules/agenda';
import { judgeTransfer, ordersTransfers } from './rules/caseload-transfer';
import { judgeConfirmation } from './rules/confirmation';
import { judgeContact } from './rules/contact';
import { judgeDossier } from './rules/dossier';
import { judgeEntryCard } from './rules/entry-card';
import { judgeHandoverNote } from './rules/handover-note';
import { judgeInterview } from './rules/interview';
import { judgeInterviewNotes } from './rules/interview-notes';
import { keepsForNetwork, keepsForStructure } from './rules/keepers';
import { judgeMessage, judgeReadMark } from './rules/message';
import { judgeMove } from './rules/move';
import { ownsNotices } from './rules/notice-settings';
import { judgePair } from './rules/pair';
import { judgePathway } from './rules/pathway';
import { ownsPhrases } from './rules/phrases';
import { judgeAskedQuestion, sitsAtReception } from './rules/asked-question';
import { judgeReferral } from './rules/referral';
import { judgeRequest } from './rules/request';
import { judgeSeat } from './rules/seat';
import { holdsSessions, judgeSession } from './rules/session';
import { judgeCard, judgeSettings, judgeStaff, keepsCard } from './rules/structure';
import { judgeTask } from './rules/task';
import { judgeTemplate } from './rules/template';
import { judgeTemplateRemark } from './rules/template-remark';
import { judgeTrace } from './rules/trace';
import { isOwnViewing, judgeViewing } from './rules/viewing';

/**
 * Whether the user has any business with what the draft names, before any id is looked up (§4.6): an
 * outsider learns nothing, not even that a document exists.
 */
export function mayApproach(facts: UserFacts, draft: AnyDraft): boolean {
	const desk = hasRole(facts, draft.structure, 'reception');
	switch (draft.type) {
		case 'dossier':
		case 'request':
		case 'message':
		case 'readMark':
			return desk || reaches(facts, draft);
		case 'pathway':
		case 'task':
		case 'trace':
		case 'interview':
		case 'contact':
		case 'confirmation':
		case 'handoverNote':
			return reaches(facts, draft);
		case 'viewing':
			return (
				isOwnViewing(facts, draft) &&
				(reaches(facts, draft) || followedLately(facts, draft.dossier))
			);
		case 'interviewNotes':
			return follows(facts, draft.dossier) && reaches(facts, draft);
		case 'template':
		case 'templateRemark':
			return isStaff(facts) && draft.structure === NETWORK;
		case 'pair':
		case 'entryCard':
		case 'referral':
			return desk;
		case 'session':
			return holdsSessions(facts, draft.structure);
		case 'seat':
			return holdsSessions(facts, draft.structure) || reaches(facts, draft);
		case 'move':
			return draft.structure === NETWORK && concerns(facts, draft.body);
		default:
			return mayApproachKept(facts, draft);
	}
}

/** What a structure, its desk or one of its staff keeps, beside people’s dossiers. */
function mayApproachKept(facts: UserFacts, draft: AnyDraft): boolean {
	switch (draft.type) {
		case 'phrases':
			return ownsPhrases(facts, draft);
		case 'noticeSettings':
			return ownsNotices(facts, draft);
		case 'fundCard':
			return keepsForNetwork(facts, draft, homeOfCard(draft.id));
		case 'questionSheet':
			return keepsForNetwork(facts, draft, homeOfSheet(draft.id));
		case 'askedQuestion':
			return sitsAtReception(facts);
		case 'readyReply':
			return keepsForStructure(facts, draft, homeOfReply(draft.id));
		case 'caseloadTransfer':
			return ordersTransfers(facts, draft);
		case 'partner':
			return keepsForStructure(facts, draft, homeOfPartner(draft.id));
		case 'agenda':
			return ownsAgenda(facts, draft);
		case 'structureCard':
			return keepsCard(facts, draft);
		case 'structureSettings':
			return ownDocument(facts, draft, settingsId(draft.structure));
		case 'staff':
			return ownDocument(facts, draft, staffId(draft.structure));
		default:
			return false;
	}
}

function reaches(facts: UserFacts, { dossier, structure }: AnyDraft): boolean {
	const place = ownPlaces(facts).find((one) => one.dossier === dossier);
	const followed = facts.caseload.find((one) => one.dossier === dossier);
	return (place ?? followed)?.structure === structure;
}

/** A move concerns the person, and reception of where the dossier is to go. */
function concerns(facts: UserFacts, { dossier, to }: MoveBody): boolean {
	return owns(facts, dossier) || hasRole(facts, to, 'reception');
}

function ownDocument(facts: UserFacts, draft: AnyDraft, id: string): boolean {
	return draft.id === id && hasRole(facts, draft.structure, 'localAdmin');
}

/** Ids of the documents a write must be judged with, all in the document's own database. */
export function relatedIds(draft: AnyDraft): string[] {
	switch (draft.type) {
		case 'task':
			return [draft.body.pathway, traceIdOfTask(draft.id)];
		case 'trace':
			return [taskIdOfTrace(draft.id)];
		case 'viewing':
			return [draft.body.trace];
		case 'templateRemark':
			return [draft.body.template];
		case 'interview':
			return [taskIdOfInterview(draft.id)];
		case 'interviewNotes':
			return [draft.body.interview, taskIdOfInterview(draft.body.interview)];
		case 'seat':
			return [draft.body.session];
		case 'confirmation':
			return [draft.body.task];
		default:
			return [];
	}
}

/** Judges one write, given the documents as they stand now. Pure and total. */
export function mayWrite(facts: UserFacts, context: WriteContext, after: AnyEnvelope): Judgement {
	if (context.before && !sameHome(context.before, after)) return 'unknown';
	switch (after.type) {
		case 'dossier':
			return judgeDossier(facts, context, after);
		case 'request':
			return judgeRequest(facts, context, after);
		case 'pathway':
			return judgePathway(facts, context, after);
		case 'task':
			return judgeTask(facts, context, after);
		case 'trace':
			return judgeTrace(facts, context, after);
		case 'viewing':
			return judgeViewing(facts, context, after);
		case 'interview':
			return judgeInterview(facts, context, after);
		case 'interviewNotes':
			return judgeInterviewNotes(facts, context, after);
		case 'contact':
			return judgeContact(facts, context, after);
		case 'confirmation':
			return judgeConfirmation(facts, context, after);
		case 'handoverNote':
			return judgeHandoverNote(facts, context, after);
		case 'message':
			return judgeMessage(facts, context, after);
		case 'readMark':
			return judgeReadMark(facts, context, after);
		case 'move':
			return judgeMove(facts, context, after);
		case 'template':
			return judgeTemplate(facts, context, after);
		case 'templateRemark':
			return judgeTemplateRemark(facts, context, after);
		case 'seat':
			return judgeSeat(facts, context, after);
		default:
			return judgeKept(facts, context, after);
	}
}

/** What a structure, its desk or one of its staff keeps, beside people’s dossiers. */
function judgeKept(facts: UserFacts, context: WriteContext, after: AnyEnvelope): Judgement {
	switch (after.type) {
		case 'phrases':
			return ownsPhrases(facts, after) ? null : 'unknown';
		case 'noticeSettings':
			return ownsNotices(facts, after) ? null : 'unknown';
		case 'fundCard':
			return keepsForNetwork(facts, after, homeOfCard(after.id)) ? null : 'unknown';
		case 'questionSheet':
			return keepsForNetwork(facts, after, homeOfSheet(after.id)) ? null : 'unknown';
		case 'askedQuestion':
			return judgeAskedQuestion(facts, context.before as typeof after | null, after);
		case 'pair':
			return judgePair(facts, context.before as typeof after | null, after);
		case 'referral':
			return judgeReferral(facts, context.before as typeof after | null, after);
		case 'readyReply':
			return keepsForStructure(facts, after, homeOfReply(after.id)) ? null : 'unknown';
		case 'caseloadTransfer':
			return judgeTransfer(facts, context, after);
		case 'partner':
			return keepsForStructure(facts, after, homeOfPartner(after.id)) ? null : 'unknown';
		case 'entryCard':
			return judgeEntryCard(facts, context.before as typeof after | null, after);
		case 'agenda':
			return judgeAgenda(facts, context, after);
		case 'session':
			return judgeSession(facts, after);
		case 'structureCard':
			return judgeCard(facts, context, after);
		case 'structureSettings':
			return judgeSettings(facts, context, after);
		case 'staff':
			return judgeStaff(facts, context, after);
		default:
			// Actions and the use of templates come from the server alone (D12).
			return 'unknown';
	}
}

/** A document never changes its kind, its dossier or its structure. */
function sameHome(before: AnyEnvelope, after: AnyEnvelope): boolean {
	return (
		before.type === after.type &&
		before.dossier === after.dossier &&
		before.structure === after.structure
	);
}
