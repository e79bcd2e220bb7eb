import { LINK_LIFETIME_MS } from '#domain/limits';
import { ProtocolError } from '#protocol/errors';
import { putIfAbsent, tryPut } from '../store/compare-and-set';
import { expiring } from '../store/expiry';
import type { AccountsContext } from './context';
import type { LinkDoc } from './records';
import { hashOfToken } from './secret';

type LinkFields = Pick<LinkDoc, 'purpose' | 'user' | 'email' | 'pending' | 'joins'>;

/** Keeps a one-time link, valid 24 hours (D17). The same token twice is the same link. */
export async function makeLink(
	ctx: AccountsContext,
	token: string,
	fields: LinkFields
): Promise<LinkDoc> {
	const end = expiring(ctx.now() + LINK_LIFETIME_MS);
	const link: LinkDoc = { _id: linkId(token), ...end, ...fields, used: false };
	return (await putIfAbsent(ctx.db, link)).doc;
}

/** The link of a token. @throws ProtocolError linkSpent when it was used, has expired or never was */
export async function liveLink(ctx: AccountsContext, token: string): Promise<LinkDoc> {
	const link = (await ctx.db.get(linkId(token))) as LinkDoc | null;
	if (!link || link.used || link.expires <= ctx.now()) throw new ProtocolError('linkSpent');
	return link;
}

/** Uses a link up: of all who try at once, one gets through (AC-01). @throws ProtocolError linkSpent */
export async function spendLink(ctx: AccountsContext, link: LinkDoc): Promise<void> {
	if (!(await tryPut(ctx.db, { ...link, used: true }))) throw new ProtocolError('linkSpent');
}

export function linkId(token: string): string {
	return `link:${hashOfToken(token)}`;
}
