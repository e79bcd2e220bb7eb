import { sharedOut } from '#domain/caseload-transfer';
import type { Envelope } from '#domain/document';
import { keyOfId } from '#domain/ids';
import { isConfidedTo } from '#domain/stand-in';
import { counsellorKey, fromStored } from '../gateway/stored';
import { Locations } from '../moves/location';
import { putIfAbsent } from '../store/compare-and-set';
import type { Store, StoredDoc } from '../store/port';

type Transfer = Envelope<'caseloadTransfer'>;
type Dossier = Envelope<'dossier'>;

/** One dossier of a caseload as it stood when the order arrived. */
export interface PlanLine {
	dossier: string;
	/** The colleague it goes to; null where nobody had room. */
	to: string | null;
	/** How long its log was: what stands behind was decided since. */
	log: number;
}

/** The server's own: it stands in no channel and travels to nobody, since it names dossiers. */
export interface TransferPlan extends StoredDoc {
	lines: PlanLine[];
}

/**
 * Which dossier goes to whom, settled once before the first of them moves: whatever dies in between, and
 * however many processes carry it out, all go on with the same (CL-61). An order that was taken back before
 * it was ever carried out moves nothing.
 */
export async function planOf(store: Store, transfer: Transfer): Promise<TransferPlan> {
	const db = await store.open(transfer.structure);
	const id = planId(transfer);
	const known = (await db.get(id)) as TransferPlan | null;
	if (known) return known;
	const lines = transfer.state === 'takenBack' ? [] : await linesFor(store, transfer);
	return (await putIfAbsent<TransferPlan>(db, { _id: id, lines })).doc;
}

export function planId({ id }: Pick<Transfer, 'id'>): string {
	return `transferPlan:${keyOfId(id)}`;
}

async function linesFor(store: Store, transfer: Transfer): Promise<PlanLine[]> {
	const dossiers = await caseloadOf(store, transfer);
	const shares = sharedOut(dossiers, transfer.body.to);
	return dossiers.map(({ id, log }) => ({
		dossier: id,
		to: shares.get(id) ?? null,
		log: log.length
	}));
}

/** Her open dossiers, those that are about to leave among them: they are told of, and stay. */
async function caseloadOf(store: Store, { structure, body }: Transfer): Promise<Dossier[]> {
	const db = await store.open(structure);
	const found = await db.getMany(await db.find(counsellorKey(body.counsellor)));
	const here = await new Locations(store).present(structure, found.values());
	return here
		.map((stored) => fromStored(stored) as Dossier)
		.filter((one) => one.state === 'open' && isConfidedTo(one, body.counsellor));
}
