import { channelsOf } from '#access/channels';
import type { AnyDraft, Envelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { homeOf, isUnderWay, moveId } from '#domain/move';
import { stamped } from '#domain/stamp';
import { ProtocolError } from '#protocol/protocol-error';
import type { GatewayUser } from '../gateway/context';
import { structuresOf } from '../gateway/facts';
import { fromStored, toStored } from '../gateway/stored';
import { tryPut } from '../store/compare-and-set';
import { carryDossier, type CarryContext, type Way } from './carry-dossier';
import { isArriving, moveOf, presenceOf } from './location';

type Dossier = Envelope<'dossier'>;

/**
 * A restored store may have lost that a dossier moved. Its own document, which bears the server's mark,
 * tells that it did, and from where: it lives there again, and what the store still has of it here follows
 * as in any move (MO-12).
 */
export async function returnHome(ctx: CarryContext, dossier: Dossier): Promise<void> {
	const lost = lastMoveOf(dossier);
	if (!lost || !(await structuresOf(ctx)).includes(lost.from)) return;
	if (await isKnown(ctx, dossier, lost)) return;
	const way = { ...lost, from: await standingPlace(ctx, lost) };
	// Before anything is copied: from here on no write to it is judged, as in any move (MO-04).
	await say(ctx, dossier, way, 'moving');
	await carryDossier(ctx, way);
	await say(ctx, dossier, way, 'moved');
}

/** Where the store has it: perhaps still where it was before the last move but one, both of which are lost. */
async function standingPlace(ctx: CarryContext, { dossier, from, to }: Way): Promise<string> {
	const others = (await structuresOf(ctx)).filter((name) => name !== to && name !== from);
	for (const name of [from, ...others]) if (await standsIn(ctx, dossier, name)) return name;
	return from;
}

/** From where a dossier came to where it is, by what is logged in it; null for one that never moved. */
function lastMoveOf({ id, structure, log }: Dossier): Way | null {
	const arrival = log.findLast(({ kind }) => kind === 'dossierArrived');
	const from = log.findLast((entry) => entry.structure)?.structure;
	return arrival && !arrival.structure && from ? { dossier: id, from, to: structure } : null;
}

/**
 * Whether the store knows of this very arrival or of a later one: in either structure, or where the dossier
 * went since. It must never go back to where it was because a device that was long away says so.
 */
async function isKnown({ store }: CarryContext, dossier: Dossier, way: Way): Promise<boolean> {
	const arrival = dossier.log.findLast(({ kind }) => kind === 'dossierArrived');
	const move = await moveOf(store, dossier.id);
	for (const name of new Set([way.from, way.to, move ? homeOf(move) : way.from])) {
		const stored = await (await store.open(name)).get(dossier.id);
		const log = (stored?.log ?? []) as Dossier['log'];
		const arrived = log.some(
			({ kind, at }) => kind === 'dossierArrived' && at >= (arrival?.at ?? 0)
		);
		// Of a copy not come to life: whether the move came to its end is what the store has lost.
		if (stored && arrived && !isArriving(stored)) return true;
	}
	return false;
}

/**
 * Writes how far the move is, unless somebody was quicker: the dossier lives there, or is on its way there.
 * @throws ProtocolError storeDown while it is on its way elsewhere: the device offers it once more
 */
async function say(
	ctx: CarryContext,
	dossier: Dossier,
	way: Way,
	state: 'moving' | 'moved'
): Promise<void> {
	const network = await ctx.store.open(NETWORK);
	for (;;) {
		const stored = await network.get(moveId(dossier.id));
		const before = stored && (fromStored(stored) as Envelope<'move'>);
		const same = before !== null && before.body.from === way.from && before.body.to === way.to;
		if (before && (homeOf(before) === way.to || (same && before.state === state))) return;
		if (before && isUnderWay(before) && !same) throw new ProtocolError('storeDown');
		const head = { id: moveId(dossier.id), type: 'move', structure: NETWORK, dossier: null };
		const body = { ...way, name: '', reason: '' };
		const draft = { ...head, state, body, w: ctx.newKey() } as AnyDraft;
		const by = dossier.body.consultant;
		const after = stamped(before, draft, { by, now: ctx.now(), channelsOf });
		if (await tryPut(network, toStored(after, stored?._rev))) return;
	}
}

/**
 * Whether a dossier does not live where this version of it says. Where nothing of it stands it may have been
 * lost, or have left in the life that was lost: then it stands in another structure, and in no second one.
 */
export async function hasLeft(ctx: CarryContext, { id, structure }: Dossier): Promise<boolean> {
	const presence = await presenceOf(ctx.store, id, structure);
	if (presence !== null) return presence === 'away';
	const others = (await structuresOf(ctx)).filter((name) => name !== structure);
	const standing = await Promise.all(others.map((name) => standsIn(ctx, id, name)));
	return standing.includes(true);
}

/** Whether a dossier's document stands in this structure and is not away (MO-10). */
export async function standsIn(
	{ store }: Pick<CarryContext, 'store'>,
	dossier: string,
	structure: string
): Promise<boolean> {
	const presence = await presenceOf(store, dossier, structure);
	return presence !== null && presence !== 'away';
}

/** The structure in which a dossier stands, by its location, or by its person's account; null when it stands nowhere. */
export async function homeIn(
	ctx: Pick<CarryContext, 'store'>,
	dossier: string,
	{ own }: GatewayUser
): Promise<string | null> {
	const move = await moveOf(ctx.store, dossier);
	const account = own?.dossier === dossier ? own.structure : null;
	for (const structure of [move && homeOf(move), account]) {
		if (structure && (await standsIn(ctx, dossier, structure))) return structure;
	}
	return null;
}
