import { expect, it } from 'vitest';
import { questionSheet } from '../../../../../tests/support/kept-documents';
import { changed } from '../../../../../tests/support/documents';
import type { Envelope } from '#domain/document';
import { EVERY_SHEET, fits, type SheetFilter } from './sheet-filter';

type Sheet = Envelope<'questionSheet'>;

const NOW = Date.parse('2026-11-23T09:00:00Z');
const draft = questionSheet({ topic: 'funding', country: 'FR' });
const current = changed(questionSheet({ topic: 'training', country: 'both' }), {
	state: 'current'
}) as Sheet;
const old = changed(questionSheet({ country: 'CH', checkedOn: '2025-11-22' }), {
	state: 'current'
}) as Sheet;
const retired = changed(questionSheet(), { state: 'retired' }) as Sheet;
const SHEETS = [draft, current, old, retired];

it.each<[string, Partial<SheetFilter>, Sheet[]]>([
	['without a choice', {}, [draft, current, old]],
	['retired', { state: 'retired' }, [retired]],
	['published', { state: 'current' }, [current, old]],
	['of a topic', { topic: 'training' }, [current]],
	['that hold in France', { country: 'FR' }, [draft, current]],
	['that hold in Switzerland', { country: 'CH' }, [current, old]],
	['to be checked', { stale: true }, [old]]
])('QS-02 sheets %s', (_, choice, found) => {
	expect(SHEETS.filter((one) => fits(one, { ...EVERY_SHEET, ...choice }, NOW))).toEqual(found);
});
