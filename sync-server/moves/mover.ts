import { channelsOf } from '#access/channels';
import type { Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { NETWORK, type NewKey, SYSTEM } from '#domain/ids';
import { moveId, type MoveState } from '#domain/move';
import { stamped } from '#domain/stamp';
import { structuresOf } from '../gateway/facts';
import { fromStored, toStored } from '../gateway/stored';
import { partForMove } from '../projections/joinings';
import { update } from '../store/compare-and-set';
import type { Store } from '../store/port';
import { carryDossier } from './carry-dossier';
import { moveOf } from './location';
import { openArrived, emptyLeft } from './settle';

export interface MoverContext {
	store: Store;
	now: () => number;
	newKey: NewKey;
	/** Notes in the person's account where the dossier lives now. Idempotent. */
	settleAccount: (user: string, place: { dossier: string; structure: string }) => Promise<void>;
}

type Move = Envelope<'move'>;

/**
 * Brings a dossier to where its person wants it, from wherever an earlier run was stopped (MO-05). Any
 * number of processes may do it at once: each step is idempotent, and each state follows the one before
 * by compare-and-set.
 */
export async function advance(ctx: MoverContext, dossier: string): Promise<void> {
	for (;;) {
		const move = await moveOf(ctx.store, dossier);
		const next = move && (await step(ctx, move));
		if (!next) return;
		await turn(ctx, move, next);
	}
}

/** Does what a state asks for. @returns the state that follows; null when nothing is under way */
async function step(ctx: MoverContext, move: Move): Promise<MoveState | null> {
	const { dossier, from, to } = move.body;
	const way = { dossier, from, to };
	switch (move.state) {
		case 'accepted':
			if (!(await canMove(ctx, move))) return 'declined';
			// Two are one in one structure only; tried again if they were joined anew at this very moment.
			return (await partForMove(ctx, from, dossier)) ? 'moving' : null;
		case 'moving':
			await carryDossier(ctx, way);
			return 'moved';
		case 'moved':
			await openArrived(ctx, way);
			await ctx.settleAccount(move.author, { dossier, structure: to });
			await emptyLeft(ctx, way);
			return 'settled';
		default:
			return null;
	}
}

async function canMove({ store }: MoverContext, { author, body }: Move): Promise<boolean> {
	const structures = await structuresOf({ store });
	if (!structures.includes(body.from) || !structures.includes(body.to)) return false;
	const stored = await (await store.open(body.from)).get(body.dossier);
	const dossier = stored && (fromStored(stored) as Envelope<'dossier'>);
	return dossier?.body.consultant === author;
}

/** The next state, unless somebody was quicker: then what stands is read again. */
async function turn(ctx: MoverContext, move: Move, state: MoveState): Promise<void> {
	const network = await ctx.store.open(NETWORK);
	await update(network, moveId(move.body.dossier), (stored) => {
		const now = fromStored(stored) as Move;
		if (now.w !== move.w) return null;
		const body = state === 'settled' ? { name: '' } : {};
		const draft = edited(now, { state, body }, ctx.newKey);
		const after = stamped(now, draft, { by: SYSTEM, now: ctx.now(), channelsOf });
		return toStored(after, stored._rev);
	});
}
