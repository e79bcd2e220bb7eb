import type { InEach } from '#domain/language';
import type { TestDefinition } from '../test-definition';
import { RIASEC_ITEMS } from './riasec-items';
import { RIASEC_TYPES } from './riasec-types';

/** How it is asked and counted: the same in every language, or an answer would not mean the same. */
const COUNTED = {
	id: 'riasec',
	version: 1,
	minutes: { from: 10, to: 15 },
	enough: 8,
	partSize: 10
};

/** The project's own interest test (specification §5); it borrows no other test's items or name. */
export const riasec: InEach<TestDefinition> = {
	fr: {
		...COUNTED,
		title: 'Vos envies d’activités',
		about:
			'Soixante activités de tous les jours et de tous les métiers, et une seule question. Il n’y a pas de bonne réponse, et rien n’est mesuré de ce que vous savez faire. Ce qui en sort est une base pour parler, avec des mots que beaucoup de centres d’orientation connaissent.',
		question: 'En auriez-vous envie ?',
		scale: ['Pas du tout', 'Plutôt non', 'Peut-être', 'Plutôt oui', 'Tout à fait'],
		dimensions: RIASEC_TYPES.fr,
		items: RIASEC_ITEMS.fr
	},
	en: {
		...COUNTED,
		title: 'What you feel like doing',
		about:
			'Sixty activities from everyday life and from every kind of work, and a single question. There is no right answer, and nothing is measured of what you can do. What comes out of it is something to talk about, in words that many guidance centres know.',
		question: 'Would you feel like doing this?',
		scale: ['Not at all', 'Rather not', 'Perhaps', 'Rather yes', 'Very much'],
		dimensions: RIASEC_TYPES.en,
		items: RIASEC_ITEMS.en
	}
};
