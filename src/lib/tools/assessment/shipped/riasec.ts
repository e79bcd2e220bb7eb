import type { TestDefinition } from '../test-definition';
import { RIASEC_ITEMS } from './riasec-items';
import { RIASEC_TYPES } from './riasec-types';

/** The project's own interest test (specification §5); it borrows no other test's items or name. */
export const riasec: TestDefinition = {
	id: 'riasec',
	version: 1,
	title: 'Vos envies d’activités',
	about:
		'Soixante activités de tous les jours et de tous les métiers, et une seule question. Il n’y a pas de bonne réponse, et rien n’est mesuré de ce que vous savez faire. Ce qui en sort est une base pour parler, avec des mots que beaucoup de centres d’orientation connaissent.',
	question: 'En auriez-vous envie ?',
	minutes: { from: 10, to: 15 },
	scale: ['Pas du tout', 'Plutôt non', 'Peut-être', 'Plutôt oui', 'Tout à fait'],
	enough: 8,
	partSize: 10,
	dimensions: RIASEC_TYPES,
	items: RIASEC_ITEMS
};
