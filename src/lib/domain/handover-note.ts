import type { Static } from 'typebox';
import * as Type from 'typebox';
import { MAX_MESSAGE_CHARS } from './limits';
import { Day, Id, Name, orNull, strict } from './text';

/** Until the colleague it was written for says that it was read. */
export const NOTE_STATES = ['unread', 'read'] as const;

/**
 * What whoever hands a dossier over wants the colleague to know (ADR 0035). For counsellors alone: the person
 * never sees it.
 */
export const HandoverNoteBody = strict({
	text: Type.String({ minLength: 1, maxLength: MAX_MESSAGE_CHARS }),
	/** The colleague it is for. */
	to: Id,
	toName: Name,
	/** Who wrote it, as the staff list calls him: stamped by the server. */
	fromName: Name,
	/** The last day, of what was handed over for some days only. */
	until: orNull(Day)
});
export type HandoverNoteBody = Static<typeof HandoverNoteBody>;
