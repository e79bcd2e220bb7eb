import { EARLIER_BYTES } from './earlier';
import { fitted, withinBytes } from './fitted';
import { MAX_DOCUMENT_BYTES } from './limits';
import { workShape, type ToolWork } from './tool';

/** Room for what stands around a work in its document: header, title, files. */
const AROUND_BYTES = 12 * 1024;
const MOST_BYTES = MAX_DOCUMENT_BYTES - EARLIER_BYTES - AROUND_BYTES;

/**
 * What can be kept of a work as it stands on the screen (D17): a text longer than its field is kept up to
 * there. Without this the whole work would be refused for one word too many.
 * @returns the work to keep, and whether something of it stays on the screen alone
 */
export function keptOf(work: ToolWork): { work: ToolWork; cut: boolean } {
	const short = fitted(workShape(work.tool), work);
	const light = withinBytes(short.value, MOST_BYTES);
	return { work: light.value as ToolWork, cut: short.cut || light.cut };
}
