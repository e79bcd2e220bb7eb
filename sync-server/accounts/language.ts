import type { Language } from '#domain/language';
import type { DeviceKind } from '#protocol/account-words';
import { update } from '../store/compare-and-set';
import type { AccountsContext } from './context';
import type { From } from './from';
import type { UserDoc } from './records';
import { userById, userOfEmail } from './users';

/** Somebody who is to be written to: by his id, by his address, or by both. */
export interface Reader {
	user?: string;
	to?: string;
}

/** Keeps what an account's owner chose: for the devices on which he signs in, and for his mails (AC-70). */
export async function chooseLanguage(
	ctx: AccountsContext,
	account: string,
	language: Language
): Promise<void> {
	await update<UserDoc>(ctx.db, account, (one) =>
		one.language === language ? null : { ...one, language }
	);
}

/**
 * Whoever signs in and has chosen nothing for his account has chosen what he chose on this device before, unless
 * it is one that others use too (AC-71).
 */
export async function takeLanguage(
	ctx: AccountsContext,
	user: UserDoc,
	device: DeviceKind,
	{ chosen }: From
): Promise<void> {
	if (user.language || !chosen || device === 'shared') return;
	await update<UserDoc>(ctx.db, user._id, (one) =>
		one.language ? null : { ...one, language: chosen }
	);
}

/** In which somebody reads what is written to him; null when neither his id nor his address tells. */
export async function languageOfReader(
	ctx: AccountsContext,
	{ user, to }: Reader
): Promise<Language | null> {
	const named = user ? await accountOf(ctx, user) : null;
	if (named?.language) return named.language;
	const holder = to ? await userOfEmail(ctx, ctx.secret.emailHash(to)) : null;
	return holder?.language ?? null;
}

/** The account behind an id: its own, or that of a member's id which its owner proved (AC-21). */
async function accountOf(ctx: AccountsContext, id: string): Promise<UserDoc | null> {
	const doc = await userById(ctx, id);
	return doc?.of ? userById(ctx, doc.of) : doc;
}
