import { dialogOf, visit, type Role } from './screen';

/** Whoever may have the training structure begin anew: nothing is confirmed here. */
export const TRAINER: Role = {
	name: 'trainer',
	email: 'andrea.fictif@exercice.test',
	area: '/admin',
	widths: [1440, 390],
	screens: [
		{ name: 'training', show: visit('/admin/exercice') },
		{ name: 'reset', show: (page) => dialogOf(page, 'Remettre à neuf…') }
	]
};
