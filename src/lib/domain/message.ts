import type { Static } from 'typebox';
import * as Type from 'typebox';
import { FileRefs } from './file-ref';
import { Name, Text, oneOf, strict } from './text';

/** Who speaks: the person, or whoever answers her at the centre. */
export const SIDES = ['person', 'team'] as const;
export type Side = (typeof SIDES)[number];

/** Once said it stands: nothing of it changes. */
export const MESSAGE_STATES = ['said'] as const;

/** One message of the one thread that a dossier has (ADR 0043). */
export const MessageBody = strict({
	side: oneOf(SIDES),
	text: Text,
	files: FileRefs,
	/**
	 * Whether it is between the person and reception: nobody followed the dossier when the server took it in.
	 * Stamped by the server, whatever a device knew of the assignment.
	 */
	desk: Type.Boolean(),
	/** Who wrote it for the team, as the staff list calls him; empty for the person. Stamped by the server. */
	byName: Name
});
export type MessageBody = Static<typeof MessageBody>;

/** Whether it says anything at all. */
export function isSaying({ text, files }: Pick<MessageBody, 'text' | 'files'>): boolean {
	return text.trim() !== '' || files.length > 0;
}
