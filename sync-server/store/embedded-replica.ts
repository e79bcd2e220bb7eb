import { fromRow, toRow, type Pouch, type PouchRow, type PouchWrite } from './pouch';
import { generationOf, type Ends, type EndsPage, type Leaf } from './replica';

/** Documents told in one page. */
const PAGE = 200;

interface PouchLeaf extends PouchRow {
	_id: string;
	_rev: string;
	_deleted?: boolean;
	_revisions?: { start: number; ids: string[] };
	_attachments?: Record<string, { content_type: string; data: Buffer }>;
}

/** How PouchDB answers for each revision asked for. */
type Opened = { ok: PouchLeaf } | { missing: string };

export async function endsAfter(pouch: Pouch, since: string): Promise<EndsPage> {
	const options = { since: Number(since), limit: PAGE, style: 'all_docs' } as const;
	const { results } = await pouch.changes(options);
	return {
		ends: results.map(({ id, changes }) => ({ id, revs: changes.map(({ rev }) => rev) })),
		seq: String(results.at(-1)?.seq ?? since),
		more: results.length === PAGE
	};
}

/** PouchDB's own comparison counts a revision as missing once its content was compacted away. */
export async function lackingIn(pouch: Pouch, { id, revs }: Ends): Promise<Ends> {
	const known = new Set((await opened(pouch, id, 'all', false)).flatMap(historyOf));
	return { id, revs: revs.filter((rev) => !known.has(rev)) };
}

export async function leavesOf(pouch: Pouch, { id, revs }: Ends): Promise<Leaf[]> {
	return (await opened(pouch, id, revs, true)).map(toLeaf);
}

/** A leaf as PouchDB takes it. */
export function leafRow({ id, revs, deleted, fields, file }: Leaf): PouchWrite {
	const [_rev = ''] = revs;
	const row = toRow({ ...fields, _id: id, _rev });
	const ids = revs.map((rev) => rev.slice(rev.indexOf('-') + 1));
	const data = file && Buffer.from(file.bytes);
	return Object.assign(row, {
		_revisions: { start: generationOf(_rev), ids },
		...(deleted ? { _deleted: true } : {}),
		...(file ? { _attachments: { file: { content_type: file.type, data } } } : {})
	});
}

async function opened(
	pouch: Pouch,
	id: string,
	open_revs: string[] | 'all',
	attachments: boolean
): Promise<PouchLeaf[]> {
	const options = { open_revs, revs: true, attachments, binary: true } as const;
	try {
		const found = (await pouch.get(id, options)) as unknown as Opened[];
		return found.flatMap((one) => ('ok' in one ? [one.ok] : []));
	} catch (error) {
		if ((error as { status?: number }).status === 404) return [];
		throw error;
	}
}

function toLeaf(row: PouchLeaf): Leaf {
	const { _id, _rev, _attachments, ...fields } = fromRow(row);
	void _id;
	void _rev;
	void _attachments;
	const file = row._attachments?.file;
	return {
		id: row._id,
		revs: historyOf(row),
		deleted: row._deleted === true,
		fields,
		file: file ? { bytes: new Uint8Array(file.data), type: file.content_type } : null
	};
}

function historyOf({ _revisions }: PouchLeaf): string[] {
	const { start = 0, ids = [] } = _revisions ?? {};
	return ids.map((hash, n) => `${start - n}-${hash}`);
}
