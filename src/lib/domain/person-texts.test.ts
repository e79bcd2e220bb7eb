import { describe, expect, it } from 'vitest';
import { check } from '#protocol/check';
import { Person } from './person';
import { NO_PERSON } from './person-fields';
import { personAfter, personIn, personTexts } from './person-texts';

const lina = { ...NO_PERSON, firstName: ' Lina', surname: 'Rey ', email: 'lina@exemple.ch' };

describe('a person’s details in a form', () => {
	it('DO-11 are trimmed, and not given where empty; they fit the schema', () => {
		const person = personIn({ ...lina, civility: 'madame', phone: '  ' });
		expect(person).toMatchObject({
			firstName: 'Lina',
			surname: 'Rey',
			civility: 'madame',
			phone: null
		});
		expect(check(Person, person)).toEqual({ ok: true, value: person });
		expect(personIn({ ...lina, civility: 'baronne' }).civility).toBeNull();
	});

	it('DO-11 come back as they were', () => {
		const person = personIn({ ...lina, birthDate: '1990-05-14', postCode: '1205' });
		expect(personIn(personTexts(person))).toEqual(person);
	});

	it('DO-104 are kept in one form, whatever way they were typed', () => {
		const typed = {
			...lina,
			phone: '079 000 00 00',
			birthDate: '14/5/1990',
			postCode: 'CH-1205',
			studyLevel: '4'
		};
		expect(personIn(typed, 'FR')).toMatchObject({
			phone: '+41790000000',
			birthDate: '1990-05-14',
			postCode: '1205',
			studyLevel: 4
		});
	});

	it('DO-104 a number is of the country of the structure only where its person lives there too', () => {
		const phone = '0761234567';
		expect(personIn({ ...lina, phone, postCode: '1205' }, 'CH').phone).toBe('+41761234567');
		expect(personIn({ ...lina, phone, postCode: '74100' }, 'CH').phone).toBe(phone);
		expect(personIn({ ...lina, phone }, 'CH').phone).toBe(phone);
	});

	it('DO-104 what cannot be read stays as it was typed', () => {
		const odd = { ...lina, phone: '12', postCode: '1210', birthDate: 'mai' };
		expect(personIn(odd, 'FR')).toMatchObject({ phone: '12', postCode: '1210', birthDate: 'mai' });
	});

	it('DO-104 a field left alone is kept to the letter, however it was once written', () => {
		const old = {
			...personIn(lina),
			phone: '079 000 00 00',
			postCode: 'GE 1210',
			studyLevel: 7 as const
		};
		const texts = personTexts(old);
		expect(texts.phone).toBe('+41 79 000 00 00');
		expect(personAfter(old, { ...texts, nationality: 'Suisse' }, 'CH')).toEqual({
			...old,
			nationality: 'Suisse'
		});
		expect(personAfter(old, { ...texts, postCode: '1205' }, 'CH').postCode).toBe('1205');
		expect(personAfter(old, { ...texts, phone: '' }, 'CH').phone).toBeNull();
	});
});
