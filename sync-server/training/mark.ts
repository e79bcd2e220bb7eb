import { ACCOUNTS } from '../accounts/records';
import { putIfAbsent, update } from '../store/compare-and-set';
import type { Store, StoredDoc } from '../store/port';

const ID = 'training';

/**
 * What the installation knows of its training structure: there is one when this stands. With the credentials, since
 * it holds the hash of the password by which its known people are entered.
 */
export interface TrainingMark extends StoredDoc {
	/** `beginning`: what was there is being erased, and others are coming. A stop in between is made good at the next start. */
	state: 'beginning' | 'ready';
	/** Which people: two processes that fill the same write the same, to the letter. */
	seed: number;
	/** Ms since 1970: when it began anew. */
	at: number;
	/** Argon2id. */
	password: string;
}

type Beginning = Pick<TrainingMark, 'seed' | 'at'>;
type Anew = Beginning & Partial<Pick<TrainingMark, 'password'>>;

/** The mark as it stands; null where there is no training structure. */
export async function markOf(store: Store): Promise<TrainingMark | null> {
	return (await (await store.open(ACCOUNTS)).get(ID)) as TrainingMark | null;
}

/** Notes that it is to be laid; one that is there already stays as it is. */
export async function noteInstalled(
	store: Store,
	password: string,
	beginning: Beginning
): Promise<void> {
	const fresh: TrainingMark = { _id: ID, state: 'beginning', password, ...beginning };
	await putIfAbsent(await store.open(ACCOUNTS), fresh);
}

/** Notes that it begins anew; one that is beginning already goes on as it had begun. */
export async function noteBeginning(store: Store, anew: Anew): Promise<TrainingMark | null> {
	return update<TrainingMark>(await store.open(ACCOUNTS), ID, (mark) =>
		mark.state === 'ready' ? { ...mark, ...anew, state: 'beginning' } : null
	);
}

/** Notes that the beginning of this time has come to its end. */
export async function noteReady(store: Store, { seed, at }: Beginning): Promise<void> {
	await update<TrainingMark>(await store.open(ACCOUNTS), ID, (mark) =>
		mark.state === 'beginning' && mark.seed === seed && mark.at === at
			? { ...mark, state: 'ready' }
			: null
	);
}
