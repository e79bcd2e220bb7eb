import { describe, expect, it } from 'vitest';
import { account, changed } from '../../../../../tests/support/documents';
import { duplicatesOf } from './duplicates';

const base = account(false).dossier;
const anna = changed(base, {
	body: {
		person: {
			...base.body.person,
			surname: 'Benali',
			firstName: 'Amina',
			email: 'amina@exemple.ch',
			birthDate: '1988-04-12'
		}
	}
});
const typed = { surname: 'Benali', firstName: 'Amina', email: '', birthDate: '1988-04-12' };
const why = (changes: Partial<typeof typed>) =>
	duplicatesOf({ ...typed, ...changes }, [anna])[0]?.why;

describe('possible duplicates of somebody being written down (D14)', () => {
	it('LK-01 are found by the e-mail', () => {
		expect(why({ surname: 'Autre', birthDate: '', email: ' Amina@Exemple.ch ' })).toBe('email');
	});

	it('LK-02 and by a close name with the same birth date', () => {
		expect(why({ surname: 'Ben Ali' })).toBe('nameAndBirth');
		expect(why({ surname: 'Martinez', firstName: 'Luc' })).toBeUndefined();
	});

	it('LK-01 what is not typed yet is like nothing', () => {
		expect(why({ birthDate: '' })).toBeUndefined();
		expect(duplicatesOf({ ...typed, birthDate: '' }, [base])).toEqual([]);
	});
});
