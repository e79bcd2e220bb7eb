import { describe, expect, it } from 'vitest';
import { account, changed } from '../../../../../tests/support/documents';
import { distance, duplicatesOf } from './duplicates';

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

describe('possible duplicates (D14)', () => {
	it('finds the same e-mail, whatever its case', () => {
		expect(why({ surname: 'Autre', birthDate: '', email: ' Amina@Exemple.ch ' })).toBe('email');
	});

	it('finds a close name with the same birth date: a slip, an accent, the two names swapped', () => {
		expect(why({ surname: 'Bénalli' })).toBe('nameAndBirth');
		expect(why({ surname: 'Amina', firstName: 'Benali' })).toBe('nameAndBirth');
	});

	it('finds nothing by the name alone, or by the birth date alone', () => {
		expect(why({ birthDate: '' })).toBeUndefined();
		expect(why({ birthDate: '1990-01-01' })).toBeUndefined();
		expect(why({ surname: 'Martinez', firstName: 'Luc' })).toBeUndefined();
	});
});

it('measures the distance of two words', () => {
	expect([distance('', 'abc'), distance('rey', 'rey'), distance('rey', 'reyes')]).toEqual([
		3, 0, 2
	]);
});
