import type { FastifyRequest } from 'fastify';
import type { Language } from '#domain/language';
import { languageOf } from '#protocol/language';

/** What an answer depends on that is worded in the language of whoever asks. */
export const BY_LANGUAGE = 'Cookie, Accept-Language, Accept-Encoding';

/** As much of a request as tells its language. */
export type Read = Pick<FastifyRequest, 'headers'>;

/** The language of the page that somebody reads or asks from (PT-03). */
export function readIn({ headers }: Read): Language {
	return languageOf(headers.cookie, headers['accept-language']);
}
