import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { pendingOf, sharingOf } from './sharing';

const GIVEN = { kind: 'consentGiven', by: 'user:anna', at: 5 };

const trace = (state: string, sharedUntil: string | null = null, log: object[] = []) =>
	({ state, body: { sharedUntil }, log }) as unknown as Envelope<'trace'>;

describe('D08: consent', () => {
	it('is off unless given', () => {
		expect(sharingOf(trace('kept'), '2026-11-23')).toEqual({ kind: 'own' });
	});

	it('holds until its last day is over', () => {
		expect(sharingOf(trace('shared'), '2026-11-23').kind).toBe('shared');
		expect(sharingOf(trace('shared', '2026-11-23'), '2026-11-23').kind).toBe('shared');
		expect(sharingOf(trace('shared', '2026-11-22'), '2026-11-23').kind).toBe('ended');
	});

	it('tells since when, once the server has it', () => {
		expect(sharingOf(trace('shared'), '2026-11-23')).toMatchObject({ since: null });
		expect(sharingOf(trace('shared', null, [GIVEN]), '2026-11-23')).toMatchObject({ since: 5 });
	});

	it('tells what of it has not left the device', () => {
		expect(pendingOf(trace('shared', null, [GIVEN]), true)).toBeNull();
		expect(pendingOf(trace('shared'), false)).toBe('give');
		expect(pendingOf(trace('kept', null, [GIVEN]), false)).toBe('withdraw');
		expect(pendingOf(trace('shared', null, [GIVEN]), false)).toBe('change');
		expect(pendingOf(trace('kept'), false)).toBeNull();
	});
});
