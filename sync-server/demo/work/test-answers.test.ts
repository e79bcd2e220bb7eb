import { expect, it } from 'vitest';
import { answeredOf, missingItems } from '../../../src/lib/tools/assessment/answers';
import { testOf } from '../../../src/lib/tools/assessment/shipped/tests';
import { seededRandom } from '../random';
import { testWork } from './test-answers';

const test = testOf({ test: 'riasec', version: 1 });
const speaker = { sex: 'f' as const, slots: {} };

it('DM-10 a test is answered item by item, wholly enough to be read, or left on the way', () => {
	for (let seed = 1; seed <= 50; seed++) {
		const done = testWork(speaker, seededRandom(seed), false);
		const draft = testWork(speaker, seededRandom(seed), true);
		for (const { answers } of [done, draft]) {
			expect(answeredOf(test.items, answers)).toHaveLength(Object.keys(answers).length);
		}
		expect(missingItems(test, done.answers)).toEqual([]);
		expect(missingItems(test, draft.answers)).not.toEqual([]);
		expect(done.noticed).toBeTruthy();
	}
});
