import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '#protocol/routes';
import { changed, questionSheet } from '../../tests/support/documents';
import { HttpWorld } from '../../tests/support/http-world';
import { SheetSearch } from '../sheets/search';

const sheets = new SheetSearch();
const oven = changed(questionSheet({ question: 'Devenir boulangère' }), { state: 'current' });
sheets.put(oven);

let http: HttpWorld;
beforeAll(async () => void (http = await HttpWorld.create({ sheets })));
afterAll(() => http.close());

const ask = async (question: unknown) => {
	const answer = await http.post(ROUTES.question, { question });
	return [answer.statusCode, answer.json()];
};

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
});
