import { expect, it } from 'vitest';
import { MAX_MESSAGE_CHARS } from '#domain/limits';
import { PartnerBody } from '#domain/partner';
import { check } from '#protocol/check';
import {
	blankContact,
	blankPartner,
	bodyIn,
	checkPartner,
	valuesOf,
	type ContactValues
} from './partner-values';

const typed = {
	...blankPartner('ofpc'),
	name: ' Office de l’emploi ',
	sort: 'employment',
	contacts: [
		{ ...blankContact('c1'), name: ' Paule Roux', email: ' paule@emploi.exemple.ch ' },
		blankContact('c2')
	]
};

const withContact = (changes: Partial<ContactValues>) => ({
	...typed,
	contacts: [...typed.contacts, { ...blankContact('c3'), ...changes }]
});

it('DO-95 what the form keeps is what the server takes, trimmed, without the contacts left empty', () => {
	expect(checkPartner(typed)).toEqual({});
	const body = bodyIn(typed);
	expect(body.name).toBe('Office de l’emploi');
	expect(body.contacts).toEqual([
		{ key: 'c1', name: 'Paule Roux', duty: '', email: 'paule@emploi.exemple.ch', phone: '' }
	]);
	expect(check(PartnerBody, body).ok).toBe(true);
	expect(bodyIn(valuesOf('ofpc', body))).toEqual(body);
});

it('DO-95 what is missing, too long or wrong is told beside its field', () => {
	expect(Object.keys(checkPartner(blankPartner('')))).toEqual(['structure', 'name', 'sort']);
	const long = { ...typed, text: 'x'.repeat(MAX_MESSAGE_CHARS + 1), phone: 'le matin' };
	expect(Object.keys(checkPartner(long))).toEqual(['text', 'phone']);
});

it.each<[string, Partial<ContactValues>]>([
	['without a name', { email: 'paule@emploi.exemple.ch' }],
	['whose address is cut off', { name: 'Paule', email: 'paule@emploi' }],
	['whose number has no figure', { name: 'Paule', phone: 'le matin' }],
	['whose duty is too long', { name: 'Paule', duty: 'x'.repeat(101) }]
])('DO-95 a contact %s is told by its place', (_what, changes) => {
	expect(checkPartner(withContact(changes)).contacts).toContain('3');
});
