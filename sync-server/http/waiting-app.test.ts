import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { ROUTES } from '#protocol/routes';
import { createWaitingApp } from './waiting-app';

let app: FastifyInstance;
beforeAll(async () => {
	const place = { publicUrl: 'https://jemoriente.test', buildDir: '/nowhere' };
	app = await createWaitingApp({ kind: 'couchdb', version: '1.2.3', ...place });
});
afterAll(() => app.close());

it.each([
	['fr', 'n’est pas disponible pour l’instant'],
	['en', 'is not available right now']
])(
	'OU-05 whoever reads the sheets meanwhile is told so by a page, in %s',
	async (language, words) => {
		for (const url of ['/fiches', '/fiches/devenir-boulangere-x', '/fiches/a/b']) {
			const answer = await app.inject({ url, headers: { 'accept-language': language } });
			expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '60']);
			expect(answer.headers['content-type']).toContain('text/html');
			expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
			expect(answer.body).toContain(`<html lang="${language}">`);
			expect(answer.body).toContain(words);
		}
	}
);

it('OU-05 what programs ask is told storeDown', async () => {
	for (const url of [ROUTES.structures, ROUTES.session, '/sitemap.xml']) {
		const answer = await app.inject({ url });
		expect([answer.statusCode, answer.json()]).toEqual([503, { error: 'storeDown' }]);
	}
});
