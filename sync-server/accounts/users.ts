import { ProtocolError } from '#protocol/errors';
import { putIfAbsent, tryPut, update, type Ensured } from '../store/compare-and-set';
import type { AccountsContext } from './context';
import type { ClaimDoc, OwnPlace, UserDoc } from './records';

export async function userById(ctx: AccountsContext, id: string): Promise<UserDoc | null> {
	return (await ctx.db.get(id)) as UserDoc | null;
}

/**
 * The account an address leads to, or a number. Two reads whether it is known or not, so that time tells nothing
 * (AC-08).
 */
export async function userOfEmail(ctx: AccountsContext, email: string): Promise<UserDoc | null> {
	const claim = (await ctx.db.get(claimId(email))) as ClaimDoc | null;
	const user = await userById(ctx, claim?.user ?? 'user:nobody');
	return user && (user.email === email || user.number === email) ? user : null;
}

export type NewUser = Pick<UserDoc, 'own' | 'home' | 'password' | 'invited' | 'language'>;

/** Creates an account unless it exists. */
export async function ensureUser(
	ctx: AccountsContext,
	id: string,
	fields: NewUser,
	email: string | null = null
): Promise<Ensured<UserDoc>> {
	const fresh: UserDoc = { _id: id, ...fields, email, generation: 1, createdAt: ctx.now() };
	return putIfAbsent(ctx.db, fresh);
}

/**
 * Binds an address to an account, `id` if the address is free, else the account that holds it: one
 * address, one account, whatever happens at once or in between (AC-03). The claim is written first. A
 * claim whose account never came to be is an orphan, and is taken over by compare-and-set; so the one
 * who created the account confirms the claim in turn, and withdraws when it was taken meanwhile.
 * @returns the account that holds the address now
 */
export async function bindEmail(
	ctx: AccountsContext,
	email: string,
	id: string,
	fields: NewUser
): Promise<UserDoc> {
	for (;;) {
		const claim = await claimFor(ctx, email, id);
		if (!claim) continue;
		const user = await withEmail(ctx, claim.user, fields, email);
		if (claim.held || (await tryPut(ctx.db, { ...claim, held: true }))) return user;
		const now = (await ctx.db.get(claim._id)) as ClaimDoc | null;
		if (now?.user !== user._id) await withdraw(ctx, user);
	}
}

/** The account of this id with this address, made or completed. */
async function withEmail(
	ctx: AccountsContext,
	id: string,
	fields: NewUser,
	email: string
): Promise<UserDoc> {
	await ensureUser(ctx, id, fields, email);
	const user = await update<UserDoc>(ctx.db, id, (one) =>
		one.email === null ? { ...one, email } : null
	);
	if (user?.email !== email) throw new ProtocolError('internal');
	return user;
}

/** Another account holds the address: this one has none. */
async function withdraw(ctx: AccountsContext, { _id, email }: UserDoc): Promise<void> {
	await update<UserDoc>(ctx.db, _id, (one) =>
		one.email === email ? { ...one, email: null } : null
	);
}

/**
 * The claim on an address, by us or by the account that holds it. Null when it has just changed: look
 * again.
 */
async function claimFor(ctx: AccountsContext, email: string, id: string): Promise<ClaimDoc | null> {
	const fresh: ClaimDoc = { _id: claimId(email), user: id, held: false };
	const { doc: claim } = await putIfAbsent(ctx.db, fresh);
	if (claim.user === id) return claim;
	const holder = await userById(ctx, claim.user);
	if (holder?.email === email) return claim;
	await tryPut(ctx.db, { ...fresh, _rev: claim._rev });
	return null;
}

/** Gives an account its own dossier unless it has one. @returns the account as it stands then */
export async function ensureOwn(
	ctx: AccountsContext,
	id: string,
	own: OwnPlace
): Promise<UserDoc | null> {
	return update<UserDoc>(ctx.db, id, (user) => (user.own ? null : { ...user, own }));
}

/** MO-06: the account says where its dossier lives now, and that structure writes to the person from here on. */
export async function settleOwn(ctx: AccountsContext, id: string, own: OwnPlace): Promise<void> {
	await update<UserDoc>(ctx.db, id, (user) => {
		const there = user.own?.structure === own.structure && user.home === own.structure;
		return there || user.own?.dossier !== own.dossier
			? null
			: { ...user, own, home: own.structure };
	});
}

export function claimId(email: string): string {
	return `claim:${email}`;
}
