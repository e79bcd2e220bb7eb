import type { Doc } from './oracle-words';

/** Reception opens dossiers with their requests, says of two that they are not one person’s, and hands out codes. */
export function isOfTheDesk({ type = '' }: Doc): boolean {
	return ['dossier', 'request', 'pair', 'entryCard'].includes(type);
}
