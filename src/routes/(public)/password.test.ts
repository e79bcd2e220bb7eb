import { expect, it } from 'vitest';
import { MIN_PASSWORD_CHARS } from '#protocol/accounts';
import { LEAST_PASSWORD, passwordError } from './password';

it('asks for as many characters as the server does', () => {
	expect(LEAST_PASSWORD).toBe(MIN_PASSWORD_CHARS);
	expect(passwordError('onze lettre')).toBeTypeOf('string');
	expect(passwordError('douze lettre')).toBeUndefined();
});
