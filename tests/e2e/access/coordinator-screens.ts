import { dialogOf, visit, type Role } from './screen';

/** Whoever keeps what is common: nothing is confirmed here. */
export const COORDINATOR: Role = {
	name: 'coordinator',
	email: 'monique.charvet@mife-ain.test',
	area: '/admin',
	widths: [1440, 390],
	screens: [
		{ name: 'structures', show: visit('/reseau') },
		{ name: 'common templates', show: visit('/reseau/modeles') },
		{ name: 'template to take back', show: (page) => dialogOf(page, /^Ramener à sa structure/) }
	]
};
