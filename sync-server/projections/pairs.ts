import type { AnyEnvelope, Envelope } from '#domain/document';
import { suspectPair } from '#domain/gestures/pairs';
import { likenessOf } from '#domain/likeness';
import { isPair } from '#domain/pair';
import { fromStored, likenessKeys } from '../gateway/stored';
import type { Step } from './step';
import { ensure } from './system-write';

type Dossier = Envelope<'dossier'>;

/**
 * Whoever resembles more people than these is no person: a test, or an address that serves for all. Of such
 * only the first are looked at, so that no list grows with the square of its length.
 */
const MOST_READ = 500;
const MOST_ALIKE = 10;

/**
 * D14: a dossier that has arrived, or whose person is described otherwise now, may be somebody’s who is
 * there already. Both stay as they are: reception is shown the pair, once, and decides (PR-95). Looked for
 * at each change of a dossier, so that what an index did not show the first time is found the next.
 */
export async function notePairs(step: Step, doc: AnyEnvelope): Promise<void> {
	if (doc.type !== 'dossier') return;
	const mine = doc as Dossier;
	for (const other of await alike(step, mine)) {
		ensure(step, suspectPair(mine.id, other.id, mine.structure, step.newKey));
	}
}

async function alike({ reading }: Step, mine: Dossier): Promise<Dossier[]> {
	const found = await Promise.all(
		likenessKeys(mine).map((key) => reading.find(mine.structure, key))
	);
	const others = [...new Set(found.flat())].filter((id) => isPair(id, mine.id));
	const ids = others.sort().slice(0, MOST_READ);
	await reading.fetch(mine.structure, ids);
	const read = await Promise.all(ids.map((id) => reading.get(mine.structure, id)));
	const stored = read.filter((one) => one !== null);
	// One that is moving, or has moved, is looked at where it lives then.
	const here = stored.filter(({ moves }) => !moves).map((one) => fromStored(one) as Dossier);
	return here
		.filter(({ body }) => likenessOf(body.person, mine.body.person) !== null)
		.slice(0, MOST_ALIKE);
}
