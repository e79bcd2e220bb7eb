import { beforeEach, describe, expect, it } from 'vitest';
import type { Guard } from '#protocol/guard';
import { AccountsWorld, FROM, submission } from '../../tests/support/accounts-world';
import { LEAST_SHOWN_MS, LEAST_WAIT_MS, LONGEST_WAIT_MS } from './doubt';

const PERSON: Guard = { trap: '', shown: LEAST_SHOWN_MS, again: '' };

let world: AccountsWorld;
beforeEach(async () => void (world = await AccountsWorld.create()));

const send = (guard?: Guard, changes = {}) =>
	world.accounts.submit({ ...submission(changes), ...(guard && { guard }) }, FROM.ip);
const waiting = async () => (await world.docs('ofpc', 'pending:')).length;

/** What the server gives to whoever is doubted. */
async function again(guard: Guard): Promise<string> {
	const answer = await send(guard);
	return 'again' in answer ? answer.again : expect.unreachable('it was taken');
}

describe('who sends a request', () => {
	it('FC-13 a person is taken at once, and what guards is kept nowhere', async () => {
		expect(await send(PERSON)).toEqual({ sent: true });
		const [pending] = await world.docs('ofpc', 'pending:');
		expect(pending?.request).not.toHaveProperty('guard');
	});

	it('FC-13 a page from before there was a guard is taken', async () => {
		expect(await send()).toEqual({ sent: true });
	});

	it.each<[string, Guard]>([
		['fills in what nobody sees', { ...PERSON, trap: 'https://spam.test' }],
		['sends at once', { ...PERSON, shown: LEAST_SHOWN_MS - 1 }]
	])('FC-13 whoever %s is asked once more, and then taken', async (_, guard) => {
		const given = await again(guard);
		expect(await waiting()).toBe(0);
		expect(await world.mails()).toEqual([]);
		world.time += LEAST_WAIT_MS;
		expect(await send({ ...guard, again: given })).toEqual({ sent: true });
		expect(await waiting()).toBe(1);
	});

	it('FC-13 what was given serves neither at once, nor days later, nor for another request', async () => {
		const guard = { ...PERSON, trap: 'x' };
		const given = await again(guard);
		expect(await send({ ...guard, again: given })).toHaveProperty('again');
		world.time += LEAST_WAIT_MS;
		const other = { key: 'another-key-0000000' };
		expect(await send({ ...guard, again: given }, other)).toHaveProperty('again');
		world.time += LONGEST_WAIT_MS;
		expect(await send({ ...guard, again: given })).toHaveProperty('again');
		expect(await waiting()).toBe(0);
	});

	it.each(['', 'x', '.', 'zzz.zzz', '-1.a', 'é'.repeat(100)])(
		'FC-13 «%s» is nothing that was given',
		async (given) => {
			expect(await send({ trap: 'x', shown: 0, again: given })).toHaveProperty('again');
		}
	);
});
