import { describe, expect, it } from 'vitest';
import { Together } from './together';

function counting() {
	const questions: string[][] = [];
	const together = new Together(async (keys) => {
		questions.push(keys);
		return keys.length;
	});
	return { questions, together };
}

describe('Together', () => {
	it('ST-43 what is asked in one moment is one question, each key once', async () => {
		const { questions, together } = counting();
		const answers = await Promise.all([together.of(['a', 'b']), together.of(['b', 'c'])]);
		expect(questions).toEqual([['a', 'b', 'c']]);
		expect(answers).toEqual([3, 3]);
	});

	it('ST-43 what is asked after the question has left is another question', async () => {
		const { questions, together } = counting();
		await together.of(['a']);
		await Promise.resolve().then(() => together.of(['b']));
		expect(questions).toEqual([['a'], ['b']]);
	});

	it('ST-43 in turn, what is asked while a question is under way is the next question', async () => {
		const questions: string[][] = [];
		const answers: (() => void)[] = [];
		const together = new Together(
			(keys) => new Promise<void>((resolve) => void (questions.push(keys), answers.push(resolve))),
			{ inTurn: true }
		);
		const turn = async () => {
			for (let i = 0; i < 3; i++) await new Promise<void>((resolve) => setImmediate(resolve));
		};
		const all = [together.of(['a'])];
		await turn();
		all.push(together.of(['b']), together.of(['c']));
		await turn();
		expect(questions).toEqual([['a']]);
		answers[0]?.();
		await turn();
		expect(questions).toEqual([['a'], ['b', 'c']]);
		answers[1]?.();
		await Promise.all(all);
	});

	it('ST-43 a question that fails fails for all who asked it, and for nobody after', async () => {
		let fails = true;
		const together = new Together(async () => {
			if (fails) throw new Error('down');
			return 'up';
		});
		const both = await Promise.allSettled([together.of(['a']), together.of(['b'])]);
		expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		fails = false;
		expect(await together.of(['a'])).toBe('up');
	});
});
