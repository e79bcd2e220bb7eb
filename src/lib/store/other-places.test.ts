import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { SessionInfo } from '#protocol/accounts';
import { staff } from '../../../tests/support/documents';
import { openStore } from './open-store';
import { otherPlaces } from './other-places';
import { lastPerson, profileHere, remember } from './vault';

function sessionOf(user: string, ...others: string[]): SessionInfo {
	return {
		user,
		name: 'Vera Muster',
		own: null,
		standings: [],
		hasPassword: true,
		fresh: false,
		others: others.map((one) => ({ user: one, structure: null }))
	};
}

/** A store left on the device, perhaps with work that waits. */
async function leftBehind(user: string, unsent: number | null): Promise<void> {
	const store = await openStore(await remember(sessionOf(user)));
	const doc = staff();
	await store.docs.apply({ put: [{ id: doc.id, doc, base: null, unsent }] });
	await store.close();
}

test('DS-24 places that are on the device are found with what waits in them, and leave it whole', async () => {
	await leftBehind('user:vera', 1);
	await leftBehind('user:ofpc.vera-vera', null);
	await leftBehind('user:somebody-else', 1);
	await remember(sessionOf('user:mife.vera-vera'));
	const session = sessionOf(
		'user:mife.vera-vera',
		'user:vera',
		'user:ofpc.vera-vera',
		'user:not-here'
	);
	const places = await otherPlaces(session);
	expect(places.map((one) => one.profile.session.user)).toEqual([
		'user:vera',
		'user:ofpc.vera-vera'
	]);
	expect(await Promise.all(places.map((one) => one.unsent()))).toEqual([1, 0]);
	for (const place of places) await place.destroy();
	expect(await profileHere('user:vera')).toBeNull();
	expect(await otherPlaces(session)).toEqual([]);
	expect((await profileHere('user:somebody-else'))?.session.user).toBe('user:somebody-else');
	expect((await lastPerson())?.session.user).toBe('user:mife.vera-vera');
});

test('DS-24 whoever has no other place, or a session of before, leaves nothing else', async () => {
	expect(await otherPlaces(null)).toEqual([]);
	expect(await otherPlaces(sessionOf('user:a'))).toEqual([]);
	const { others, ...before } = sessionOf('user:a');
	expect(others).toEqual([]);
	expect(await otherPlaces(before as SessionInfo)).toEqual([]);
});
