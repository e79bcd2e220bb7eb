import { expect, it } from 'vitest';
import { changed, COUNSELLOR, template } from '../../../../../tests/support/documents';
import { findTemplates, isMine, themesOf } from './bank-filter';

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
