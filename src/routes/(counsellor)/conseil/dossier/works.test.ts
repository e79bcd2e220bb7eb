import { describe, expect, it } from 'vitest';
import { changed, pathway, trace } from '../../../../../tests/support/documents';
import { worksOf } from './works';

const [first, second, third] = pathway().tasks;

describe('the first section, with its veil', () => {
	it('tells what the counsellor alone reads, what both read, and what is the person’s alone', () => {
		const tasks = [
			changed(first!, { state: 'accepted' }),
			changed(second!, { body: { round: 2 } }),
			changed(third!, { state: 'validated', body: { validatedAt: 5 } })
		];
		const traces = [trace(first!, 'released'), trace(third!, 'sealed')];
		const works = worksOf({ tasks, traces });
		expect(works.map(({ task, veil }) => [task.id, veil])).toEqual([
			[third!.id, 'yours'],
			[second!.id, 'hers'],
			[first!.id, 'both']
		]);
	});

	it('has nothing of what was not handed in', () => {
		expect(worksOf({ tasks: [first!], traces: [] })).toEqual([]);
	});
});
