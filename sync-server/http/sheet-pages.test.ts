import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUND_TOPICS } from '#domain/fund-card';
import { NETWORK } from '#domain/ids';
import { sheetPath } from '#domain/sheet-address';
import english from '../../messages/en/tools.json';
import french from '../../messages/fr/tools.json';
import { fundCard, questionSheet } from '../../tests/support/kept-documents';
import { changed } from '../../tests/support/documents';
import { HttpWorld } from '../../tests/support/http-world';
import { toStored } from '../gateway/stored';
import { StoreDown } from '../store/port';
import { DARK, LIGHT } from './pages/style';
import { TOPIC_WORDS } from './pages/words';

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
const card = fundCard({ title: 'Le CPF', summary: HOSTILE, text: HOSTILE, places: HOSTILE });
const key = card.id.slice('fundCard:'.length);

const oven = changed(
	questionSheet({
		question: 'Devenir boulangère à 45 ans ?',
		otherWords: ['mots cachés'],
		topic: 'occupations',
		answer: 'Oui.\nEt vite.\n\nUn CFC se fait aussi en emploi.',
		links: [
			{ title: 'La branche', reference: 'www.pain.exemple.test/metier?a=1&b=2' },
			{ title: 'Un livre', reference: 'javascript:alert(1)' }
		],
		cards: [key],
		places: 'Rue du Four 1\n1204 Genève'
	}),
	{ state: 'current' }
);
const hostile = changed(
	questionSheet({
		question: HOSTILE,
		answer: HOSTILE,
		places: HOSTILE,
		links: [{ title: HOSTILE, reference: `https://x.test/${HOSTILE.replaceAll(' ', '')}` }]
	}),
	{ state: 'current' }
);
const draft = questionSheet({ question: 'Pas encore publiée' });
const pathOf = ({ id, body }: typeof oven) => sheetPath({ id, question: body.question });

let http: HttpWorld;
beforeAll(async () => {
	http = await HttpWorld.create();
	for (const sheet of [oven, hostile, draft]) http.sheets.put(sheet);
	await (await http.world.store.open(NETWORK)).put(toStored(card));
});
afterAll(() => http.close());

const get = (url: string) => http.app.inject({ method: 'GET', url });

describe('the question sheets as pages', () => {
	it('FC-08 the list shows published sheets under their topics', async () => {
		const { statusCode, body } = await get('/fiches');
		expect(statusCode).toBe(200);
		expect(body).toContain(`<a href="${pathOf(oven)}">Devenir boulangère à 45 ans ?</a>`);
		expect(body.indexOf('<h2>Métiers</h2>')).toBeLessThan(body.indexOf('<h2>Financer</h2>'));
		expect(body).not.toContain('Se former');
		expect(body).not.toContain('Pas encore publiée');
	});

	it('FC-08 a sheet shows its answer, cards, links and places, and leads on to a person', async () => {
		const { statusCode, body } = await get(pathOf(oven));
		expect(statusCode).toBe(200);
		expect(body).toContain('<h1>Devenir boulangère à 45 ans ?</h1>');
		expect(body).toContain('<p>Oui.<br>Et vite.</p><p>Un CFC se fait aussi en emploi.</p>');
		expect(body).toContain('<summary lang="fr">Le CPF');
		expect(body).toContain('href="https://www.pain.exemple.test/metier?a=1&amp;b=2"');
		expect(body).toContain('Rue du Four 1<br>1204 Genève');
		expect(body).toContain('Fiche vérifiée le 2 novembre 2026');
		expect(body).toContain(
			'href="/demande#besoin=Devenir%20boulang%C3%A8re%20%C3%A0%2045%20ans%20%3F"'
		);
		expect(body).not.toContain('mots cachés');
	});

	it('FC-08 another question before the same key leads to the address', async () => {
		const answer = await get(pathOf(oven).replace('devenir', 'redevenir'));
		expect([answer.statusCode, answer.headers.location]).toEqual([301, pathOf(oven)]);
		expect((await get('/fiches/')).headers.location).toBe('/fiches');
	});

	it.each([pathOf(draft), '/fiches/rien', '/fiches/a/b', '/fiches/%00', '/fiches/..%2Fx'])(
		'FC-08 %s is answered with 404, and the way to the list',
		async (path) => {
			const { statusCode, body, headers } = await get(path);
			expect(statusCode).toBe(404);
			expect(headers['content-type']).toContain('text/html');
			expect(body).toContain('Cette fiche n’existe pas ou plus');
			expect(body).toContain('href="/fiches"');
			expect(body).toContain('noindex');
		}
	);

	it('FC-10 every text is text', async () => {
		for (const path of ['/fiches', pathOf(hostile), pathOf(oven)]) {
			const { body } = await get(path);
			expect(body).not.toMatch(/<script|<img src=x|href="javascript/i);
		}
	});

	it('FC-10 nothing runs, nothing is remembered, and it may be kept a minute', async () => {
		const { headers } = await get(pathOf(oven));
		const policy = String(headers['content-security-policy']);
		expect(policy).toMatch(
			/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; img-src 'self';/
		);
		expect(policy).not.toContain('script-src');
		expect(headers['set-cookie']).toBeUndefined();
		expect(headers['cache-control']).toBe('public, max-age=60');
		expect((await get(pathOf(draft))).headers['cache-control']).toBe('no-store');
	});

	it('FC-10 search engines find title, description and one address', async () => {
		const { body } = await get(pathOf(oven));
		expect(body).toContain('<title>Devenir boulangère à 45 ans ? · jemoriente</title>');
		expect(body).toContain('content="Oui. Et vite. Un CFC se fait aussi en emploi."');
		expect(body).toContain(`<link rel="canonical" href="https://jemoriente.test${pathOf(oven)}">`);
		const map = (await get('/sitemap.xml')).body;
		expect(map).toContain(`<loc>https://jemoriente.test${pathOf(oven)}</loc><lastmod>2026-11-02`);
		expect(map).not.toContain(draft.id.slice('questionSheet:'.length));
		const robots = await get('/robots.txt');
		expect(robots.headers['content-type']).toContain('text/plain');
		expect(robots.body).toContain('Sitemap: https://jemoriente.test/sitemap.xml');
	});

	it.each([
		['what was chosen', { cookie: 'language=en', 'accept-language': 'fr-CH' }],
		['what the browser prefers', { 'accept-language': 'en-GB,fr;q=0.5' }]
	])(
		'FC-14 the frame is in the language of %s, the sheet as it was written',
		async (_, headers) => {
			const { body, headers: sent } = await http.app.inject({ url: pathOf(oven), headers });
			expect(body).toContain('<html lang="en">');
			expect(body).toContain('<div lang="fr"><h1>Devenir boulangère à 45 ans ?</h1>');
			expect(body).toContain('<h2>Where to turn</h2><p lang="fr">Rue du Four 1');
			expect(body).toContain('Sheet checked on 2 November 2026');
			expect(body).toContain('Would you rather talk to somebody about it?');
			expect(body).not.toMatch(/Fiche vérifiée|Où s’adresser|À lire aussi|Aller au contenu/);
			expect(sent['content-language']).toBe('en');
			expect(sent.vary).toContain('Accept-Language');
			const list = await http.app.inject({ url: '/fiches', headers });
			expect(list.body).toContain('<h2>Occupations</h2><ul class="list" lang="fr">');
			const none = await http.app.inject({ url: '/fiches/rien', headers });
			expect([none.statusCode, none.body]).toEqual([
				404,
				expect.stringContaining('This sheet does not exist')
			]);
		}
	);

	it('FC-14 a sheet has one address, whatever the language of its frame', async () => {
		const headers = { 'accept-language': 'en' };
		const canonical = (body: string) => /<link rel="canonical" href="([^"]+)">/.exec(body)?.[1];
		const answer = await http.app.inject({ url: pathOf(oven), headers });
		expect(canonical(answer.body)).toBe(canonical((await get(pathOf(oven))).body));
		expect(answer.headers['set-cookie']).toBeUndefined();
	});

	it('FC-10 while the store is away, says so as a page', async () => {
		const away = await HttpWorld.create({
			firstContact: {
				read: () => Promise.reject(new StoreDown()),
				published: () => [],
				propose: () => [],
				note: async () => undefined
			}
		});
		const answer = await away.app.inject({ method: 'GET', url: pathOf(oven) });
		expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '60']);
		expect(answer.body).toContain('n’est pas disponible pour l’instant');
		const headers = { 'accept-language': 'en' };
		const english = await away.app.inject({ method: 'GET', url: pathOf(oven), headers });
		expect(english.body).toContain('is not available right now');
		await away.close();
	});

	it('FC-10 wears the colours of the app', () => {
		const tokens = readFileSync('src/lib/ui/tokens.css', 'utf8');
		const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');
		for (const [own, app] of [
			[LIGHT, light],
			[DARK, dark]
		] as const) {
			for (const one of own.split(';').filter(Boolean))
				expect(app).toContain(`${one.replace(':', ': ')};`);
		}
	});

	it('FC-10 calls the topics as the app does', () => {
		const [fr, en] = [french, english] as Record<string, unknown>[];
		const keys: Record<string, string> = { crossBorder: 'border' };
		for (const topic of FUND_TOPICS) {
			const key = `tools_fund_topic_${keys[topic] ?? topic}`;
			expect(TOPIC_WORDS[topic]).toEqual({ fr: fr?.[key], en: en?.[key] });
		}
	});
});
