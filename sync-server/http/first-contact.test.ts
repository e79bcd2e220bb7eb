import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NETWORK } from '#domain/ids';
import { PublicSheet } from '#protocol/first-contact';
import { check } from '#protocol/check';
import { ROUTES } from '#protocol/routes';
import { questionSheet } from '../../tests/support/kept-documents';
import { changed } from '../../tests/support/documents';
import { HttpWorld } from '../../tests/support/http-world';
import { LIMITS } from '../accounts/attempts';
import { toStored } from '../gateway/stored';

const oven = changed(questionSheet({ question: 'Devenir boulangère' }), { state: 'current' });

let http: HttpWorld;
beforeAll(async () => {
	http = await HttpWorld.create();
	http.sheets.put(oven);
	await (await http.world.store.open(NETWORK)).put(toStored(oven));
});
afterAll(() => http.close());

const post = async (url: string, body: unknown) => {
	const answer = await http.post(url, body);
	return [answer.statusCode, answer.json()];
};
const ask = (question: unknown) => post(ROUTES.question, { question });

describe('a question in one’s own words, over HTTP', () => {
	it('FC-03 is answered by reformulations, without a session', async () => {
		const proposals = [{ id: oven.id, question: 'Devenir boulangère' }];
		expect(await ask('je veux travailler en boulangerie')).toEqual([200, { proposals }]);
	});

	it('FC-03 proposes nothing rather than anything', async () => {
		expect(await ask('des chaussures rouges')).toEqual([200, { proposals: [] }]);
	});

	it.each([[''], ['x'.repeat(501)], [7]])('FC-03 names what is wrong in %j', async (question) => {
		expect(await ask(question)).toEqual([400, { error: 'invalid', field: '/question' }]);
	});

	it('FC-09 the sheet that is chosen comes with what it proposes, as the app expects it', async () => {
		const [status, sheet] = await post(ROUTES.sheet, { id: oven.id });
		expect(status).toBe(200);
		expect(check(PublicSheet, sheet).ok).toBe(true);
		expect(sheet).toMatchObject({ id: oven.id, question: 'Devenir boulangère', cards: [] });
	});

	it('FC-08 one that is not published is unknown', async () => {
		expect(await post(ROUTES.sheet, { id: questionSheet().id })).toEqual([
			404,
			{ error: 'unknown' }
		]);
	});
});

describe('none of these, over HTTP', () => {
	const none = (question: string) =>
		post(ROUTES.unanswered, { question, proposed: [oven.id, 'questionSheet:ofpc_none'] });
	const written = () => http.world.docs(NETWORK, 'askedQuestion:');

	it('FC-04, FC-05 is written once, and nobody learns whether it stood already', async () => {
		expect(await none('Où apprendre à souder ?')).toEqual([200, { noted: true }]);
		expect(await none('apprendre à souder, où ?')).toEqual([200, { noted: true }]);
		const [one, ...others] = await written();
		expect(others).toEqual([]);
		expect(one?.body).toMatchObject({ proposed: [oven.id] });
		expect(JSON.stringify(one)).not.toContain('127.0.0.1');
	});

	it('FC-06 one address writes so many an hour', async () => {
		http.world.time += 3_600_000;
		for (let i = 0; i < LIMITS.askedAddress.max; i++) await none(`souder${i}`);
		const [status, body] = await none('coudre');
		expect([status, body.error]).toEqual([429, 'tooMany']);
		expect(await written()).toHaveLength(1 + LIMITS.askedAddress.max);
	});
});
