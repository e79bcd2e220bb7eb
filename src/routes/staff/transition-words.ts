import type { Transition } from '#domain/transition-kinds';
import { m } from '$lib/i18n/paraglide/messages';

const WORDS: Record<Transition, () => string> = {
	requestConfirmed: m.staff_action_request_confirmed,
	questionnaireCompleted: m.staff_action_questionnaire_completed,
	accountOpened: m.staff_action_account_opened,
	complementAsked: m.staff_action_complement_asked,
	complementGiven: m.staff_action_complement_given,
	requestAnswered: m.staff_action_request_answered,
	requestRedirected: m.staff_action_request_redirected,
	requestAbandoned: m.staff_action_request_abandoned,
	counsellorAssigned: m.staff_action_counsellor_assigned,
	counsellorChanged: m.staff_action_counsellor_changed,
	counsellorRemoved: m.staff_action_counsellor_removed,
	pathwayProposed: m.staff_action_pathway_proposed,
	pathwayCancelled: m.staff_action_pathway_cancelled,
	pathwayFinished: m.staff_action_pathway_finished,
	taskValidated: m.staff_action_task_validated,
	taskAccepted: m.staff_action_task_accepted,
	taskReturned: m.staff_action_task_returned,
	taskWaived: m.staff_action_task_waived,
	documentDeposited: m.staff_action_document_deposited,
	interviewAsked: m.interview_action_asked,
	interviewPlanned: m.interview_action_planned,
	interviewMoved: m.interview_action_moved,
	interviewWishChanged: m.interview_action_wish_changed,
	interviewHeld: m.interview_action_held,
	interviewCorrected: m.brief_action_corrected,
	interviewCancelled: m.interview_action_cancelled,
	interviewMissed: m.agenda_action_missed,
	workshopAttended: m.staff_action_workshop_attended,
	contactMade: m.desk_action_contact,
	dossierClosed: m.staff_action_dossier_closed,
	dossierReopened: m.staff_action_dossier_reopened,
	dossierLeft: m.staff_action_dossier_left,
	dossierArrived: m.staff_action_dossier_arrived,
	consentGiven: m.webfolio_action_given,
	consentMoved: m.webfolio_action_moved,
	consentEnded: m.webfolio_action_ended,
	standInBegun: m.closing_action_stand_in_begun,
	standInEnded: m.closing_action_stand_in_ended
};

/** What happened, as one reads it in a history or a list of actions. */
export function transitionWords(kind: Transition): string {
	return WORDS[kind]();
}
