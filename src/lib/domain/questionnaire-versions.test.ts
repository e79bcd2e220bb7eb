import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_EARLIER_QUESTIONNAIRES } from './limits';
import { withQuestionnaire } from './questionnaire-versions';
import type { Question } from './question';
import type { WelcomeQuestionnaire } from './structure';

const question = (label: string): Question => ({
	id: 'q-1',
	kind: 'short',
	label,
	required: false
});
const asks = (version: number, label: string): WelcomeQuestionnaire => ({
	version,
	intro: '',
	questions: [question(label)]
});

describe('versions of a questionnaire', () => {
	it('DO-110 what was asked before stays, the latest first, with the day until which it was', () => {
		const first = { questionnaire: asks(1, 'Depuis quand ?') };
		const second = withQuestionnaire(first, asks(2, 'Depuis combien de temps ?'), 20);
		const third = withQuestionnaire(second, asks(3, 'Où ?'), 30);
		expect(third.questionnaire).toEqual(asks(3, 'Où ?'));
		expect(third.earlier).toEqual([
			{ ...asks(2, 'Depuis combien de temps ?'), until: 30 },
			{ ...asks(1, 'Depuis quand ?'), until: 20 }
		]);
	});

	it('DO-110 nothing is kept of what did not change, nor of a questionnaire without a word', () => {
		const first = { questionnaire: asks(1, 'Où ?') };
		expect(withQuestionnaire(first, asks(1, 'Où ?'), 20)).toBe(first);
		const empty = { questionnaire: { version: 1, intro: '', questions: [] } };
		expect(withQuestionnaire(empty, asks(2, 'Où ?'), 20).earlier).toEqual([]);
	});

	it('DO-110 of many, the latest that fit stay, without a gap, and none of the one in use is lost', () => {
		const made = fc.array(
			fc.record({
				intro: fc.string({ maxLength: 5_000, unit: 'grapheme' }),
				questions: fc
					.integer({ min: 0, max: 80 })
					.map((count) => Array.from({ length: count }, (_, n) => question(`Question ${n}`)))
			}),
			{ minLength: 1, maxLength: 30 }
		);
		fc.assert(
			fc.property(made, (all) => {
				let kept: Parameters<typeof withQuestionnaire>[0] = { questionnaire: asks(1, 'Où ?') };
				all.forEach((one, n) => (kept = withQuestionnaire(kept, { version: n + 2, ...one }, n)));
				const earlier = kept.earlier ?? [];
				expect(kept.questionnaire).toEqual({ version: all.length + 1, ...all.at(-1) });
				expect(earlier.length).toBeLessThanOrEqual(MAX_EARLIER_QUESTIONNAIRES);
				expect(new TextEncoder().encode(JSON.stringify(earlier)).length).toBeLessThan(100_000);
				const times = earlier.map(({ until }) => until);
				expect(times).toEqual([...times].sort((a, b) => b - a));
			}),
			{ numRuns: 50 }
		);
	});
});
