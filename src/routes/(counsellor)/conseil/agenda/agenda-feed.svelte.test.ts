import { afterEach, describe, expect, it, vi } from 'vitest';
import { ROUTES } from '#protocol/routes';
import { failureOf } from '../../../error-words';
import { AgendaFeed, subscribeUrl } from './agenda-feed.svelte';

const ADDRESS = 'https://jemoriente.test/api/calendar/secret.ics';
const ON = { since: 1_764_000_000_000, zone: 'Europe/Zurich' };
const OFF = { since: null, zone: null };

/** A server that answers so, by address; one that is not named is not reached. */
function serving(answers: Record<string, unknown>): void {
	vi.stubGlobal('fetch', async (url: string) => {
		if (!(url in answers)) throw new TypeError('no network');
		return Response.json(answers[url]);
	});
}
afterEach(() => vi.unstubAllGlobals());

describe('the address of a subscribed calendar, on the screen', () => {
	it('AG-66 is shown when it was made, not when one looks again, and ends with it', async () => {
		serving({
			[ROUTES.calendar]: ON,
			[ROUTES.calendarOn]: { ...ON, address: ADDRESS },
			[ROUTES.calendarOff]: OFF
		});
		const feed = new AgendaFeed();
		expect(await feed.open()).toBe(true);
		expect([feed.state, feed.address]).toEqual([ON, ADDRESS]);
		const again = new AgendaFeed();
		await again.load();
		expect([again.state, again.address]).toEqual([ON, null]);
		await feed.close();
		expect([feed.state, feed.address]).toEqual([OFF, null]);
	});

	it('AG-66 without a network what was shown stays, and the reason is told', async () => {
		const feed = new AgendaFeed();
		serving({ [ROUTES.calendarOn]: { ...ON, address: ADDRESS } });
		await feed.open();
		serving({});
		expect([await feed.open(), await feed.close()]).toEqual([false, false]);
		expect([feed.state, feed.address]).toEqual([ON, ADDRESS]);
		expect(failureOf(feed.failure)).toBe('offline');
		serving({ [ROUTES.calendar]: '<html>a café’s page</html>' });
		expect(await feed.load()).toBe(false);
	});

	it('AG-66 is opened by a calendar program under its own name', () => {
		expect(subscribeUrl(ADDRESS)).toBe('webcal://jemoriente.test/api/calendar/secret.ics');
	});
});
