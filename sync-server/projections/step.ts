import type { StoredDoc } from '../store/port';
import type { ProjectionContext } from './context';
import type { Reading } from './reading';

/** What each step of a projection is given beside the document. */
export interface Step extends ProjectionContext {
	/** What the batch has read. */
	reading: Reading;
	/** Takes a new document to be written with the batch's others, unless it exists by then. */
	add: (database: string, doc: StoredDoc) => void;
}
