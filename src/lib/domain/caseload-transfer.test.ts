import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed } from '../../../tests/support/documents';
import { COLIN, INES, dossierNamed } from '../../../tests/support/transfers';
import { loadsIn } from './caseload';
import { expectedShares, sharedOut } from './caseload-transfer';
import type { Envelope } from './document';

type Dossier = Envelope<'dossier'>;

const dossiers = (count: number) =>
	Array.from({ length: count }, (_, n) => dossierNamed(`many-${n + 10}`) as Dossier);

function counts(shares: Map<string, string | null>): Record<string, number> {
	const found: Record<string, number> = {};
	for (const to of shares.values()) found[String(to)] = (found[String(to)] ?? 0) + 1;
	return found;
}

describe('who gets which dossier', () => {
	it('DO-86 whoever has a number gets it first, the others share the rest evenly', () => {
		const ula = { ...INES, counsellor: 'user:ula' };
		const shares = sharedOut(dossiers(8), [INES, { ...COLIN, most: 3 }, ula]);
		expect(counts(shares)).toEqual({ 'user:colin': 3, 'user:ines': 3, 'user:ula': 2 });
	});

	it('DO-86 what is too many for all the numbers goes to nobody', () => {
		const shares = sharedOut(dossiers(5), [
			{ ...COLIN, most: 2 },
			{ ...INES, most: 1 }
		]);
		expect(counts(shares)).toEqual({ 'user:colin': 2, 'user:ines': 1, null: 2 });
	});

	it('DO-86 what is told beforehand is what the server reckons', () => {
		const most = fc.option(fc.integer({ min: 1, max: 6 }));
		fc.assert(
			fc.property(fc.nat(20), most, most, (count, a, b) => {
				const to = [
					{ ...COLIN, most: a },
					{ ...INES, most: b }
				];
				const { given, rest } = expectedShares(count, to);
				const told = Object.fromEntries([...given].filter(([, n]) => n > 0));
				expect({ ...told, ...(rest > 0 && { null: rest }) }).toEqual(
					counts(sharedOut(dossiers(count), to))
				);
			})
		);
	});

	it('DO-86 nobody gets her own dossier', () => {
		const own = dossierNamed('own', { consultant: COLIN.counsellor }) as Dossier;
		expect(sharedOut([own], [COLIN]).get(own.id)).toBeNull();
		expect(sharedOut([own], [COLIN, INES]).get(own.id)).toBe(INES.counsellor);
	});

	it('DO-86 the same dossiers are always shared in the same way', () => {
		const all = dossiers(9);
		const to = [{ ...COLIN, most: 2 }, INES];
		const once = [...sharedOut(all, to)];
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
				expect([...sharedOut(shuffled, to)]).toEqual(once);
			})
		);
	});
});

describe('how many people a counsellor follows', () => {
	it('DO-87 open dossiers count, those of a colleague in whose place she stands apart', () => {
		const standIn = { counsellor: 'user:colin', name: 'Colin Test', until: '2026-12-01' };
		const lent = dossierNamed('lent', { standIn: { ...standIn, standsFor: 'user:claire' } });
		const stale = dossierNamed('stale', { standIn: { ...standIn, standsFor: 'user:ines' } });
		const closed = changed(dossierNamed('closed'), { state: 'closed' });
		const nobodys = dossierNamed('nobody', { assignment: null });
		const all = [lent, stale, closed, nobodys] as Dossier[];
		expect(loadsIn(all)).toEqual([
			{ counsellor: 'user:claire', name: 'Claire Rey', confided: 2, standsIn: 0 },
			{ counsellor: 'user:colin', name: 'Colin Test', confided: 0, standsIn: 1 }
		]);
	});
});
