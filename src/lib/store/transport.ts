import { USER_HEADER } from '#protocol/routes';
import { exchangeJson } from './http';
import type { Transport } from './transport-port';

/**
 * The browser's transport for one person's store. The shapes of the answers are checked by the sync,
 * which knows them.
 */
export function transportOf(user: string): Transport {
	return (route, body) => exchangeJson(route, body, { [USER_HEADER]: user });
}
