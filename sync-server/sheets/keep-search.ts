import type { Envelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { isOfTraining } from '#domain/training-home';
import { fromStored } from '../gateway/stored';
import { followChanges, type Following } from '../store/follow-changes';
import type { StoredDoc } from '../store/port';
import { SheetSearch } from './search';

const SHEETS = 'questionSheet:';

/** The search of question sheets, filled once and kept up with the network's feed until the signal ends it (FC-02). */
export async function keepSearch(following: Following): Promise<SheetSearch> {
	const search = new SheetSearch();
	const network = await following.store.open(NETWORK);
	// What was written in training answers nobody (TR-06).
	const keep = (sheet: Envelope<'questionSheet'>) => {
		if (!isOfTraining(sheet)) search.put(sheet);
	};
	const fill = async () => {
		for (const stored of await network.withPrefix(SHEETS)) keep(sheetOf(stored));
	};
	await fill();
	void followChanges(following, NETWORK, async ({ changes }) => {
		// An empty batch says that something may have been missed.
		if (changes.length === 0) return fill();
		for (const { id, doc } of changes) {
			if (!id.startsWith(SHEETS)) continue;
			if (doc) keep(sheetOf(doc));
			else search.remove(id);
		}
	});
	return search;
}

function sheetOf(stored: StoredDoc): Envelope<'questionSheet'> {
	return fromStored(stored) as Envelope<'questionSheet'>;
}
