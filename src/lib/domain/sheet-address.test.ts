import { describe, expect, it } from 'vitest';
import { sheetIdIn, sheetPath } from './sheet-address';

const id = 'questionSheet:mife-ain_k1_-K2';

describe('the address of a question sheet', () => {
	it.each([
		['Comment payer une formation ?', '/fiches/comment-payer-une-formation.mife-ain_k1_-K2'],
		['L’œil, à 45 ans…', '/fiches/l-oeil-a-45-ans.mife-ain_k1_-K2'],
		['???', '/fiches/mife-ain_k1_-K2']
	])('FC-08 tells «%s» in plain letters, and leads back to its id', (question, path) => {
		expect(sheetPath({ id, question })).toBe(path);
		expect(sheetIdIn(path.replace('/fiches/', ''))).toBe(id);
	});

	it('FC-08 of a long question tells whole words', () => {
		const question =
			'Comment reprendre des études quand on travaille déjà et que l’on a des enfants';
		expect(sheetPath({ id, question })).toBe(
			'/fiches/comment-reprendre-des-etudes-quand-on-travaille-deja-et-que-l-on-a-des.mife-ain_k1_-K2'
		);
	});
});
