import { describe, expect, it } from 'vitest';
import { account, changed } from '../../../tests/support/documents';
import { COLLEAGUE, note, otherDossier } from '../../../tests/support/joined-documents';
import { readersOf } from './readers';

const kept = changed(account().dossier, { body: { joined: note(true) } });
const aside = changed(otherDossier(), { body: { joined: note(false) } });
const counsellor = kept.body.assignment!;
const NOW = Date.UTC(2026, 10, 28);

describe('who reads what a person shows', () => {
	it('JO-13 of the one that stays, whoever follows it; of the other, whoever follows either', () => {
		expect(readersOf(kept, aside, NOW)).toEqual({ who: counsellor.name, count: 1, any: true });
		const both = readersOf(aside, kept, NOW);
		expect(both.count).toBe(2);
		expect(both.who).toContain(COLLEAGUE.name);
		expect(both.who).toContain(counsellor.name);
	});

	it('JO-13 it is told to her before she has agreed, when the other dossier is not here', () => {
		const both = readersOf(aside, undefined, NOW);
		expect(both.count).toBe(2);
		expect(both.who).toMatch(/autre dossier$/);
	});

	it('JO-13 one who follows both is named once, and nobody where nobody follows either', () => {
		const same = changed(aside, { body: { assignment: counsellor } });
		expect(readersOf(same, kept, NOW).who).toBe(counsellor.name);
		const alone = changed(kept, { body: { assignment: null } });
		expect(readersOf(alone, undefined, NOW)).toMatchObject({ count: 1, any: false });
	});
});
