import { expect, it } from 'vitest';
import { changed, COUNSELLOR, template } from '../../../../../tests/support/documents';
import { findTemplates, isMine, mayEdit, placeOf, scopeIn, themesOf } from './bank-filter';

const explore = template('network');
const letter = changed(template('network'), {
	author: 'user:marc',
	body: { title: 'Écrire une lettre', theme: 'CV et lettre' }
});
const all = [explore, letter];
const everything = { text: '', theme: '', mineOnly: false };

it('finds by words of any part, without accents', () => {
	expect(findTemplates(all, { ...everything, text: 'ecrire let' }, COUNSELLOR)).toEqual([letter]);
	expect(findTemplates(all, { ...everything, text: 'tache 2' }, COUNSELLOR)).toHaveLength(2);
});

it('filters by theme and by author', () => {
	expect(findTemplates(all, { ...everything, theme: 'Métiers' }, COUNSELLOR)).toEqual([explore]);
	expect(findTemplates(all, { ...everything, mineOnly: true }, COUNSELLOR)).toEqual([explore]);
	expect(themesOf(all)).toEqual(['CV et lettre', 'Métiers']);
});

it('counts a template not yet acknowledged as one’s own', () => {
	expect(isMine(changed(letter, { createdAt: 0 }), COUNSELLOR)).toBe(true);
	expect(isMine(letter, COUNSELLOR)).toBe(false);
});

it('lets a team edit what is the team’s, and names it as one choice (D09)', () => {
	const ours = changed(template('team'), { author: 'user:marc' });
	expect(mayEdit(ours, COUNSELLOR, ['team:geneve'])).toBe(true);
	expect(mayEdit(ours, COUNSELLOR, ['team:nyon'])).toBe(false);
	expect(scopeIn(placeOf(ours))).toEqual({ scope: 'team', team: 'team:geneve' });
	expect(scopeIn(placeOf(explore))).toEqual({ scope: 'network', team: null });
});
