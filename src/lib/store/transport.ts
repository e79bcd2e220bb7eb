import { STREAM_HEADER, USER_HEADER } from '#protocol/routes';
import { exchangeJson } from './http';
import type { Transport } from './transport-port';

/**
 * The browser's transport for one person's store. The shapes of the answers are checked by the sync,
 * which knows them.
 */
export function transportOf(user: string, stream: string): Transport {
	const headers = { [USER_HEADER]: user, [STREAM_HEADER]: stream };
	return (route, body) => exchangeJson(route, body, headers);
}
