import type { Static } from 'typebox';
import * as Type from 'typebox';
import { ACTION_STATES, ActionBody } from './action';
import { AgendaBody } from './agenda';
import { CaseloadBody } from './caseload';
import { CaseloadTransferBody, TRANSFER_STATES } from './caseload-transfer';
import { CONFIRMATION_STATES, ConfirmationBody } from './confirmation';
import { CONTACT_STATES, ContactBody } from './contact';
import { DOSSIER_STATES, DossierBody } from './dossier';
import { CARD_STATES, EntryCardBody } from './entry-card';
import { FUND_CARD_STATES, FundCardBody } from './fund-card';
import { HandoverNoteBody, NOTE_STATES } from './handover-note';
import { PLACE_PATTERN, idPattern } from './ids';
import { INTERVIEW_STATES, InterviewBody } from './interview';
import { InterviewNotesBody } from './interview-notes';
import { MESSAGE_STATES, MessageBody } from './message';
import { MOVE_STATES, MoveBody } from './move';
import { NoticeSettingsBody } from './notice-settings';
import { PAIR_STATES, PairBody } from './pair';
import { PARTNER_STATES, PartnerBody } from './partner';
import { PATHWAY_STATES, PathwayBody } from './pathway';
import { PhrasesBody } from './phrases';
import { ASKED_STATES, AskedQuestionBody } from './asked-question';
import { QuestionSheetBody, SHEET_STATES } from './question-sheet';
import { ReadMarkBody } from './read-mark';
import { READY_REPLY_STATES, ReadyReplyBody } from './ready-reply';
import { REFERRAL_STATES, ReferralBody } from './referral';
import { RequestBody } from './request';
import { REQUEST_STATES } from './request-states';
import { SEAT_STATES, SeatBody } from './seat';
import { SESSION_STATES, SessionBody } from './session';
import { StaffBody, StructureCardBody, StructureSettingsBody } from './structure';
import { TASK_STATES, TaskBody } from './task';
import { TEMPLATE_STATES, TemplateBody } from './template';
import { REMARK_STATES, TemplateRemarkBody } from './template-remark';
import { TemplateUseBody } from './template-use';
import { Id, orNull, strict } from './text';
import { TRACE_STATES, TraceBody } from './trace';
import { TRANSITIONS } from './transition-kinds';
import { ViewingBody } from './viewing';

/** Every kind of document that travels, with its body and its states (architecture §4.0). */
export const KINDS = {
	structureCard: { body: StructureCardBody, states: ['current'] },
	structureSettings: { body: StructureSettingsBody, states: ['current'] },
	staff: { body: StaffBody, states: ['current'] },
	dossier: { body: DossierBody, states: DOSSIER_STATES },
	request: { body: RequestBody, states: REQUEST_STATES },
	pair: { body: PairBody, states: PAIR_STATES },
	entryCard: { body: EntryCardBody, states: CARD_STATES },
	pathway: { body: PathwayBody, states: PATHWAY_STATES },
	task: { body: TaskBody, states: TASK_STATES },
	trace: { body: TraceBody, states: TRACE_STATES },
	viewing: { body: ViewingBody, states: ['current'] },
	interview: { body: InterviewBody, states: INTERVIEW_STATES },
	interviewNotes: { body: InterviewNotesBody, states: ['current'] },
	agenda: { body: AgendaBody, states: ['current'] },
	confirmation: { body: ConfirmationBody, states: CONFIRMATION_STATES },
	contact: { body: ContactBody, states: CONTACT_STATES },
	template: { body: TemplateBody, states: TEMPLATE_STATES },
	templateUse: { body: TemplateUseBody, states: ['current'] },
	templateRemark: { body: TemplateRemarkBody, states: REMARK_STATES },
	phrases: { body: PhrasesBody, states: ['current'] },
	noticeSettings: { body: NoticeSettingsBody, states: ['current'] },
	fundCard: { body: FundCardBody, states: FUND_CARD_STATES },
	questionSheet: { body: QuestionSheetBody, states: SHEET_STATES },
	askedQuestion: { body: AskedQuestionBody, states: ASKED_STATES },
	caseload: { body: CaseloadBody, states: ['current'] },
	caseloadTransfer: { body: CaseloadTransferBody, states: TRANSFER_STATES },
	readyReply: { body: ReadyReplyBody, states: READY_REPLY_STATES },
	partner: { body: PartnerBody, states: PARTNER_STATES },
	referral: { body: ReferralBody, states: REFERRAL_STATES },
	session: { body: SessionBody, states: SESSION_STATES },
	seat: { body: SeatBody, states: SEAT_STATES },
	handoverNote: { body: HandoverNoteBody, states: NOTE_STATES },
	message: { body: MessageBody, states: MESSAGE_STATES },
	readMark: { body: ReadMarkBody, states: ['current'] },
	move: { body: MoveBody, states: MOVE_STATES },
	action: { body: ActionBody, states: ACTION_STATES }
} as const;

export type DocType = keyof typeof KINDS;
export const DOC_TYPES = Object.keys(KINDS) as DocType[];

/** The body of each kind, by its type. */
export type Bodies = { [T in DocType]: Static<(typeof KINDS)[T]['body']> };
export type StateOf<T extends DocType> = (typeof KINDS)[T]['states'][number];

/** One countable transition, written in the same document as the change it tells of (§4.7). */
export const LogEntry = strict({
	kind: Type.Enum([...TRANSITIONS]),
	by: Id,
	/** Ms since 1970, the server's. */
	at: Type.Integer({ minimum: 0 }),
	/** The structure that counts it, when it is another than the document's: the dossier moved since. */
	structure: Type.Optional(Type.String({ pattern: PLACE_PATTERN }))
});
export type LogEntry = Static<typeof LogEntry>;

const draftHeader = {
	structure: Type.String({ pattern: PLACE_PATTERN }),
	/** The dossier it belongs to; `null` for what belongs to a structure or the network. */
	dossier: orNull(Type.String({ pattern: idPattern('dossier'), maxLength: 90 })),
	/** Write token: a random id stamped at each save (§4.6). */
	w: Type.String({ pattern: '^[A-Za-z0-9_-]{8,64}$' })
};

/** What the server adds, and nobody else: a client's own are not even accepted on the wire. */
const serverHeader = {
	/** Who created it: a user's id, or `system`. */
	author: Id,
	/** Ms since 1970, the server's; 0 on a device until it is acknowledged. Orders what needs an order. */
	createdAt: Type.Integer({ minimum: 0 }),
	updatedAt: Type.Integer({ minimum: 0 }),
	channels: Type.Array(Type.String({ maxLength: 120 }), { maxItems: 4 }),
	log: Type.Array(LogEntry, { maxItems: 1_000 }),
	/** The server's mark on this very version: proof, after a restored backup, that it once accepted it. */
	mac: Type.Optional(Type.String({ maxLength: 64 }))
};

function draftOf<T extends DocType>(type: T) {
	const { body, states } = KINDS[type];
	return {
		...draftHeader,
		/** Begins with its type: no draft can name what the server keeps for itself (EN-02). */
		id: Type.String({ pattern: idPattern(type), maxLength: 150 }),
		type: Type.Literal(type),
		state: Type.Enum([...states] as unknown as [string, ...string[]]),
		body
	};
}

/** Draft schemas by type: exactly what a device may say of a document. */
export const DRAFT_SCHEMAS: Record<DocType, Type.TSchema> = mapKinds((type) =>
	strict(draftOf(type))
);

/** Envelope schemas by type: a draft and what the server stamps. */
export const ENVELOPE_SCHEMAS: Record<DocType, Type.TSchema> = mapKinds((type) =>
	strict({ ...draftOf(type), ...serverHeader })
);

function mapKinds(make: (type: DocType) => Type.TSchema): Record<DocType, Type.TSchema> {
	return Object.fromEntries(DOC_TYPES.map((type) => [type, make(type)])) as Record<
		DocType,
		Type.TSchema
	>;
}

/** A document as a device writes it. */
export interface Draft<T extends DocType = DocType> {
	id: string;
	type: T;
	structure: string;
	dossier: string | null;
	state: StateOf<T>;
	body: Bodies[T];
	w: string;
}

/** A document as everyone keeps it: what was written, and what the server stamped. */
export interface Envelope<T extends DocType = DocType> extends Draft<T> {
	author: string;
	createdAt: number;
	updatedAt: number;
	channels: string[];
	log: LogEntry[];
	mac?: string;
}

/** Any document, told apart by its `type`. */
export type AnyDraft = { [T in DocType]: Draft<T> }[DocType];
export type AnyEnvelope = { [T in DocType]: Envelope<T> }[DocType];

/** Narrows a document to one kind. */
export function isKind<T extends DocType>(
	type: T,
	doc: AnyEnvelope
): doc is AnyEnvelope & Envelope<T>;
export function isKind<T extends DocType>(type: T, doc: AnyDraft): doc is AnyDraft & Draft<T>;
export function isKind(type: DocType, doc: { type: DocType }): boolean {
	return doc.type === type;
}

/** The database a document lives in: one per structure, one for its actions, one for the network (§4). */
export function databaseOf(doc: { type: DocType; structure: string }): string {
	if (doc.type === 'action') return actionsDatabase(doc.structure);
	return doc.structure;
}

export function actionsDatabase(structure: string): string {
	return `actions-${structure}`;
}
