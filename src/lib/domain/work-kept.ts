import { EARLIER_BYTES } from './earlier';
import { fitted, withinBytes } from './fitted';
import { MAX_DOCUMENT_BYTES } from './limits';
import { workShape, type ToolWork } from './tool';

/** Room for what stands around a work in its document: header, title, files. */
const AROUND_BYTES = 12 * 1024;
const MOST_BYTES = MAX_DOCUMENT_BYTES - EARLIER_BYTES - AROUND_BYTES;

/** What stays on the screen alone: the end of a field's text, or something of a work too heavy as a whole. */
export type Cut = 'field' | 'whole';

/**
 * What can be kept of a work as it stands on the screen (D17): a text longer than its field is kept up to
 * there. Without this the whole work would be refused for one word too many.
 */
export function keptOf(work: ToolWork): { work: ToolWork; cut: Cut | null } {
	const short = fitted(workShape(work.tool), work);
	const light = withinBytes(short.value, MOST_BYTES);
	const cut = short.cut ? 'field' : light.cut ? 'whole' : null;
	return { work: light.value as ToolWork, cut };
}
