import type { StaffMember, StaffRole } from '#domain/structure';
import { TRAINING } from '#domain/training';
import { member } from './structures/seed';

/** One password for every demo account; never used outside the demo. */
export const DEMO_PASSWORD = 'bonjour-jemoriente';

/** The team of the OFPC: one person holds two roles, as is common. */
export const OFPC_STAFF: readonly StaffMember[] = [
	member('ofpc', 'Camille', 'Favre', ['counsellor']),
	member('ofpc', 'Nadia', 'Benali', ['counsellor']),
	member('ofpc', 'Luca', 'Rossi', ['counsellor']),
	member('ofpc', 'Hélène', 'Dupraz', ['reception']),
	member('ofpc', 'Inès', 'Carvalho', ['reception', 'counsellor']),
	member('ofpc', 'Marc', 'Genoud', ['localAdmin'])
];

/** The team of the MIFE of Ain: the smallest, where everyone does a little of everything. */
export const MIFE_AIN_STAFF: readonly StaffMember[] = [
	member('mife-ain', 'Aurélie', 'Bouvard', ['counsellor']),
	member('mife-ain', 'Bastien', 'Perret', ['counsellor', 'reception']),
	member('mife-ain', 'Fatou', 'Diop', ['reception']),
	member('mife-ain', 'Monique', 'Charvet', ['localAdmin'])
];

/** The team of the MIFE of Haute-Savoie. */
export const MIFE_HAUTE_SAVOIE_STAFF: readonly StaffMember[] = [
	member('mife-haute-savoie', 'Pauline', 'Jacquier', ['counsellor']),
	member('mife-haute-savoie', 'Hugo', 'Tissot', ['counsellor']),
	member('mife-haute-savoie', 'Samira', 'Kaddour', ['counsellor']),
	member('mife-haute-savoie', 'Odile', 'Burnier', ['reception']),
	member('mife-haute-savoie', 'Denis', 'Lachenal', ['localAdmin', 'counsellor'])
];

/** The team of the MIFE of Savoie. */
export const MIFE_SAVOIE_STAFF: readonly StaffMember[] = [
	member('mife-savoie', 'Sophie', 'Rey', ['counsellor']),
	member('mife-savoie', 'Karim', 'Haddad', ['counsellor']),
	member('mife-savoie', 'Laure', 'Vincent', ['counsellor']),
	member('mife-savoie', 'Élise', 'Blanchet', ['reception']),
	member('mife-savoie', 'Thierry', 'Mollard', ['localAdmin', 'counsellor'])
];

/** The fictitious team of the structure in which one trains: each role, and somebody with two. */
export const EXERCICE_STAFF: readonly StaffMember[] = [
	member(TRAINING, 'Claude', 'Exemple', ['counsellor']),
	member(TRAINING, 'Dominique', 'Essai', ['counsellor', 'reception']),
	member(TRAINING, 'Camille', 'Modele', ['reception']),
	member(TRAINING, 'Andrea', 'Fictif', ['localAdmin'])
];

/** Those of a team who hold a role. */
export function withRole(staff: readonly StaffMember[], role: StaffRole): StaffMember[] {
	return staff.filter((one) => one.roles.includes(role));
}
