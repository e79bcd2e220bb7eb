import type { Person } from '#domain/person';
import type { Life } from './lives/life';
import { LIVES_WITH_PEOPLE } from './lives/people';
import { LIVES_WITH_THINGS } from './lives/things';
import { NAMES } from './names';
import { capital, say, type Speaker } from './phrase';
import { quota, type Random } from './random';
import { plain, type Situation, type StructureSeed } from './structures/seed';

const LIVES: readonly Life[] = [...LIVES_WITH_PEOPLE, ...LIVES_WITH_THINGS];

/** One of the people of the demo: who he is, and what speaks through him. */
export interface Character {
	structure: StructureSeed;
	person: Person;
	situation: Situation;
	life: Life;
	speaker: Speaker;
	onBehalfOf: string;
	inCapacityOf: string;
}

/** What is fixed beforehand for a character; the rest is drawn. */
export interface Casting {
	structure: StructureSeed;
	sex: 'f' | 'm';
	ages: readonly [min: number, max: number];
	situation: Situation;
	name?: { firstName: string; surname: string };
}

/** The profile that such centres publish (specification §5): a little more women, half of them 26–45. */
export function castings(
	total: number,
	structures: readonly StructureSeed[],
	random: Random
): Casting[] {
	const homes = quota(
		total,
		structures.map((one) => [one, one.share] as const),
		random
	);
	const sexes = quota<'f' | 'm'>(
		total,
		[
			['f', 54],
			['m', 46]
		],
		random
	);
	const bands = quota<readonly [number, number]>(
		total,
		[
			[[18, 25], 25],
			[[26, 45], 50],
			[[46, 62], 25]
		],
		random
	);
	const situations = quota<Situation>(
		total,
		[
			['seeking', 57],
			['employed', 27],
			['away', 16]
		],
		random
	);
	return homes.map((structure, i) => {
		const ages = bands[i] ?? [26, 45];
		const situation = situations[i] ?? 'seeking';
		const starting = ages[1] <= 25 && situation !== 'seeking' && random.chance(0.7);
		const sex = sexes[i] ?? 'f';
		return { structure, sex, ages, situation: starting ? 'starting' : situation };
	});
}

/** Makes the person. `taken` holds the addresses already given, so that none is given twice. */
export function characterOf(
	casting: Casting,
	now: number,
	taken: Set<string>,
	random: Random
): Character {
	const { structure, sex, situation } = casting;
	const age = random.int(...casting.ages);
	const life = random.pick(LIVES.filter((one) => fitsAge(one, age)));
	const { population } = structure;
	const [nationality, family] = random.weighted(population.nationalities);
	const [postCode, country] = random.weighted(population.postCodes);
	const names = NAMES[family];
	const { firstName, surname } = casting.name ?? {
		firstName: random.pick(names[sex]),
		surname: random.pick(names.surnames)
	};
	const person: Person = {
		civility: random.chance(0.01) ? 'autre' : sex === 'f' ? 'madame' : 'monsieur',
		surname,
		firstName,
		email: addressOf({ firstName, surname }, structure.mailDomain ?? 'exemple.test', taken),
		phone: random.chance(0.85) ? phoneOf(country, random) : null,
		birthDate: birthDate(age, now, random),
		nationality,
		postCode
	};
	const [onBehalfOf, inCapacityOf] = random.weighted(population.origins);
	const speaker = { sex, slots: slotsOf(life, person, { age, country, situation }, random) };
	return { structure, person, situation, life, speaker, onBehalfOf, inCapacityOf };
}

function fitsAge({ young }: Life, age: number): boolean {
	return age < 26 ? young !== undefined : young !== 'only';
}

/** Why he wants a change, told by someone who works or who does not. */
export function reasonsOf({ why }: Life, situation: Situation): readonly string[] {
	return situation === 'employed' ? why.working : why.without;
}

/** The slots of phrase.ts; those that begin a sentence have a capital too. */
function slotsOf(
	life: Life,
	{ firstName }: Person,
	{ age, country, situation }: { age: number; country: 'CH' | 'FR'; situation: Situation },
	random: Random
): Record<string, string> {
	const done = random.shuffled(life.done) as [string, string, string];
	const lower = {
		metier: life.past,
		cible: life.target,
		temoin: life.insider,
		atout: life.strength
	};
	const upper = Object.fromEntries(
		Object.entries(lower).map(([slot, text]) => [capital(slot), capital(both(text))])
	);
	return {
		...lower,
		...upper,
		raison: random.pick(reasonsOf(life, situation)),
		travail: life.work,
		voie: life.training[country],
		fait: done[0],
		fait2: done[1],
		fait3: done[2],
		faitbas: `j${done[0].slice(1)}`,
		annees: String(Math.max(2, Math.min(random.int(3, 18), age - 19))),
		mois: String(random.int(2, 14)),
		age: String(age),
		prenom: firstName
	};
}

/** Capitals inside the two halves of `{a|b}` when a text begins with one. */
function both(text: string): string {
	return text.replace(
		/^\{([^|]*)\|([^}]*)\}/,
		(_, m: string, f: string) => `{${capital(m)}|${capital(f)}}`
	);
}

function addressOf(
	{ firstName, surname }: Pick<Person, 'firstName' | 'surname'>,
	domain: string,
	taken: Set<string>
): string {
	const base = `${plain(firstName)}.${plain(surname)}`;
	let address = `${base}@${domain}`;
	for (let n = 2; taken.has(address); n++) address = `${base}${n}@${domain}`;
	taken.add(address);
	return address;
}

/** Numbers that ring nowhere: the French range reserved for fiction, and zeros in Switzerland. */
function phoneOf(country: 'CH' | 'FR', random: Random): string {
	const two = () => String(random.int(0, 99)).padStart(2, '0');
	return country === 'CH' ? `+41 79 000 ${two()} ${two()}` : `+33 6 39 98 ${two()} ${two()}`;
}

/** A birth date that makes the person this age today. */
function birthDate(age: number, now: number, random: Random): string {
	const today = new Date(now);
	const year = today.getUTCFullYear() - age;
	const day = Date.UTC(year, today.getUTCMonth(), today.getUTCDate() - random.int(1, 350));
	return new Date(day).toISOString().slice(0, 10);
}

/** A sentence said by this person. */
export function saidBy({ speaker }: Character, text: string): string {
	return say(text, speaker);
}
