import type { AnyEnvelope, DocType, Envelope } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import { downloadName } from '#domain/file-name';

/** The kinds of which a person's dossier is made, in the order in which one tells of it. */
export const OWN_KINDS: readonly DocType[] = [
	'dossier',
	'request',
	'pathway',
	'task',
	'trace',
	'interview',
	'seat',
	'viewing',
	'message'
];

/** A file of the dossier, and where it stands in the archive. */
export interface OwnFile {
	doc: AnyEnvelope;
	ref: FileRef;
	path: string;
}

/**
 * What of the documents here is the person's to take away: her own dossier, all that she may read of it, and
 * nothing under the veil (P7): work that was handed in stays on its device for an instant only, and no
 * archive is made of it.
 * @param joined the dossier that is one with it (ADR 0049), as far as it is here
 */
export function ownDocuments(
	docs: readonly AnyEnvelope[],
	dossier: string,
	joined?: string
): AnyEnvelope[] {
	const isOwn = (id: string | null) => id === dossier || (joined !== undefined && id === joined);
	const mine = docs.filter((doc) => isOwn(doc.dossier) || isOwn(doc.id));
	const tasks = new Map(mine.flatMap((doc) => (doc.type === 'task' ? [[doc.id, doc]] : [])));
	const shown = mine.filter((doc) => doc.type !== 'trace' || !isVeiled(doc, tasks));
	const rank = ({ type }: AnyEnvelope) => OWN_KINDS.indexOf(type);
	return shown.filter((doc) => rank(doc) >= 0).sort((a, b) => rank(a) - rank(b));
}

/** D07: from the moment it is handed in to the counsellor's decision, whichever of the two documents says so. */
export function isVeiled(
	{ state, body }: Pick<Envelope<'trace'>, 'state' | 'body'>,
	tasks: ReadonlyMap<string, Pick<Envelope<'task'>, 'state'>>
): boolean {
	const validated = tasks.get(body.task)?.state === 'validated';
	return state === 'sealed' || (body.kind === 'advised' && validated && state !== 'released');
}

/** The files that these documents name, each once, under names that no computer takes for a program. */
export function ownFiles(docs: readonly AnyEnvelope[]): OwnFile[] {
	const found = new Map<string, OwnFile>();
	for (const doc of docs) {
		for (const ref of filesIn(doc)) {
			if (found.has(ref.id)) continue;
			const number = String(found.size + 1).padStart(2, '0');
			found.set(ref.id, { doc, ref, path: `fichiers/${number} ${downloadName(ref)}` });
		}
	}
	return [...found.values()];
}

function filesIn(doc: AnyEnvelope): readonly FileRef[] {
	if (doc.type === 'request' || doc.type === 'message') return doc.body.files;
	if (doc.type !== 'trace') return [];
	return [...doc.body.files, ...(doc.body.earlier ?? []).flatMap(({ files }) => files)];
}

/** A document as it stands in the archive: without what is of use to a server alone. */
export function portable({ channels, mac, w, ...doc }: AnyEnvelope) {
	void [channels, mac, w];
	return doc;
}
