import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnFaults, guessColumns } from './columns';
import { LIST_FIELDS } from './fields';

describe('what each column tells', () => {
	it.each([
		[
			['Nom', 'Prénom', 'Courriel', 'Téléphone'],
			['surname', 'firstName', 'email', 'phone']
		],
		[
			['PRENOM ', 'NOM DE FAMILLE', 'Né(e) le :', 'NPA'],
			['firstName', 'surname', 'birthDate', 'postCode']
		],
		[
			['Last name', 'First name', 'E-mail address', 'Date of birth', 'ZIP code'],
			['surname', 'firstName', 'email', 'birthDate', 'postCode']
		],
		[
			['Civilité', 'Nationalité', 'De la part de', 'En tant que', 'Demande', 'Diplôme'],
			['civility', 'nationality', 'onBehalfOf', 'inCapacityOf', 'need', 'studyLevel']
		],
		[
			['Nom du conseiller', 'N° de dossier', '', 'Remarques'],
			[null, null, null, null]
		],
		[
			['Nom', 'nom', 'Tél.', 'Portable'],
			['surname', null, 'phone', null]
		]
	])('IM-02 is guessed from its heading: %j', (headings, fields) => {
		expect(guessColumns(headings)).toEqual(fields);
	});

	it('IM-02 is guessed for any heading whatever, each field once at most', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.string(), fc.constantFrom('Nom', 'Mail', 'nom'))),
				(some) => {
					const guessed = guessColumns(some);
					expect(guessed).toHaveLength(some.length);
					expect(columnFaults(guessed).twice).toEqual([]);
				}
			)
		);
	});

	it.each([
		[[], { twice: [], missing: ['surname', 'firstName'] }],
		[['surname', null, 'firstName'], { twice: [], missing: [] }],
		[['surname', 'email', 'email'], { twice: ['email'], missing: ['firstName'] }]
	] as const)('IM-02 is said when it is missing or told twice: %j', (columns, faults) => {
		expect(columnFaults(columns)).toEqual(faults);
	});

	it('IM-02 the names come first of what is offered', () => {
		expect(LIST_FIELDS.slice(0, 2)).toEqual(['surname', 'firstName']);
	});
});
