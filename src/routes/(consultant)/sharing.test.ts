import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { sharingOf } from './sharing';

const trace = (state: string, sharedUntil: string | null = null) =>
	({ state, body: { sharedUntil } }) as unknown as Envelope<'trace'>;

describe('D08: consent', () => {
	it('is off unless given', () => {
		expect(sharingOf(trace('kept'), '2026-11-23')).toEqual({ kind: 'own' });
	});

	it('holds until its last day is over', () => {
		expect(sharingOf(trace('shared'), '2026-11-23').kind).toBe('shared');
		expect(sharingOf(trace('shared', '2026-11-23'), '2026-11-23').kind).toBe('shared');
		expect(sharingOf(trace('shared', '2026-11-22'), '2026-11-23').kind).toBe('ended');
	});
});
