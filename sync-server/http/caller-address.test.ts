import { describe, expect, it } from 'vitest';
import { ROUTES } from '#protocol/routes';
import { HttpWorld } from '../../tests/support/http-world';

describe('the address of a caller', () => {
	/** Asks for a link, each time for another mailbox, until this address has asked too often. */
	async function ask(own: HttpWorld, n: number, remoteAddress: string, forwarded?: string) {
		const answer = await own.app.inject({
			method: 'POST',
			url: ROUTES.link,
			remoteAddress,
			headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
			payload: { email: `nobody-${n}@exemple.test` }
		});
		return answer.statusCode;
	}
	const times = (n: number, one: (i: number) => Promise<number>) =>
		Promise.all(Array.from({ length: n }, (_, i) => one(i)));

	it('HT-15 is that of the connection: nobody escapes a limit by a header', async () => {
		const own = await HttpWorld.create();
		await times(60, (i) => ask(own, i, '203.0.113.7', `198.51.100.${i}`));
		expect(await ask(own, 60, '203.0.113.7', '198.51.100.200')).toBe(429);
		expect(await ask(own, 61, '203.0.113.8')).toBe(200);
		await own.close();
	});

	it.each([[['10.0.0.1']], [['10.0.0.0/8', 'loopback']]])(
		'HT-15 is what a trusted proxy (%j) says, and nothing said before it',
		async (trustProxy) => {
			const own = await HttpWorld.create({ trustProxy });
			await times(60, (i) => ask(own, i, '10.0.0.1', `198.51.100.${i}, 203.0.113.7`));
			expect(await ask(own, 60, '10.0.0.1', '203.0.113.7')).toBe(429);
			expect(await ask(own, 61, '10.0.0.1', '203.0.113.8')).toBe(200);
			await own.close();
		}
	);

	it('HT-15 an address that is no trusted proxy is not believed', async () => {
		const own = await HttpWorld.create({ trustProxy: ['10.0.0.1'] });
		await times(60, (i) => ask(own, i, '203.0.113.7', `198.51.100.${i}`));
		expect(await ask(own, 60, '203.0.113.7', '198.51.100.200')).toBe(429);
		await own.close();
	});
});
