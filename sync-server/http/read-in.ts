import type { FastifyRequest } from 'fastify';
import type { Language } from '#domain/language';
import { languageOf } from '#protocol/language';

/** The language of the page that somebody reads or asks from (PT-03). */
export function readIn({ headers }: Pick<FastifyRequest, 'headers'>): Language {
	return languageOf(headers.cookie, headers['accept-language']);
}
