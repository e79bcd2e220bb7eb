import type { Static } from 'typebox';
import * as Type from 'typebox';
import { FileRefs, type FileRef } from './file-ref';
import { bytesOf } from './fitted';
import type { Decision } from './task';
import { Name, Text, orNull, strict } from './text';
import { ToolWork, keepsVersions } from './tool';

/** What was handed in and given back: the work as it was judged, and what was said of it (VE-11). */
export const EarlierVersion = strict({
	round: Type.Integer({ minimum: 1 }),
	/** Null where its tool keeps no versions, or where there was no room beside the work itself. */
	work: orNull(ToolWork),
	files: FileRefs,
	remark: Text,
	byName: Name,
	/** When it was given back, ms since 1970. */
	at: Type.Integer({ minimum: 0 })
});
export type EarlierVersion = Static<typeof EarlierVersion>;

export const MOST_EARLIER = 20;
/**
 * What earlier versions may weigh together: a document of 256 kB (D17) still has room for the longest text
 * (100,000 letters) in letters of two bytes.
 */
export const EARLIER_BYTES = 48 * 1024;

/** Work given back, as its trace knows it. */
interface GivenBack {
	round: number;
	work: ToolWork;
	files: FileRef[];
	earlier?: EarlierVersion[];
}

/** The earlier versions of a trace once the one it holds was given back, oldest first. */
export function withEarlier(body: GivenBack, decision: Decision | null): EarlierVersion[] {
	const { round, work, files, earlier = [] } = body;
	const { remark, byName, at } = decision ?? { remark: '', byName: '', at: 0 };
	const kept = keepsVersions(work.tool) ? work : null;
	return fitting([...earlier, { round, work: kept, files, remark, byName, at }]);
}

/** The newest matter most: of the older ones first the text goes, then all of them. */
function fitting(versions: readonly EarlierVersion[]): EarlierVersion[] {
	const kept: EarlierVersion[] = [];
	let room = EARLIER_BYTES;
	for (const version of versions.slice(-MOST_EARLIER).reverse()) {
		const fits = [version, { ...version, work: null }].find((one) => bytesOf(one) <= room);
		if (!fits) break;
		room -= bytesOf(fits);
		kept.unshift(fits);
	}
	return kept;
}

/**
 * The work that came right after an earlier version (VE-20): of the newest what stands now.
 * @param place of the version, the newest first
 * @returns null where what came after is not kept: the one after that is no measure of what changed
 */
export function nextWork(
	newestFirst: readonly EarlierVersion[],
	place: number,
	now: ToolWork
): ToolWork | null {
	return place === 0 ? now : (newestFirst[place - 1]?.work ?? null);
}

/** The files of a document, those of its earlier versions included. */
export function carriedFiles(body: { files: FileRef[]; earlier?: EarlierVersion[] }): FileRef[] {
	const before = (body.earlier ?? []).flatMap(({ files }) => files);
	const seen = new Set<string>();
	return [...body.files, ...before].filter(({ id }) => !seen.has(id) && seen.add(id));
}
