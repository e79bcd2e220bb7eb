import type { Envelope } from '#domain/document';
import type { NewKey } from '#domain/ids';
import type { MailRequest } from '../mail/queue';
import type { NewsItem } from '../notices/deliver';
import type { Store } from '../store/port';

/** What the projections are given. Clock and randomness are passed in, as everywhere. */
export interface ProjectionContext {
	store: Store;
	now: () => number;
	newKey: NewKey;
	/** Makes the account of a dossier that has none yet (D02, way 2). Idempotent. */
	ensureConsultant: (dossier: Envelope<'dossier'>) => Promise<unknown>;
	/** Whether an address leads to somebody’s account. */
	isReached: (user: string) => Promise<boolean>;
	/** Brings the code of a card into force, or ends it (D02). Idempotent. */
	followCard: (card: Envelope<'entryCard'>) => Promise<unknown>;
	/** Writes to the host of a visit or a meeting who is asked to confirm it (D11). Idempotent. */
	followConfirmation: (confirmation: Envelope<'confirmation'>) => Promise<unknown>;
	/** Writes to those of a partner's people who are given a link (D11). Idempotent. */
	followPartner: (partner: Envelope<'partner'>) => Promise<unknown>;
	/** Invites whoever is new in a structure's staff list (D10). Idempotent. */
	inviteTeam: (staff: Envelope<'staff'>) => Promise<unknown>;
	/** Has somebody told of something new, once per id, as he has chosen. */
	tellNews: (structure: string, item: NewsItem) => Promise<void>;
	/** Puts a mail in the outbox, once per id; one that somebody may choose to have otherwise as he has chosen. */
	queueMail: (structure: string, mail: MailRequest) => Promise<void>;
	/** Told of what failed. It is tried again. */
	onError: (error: unknown) => void;
}
