import { describe, expect, it } from 'vitest';
import { account, changed } from '../../../tests/support/documents';
import { ageBandOf, snapshotOf } from './snapshot';

const on = (day: string) => Date.parse(`${day}T12:00:00Z`);

describe('the snapshot of an action', () => {
	it('DO-09 age bands turn on the birthday', () => {
		expect(ageBandOf('2000-11-24', on('2026-11-23'))).toBe('under26');
		expect(ageBandOf('2000-11-23', on('2026-11-23'))).toBe('26to45');
		expect(ageBandOf('1980-11-24', on('2026-11-23'))).toBe('26to45');
		expect(ageBandOf('1980-11-23', on('2026-11-23'))).toBe('over45');
	});

	it('DO-10 keeps attributes and no identity', () => {
		const { dossier } = account();
		const snapshot = snapshotOf(dossier, on('2026-11-23'));
		expect(snapshot).toEqual({
			civility: 'madame',
			ageBand: '26to45',
			nationality: 'Suisse',
			postArea: 'CH-12',
			studyLevel: null,
			onBehalfOf: 'Initiative',
			way: 'online'
		});
		const french = {
			...dossier.body.person,
			postCode: '73000',
			birthDate: null,
			studyLevel: 5 as const
		};
		const other = changed(dossier, { body: { person: french } });
		expect(snapshotOf(other, 0)).toMatchObject({
			postArea: 'FR-73',
			ageBand: null,
			studyLevel: 5
		});
	});
});
