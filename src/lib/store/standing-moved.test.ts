import { expect, it } from 'vitest';
import type { SessionInfo } from '#protocol/accounts';
import { DOSSIER, STRUCTURE, account, changed, staff } from '../../../tests/support/documents';
import type { LocalDoc } from './local-docs';
import { standingMoved } from './standing-moved';

const team = staff();
const session: SessionInfo = {
	user: 'user:claire',
	name: 'Claire Test',
	own: null,
	standings: [{ structure: 'ofpc', roles: ['counsellor'], teams: [] }],
	hasPassword: true,
	fresh: false,
	others: []
};

/** The list as it came, with Claire's entry changed; null takes her out of it. */
function listed(claire: object | null, unsent: number | null = null): LocalDoc {
	const members = team.body.members.flatMap((one) => {
		if (one.user !== session.user) return [one];
		return claire ? [{ ...one, ...claire }] : [];
	});
	return { id: team.id, doc: changed(team, { body: { members } }), base: null, unsent };
}

it.each([
	['as before', listed({}), false],
	['another name', listed({ surname: 'Autre' }), false],
	['another role', listed({ roles: ['reception'] }), true],
	['one more role', listed({ roles: ['localAdmin', 'counsellor'] }), true],
	['a team', listed({ teams: ['Nord'] }), true],
	['not in it any more', listed(null), true],
	['not in it, but that is not accepted yet', listed(null, 4), false]
])('DS-23 the list, %s: the server is asked for the standing: %s', (_what, local, expected) => {
	expect(standingMoved(session, { put: [local], drop: [] })).toBe(expected);
});

it('DS-23 a list that has left the device is a standing lost', () => {
	expect(standingMoved(session, { put: [], drop: ['staff:ofpc'] })).toBe(true);
	expect(standingMoved(session, { put: [], drop: ['staff:mife-ain', 'dossier:x'] })).toBe(false);
	const nobody = { ...session, standings: [] };
	expect(standingMoved(nobody, { put: [], drop: ['staff:ofpc'] })).toBe(false);
});

it('DS-23 roles in another order are the same', () => {
	const both = { ...session.standings[0]!, roles: ['localAdmin', 'counsellor'] as const };
	const told = { ...session, standings: [{ ...both, roles: [...both.roles] }] };
	expect(
		standingMoved(told, { put: [listed({ roles: ['counsellor', 'localAdmin'] })], drop: [] })
	).toBe(false);
});

it('DS-23 the own dossier in another structure: the server is asked where one is', () => {
	const { dossier } = account();
	const own = { ...session, standings: [], own: { dossier: DOSSIER, structure: STRUCTURE } };
	const put = (structure: string, unsent: number | null = null) => [
		{ id: dossier.id, doc: { ...dossier, structure }, base: null, unsent } as LocalDoc
	];
	expect(standingMoved(own, { put: put(STRUCTURE), drop: [] })).toBe(false);
	expect(standingMoved(own, { put: put('mife-savoie'), drop: [] })).toBe(true);
	expect(standingMoved(own, { put: put('mife-savoie', 3), drop: [] })).toBe(false);
	expect(standingMoved(session, { put: put('mife-savoie'), drop: [] })).toBe(false);
});
