import type { AnyEnvelope, Envelope } from '#domain/document';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { day } from '$lib/ui/dates';
import { fullName } from '#domain/full-name';
import { readFileOf } from '../../open-file';
import { own } from '../own-space.svelte';
import { archivePage } from './archive-page';
import { chaptersOf } from './chapters';
import { OWN_KINDS, ownDocuments, ownFiles, portable, type OwnFile } from './own-documents';
import { OwnPapers } from './own-papers';
import { zip, type ZipEntry } from './zip';

/** An archive that was made, and what of it could not be had here. */
export interface Archive {
	blob: Blob;
	/** Names of files that are elsewhere, and cannot be fetched now. */
	missing: string[];
}

/** How far it is, of how many files. */
export type OnProgress = (done: number, all: number) => void;

/**
 * The person's dossier as an archive that is read without this app: a page, the same as data, and the files.
 * What is not on this device is fetched where there is a network; without one the archive names it.
 */
export async function makeArchive(
	dossier: Envelope<'dossier'>,
	who: string,
	onprogress: OnProgress
): Promise<Archive> {
	const at = clock.read();
	const docs = ownDocuments(everythingHere(), dossier.id, own.aside?.id);
	const { entries, paths, missing } = await gather(ownFiles(docs), onprogress);
	const papers = new OwnPapers(docs, paths, who);
	const page = archivePage({
		lang: getLocale(),
		title: m.webfolio_export_title({ name: fullName(dossier.body.person) }),
		lead: m.webfolio_export_made({ day: day(at, 0) }),
		missing: missingWords(missing),
		chapters: await chaptersOf(papers, (id) => device.get('session', id)),
		absent: m.webfolio_export_absent(),
		contents: m.webfolio_export_contents()
	});
	const data = {
		format: 'jemoriente-dossier',
		version: 1,
		madeAt: new Date(at).toISOString(),
		complete: missing.length === 0 && device.complete,
		missing,
		files: [...paths].map(([id, path]) => ({ id, path })),
		documents: docs.map(portable)
	};
	const text = (of: string) => new TextEncoder().encode(of);
	const first = [
		{ path: 'index.html', bytes: text(page) },
		{ path: 'dossier.json', bytes: text(JSON.stringify(data, null, '\t')) }
	];
	const bytes = zip([...first, ...entries], new Date(at));
	return { blob: new Blob([bytes], { type: 'application/zip' }), missing };
}

function everythingHere(): AnyEnvelope[] {
	return OWN_KINDS.flatMap((kind) => device.all(kind) as unknown as AnyEnvelope[]);
}

/** The files that can be had, and the names of those that cannot. */
async function gather(files: readonly OwnFile[], onprogress: OnProgress) {
	const entries: ZipEntry[] = [];
	const paths = new Map<string, string>();
	const missing: string[] = [];
	for (const [n, { doc, ref, path }] of files.entries()) {
		onprogress(n, files.length);
		const blob = await readFileOf(doc, ref);
		if (!blob) {
			missing.push(ref.name);
			continue;
		}
		entries.push({ path, bytes: new Uint8Array(await blob.arrayBuffer()) });
		paths.set(ref.id, path);
	}
	return { entries, paths, missing };
}

function missingWords(names: readonly string[]) {
	if (names.length === 0 && device.complete) return null;
	const text = device.complete
		? m.webfolio_export_missing_text()
		: m.webfolio_export_incomplete_text();
	return { title: m.webfolio_export_missing(), text, names };
}
