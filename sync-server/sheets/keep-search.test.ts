import { describe, expect, it, vi } from 'vitest';
import { NETWORK } from '#domain/ids';
import { questionSheet } from '../../tests/support/kept-documents';
import { changed } from '../../tests/support/documents';
import { MemoryStore } from '../../tests/support/memory-store';
import { toStored } from '../gateway/stored';
import { keepSearch } from './keep-search';

const oven = changed(questionSheet({ question: 'Devenir boulangère' }), { state: 'current' });

describe('the search while the server runs', () => {
	it('FC-02 has what stood at its start, and what is published, said otherwise and retired since', async () => {
		const store = new MemoryStore();
		const network = await store.open(NETWORK);
		const before = await network.put(toStored(oven));
		const stopped = new AbortController();
		const search = await keepSearch({ store, onError: vi.fn(), signal: stopped.signal });
		expect(search.propose('boulangerie')).toHaveLength(1);
		const florist = { ...oven.body, question: 'Devenir fleuriste' };
		const rev = await network.put(toStored({ ...oven, body: florist }, before));
		await vi.waitFor(() => expect(search.propose('fleuriste')).toHaveLength(1));
		expect(search.propose('boulangerie')).toEqual([]);
		await network.put(toStored({ ...oven, body: florist, state: 'retired' }, rev));
		await vi.waitFor(() => expect(search.propose('fleuriste')).toEqual([]));
		stopped.abort();
	});
});
