import type { Envelope } from './document';

type Dossier = Pick<Envelope<'dossier'>, 'body'>;

/**
 * Whether whoever acts in a dossier is its person: by her account, or by that of the other dossier with which it
 * is one (ADR 0049). It gives no right; what somebody may do is asked before.
 */
export function isPersonOf({ body }: Dossier, user: string): boolean {
	return body.consultant === user || body.joined?.person === user;
}
