import type { Static } from 'typebox';
import * as Type from 'typebox';
import { hasEverBeenShown } from './consent';
import type { Envelope } from './document';
import { idPattern, keyOfId } from './ids';
import { Day, Name, strict } from './text';

/** That somebody opened a shared trace (D08): the document's author did, when it was created. */
export const ViewingBody = strict({
	trace: Type.String({ pattern: idPattern('trace'), maxLength: 150 }),
	/** The day on which it was opened, by the reader's device: part of the id, and of nothing else. */
	day: Day,
	/** The reader's name, as the structure's staff list has it. Stamped by the server. */
	name: Name,
	/**
	 * Whether the consent had ended when the server heard of it: it was opened on a device that had not
	 * heard of the end. Stamped by the server.
	 */
	late: Type.Boolean()
});
export type ViewingBody = Static<typeof ViewingBody>;

/**
 * One per trace, reader and day, on however many devices it is opened and how often: nobody is flooded. A
 * trace's key has one dot, and an id takes no second one.
 */
export function viewingId(trace: string, reader: { user: string; structure: string }, day: string) {
	const [pathway = '', slot = ''] = keyOfId(trace).split('.');
	const key = keyOfId(reader.user);
	// A member's id begins with the structure, which the document names already.
	const home = `${reader.structure}.`;
	const own = key.startsWith(home) ? key.slice(home.length) : key;
	return `viewing:${pathway}.${slot}-${day.replaceAll('-', '')}-${own.replaceAll('.', '-')}`;
}

/** Whether somebody may have opened this trace by right: it is shown, or was at some time. */
export function mayBeNoted(trace: Envelope<'trace'>): boolean {
	return trace.body.kind === 'personal' && hasEverBeenShown(trace);
}
