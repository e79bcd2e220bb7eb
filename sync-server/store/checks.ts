import { StoreConflict, type StoredDoc } from './port';

const NAME = /^[a-z][a-z0-9-]{0,59}$/;
const REVISION = /^[1-9]\d{0,9}-[0-9a-f]{32}$/;

/**
 * The name, when it is one every engine can keep (a directory, a CouchDB database).
 * @throws TypeError otherwise, before it reaches a path or a URL
 */
export function checkName(name: string): string {
	if (!isName(name)) throw new TypeError(`not a database name: ${JSON.stringify(name)}`);
	return name;
}

export function isName(name: string): boolean {
	return NAME.test(name);
}

/**
 * Refuses what the engines would refuse in different ways.
 * @throws TypeError for an id that is empty or begins with `_`, which CouchDB keeps for itself
 * @throws StoreConflict for a revision that no engine could have given
 */
export function checkWrite(doc: StoredDoc): void {
	if (doc._id === '' || doc._id.startsWith('_')) {
		throw new TypeError(`not a document id: ${JSON.stringify(doc._id)}`);
	}
	textOf([doc._id]);
	if (doc._rev !== undefined && !REVISION.test(doc._rev)) throw new StoreConflict(doc._id);
}

/** Half of a surrogate pair, as JSON.stringify escapes it; a literal backslash before `u` is not one. */
const HALF_CHARACTER = /(?:^|[^\\])(?:\\\\)*\\ud[89a-f][0-9a-f]{2}/;

/**
 * A document as JSON text.
 * @throws TypeError when a text ends in the middle of a character (a cut emoji): CouchDB refuses it
 */
export function textOf(doc: object): string {
	const text = JSON.stringify(doc);
	if (HALF_CHARACTER.test(text)) throw new TypeError('a text holds half of a character');
	return text;
}
