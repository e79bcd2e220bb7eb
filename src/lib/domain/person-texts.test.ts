import { describe, expect, it } from 'vitest';
import { check } from '#protocol/check';
import { Person } from './person';
import { NO_PERSON, personIn, personTexts } from './person-texts';

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
});
