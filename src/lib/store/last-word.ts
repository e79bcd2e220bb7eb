import { isKind, type AnyEnvelope, type Envelope } from '#domain/document';
import { isConfidedTo, namedStandIn } from '#domain/stand-in';
import type { LocalDoc } from './local-docs';

type Dossier = Envelope<'dossier'>;

/**
 * Somebody's last word on a dossier, behind all that waits: what she wrote in it before must leave before it
 * (PU-50), however early she had begun to change the dossier itself. Anything else keeps its place.
 * @param order behind all that waits here
 * @param author whoever writes, a user's id
 */
export function behindWhatItEnds(local: LocalDoc, order: number, author: string): LocalDoc {
	return isLastWord(local, author) ? { ...local, unsent: order } : local;
}

/**
 * Whether its writer may write nothing in it any more once it has arrived, or all that is open in it ends: it
 * is given away for good, given back, or closed. One that is reopened stays where it stood, unless it is given
 * away too: all that was begun since rests on it.
 */
function isLastWord({ base, doc }: LocalDoc, author: string): boolean {
	const [was, is] = [asDossier(base), asDossier(doc)];
	if (!was || !is) return false;
	const ends = was.state === 'open' && is.state === 'closed';
	return ends || (isNamed(was, author) && !isNamed(is, author));
}

function asDossier(doc: AnyEnvelope | null): Dossier | null {
	return doc && isKind('dossier', doc) ? doc : null;
}

function isNamed(dossier: Dossier, user: string): boolean {
	return isConfidedTo(dossier, user) || namedStandIn(dossier)?.counsellor === user;
}
