import { describe, expect, it } from 'vitest';
import { MAX_TASKS } from '#domain/limits';
import { TemplateBody } from '#domain/template';
import { check } from '#protocol/check';
import { typingFaults } from '../../../tests/support/french';
import { seededRandom } from '../random';
import { STRUCTURES } from '../structures/all';
import { ANSWERS } from '../work/answers';
import { DOCUMENTS } from '../work/documents';
import { workFor } from '../work/do-work';
import { MEETINGS, NOTED, VISITS, WORKSHOPS } from '../work/encounters';
import { CONCLUSIONS, KEPT } from '../work/readings';
import { searchesFor } from '../work/searches';
import { LEANINGS } from '../work/test-answers';
import { SESSIONS } from '../workshops/sessions';
import { BANK } from './bank';
import { PERSONAL_PLANS } from './personal';

describe('the bank', () => {
	it.each(BANK)('DM-11 $slug has three to seven tasks and fits the schema', (seed) => {
		const { slug, ...content } = seed;
		const filled = { scope: 'network', team: null, version: 1, authorName: '', parent: null };
		expect(check(TemplateBody, { ...filled, ...content })).toMatchObject({ ok: true });
		expect(slug).toMatch(/^[a-z-]+$/);
		expect(seed.tasks.length).toBeGreaterThanOrEqual(3);
		expect(seed.tasks.length).toBeLessThanOrEqual(MAX_TASKS);
	});

	it.each(BANK)(
		'DM-11 $slug is ready for use: instructions, questions with distinct ids',
		(seed) => {
			for (const task of seed.tasks) {
				expect(task.instruction.length).toBeGreaterThan(60);
				if (task.content.tool !== 'questionnaire') continue;
				const { questions } = task.content;
				const ids = questions.map((one) => one.id);
				expect(new Set(ids).size).toBe(ids.length);
				const chosen = questions.filter((one) => /single|multiple/.test(one.kind));
				expect(chosen.every((one) => (one.options?.length ?? 0) >= 2)).toBe(true);
			}
		}
	);

	it('DM-11 can be worked through by anyone', () => {
		const speaker = { sex: 'f' as const, slots: {} };
		const tasks = [...BANK, ...PERSONAL_PLANS].flatMap((one) => one.tasks);
		for (const task of tasks) {
			for (const seed of [1, 2, 3, 4, 5]) {
				const work = workFor(task, speaker, seededRandom(seed));
				expect(work.tool).toBe(task.content.tool);
			}
		}
	});

	it('DM-12 is typeset as French, questionnaires and sample work included', () => {
		const searches = BANK.flatMap((one) => one.tasks)
			.filter((task) => task.content.tool === 'search')
			.map((task) => searchesFor(task.title).map(({ notes, conclusion }) => [notes, conclusion]));
		const settings = STRUCTURES.map((one) => [one.settings, one.card.fullName, one.population]);
		const encounters = [VISITS, MEETINGS, NOTED, WORKSHOPS, SESSIONS];
		const readings = [KEPT, CONCLUSIONS];
		const works = [ANSWERS, DOCUMENTS, searches, encounters, LEANINGS, readings];
		expect(typingFaults([BANK, PERSONAL_PLANS, settings, works])).toEqual([]);
	});
});
