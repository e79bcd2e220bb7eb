import { createHash } from 'node:crypto';
import { channelsOf } from '#access/channels';
import type { Envelope } from '#domain/document';
import { CARD_DAYS, cardIdOf } from '#domain/entry-card';
import { charsFrom, NUMBER_CHARS } from '#domain/entry-code';
import { spendCard } from '#domain/gestures/entry-cards';
import { SYSTEM } from '#domain/ids';
import { stamped } from '#domain/stamp';
import { fromStored, toStored } from '../gateway/stored';
import { putIfAbsent, tryPut, update } from '../store/compare-and-set';
import { expiring } from '../store/expiry';
import type { AccountsContext } from './context';
import { ensureConsultant } from './desk';
import type { CardDoc, ClaimDoc, LinkDoc, UserDoc } from './records';
import { claimId, userById } from './users';

type EntryCard = Envelope<'entryCard'>;
type Dossier = Envelope<'dossier'>;

const DAY_MS = 24 * 3_600_000;

/**
 * What follows from a card that reception handed over, renewed or revoked, be it long before it arrived here
 * (D02): its code lets in once, and the one before does no more. Only to the account of a dossier of this
 * very structure which no address leads to: whoever has one needs no paper, and nobody is to come in on it
 * in her place (AC-51). Idempotent.
 */
export async function followCard(ctx: AccountsContext, card: EntryCard): Promise<void> {
	const user = await accountOf(ctx, card);
	if (!user) return;
	const link = `link:${card.body.hash}`;
	const kept = await keptFor(ctx, card);
	if (kept.link && kept.link !== link) await voidLink(ctx, kept.link, user);
	if (card.state !== 'issued') return voidLink(ctx, link, user);
	await giveNumber(ctx, user);
	const made = await putIfAbsent(ctx.db, linkOf(ctx, card, user));
	if (made.doc.user !== user._id || made.doc.purpose !== 'card') return;
	if (kept.link !== link) await tryPut(ctx.db, { ...kept, link });
	if (made.doc.used) await noteUsed(ctx, made.doc);
}

/** Says on the card that somebody has entered by it. */
export async function noteUsed(ctx: AccountsContext, { card, _id }: LinkDoc): Promise<void> {
	if (!card) return;
	const db = await ctx.store.open(card.structure);
	for (;;) {
		const stored = await db.get(cardIdOf(card.dossier));
		const before = stored && (fromStored(stored) as EntryCard);
		if (before?.state !== 'issued' || `link:${before.body.hash}` !== _id) return;
		const draft = spendCard(before, ctx);
		const after = stamped(before as never, draft, { by: SYSTEM, now: ctx.now(), channelsOf });
		if (await tryPut(db, toStored(after, stored?._rev))) return;
	}
}

/** The hash under which a number is known among addresses, which it can never be one of. */
export function numberHash(ctx: AccountsContext, number: string): string {
	return ctx.secret.derive('number', number);
}

/** The number of an account, which its devices reckon in the same way, offline too. */
export function numberOf(user: string): string {
	return charsFrom(
		new Uint8Array(createHash('sha256').update(`number ${user}`).digest()),
		NUMBER_CHARS
	);
}

async function accountOf(ctx: AccountsContext, card: EntryCard): Promise<UserDoc | null> {
	const db = await ctx.store.open(card.structure);
	const stored = await db.get(card.body.dossier);
	if (stored?.type !== 'dossier' || stored.moves) return null;
	const dossier = fromStored(stored) as Dossier;
	await ensureConsultant(ctx, dossier);
	const user = await userById(ctx, dossier.body.consultant);
	const own = user?.own?.dossier === dossier.id && user.own.structure === card.structure;
	return own && user.email === null && !user.of ? user : null;
}

async function keptFor(ctx: AccountsContext, { structure, body }: EntryCard): Promise<CardDoc> {
	const _id = `card:${ctx.secret.key22('card', structure, body.dossier)}`;
	return ((await ctx.db.get(_id)) as CardDoc | null) ?? { _id, link: null };
}

function linkOf(
	ctx: AccountsContext,
	{ body, structure, updatedAt }: EntryCard,
	user: UserDoc
): LinkDoc {
	// A tablet whose clock is wrong prints a wrong day: no code lasts longer for it.
	const said = Date.parse(`${body.until}T23:59:59Z`) + DAY_MS / 2;
	const end = expiring(Math.min(said, updatedAt + (CARD_DAYS + 1) * DAY_MS));
	const card = { structure, dossier: body.dossier };
	const whose = { user: user._id, email: null, pending: null, card };
	return { _id: `link:${body.hash}`, ...end, purpose: 'card', ...whose, used: false };
}

/** Ends a code of this account's; what else a hash may name is left alone. */
async function voidLink(ctx: AccountsContext, id: string, user: UserDoc): Promise<void> {
	await update<LinkDoc>(ctx.db, id, (link) =>
		link.purpose === 'card' && link.user === user._id && !link.used ? { ...link, used: true } : null
	);
}

/** By it and the secret she sets she signs in again. A number that is another's already is not given twice. */
async function giveNumber(ctx: AccountsContext, user: UserDoc): Promise<void> {
	if (user.number) return;
	const number = numberHash(ctx, numberOf(user._id));
	const claim: ClaimDoc = { _id: claimId(number), user: user._id, held: true };
	const { doc } = await putIfAbsent(ctx.db, claim);
	if (doc.user !== user._id) return;
	await update<UserDoc>(ctx.db, user._id, (one) => (one.number ? null : { ...one, number }));
}
