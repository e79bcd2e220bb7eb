import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance';
import { likenessOf, type Likened } from './likeness';
import { soundOf } from './name-sound';

const BORN = '1988-04-12';

/** Written as one says it at a desk: «Prénom | Nom». */
function person(name: string, birthDate: string | null = BORN, email: string | null = null) {
	const [firstName = '', surname = ''] = name.split('|').map((part) => part.trim());
	return { firstName, surname, email, birthDate };
}

const CLOSE: [string, string, string][] = [
	['an accent left out', 'Amélie | Bélanger', 'Amelie | Belanger'],
	['a letter doubled', 'Amina | Benali', 'Amina | Benalli'],
	['two letters the wrong way round', 'Camille | Martin', 'Camille | Matrin'],
	['a silent end', 'Luc | Dupont', 'Luc | Dupond'],
	['a hyphen', 'Jean-Pierre | Roche', 'Jean Pierre | Roche'],
	['two names in one word', 'Jeanpierre | Roche', 'Jean-Pierre | Roche'],
	['one of two first names', 'Marie-Claire | Favre', 'Marie | Favre'],
	['one of two surnames', 'Lucía | García López', 'Lucia | Garcia'],
	['a maiden name beside', 'Sophie | Dupont-Martin', 'Sophie | Martin'],
	['the two names swapped', 'Benali | Amina', 'Amina | Benali'],
	['a French particle', 'Inès | de La Tour', 'Ines | Latour'],
	['a Dutch one', 'Jan | van den Berg', 'Jan | Berg'],
	['«Ben» written together', 'Youssef | Ben Salah', 'Youssef | Bensalah'],
	['«El» left out', 'Nadia | El Amrani', 'Nadia | Amrani'],
	['«al-» with a hyphen', 'Omar | al-Hassan', 'Omar | Alhassan'],
	['an apostrophe', 'Aoife | O’Connor', 'Aoife | OConnor'],
	['Mohamed', 'Mohamed | Diallo', 'Mohammed | Diallo'],
	['Muhammad', 'Mohamed | Diallo', 'Muhammad | Diallo'],
	['Cheikh', 'Cheikh | Ndiaye', 'Sheikh | N’Diaye'],
	['Aïcha', 'Aïcha | Traoré', 'Aisha | Traore'],
	['Hussein', 'Hussein | Karimi', 'Hocine | Karimi'],
	['Ouassim', 'Ouassim | Haddad', 'Wassim | Hadad'],
	['Djamila', 'Djamila | Khelifi', 'Jamila | Kelifi'],
	['Abdelkader', 'Abd el-Kader | Ziani', 'Abdelkader | Ziani'],
	['Müller written out', 'Jürg | Müller', 'Juerg | Mueller'],
	['Müller written short', 'Jürg | Müller', 'Jurg | Muller'],
	['Schmidt', 'Anna | Schmidt', 'Anna | Schmitt'],
	['Weiß', 'Karl | Weiß', 'Karl | Weiss'],
	['Nguyễn', 'An | Nguyễn Văn', 'An | Nguyen Van'],
	['a middle name on the other side', 'Van An | Nguyễn', 'An | Nguyen Van'],
	['Đặng', 'Mai | Đặng', 'Mai | Dang'],
	['Łukasz', 'Łukasz | Wójcik', 'Lukasz | Wojcik'],
	['Philippe', 'Philippe | Jaccoud', 'Filipe | Jacoud'],
	['Christophe', 'Christophe | Rey', 'Kristof | Rey'],
	['Cyrillic', 'Анна | Петрова', 'анна | Петрова']
];

const APART: [string, string, string][] = [
	['another first name', 'Paul | Dupont', 'Pierre | Dupont'],
	['another surname', 'Amina | Benali', 'Amina | Haddad'],
	['two short names', 'Li | Wu', 'Lu | Wo'],
	['a common particle alone', 'Inès | de Luca', 'Ines | de Rossi'],
	['nothing but marks', '— | …', '! | ?'],
	['an initial', 'A | Martin', 'Anna | Martin'],
	['nobody', ' | ', 'Anna | Martin']
];

describe('two people who may be one (D14)', () => {
	it.each(CLOSE)('LK-02 close names and one birth date: %s', (_, one, other) => {
		expect(likenessOf(person(one), person(other))).toBe('nameAndBirth');
	});

	it.each(APART)('LK-02 not close, born the same day: %s', (_, one, other) => {
		expect(likenessOf(person(one), person(other))).toBeNull();
	});

	it('LK-02 the name alone says nothing, nor does the birth date', () => {
		const anna = 'Anna | Martin';
		expect(likenessOf(person(anna), person(anna, '1990-01-01'))).toBeNull();
		expect(likenessOf(person(anna, null), person(anna, null))).toBeNull();
	});

	it('LK-01 one e-mail, whatever its case, is enough', () => {
		const one = person('Anna | Martin', null, ' Anna.Martin@Exemple.ch ');
		expect(likenessOf(one, person('Luc | Rey', BORN, 'anna.martin@exemple.CH'))).toBe('email');
	});

	it('LK-01 dots in an e-mail are kept, and no e-mail is nobody’s', () => {
		const one = person('Anna | Martin', null, 'anna.martin@exemple.ch');
		expect(likenessOf(one, person('Luc | Rey', null, 'annamartin@exemple.ch'))).toBeNull();
		expect(likenessOf(person('A | B', null, ''), person('C | D', null, ''))).toBeNull();
	});
});

/** Any text at all, halves of surrogate pairs too. */
const anyText = fc.string({ unit: 'binary', maxLength: 30 });
const anyLetters = fc.oneof(
	anyText,
	fc
		.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
		.map((codes) => String.fromCharCode(...codes)),
	fc.constantFrom(...CLOSE.flatMap(([, one, other]) => [one, other]))
);
const anyone: fc.Arbitrary<Likened> = fc.record({
	surname: anyLetters,
	firstName: anyLetters,
	email: fc.option(fc.oneof(anyText, fc.constant('a@b.ch'))),
	birthDate: fc.constantFrom(BORN, '1990-01-01', null)
});

describe('whoever they are', () => {
	it('LK-03 says the same of the two in either order, of any text', () => {
		fc.assert(
			fc.property(anyone, anyone, (one, other) => {
				expect(likenessOf(one, other)).toBe(likenessOf(other, one));
			})
		);
	});

	it('LK-03 whoever has a letter in both names and a birth date is like herself', () => {
		const letters = anyText.map((text) => `${text}a`);
		fc.assert(
			fc.property(letters, letters, (surname, firstName) => {
				const one = { surname, firstName, email: null, birthDate: BORN };
				expect(likenessOf(one, { ...one })).toBe('nameAndBirth');
			})
		);
	});

	it('LK-03 one letter typed once too often in a long name is forgiven', () => {
		const long = fc.string({
			unit: fc.constantFrom(...'abdeilmnorst'),
			minLength: 4,
			maxLength: 20
		});
		fc.assert(
			fc.property(long, fc.nat(), (surname, at) => {
				const place = at % surname.length;
				const slip = surname.slice(0, place) + 'n' + surname.slice(place);
				const one = { surname, firstName: 'Camille', email: null, birthDate: BORN };
				expect(likenessOf(one, { ...one, surname: slip })).toBe('nameAndBirth');
			})
		);
	});
});

describe('what it rests on', () => {
	it('LK-03 counts slips of the hand', () => {
		expect(editDistance('', 'abc')).toBe(3);
		expect(editDistance('rey', 'reyes')).toBe(2);
		expect(editDistance('martin', 'matrin')).toBe(1);
		expect(editDistance('rey', 'rey')).toBe(0);
	});

	it('LK-03 hears two spellings of a name as one', () => {
		for (const [one, other] of [
			['mohamed', 'muhammad'],
			['mueller', 'muller'],
			['cheikh', 'sheikh'],
			['dupont', 'dupond'],
			['philippe', 'filip']
		] as const) {
			expect(soundOf(one)).toBe(soundOf(other));
		}
		expect(soundOf('martin')).not.toBe(soundOf('morin'));
	});
});
