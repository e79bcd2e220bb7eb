import type { StaffMember } from '#domain/structure';
import type { Person } from './client';
import type { Faults } from './faults';
import { TEAM } from './operations/plans';
import type { Random } from './random';

export const STRUCTURES = ['ofpc', 'mife-ain'] as const;
export const [HOME, OTHER] = STRUCTURES;
export const own = (key: string, structure: string = HOME) => ({
	dossier: `dossier:${key}`,
	structure
});

const ANNA: Person = { id: 'user:anna', name: 'Anna', duties: ['consultant'], own: own('anna') };
const CLAIRE: Person = {
	id: 'user:claire',
	name: 'Claire Test',
	duties: ['counsellor'],
	own: null
};
const RITA: Person = {
	id: 'user:reception',
	name: 'Rita Test',
	duties: ['reception', 'counsellor'],
	own: null
};

/** In every world, in this order. */
const ALWAYS: Person[] = [ANNA, CLAIRE, RITA];
/** A second device of somebody who has one: without it nobody edits one document on two (F6). */
const SECOND: Person[] = [ANNA, CLAIRE];
/** The others by lot. Dora follows people in one structure and is followed in the other. */
const OTHERS: Person[] = [
	{ id: 'user:colin', name: 'Colin Test', duties: ['counsellor'], own: null },
	{
		id: 'user:hector',
		name: 'Hector',
		duties: ['consultant'],
		own: own('hector'),
		hostile: true
	},
	{ id: 'user:adam', name: 'Adam Test', duties: ['admin'], own: null },
	{ id: 'user:fred', name: 'Fred Test', duties: ['counsellor'], own: null, hostile: true },
	{ id: 'user:berthe', name: 'Berthe', duties: ['consultant'], own: own('berthe', OTHER) },
	{ id: 'user:ines', name: 'Ines Test', duties: ['counsellor', 'admin'], own: null },
	{
		id: 'user:dora',
		name: 'Dora Test',
		duties: ['consultant', 'counsellor', 'reception'],
		own: own('dora')
	}
];

/** Who uses each of so many devices: one person, or several after one another (F22). */
export function usersOf(size: number, random: Random, faults: Faults): Person[][] {
	const chosen = ALWAYS.slice(0, size);
	if (faults.has('F6') && chosen.length < size) chosen.push(random.pick(SECOND) as Person);
	const rest = [...OTHERS, ...SECOND];
	while (chosen.length < size) {
		const next = rest.splice(random.int(rest.length), 1)[0] ?? random.pick(OTHERS);
		if (next) chosen.push(next);
	}
	const users = chosen.map((person) => [person]);
	if (faults.has('F22')) shared(users, random);
	return users;
}

/** The last device becomes a tablet: one or two others use it as well. */
function shared(users: Person[][], random: Random): void {
	const tablet = users.at(-1) as Person[];
	const others = [...ALWAYS, ...OTHERS].filter((one) => one.id !== tablet[0]?.id);
	for (let more = 1 + random.int(2); more > 0; more--) {
		tablet.push(...others.splice(random.int(others.length), 1));
	}
}

/** The staff of a structure at the beginning. */
export function membersOf(structure: string): StaffMember[] {
	const all: [string, string, StaffMember['roles']][] = [
		['Claire', 'user:claire', ['counsellor']],
		['Rita', 'user:reception', ['counsellor', 'reception']],
		['Colin', 'user:colin', ['counsellor']],
		['Ines', 'user:ines', ['counsellor', 'localAdmin']],
		['Adam', 'user:adam', ['localAdmin']]
	];
	const elsewhere: typeof all = [
		['Colin', 'user:colin', ['counsellor']],
		['Dora', 'user:dora', ['counsellor', 'reception']],
		['Fred', 'user:fred', ['counsellor', 'reception', 'localAdmin']]
	];
	return (structure === HOME ? all : elsewhere).map(([firstName, user, roles]) => ({
		user,
		firstName,
		surname: 'Test',
		email: `${firstName.toLowerCase()}@exemple.test`,
		roles,
		teams: roles.includes('counsellor') ? [TEAM] : []
	}));
}
