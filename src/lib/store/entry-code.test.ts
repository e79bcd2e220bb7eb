import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isCode } from '#domain/entry-code';
import { numberOf as onTheServer } from '../../../sync-server/accounts/cards';
import { freshCode, hashOfCode, numberOf } from './entry-code';

describe('a code made on a device', () => {
	it('EC-02 is a code, another one each time', () => {
		const codes = Array.from({ length: 50 }, freshCode);
		expect(codes.every(isCode)).toBe(true);
		expect(new Set(codes).size).toBe(50);
	});

	it('EC-02 leaves it as a hash alone, the one under which the server keeps links', async () => {
		const code = freshCode();
		expect(await hashOfCode(code)).toBe(createHash('sha256').update(code).digest('base64url'));
	});

	it('AC-53 the number is reckoned alike on both sides', async () => {
		expect(await numberOf('user:desk-person-1')).toBe(onTheServer('user:desk-person-1'));
	});
});
