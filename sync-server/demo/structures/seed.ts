import { memberId } from '#domain/ids';
import type {
	StaffMember,
	StaffRole,
	StructureCardBody,
	StructureSettingsBody
} from '#domain/structure';

/** What a person does now; each structure words it in its own questionnaire. */
export const SITUATIONS = ['seeking', 'employed', 'starting', 'away'] as const;
export type Situation = (typeof SITUATIONS)[number];

type Weighted<T> = readonly (readonly [T, number])[];

/** Who comes to a structure, from where and through whom. */
export interface Population {
	/** Post codes with the way their country writes a telephone number. */
	postCodes: Weighted<readonly [code: string, country: 'CH' | 'FR']>;
	/** Nationality as it is written on the form, and the family of names it goes with. */
	nationalities: Weighted<readonly [nationality: string, names: NameFamily]>;
	/** S18, S19: organisation and capacity; empty for one’s own initiative. */
	origins: Weighted<readonly [onBehalfOf: string, inCapacityOf: string]>;
	/** The option of the question `situation` for each situation. */
	situations: Record<Situation, string>;
	/** Options of the question `etudes`, by how often they are met. */
	studies: Weighted<string>;
	/** Where else a request may be sent. */
	redirections: readonly string[];
}

/** Families of names, so that a name and a nationality go together without ever being a rule. */
export type NameFamily =
	'french' | 'iberian' | 'italian' | 'maghreb' | 'balkan' | 'african' | 'eastern' | 'asian';

/** Everything that makes one structure in the demo data: a fifth one is one more of these. */
export interface StructureSeed {
	id: string;
	card: StructureCardBody;
	settings: StructureSettingsBody;
	staff: readonly StaffMember[];
	/** Under which its people have their addresses; the demo's, when it says none. */
	mailDomain?: string;
	/** Its part of the consultants, against the other structures’. */
	share: number;
	population: Population;
}

/** A staff member; the user’s id follows from the address, the same in every installation. */
export function member(
	structure: string,
	firstName: string,
	surname: string,
	roles: StaffRole[]
): StaffMember {
	const login = `${plain(firstName)}.${plain(surname)}`;
	return {
		user: memberId(structure, login.replace('.', '-')),
		firstName,
		surname,
		email: `${login}@${structure}.test`,
		roles,
		teams: []
	};
}

/** A name as it stands in an address: no accents, no spaces. */
export function plain(name: string): string {
	return name
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/[^a-z]+/g, '-')
		.replace(/^-|-$/g, '');
}
