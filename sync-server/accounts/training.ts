import { TRAINING, isTraining } from '#domain/training';
import { discard, update } from '../store/compare-and-set';
import type { AccountsContext } from './context';
import type { ClaimDoc, UserDoc } from './records';
import { claimId, userById } from './users';

/** Whose accounts a reset of the training structure concerns, by their ids. */
export interface TrainingPeople {
	staff: Iterable<string>;
	consultants: Iterable<string>;
}

/**
 * Ends every session in the training structure, at once and on every process (TR-03): its staff keep their accounts,
 * and sign in again; of its people nothing is left. It may be done again after a crash. An account of any other structure is never touched, whoever names it.
 */
export async function endTraining(
	ctx: AccountsContext,
	{ staff, consultants }: TrainingPeople
): Promise<void> {
	for (const id of consultants) await removeConsultant(ctx, id);
	for (const id of staff) {
		await update<UserDoc>(ctx.db, id, (one) =>
			isTraining(one.home) ? { ...one, generation: one.generation + 1 } : null
		);
	}
}

/** The claims come last: as long as the account stands, its address is its own. */
async function removeConsultant(ctx: AccountsContext, id: string): Promise<void> {
	const user = await userById(ctx, id);
	if (!user || user.own?.structure !== TRAINING) return;
	await discard(ctx.db, id);
	for (const hash of [user.email, user.number]) if (hash) await removeClaim(ctx, hash, id);
}

async function removeClaim(ctx: AccountsContext, hash: string, id: string): Promise<void> {
	const claim = (await ctx.db.get(claimId(hash))) as ClaimDoc | null;
	if (claim?.user === id) await discard(ctx.db, claim._id);
}

/** Gives accounts of the training structure, and no others, this password. */
export async function sharePassword(
	ctx: AccountsContext,
	ids: Iterable<string>,
	hash: string
): Promise<void> {
	for (const id of ids) {
		await update<UserDoc>(ctx.db, id, (one) =>
			isTraining(one.home) && one.password !== hash ? { ...one, password: hash } : null
		);
	}
}
