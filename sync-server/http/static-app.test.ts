import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpWorld } from '../../tests/support/http-world';

let http: HttpWorld;
beforeAll(async () => void (http = await HttpWorld.create()));
afterAll(() => http.close());

const get = (url: string, headers: Record<string, string> = {}) =>
	http.app.inject({ method: 'GET', url, headers });

describe('the app', () => {
	it('HT-08 any screen is its index, asked for again each time', async () => {
		for (const url of ['/', '/demarches/quelque-chose', '/connexion?a=b']) {
			const answer = await get(url);
			expect(answer.statusCode).toBe(200);
			expect(answer.body).toContain('app fr</html>');
			expect(answer.headers['cache-control']).toBe('no-cache');
		}
		expect((await get('/service-worker.js')).headers['cache-control']).toBe('no-cache');
	});

	it('HT-08 what is named after its content is kept for ever, and compressed', async () => {
		const answer = await get('/_app/immutable/start.fr.js', { 'accept-encoding': 'gzip' });
		expect(answer.headers['cache-control']).toContain('immutable');
		expect(answer.headers['content-encoding']).toBe('gzip');
	});

	it('HT-08 each language is a build of its own, and a page finds the files of the one it began in', async () => {
		const english = { cookie: 'language=en' };
		for (const [url, part] of [
			['/', 'app en'],
			['/connexion', 'app en'],
			['/service-worker.js', '// en'],
			['/_app/immutable/start.fr.js', '// x']
		] as const) {
			const answer = await get(url, english);
			expect(answer.body).toContain(part);
		}
		expect((await get('/', { 'accept-language': 'en' })).headers).toMatchObject({
			'content-language': 'en',
			vary: expect.stringContaining('Cookie') as string
		});
	});

	it('HT-08 a missing script, an unknown address of the server and a write are no screens', async () => {
		for (const url of ['/_app/immutable/gone.js', '/api', '/api/nothing', '/dev/nothing']) {
			expect((await get(url)).statusCode).toBe(404);
		}
		expect((await http.post('/demarches', {})).json()).toEqual({ error: 'unknown' });
	});

	it.each(['/.secret', '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt'])(
		'HT-08 %s leads nowhere',
		async (url) => {
			expect((await get(url)).body).not.toBe('x');
		}
	);
});
