/** Named limits (D06, D16, D17 and architecture §6). Bytes, characters, milliseconds or counts as named. */
export const MAX_TASKS = 7;
/** Of a place in line: how far pathways can be moved past each other. */
export const MAX_RANK = 1_000;
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_FILES_PER_DOCUMENT = 10;
/** What the files of one dossier may weigh together. */
export const MAX_DOSSIER_FILES_BYTES = 500 * 1024 * 1024;
export const MAX_DOCUMENT_BYTES = 256 * 1024;
export const MAX_MESSAGE_CHARS = 5_000;
/** What a counsellor says of a template, and what its owners answer. */
export const MAX_REMARK_CHARS = 1_000;
export const MAX_ANSWER_CHARS = 500;
/** A counsellor's reusable remarks: all of them fit in one document. */
export const MAX_PHRASES = 40;
export const MAX_PHRASE_CHARS = 1_000;
export const MAX_PHRASE_NAME_CHARS = 60;
/** A template carries the answers of its owners: it must stay a document that fits. */
export const MAX_REPLIES = 60;
/** Versions of a welcome questionnaire that stay readable, and what they weigh together beside the one in use. */
export const MAX_EARLIER_QUESTIONNAIRES = 10;
export const MAX_EARLIER_QUESTIONNAIRES_BYTES = 96 * 1024;
export const MAX_EARLIER_QUESTIONS = 300;
/** How often a synthesis is corrected: the texts before stay beside it, in one document (D17). */
export const MAX_CORRECTIONS = 10;
export const MAX_NAME_CHARS = 100;
export const MAX_EMAIL_CHARS = 254;
export const MAX_PHONE_CHARS = 30;
export const MAX_POST_CODE_CHARS = 10;
/** An address is proved by a mail, not by a pattern: this only finds slips of the hand. */
export const EMAIL_PATTERN = '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$';
export const MAX_TITLE_CHARS = 160;
/** A team's name stands in the name of its channel, which is at most 120 long. */
export const MAX_TEAM_CHARS = 40;
export const MAX_DEPTH = 20;
export const MAX_KEYS = 5_000;
export const LINK_LIFETIME_MS = 24 * 3_600_000;
export const REFUSAL_LIFETIME_MS = 30 * 24 * 3_600_000;
export const PERSONAL_SESSION_MS = 90 * 24 * 3_600_000;
export const SHARED_SESSION_MS = 12 * 3_600_000;
/** Reception and local admins see this many months of requests and of actions, the current one included. */
export const VISIBLE_MONTHS = 24;
/** Those who keep sign-in sheets see the seats asked for in this many months. */
export const VISIBLE_SEAT_MONTHS = 12;
/** Days without a move after which a request rises in the queue (D01). */
export const ESCALATION_DAYS = [3, 9, 21] as const;
/** A question in one's own words, before anyone knows who asks (S03). */
export const MAX_QUESTION_CHARS = 500;
/** People by whom one reaches a partner (ADR 0046). */
export const MAX_PARTNER_CONTACTS = 10;
