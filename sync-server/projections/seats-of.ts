import type { Envelope } from '#domain/document';
import { keyOfId } from '#domain/ids';
import { seatPrefix } from '#domain/seat';
import { fromStored } from '../gateway/stored';
import { LEFT } from '../moves/location';
import type { Database } from '../store/port';

/** The seats of a session; those of dossiers that live elsewhere by now are left out. */
export async function seatsOf(db: Database, session: string): Promise<Envelope<'seat'>[]> {
	return (await db.withPrefix(seatPrefix(session)))
		.filter((stored) => stored.moves !== LEFT && stored.channels?.length)
		.map((stored) => fromStored(stored) as Envelope<'seat'>);
}

/** Where the server notes, for itself alone, what it gave and told of a session. */
export function noteId(session: string): string {
	return `places:${keyOfId(session)}`;
}
