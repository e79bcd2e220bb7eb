import { STAFF } from '../support/people';
import { dialogOf, MENU, visit, type Role } from './screen';

export const ADMIN: Role = {
	name: 'admin',
	email: STAFF.localAdmin.email,
	area: '/admin',
	widths: [1440, 390],
	screens: [
		{ name: 'actions', show: visit('/admin') },
		...MENU,
		{ name: 'team', show: visit('/admin/equipe') },
		{ name: 'caseloads', show: visit('/admin/suivis') },
		{ name: 'caseload to hand over', show: (page) => dialogOf(page, /^Confier les suivis/) },
		{ name: 'ready replies', show: visit('/admin/reponses') },
		{ name: 'partners', show: visit('/admin/partenaires') },
		{ name: 'structure', show: visit('/admin/structure') },
		{ name: 'words of mails', show: visit('/admin/mails') },
		{ name: 'settings', show: visit('/admin/reglages') },
		{ name: 'questionnaire', show: (page) => dialogOf(page, 'Voir comme la personne') }
	]
};
