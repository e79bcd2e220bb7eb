import Type, { type Static } from 'typebox';
import { MAX_MESSAGE_CHARS } from './limits';
import { strict } from './text';

/** Why a dossier is closed. */
export const CLOSING_REASONS = [
	'aimReached',
	'personStops',
	'noSign',
	'followedElsewhere',
	'other'
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** Why it was closed, and what the person reads of it. Stands as long as the dossier is closed. */
export const Closing = strict({
	reason: Type.Enum([...CLOSING_REASONS]),
	words: Type.String({ minLength: 1, maxLength: MAX_MESSAGE_CHARS })
});
export type Closing = Static<typeof Closing>;
