import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import type { DossierBody } from '#domain/dossier';
import { draftOfEnvelope } from '#domain/draft';
import { edited } from '#domain/gestures/edit';
import { isOfPair, noteOf, partedBody, takenOver } from '#domain/joining';
import { twoOf, type HINDRANCES } from '#domain/pair';
import { fromStored } from '../gateway/stored';
import { isMoving } from '../moves/location';
import type { ProjectionContext } from './context';
import { Reading } from './reading';
import { amend } from './system-write';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'newKey' | 'ensureConsultant' | 'isReached'>;
type Pair = Envelope<'pair'>;
type Dossier = Envelope<'dossier'>;
type Hindrance = (typeof HINDRANCES)[number];

/** What takes a joining back needs nobody’s account. */
type PartingCtx = Pick<Ctx, 'store' | 'now' | 'newKey'>;

/**
 * Makes one of two dossiers, or two again, as their pair says (ADR 0049): asked by the pair, and by each dossier
 * that has a note of one, so that a note whose pair says something else, or is not there, does not stay.
 */
export async function followJoining(ctx: Ctx, doc: AnyEnvelope): Promise<void> {
	if (doc.type === 'pair') return settlePair(ctx, doc.structure, doc.id);
	const joined = doc.type === 'dossier' ? doc.body.joined : null;
	if (joined) await settlePair(ctx, doc.structure, joined.pair);
}

/**
 * Takes apart what a dossier is one with, before it moves to another structure.
 * @returns whether it stands alone now
 */
export async function partForMove(
	ctx: PartingCtx,
	structure: string,
	id: string
): Promise<boolean> {
	const joined = (await dossierAt(ctx, structure, id))?.body.joined;
	if (!joined) return true;
	const pair = await pairAt(ctx, structure, joined.pair);
	if (pair) await reopen(ctx, pair, 'moving');
	await part(ctx, structure, joined.pair);
	return !(await dossierAt(ctx, structure, id))?.body.joined;
}

/** Until what was done is what the pair says: it may be decided anew meanwhile, by whomever. */
async function settlePair(ctx: Ctx, structure: string, id: string): Promise<void> {
	for (;;) {
		const pair = await pairAt(ctx, structure, id);
		const hindrance = pair?.state === 'joined' ? await join(ctx, pair) : null;
		if (pair && hindrance) await reopen(ctx, pair, hindrance);
		if (hindrance || pair?.state !== 'joined') await part(ctx, structure, id);
		if ((await pairAt(ctx, structure, id))?.w === pair?.w) return;
	}
}

/** Notes both, then takes over what was chosen. @returns why it cannot be; null once it is done */
async function join(ctx: Ctx, pair: Pair): Promise<Hindrance | null> {
	if (!(await areOfPair(ctx, pair))) await part(ctx, pair.structure, pair.id);
	// In one order, whoever follows which pair: of two that exclude each other one holds, and none waits.
	for (const id of twoOf(pair.id)) {
		const hindrance = await note(ctx, pair, id);
		if (hindrance) return hindrance;
	}
	await takeOver(ctx, pair);
	return null;
}

/** Whether what was noted of a pair follows from what it says now. */
async function areOfPair(ctx: Ctx, pair: Pair): Promise<boolean> {
	const both = await Promise.all(twoOf(pair.id).map((id) => dossierAt(ctx, pair.structure, id)));
	return both.every((dossier) => {
		const joined = dossier?.body.joined;
		return !dossier || !joined || joined.pair !== pair.id || isOfPair(joined, pair, dossier.id);
	});
}

async function note(ctx: Ctx, pair: Pair, id: string): Promise<Hindrance | null> {
	const [dossier, other] = await bothFrom(ctx, pair, id);
	if (!dossier || !other) return 'moving';
	// Opened a moment ago, it may have no account yet, and nobody would be asked.
	await ctx.ensureConsultant(dossier);
	const asks = await ctx.isReached(dossier.body.consultant);
	const said = { asks, person: other.body.consultant };
	let hindrance: Hindrance | null = 'moving';
	await amend(ctx, pair.structure, id, (doc) => {
		const { joined = null, ...rest } = (doc as Dossier).body;
		hindrance = joined && joined.pair !== pair.id ? 'inAnother' : null;
		// An address that leads in since: whom nobody asked is asked now.
		const unasked = joined && asks && !joined.asks && joined.pair === pair.id;
		if (unasked) return rewritten(ctx, doc, { ...rest, joined: { ...joined, asks } });
		if (joined) return null;
		return rewritten(ctx, doc, { ...rest, joined: noteOf(pair, id, said) });
	});
	return hindrance;
}

/** Both of a pair, this one first. */
async function bothFrom(ctx: Ctx, { id: pair, structure }: Pair, id: string) {
	const other = twoOf(pair).find((one) => one !== id) ?? '';
	return Promise.all([dossierAt(ctx, structure, id), dossierAt(ctx, structure, other)]);
}

async function takeOver(ctx: Ctx, { structure, body }: Pair): Promise<void> {
	const { first, second, keeps } = body;
	const other = await dossierAt(ctx, structure, keeps === first ? second : first);
	if (!keeps || !other) return;
	await amend(ctx, structure, keeps, (doc) => {
		const dossier = doc as Dossier;
		// Parted, or decided anew, while this was read.
		if (dossier.body.joined?.other !== other.id) return null;
		const after = takenOver(dossier, other, body.take ?? []);
		return after && rewritten(ctx, doc, after);
	});
}

/** Takes every note of a pair away: first the one by which the other dossier is read too. */
async function part(ctx: PartingCtx, structure: string, pair: string): Promise<void> {
	const both = await Promise.all(twoOf(pair).map((id) => dossierAt(ctx, structure, id)));
	const noted = both.filter((one) => one?.body.joined?.pair === pair) as Dossier[];
	const inTurn = noted.sort((a, b) => Number(a.body.joined?.keeps) - Number(b.body.joined?.keeps));
	for (const { id } of inTurn) {
		await amend(ctx, structure, id, (doc) => {
			const dossier = doc as Dossier;
			if (dossier.body.joined?.pair !== pair) return null;
			return rewritten(ctx, doc, partedBody(dossier));
		});
	}
}

/** Reception is asked again, and reads why; unless it has decided anew meanwhile. */
async function reopen(ctx: PartingCtx, pair: Pair, hindered: Hindrance): Promise<void> {
	await amend(ctx, pair.structure, pair.id, (doc) => {
		const now = doc as Pair;
		if (now.w !== pair.w || now.state !== 'joined') return null;
		return edited(now, { state: 'open', body: { keeps: null, take: null, hindered } }, ctx.newKey);
	});
}

/** The whole body anew, since fields are to go as well. */
function rewritten({ newKey }: PartingCtx, doc: AnyEnvelope, body: DossierBody): AnyDraft {
	return { ...draftOfEnvelope(doc), body, w: newKey() } as AnyDraft;
}

async function pairAt(ctx: PartingCtx, structure: string, id: string): Promise<Pair | null> {
	return new Reading(ctx.store).doc('pair', structure, id);
}

/** A dossier that lives here and is not about to leave. */
async function dossierAt(ctx: PartingCtx, structure: string, id: string): Promise<Dossier | null> {
	const stored = await (await ctx.store.open(structure)).get(id);
	if (stored?.type !== 'dossier' || isMoving(stored)) return null;
	return fromStored(stored) as Dossier;
}
