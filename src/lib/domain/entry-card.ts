import type { Static } from 'typebox';
import * as Type from 'typebox';
import { keyOfId } from './ids';
import { Day, Id, strict } from './text';

/** In force until it is used or revoked, or its last day is over. */
export const CARD_STATES = ['issued', 'revoked', 'used'] as const;

/** Paper is handed over, taken home and found again: it lasts longer than a link by mail (ADR 0042). */
export const CARD_DAYS = 14;

/**
 * A card with a code by which somebody without an address enters once (D02). The code itself is on the paper
 * alone: what is kept and travels is its hash.
 */
export const EntryCardBody = strict({
	dossier: Id,
	/** SHA-256 of the code, in base64url. */
	hash: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
	/** Its last day, as the card says it. */
	until: Day
});
export type EntryCardBody = Static<typeof EntryCardBody>;

/** One per dossier: a new code takes the place of the one before. */
export function cardIdOf(dossier: string): string {
	return `entryCard:${keyOfId(dossier)}`;
}
