import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fundCard } from '../../../../tests/support/kept-documents';
import { device } from '$lib/store/device.svelte';
import { Fund } from './fund.svelte';

const cards = Array.from({ length: 45 }, (_, place) =>
	fundCard({ title: `Fiche ${place}`, topic: place % 2 ? 'training' : 'funding' })
);
const retired = { ...fundCard({ title: 'Fiche ancienne' }), state: 'retired' as const };

beforeEach(() => {
	vi.useFakeTimers();
	vi.spyOn(device, 'all').mockReturnValue([...cards, retired]);
});
afterEach(() => {
	vi.useRealTimers();
});

describe('the fund as one person browses it', () => {
	it('TO-10 is made searchable a little at a time, and says when all can be found', () => {
		const fund = new Fund();
		fund.query = 'fiche';
		expect(fund.found).toHaveLength(20);
		expect(fund.complete).toBe(false);
		vi.runAllTimers();
		expect(fund.complete).toBe(true);
		expect(fund.found).toHaveLength(45);
		fund.choose('training');
		expect(fund.found).toHaveLength(22);
	});

	it('TO-11 looks among the cards that are meant: those offered, or those retired', () => {
		const [offered, kept] = [new Fund(), new Fund({ cards: () => [retired], query: 'ancienne' })];
		while (!offered.complete) vi.runAllTimers();
		expect(kept.found).toEqual([retired]);
		offered.query = 'ancienne';
		expect(offered.found).toEqual([]);
	});
});
