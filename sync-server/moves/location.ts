import type { Envelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { homeOf, isUnderWay, moveId } from '#domain/move';
import { fromStored } from '../gateway/stored';
import type { Store, StoredDoc } from '../store/port';

/**
 * What the server notes beside a document of a dossier that moves: `left` on those of the structure it
 * leaves; on an arriving copy the write token of what it was made from. Without a note a document lives
 * where it stands, and nothing is looked up for it.
 */
export type MoveNote = string;
export const LEFT: MoveNote = 'left';

export interface MovingDoc extends StoredDoc {
	moves: MoveNote;
}

export function isMoving(stored: StoredDoc): stored is MovingDoc {
	return typeof stored.moves === 'string';
}

/** A copy that has not come to life yet. */
export function isArriving(stored: StoredDoc): boolean {
	return isMoving(stored) && stored.moves !== LEFT;
}

/** A dossier's documents are not here: they live elsewhere, or not yet. `busy`: here, and not to be written now. */
export type Presence = 'here' | 'busy' | 'away';

/** Where dossiers on the move live, each asked of its one location document (MO-03). */
export class Locations {
	readonly #moves = new Map<string, Promise<Envelope<'move'> | null>>();

	constructor(private readonly store: Pick<Store, 'open'>) {}

	/** Whether a document, read in this database, is there for anybody. */
	async presence(database: string, stored: StoredDoc): Promise<Presence> {
		if (!isMoving(stored)) return 'here';
		const move = await this.moveOf(dossierOf(stored));
		if (!move || homeOf(move) !== database) return 'away';
		return isUnderWay(move) ? 'busy' : 'here';
	}

	/** Those of these documents that are there. */
	async present(database: string, docs: Iterable<StoredDoc>): Promise<StoredDoc[]> {
		const found: StoredDoc[] = [];
		for (const doc of docs) if ((await this.presence(database, doc)) !== 'away') found.push(doc);
		return found;
	}

	moveOf(dossier: string): Promise<Envelope<'move'> | null> {
		const known = this.#moves.get(dossier);
		if (known) return known;
		const asked = moveOf(this.store, dossier);
		this.#moves.set(dossier, asked);
		return asked;
	}
}

/** The location document of a dossier; null for one that never was to move. */
export async function moveOf(
	store: Pick<Store, 'open'>,
	dossier: string
): Promise<Envelope<'move'> | null> {
	const network = await store.open(NETWORK);
	const stored = await network.get(moveId(dossier));
	return stored && (fromStored(stored) as Envelope<'move'>);
}

/** Whether a dossier is in a structure, by its own document there; null when there is none. */
export async function presenceOf(
	store: Pick<Store, 'open'>,
	dossier: string,
	structure: string
): Promise<Presence | null> {
	const stored = await (await store.open(structure)).get(dossier);
	return stored && new Locations(store).presence(structure, stored);
}

function dossierOf({ dossier }: StoredDoc): string {
	return String(dossier);
}
