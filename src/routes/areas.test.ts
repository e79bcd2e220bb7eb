import { describe, expect, it } from 'vitest';
import type { SessionInfo } from '#protocol/accounts';
import { areasOf, homeOf } from './areas';

function session(
	roles: SessionInfo['standings'][number]['roles'],
	own: SessionInfo['own'] = null
): SessionInfo {
	const standings = roles.length > 0 ? [{ structure: 'ofpc', roles, teams: [] }] : [];
	return {
		user: 'user:a',
		name: 'A',
		own,
		standings,
		hasPassword: false,
		fresh: false,
		others: []
	};
}

const OWN = { dossier: 'dossier:a', structure: 'ofpc' };

describe('areas', () => {
	it('leads a consultant to his own space', () => {
		expect(homeOf(session([], OWN))).toBe('/mon-espace');
	});

	it('leads someone with two roles to the one used most, and offers both', () => {
		const both = session(['reception', 'counsellor']);
		expect(homeOf(both)).toBe('/conseil');
		expect(areasOf(both)).toEqual(['counsellor', 'reception']);
	});

	it('CO-01 opens the network to whoever coordinates it, after his own work', () => {
		const both = { ...session(['localAdmin']), coordinates: true as const };
		expect(areasOf(both)).toEqual(['localAdmin', 'coordinator']);
		expect(homeOf(both)).toBe('/admin');
	});

	it('leaves someone without any standing on the front page', () => {
		expect(homeOf(session([]))).toBe('/');
	});
});
