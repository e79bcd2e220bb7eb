import { exchangeJson } from './http';
import type { Transport } from './transport-port';

/** The browser's transport. The shapes of the answers are checked by the sync, which knows them. */
export const transport: Transport = (route, body) => exchangeJson(route, body);
