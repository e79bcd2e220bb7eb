import type { Static } from 'typebox';
import * as Type from 'typebox';
import type { AnyDraft, AnyEnvelope, Envelope } from './document';
import { homeInKey, keyOfId } from './ids';
import { Day, Id, Name, Text, orNull, strict } from './text';

/** Ordered, and perhaps taken back since; never ordered again: that is another transfer. */
export const TRANSFER_STATES = ['ordered', 'takenBack'] as const;

/** Nobody shares a caseload among more. */
export const MAX_RECEIVERS = 30;
export const MOST_EACH = 1_000;

/** Why a dossier was left where it was. */
export const LEFT_WHY = [
	/** The numbers per colleague were too small for all, or she would have followed her own dossier. */
	'noRoom',
	/** A colleague stands in there already. */
	'stoodIn',
	/** Somebody has decided otherwise since: handed over, closed. */
	'changed',
	/** It goes to another structure. */
	'moving',
	/** The colleague is no counsellor any more. */
	'notCounsellor',
	/** The last day was over when the order arrived. */
	'over'
] as const;
export type LeftWhy = (typeof LEFT_WHY)[number];

const Count = Type.Integer({ minimum: 0 });

const Receiver = strict({
	counsellor: Id,
	name: Name,
	/** How many she takes at most; null for her part of all the others. */
	most: orNull(Type.Integer({ minimum: 1, maximum: MOST_EACH }))
});
export type Receiver = Static<typeof Receiver>;

const Outcome = strict({
	/** Ms since 1970. */
	at: Type.Integer({ minimum: 0 }),
	moved: Type.Array(strict({ counsellor: Id, count: Count }), { maxItems: MAX_RECEIVERS }),
	left: Type.Array(strict({ why: Type.Enum([...LEFT_WHY]), count: Count }), {
		maxItems: LEFT_WHY.length
	})
});
export type Outcome = Static<typeof Outcome>;

const Undone = strict({
	/** Ms since 1970. */
	at: Type.Integer({ minimum: 0 }),
	/** Dossiers that are with the counsellor again. */
	count: Count,
	/** Dossiers that stay where they are: somebody has decided otherwise since. */
	stays: Count
});

/**
 * A local admin's order to hand all of a counsellor's open dossiers to colleagues, and what came of it (ADR
 * 0048). It names no person: whoever writes it reads no dossier (D10).
 */
export const CaseloadTransferBody = strict({
	/** Whose caseload it is; she may have left the team. */
	counsellor: Id,
	counsellorName: Name,
	to: Type.Array(Receiver, { minItems: 1, maxItems: MAX_RECEIVERS }),
	/** The last day of it; null for good. */
	until: orNull(Day),
	/** For the colleagues who administer the structure with her. */
	reason: Text,
	/** Who ordered it, and who took it back: as the staff list calls them. */
	byName: Name,
	backName: Name,
	/** The server's; null until it has carried the order out. */
	outcome: orNull(Outcome),
	/** The server's; null unless it was taken back. */
	undone: orNull(Undone)
});
export type CaseloadTransferBody = Static<typeof CaseloadTransferBody>;
export type Order = Pick<
	CaseloadTransferBody,
	'counsellor' | 'counsellorName' | 'to' | 'until' | 'reason'
>;

type Transfer = Envelope<'caseloadTransfer'>;
type Dossier = Pick<Envelope<'dossier'>, 'id' | 'body'>;

export function transferId(structure: string, key: string): string {
	return `caseloadTransfer:${structure}_${key}`;
}

/** The structure of a transfer; empty when its id names none. */
export function homeOfTransfer(id: string): string {
	return homeInKey(keyOfId(id));
}

/** What was ordered, which nobody changes. */
export function orderIn({ body }: { body: CaseloadTransferBody }): Order {
	const { counsellor, counsellorName, to, until, reason } = body;
	return { counsellor, counsellorName, to, until, reason };
}

/** Without what the server says of it, whoever writes. */
export function saidInTransfer(body: CaseloadTransferBody): Order {
	return orderIn({ body });
}

/** Who ordered it and who took it back are as the staff list calls them; what came of it is the server's to say. */
export function stampedTransfer(
	before: AnyEnvelope | null,
	{ state, body }: AnyDraft & { type: 'caseloadTransfer' },
	byName: string | null
): CaseloadTransferBody {
	const known = before?.type === 'caseloadTransfer' ? (before as Transfer) : null;
	const back = state === 'takenBack' && known?.state !== 'takenBack';
	return {
		...body,
		byName: known ? known.body.byName : (byName ?? body.byName),
		backName: back ? (byName ?? body.backName) : (known?.body.backName ?? ''),
		outcome: known?.body.outcome ?? null,
		undone: known?.body.undone ?? null
	};
}

/**
 * Who gets which dossier: those with a number first, up to it, in their order; the others share the rest as
 * evenly as it goes. Nobody gets her own. Always the same for the same dossiers, whoever reckons it.
 * @returns the colleague by dossier; null where nobody has room
 */
export function sharedOut(
	dossiers: readonly Dossier[],
	to: readonly Receiver[]
): Map<string, string | null> {
	const given = new Map(to.map(({ counsellor }) => [counsellor, 0]));
	const shares = new Map<string, string | null>();
	const inOrder = [...dossiers].sort((a, b) => (a.id < b.id ? -1 : 1));
	for (const { id, body } of inOrder) {
		const one = nextOf(to, given, body.consultant);
		shares.set(id, one);
		if (one !== null) given.set(one, (given.get(one) ?? 0) + 1);
	}
	return shares;
}

/** The same for that many dossiers of nobody in particular: what may be told before it is ordered. */
export function expectedShares(
	count: number,
	to: readonly Receiver[]
): { given: ReadonlyMap<string, number>; rest: number } {
	const given = new Map(to.map(({ counsellor }) => [counsellor, 0]));
	for (let left = count; left > 0; left--) {
		const one = nextOf(to, given, '');
		if (one === null) return { given, rest: left };
		given.set(one, (given.get(one) ?? 0) + 1);
	}
	return { given, rest: 0 };
}

function nextOf(
	to: readonly Receiver[],
	given: ReadonlyMap<string, number>,
	consultant: string
): string | null {
	const others = to.filter(({ counsellor }) => counsellor !== consultant);
	const had = ({ counsellor }: Receiver) => given.get(counsellor) ?? 0;
	const counted = others.find((one) => one.most !== null && had(one) < one.most);
	const free = others.filter(({ most }) => most === null);
	const fewest = free.reduce<Receiver | undefined>(
		(least, one) => (least && had(least) <= had(one) ? least : one),
		undefined
	);
	return (counted ?? fewest)?.counsellor ?? null;
}
