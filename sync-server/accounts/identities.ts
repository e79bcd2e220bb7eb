import { ProtocolError } from '#protocol/errors';
import type { Envelope } from '#domain/document';
import { staffId } from '#domain/ids';
import { standingsOf } from '../gateway/facts';
import { fromStored } from '../gateway/stored';
import { putIfAbsent, tryPut, update } from '../store/compare-and-set';
import type { AccountsContext } from './context';
import type { LinkDoc, OwnPlace, SessionDoc, UserDoc } from './records';
import { bindEmail, userById } from './users';

/** Whom somebody acts as: one user's id of his account. */
export interface Identity {
	id: string;
	/** His own dossier, which belongs to the account's first id alone. */
	own: OwnPlace | null;
}

/** An account's owner as one of his ids; null when the id is not his. */
export function identityOf(account: UserDoc, id: string): Identity | null {
	if (id === account._id) return { id, own: account.own };
	return account.also?.includes(id) ? { id, own: null } : null;
}

/** Every id of an account, its own first. */
export function idsOf(account: UserDoc): string[] {
	return [account._id, ...(account.also ?? [])];
}

/** As whom an account's owner comes in: as last time, unless that leads nowhere any more. */
export async function identityAtEntry(ctx: AccountsContext, account: UserDoc): Promise<string> {
	if (!account.also?.length) return account._id;
	for (const id of new Set([account.last ?? account._id, ...idsOf(account)])) {
		if (await leadsSomewhere(ctx, account, id)) return id;
	}
	return account._id;
}

async function leadsSomewhere(
	ctx: AccountsContext,
	account: UserDoc,
	id: string
): Promise<boolean> {
	const identity = identityOf(account, id);
	if (!identity) return false;
	return identity.own !== null || (await standingsOf(ctx, id)).length > 0;
}

/**
 * Goes on as another of one's own ids, in the same session. What the old id's device syncs is refused
 * from here on (USER_HEADER). @throws ProtocolError unknown
 */
export async function actAs(
	ctx: AccountsContext,
	{ doc, account }: { doc: SessionDoc; account: UserDoc },
	id: string
): Promise<void> {
	if (!identityOf(account, id)) throw new ProtocolError('unknown');
	await update<UserDoc>(ctx.db, account._id, (one) => ({ ...one, last: id }));
	await update<SessionDoc>(ctx.db, doc._id, (one) => ({ ...one, as: id }));
}

/**
 * The owner of an address joins the team that invited it (AC-20, AC-21): only now is anything of an
 * account made. If the address is new, its account is the member; if it leads to an account already,
 * the member becomes one more id of its owner, and neither the team nor its admin learns of the rest.
 * Every step is skipped when done: the retry after a crash finishes the same.
 * @throws ProtocolError linkSpent when the member is no longer in the team, or under another address
 */
export async function joinTeam(ctx: AccountsContext, link: LinkDoc): Promise<UserDoc> {
	const { joins, email } = link;
	if (!joins || email === null) throw new ProtocolError('linkSpent');
	const { structure, member } = joins;
	if ((await addressOf(ctx, structure, member)) !== email) throw new ProtocolError('linkSpent');
	const account = await accountFor(ctx, email, structure, member);
	if (account._id === member) return account;
	await claimIdentity(ctx, structure, member, account);
	const also = (one: UserDoc) => [...new Set([...(one.also ?? []), member])];
	const joined = await update<UserDoc>(ctx.db, account._id, (one) => ({
		...one,
		also: also(one),
		last: member
	}));
	if (!joined) throw new ProtocolError('linkSpent');
	return joined;
}

/** The hash of the address under which the staff list names a member now; null when it does not. */
async function addressOf(
	ctx: AccountsContext,
	structure: string,
	member: string
): Promise<string | null> {
	const stored = await (await ctx.store.open(structure)).get(staffId(structure));
	const staff = stored && (fromStored(stored) as Envelope<'staff'>);
	const found = staff?.body.members.find((one) => one.user === member);
	return found ? ctx.secret.emailHash(found.email) : null;
}

/** The account an address leads to, made under the member's id when there is none. */
async function accountFor(
	ctx: AccountsContext,
	email: string,
	structure: string,
	member: string
): Promise<UserDoc> {
	const before = await userById(ctx, member);
	// The member is somebody already: only he, by the address that proved it, comes in as him.
	const holder = before?.of ? await userById(ctx, before.of) : before;
	if (holder && holder.email !== null) {
		if (holder.email !== email) throw new ProtocolError('linkSpent');
		return holder;
	}
	if (before && !isBlank(before)) throw new ProtocolError('linkSpent');
	const fields = { own: null, home: structure, password: null, invited: true };
	return bindEmail(ctx, email, member, fields);
}

/** Makes the member one of the account's ids: of all who try at once, one account gets it. */
async function claimIdentity(
	ctx: AccountsContext,
	home: string,
	member: string,
	account: UserDoc
): Promise<void> {
	for (;;) {
		const { doc } = await putIfAbsent<UserDoc>(ctx.db, {
			_id: member,
			email: null,
			password: null,
			own: null,
			home,
			invited: true,
			generation: 1,
			createdAt: ctx.now(),
			of: account._id
		});
		if (doc.of === account._id) return;
		if (!isBlank(doc)) throw new ProtocolError('linkSpent');
		if (await tryPut(ctx.db, { ...doc, of: account._id })) return;
	}
}

/** Left by somebody who lost the race for an address: nobody's, and nothing hangs on it. */
function isBlank({ of, email, password, own }: UserDoc): boolean {
	return !of && email === null && password === null && own === null;
}
