import { isRecent, type Doc } from './oracle-words';

/** D03: what was said while nobody followed the dossier is reception’s too, as long as its request. */
export function isDesk(doc: Doc, now: number): boolean {
	return doc.body.desk === true && isRecent(doc, now);
}

/** What reception has to do with, of whatever dossier of its structure. */
export function isOfDesk(type: string | undefined): boolean {
	return ['dossier', 'request', 'message', 'readMark'].includes(type ?? '');
}

/** What a local admin keeps. */
export function isOfAdmin(type: string | undefined): boolean {
	return type === 'staff' || type === 'structureSettings';
}
