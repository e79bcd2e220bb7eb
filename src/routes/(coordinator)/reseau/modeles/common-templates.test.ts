import { expect, it } from 'vitest';
import { SYSTEM } from '#domain/ids';
import { changed, template } from '../../../../../tests/support/documents';
import { commonTemplates } from './common-templates';

it('CO-03 offers what somebody here shared with the network, by its title', () => {
	const titled = (title: string, changes: { author?: string; body?: object } = {}) =>
		changed(template('network'), { ...changes, body: { title, ...changes.body } });
	const offered = commonTemplates(
		[
			titled('Visiter'),
			titled('Écouter'),
			titled('Livré', { author: SYSTEM }),
			titled('Ailleurs', { body: { home: 'savoie' } }),
			template('structure')
		],
		['ofpc']
	);
	expect(offered.map(({ body }) => body.title)).toEqual(['Écouter', 'Visiter']);
});
