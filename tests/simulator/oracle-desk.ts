import type { Doc } from './oracle-words';

/** Reception opens dossiers with their requests, and says of two that they are not one person’s. */
export function isOfTheDesk({ type = '' }: Doc): boolean {
	return ['dossier', 'request', 'pair'].includes(type);
}
