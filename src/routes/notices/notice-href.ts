import type { AnyEnvelope } from '#domain/document';
import type { NoticeLine } from './notice-lines';

/** Where something new is to be read. Ids stand in the hash only (architecture §6). */
export function noticeHref({ to, kind, doc, dossier }: NoticeLine): string {
	if (to === 'person') return ownHref(doc, kind);
	if (to === 'reception')
		return kind === 'message' ? `/accueil/messages#${dossier.id}` : `/accueil#${doc.id}`;
	if (kind === 'message') return `/conseil/messages#${dossier.id}`;
	// Once decided it is in the dossier, and no longer in the queue.
	const waits = doc.type === 'task' && doc.state === 'validated';
	return waits ? `/conseil/supervision#${doc.id}` : `/conseil/dossier#${dossier.id}`;
}

function ownHref(doc: AnyEnvelope, kind: NoticeLine['kind']): string {
	if (kind === 'message') return '/mon-espace/messages';
	if (doc.type === 'task') return `/mon-espace/tache#${doc.id}`;
	if (doc.type === 'interview')
		return doc.body.task
			? `/mon-espace/tache#${doc.body.task}`
			: `/mon-espace/rendez-vous#${doc.id}`;
	if (doc.type === 'pathway') return '/mon-espace/demarches';
	return doc.type === 'request' ? '/mon-espace/demande' : '/mon-espace';
}
