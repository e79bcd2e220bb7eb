import type { AnyEnvelope } from '#domain/document';
import { same } from '#domain/same';
import { versionKey } from './journal';
import type { World } from './world';

/** F14: whoever stands as author of a version, of a log entry or of a decision is who wrote it. */
export function checkAuthors({ journal, oracle }: World): void {
	for (const [key, versions] of oracle.history) {
		let before: AnyEnvelope | undefined;
		for (const version of versions) {
			const doc = version.doc as unknown as AnyEnvelope;
			if (!doc.type || doc.type === 'action') continue;
			const { structure, w } = doc;
			// A version that comes back, or is put back, after a restoration was judged when it first stood; so
			// was one that moves.
			const again = versions.find((one) => one.doc.w === w) !== version || version.doc.moves;
			if (again) {
				before = doc;
				continue;
			}
			const { dossier } = doc;
			const writers = writersOf(journal, oracle, { structure, id: version.doc._id, w, dossier });
			for (const stamp of stampsOf(before, doc)) {
				if (writers.includes(stamp)) continue;
				journal.violated('F14', `${key}: ${stamp} stands for ${writers[0]}`);
			}
			before = doc;
		}
	}
}

/**
 * Who may have saved it. Of a dossier that moved, also whoever did so while his device believed it to live
 * elsewhere (MO-07).
 */
function writersOf(
	{ authors }: World['journal'],
	oracle: World['oracle'],
	{ dossier, ...version }: { structure: string; id: string; w: string; dossier: string | null }
): string[] {
	const writers = authors.get(versionKey(version));
	if (writers) return [...writers];
	const moved = dossier !== null && oracle.everAsked(dossier);
	const places = moved ? oracle.structures() : [];
	const others = places.flatMap((structure) => [
		...(authors.get(versionKey({ ...version, structure })) ?? [])
	]);
	// What returned after a restoration stands where its dossier lives, under a token of its own (MO-12).
	const returned = oracle.lost.size > 0 && moved ? authorsElsewhere(oracle, version) : [];
	return ['system', ...returned, ...others];
}

function authorsElsewhere(
	oracle: World['oracle'],
	{ id, structure }: { id: string; structure: string }
): string[] {
	const keys = oracle.keysOf(id).filter((key) => !key.startsWith(`${structure}/`));
	const versions = keys.flatMap((key) => oracle.history.get(key) ?? []);
	return versions.flatMap(({ doc }) => {
		const { author, log = [] } = doc as unknown as AnyEnvelope;
		return [author, ...log.map(({ by }) => by)];
	});
}

function stampsOf(before: AnyEnvelope | undefined, doc: AnyEnvelope): string[] {
	const entries = doc.log.slice(before?.log.length ?? 0).map((entry) => entry.by);
	const author = before ? [] : [doc.author];
	const decision = decisionIn(doc);
	const decided = decision && !same(decision, before && decisionIn(before));
	return [...entries, ...author, ...(decided ? [decision.by] : [])];
}

/** What somebody decided and signed: about a task, that an interview was held, or what is said of it since. */
function decisionIn(doc: AnyEnvelope): { by: string } | null {
	if (doc.type === 'task') return doc.body.decision;
	return doc.type === 'interview' ? (doc.body.held?.corrected ?? doc.body.held) : null;
}
