import { expect, it } from 'vitest';
import { changed, COUNSELLOR, template } from '../../../../../tests/support/documents';
import type { SessionInfo } from '#protocol/accounts';
import { EVERYTHING, facetsOf, findTemplates, mayEdit, scopesFor, usesOf } from './bank-filter';

const explore = template('network');
const letter = changed(template('network'), {
	author: 'user:marc',
	body: { title: 'Écrire une lettre', theme: 'CV et lettre', audience: 'Jeunes' }
});
const single = changed(template('team'), {
	author: 'user:marc',
	body: { title: 'Appeler', tasks: explore.body.tasks.slice(0, 1) }
});
const all = [explore, letter, single];
const find = (query: object) => findTemplates(all, { ...EVERYTHING, ...query }, COUNSELLOR);
const facets = (filter: 'kind' | 'owner' | 'theme', query: object = {}) =>
	facetsOf(all, { ...EVERYTHING, ...query }, filter, COUNSELLOR);

it('BA-03 finds by words of any part, in any order, without accents', () => {
	expect(find({ text: 'lettre ecrire' })).toEqual([letter]);
	expect(find({ text: 'jeûnes' })).toEqual([letter]);
	expect(find({ text: 'tache 2' })).toHaveLength(2);
	expect(find({ text: '<script>' })).toEqual([]);
});

it('filters by kind, theme, audience, owner and scope, by title', () => {
	expect(find({ theme: 'Métiers' })).toEqual([single, explore]);
	expect(find({ kind: 'task' })).toEqual([single]);
	expect(find({ audience: 'Jeunes' })).toEqual([letter]);
	expect(find({ owner: 'mine' })).toEqual([explore]);
	expect(find({ owner: 'author:user:marc', scope: 'network' })).toEqual([letter]);
	expect(find({ owner: 'team:ofpc:team:geneve' })).toEqual([single]);
});

it('BA-04 counts what each choice would leave, and keeps what is chosen', () => {
	expect(facets('kind')).toEqual([
		{ value: 'task', count: 1 },
		{ value: 'pathway', count: 2 }
	]);
	expect(facets('kind', { theme: 'CV et lettre' })).toEqual([{ value: 'pathway', count: 1 }]);
	expect(facets('theme', { theme: 'Métiers', text: 'lettre' })).toEqual([
		{ value: 'Métiers', count: 0 },
		{ value: 'CV et lettre', count: 1 }
	]);
	expect(facets('owner').map(({ value }) => value)).toContain('mine');
});

const inHouse = (structure: string, teams: string[] = [], roles = ['counsellor']) =>
	({ user: COUNSELLOR, standings: [{ structure, roles, teams }] }) as unknown as SessionInfo;

it('counts a template not yet acknowledged as one’s own', () => {
	expect(mayEdit(changed(letter, { createdAt: 0 }), inHouse('ofpc'))).toBe(true);
	expect(mayEdit(letter, inHouse('ofpc'))).toBe(false);
	expect(usesOf(letter.id, [])).toBe(0);
});

it('BA-11 lets a team edit and share what is the team’s; only its author takes it back (D09)', () => {
	expect(mayEdit(single, inHouse('ofpc', ['team:geneve']))).toBe(true);
	expect(mayEdit(single, inHouse('ofpc', ['team:nyon']))).toBe(false);
	expect(mayEdit(single, inHouse('mife-ain', ['team:geneve']))).toBe(false);
	expect(scopesFor(single, COUNSELLOR)).toEqual(['team', 'structure', 'network']);
	expect(scopesFor(explore, COUNSELLOR)).toEqual(['private', 'structure', 'network']);
});

it('BA-30 offers nothing to change to whoever is no counsellor any more where it belongs', () => {
	expect(mayEdit(explore, inHouse('ofpc'))).toBe(true);
	expect(mayEdit(explore, inHouse('mife-ain'))).toBe(false);
	expect(mayEdit(explore, inHouse('ofpc', [], ['reception']))).toBe(false);
	expect(mayEdit(explore, null)).toBe(false);
});
