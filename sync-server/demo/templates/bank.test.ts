import { describe, expect, it } from 'vitest';
import { MAX_TASKS } from '#domain/limits';
import { typingFaults } from '../../../tests/support/french';
import { templateId } from '../../bank/kit';
import { SHIPPED } from '../../bank/shipped';
import { seededRandom } from '../random';
import { STRUCTURES } from '../structures/all';
import { ANSWERS } from '../work/answers';
import { DOCUMENTS } from '../work/documents';
import { workFor } from '../work/do-work';
import { MEETINGS, NOTED, VISITS, WORKSHOPS } from '../work/encounters';
import { CONCLUSIONS, KEPT } from '../work/readings';
import { searchesFor } from '../work/searches';
import { GIVEN_WORDS, SYNTHESES, TALKS, TEAM_NOTES } from '../work/talks';
import { LEANINGS } from '../work/test-answers';
import { BANK, TOLD } from './bank';
import { SAID } from './said';
import { SESSIONS } from '../workshops/sessions';
import { PERSONAL_PLANS } from './personal';

describe('the bank', () => {
	it('DM-11 holds what is shipped, and the welcome of each structure', () => {
		const welcomes = STRUCTURES.map((one) => one.settings.welcomeTemplate);
		const ids = BANK.map(({ slug }) => templateId(slug));
		expect(ids).toEqual(expect.arrayContaining(welcomes));
		expect(BANK).toHaveLength(SHIPPED.length + welcomes.length);
		expect(new Set(BANK.map(({ home }) => home)).size).toBe(STRUCTURES.length);
	});

	it('DM-21 colleagues of other structures say what they think, and authors have looked at some of it', () => {
		for (const { slug, home } of SAID) {
			expect(BANK.find((one) => one.slug === slug)?.home).not.toBe(home);
		}
		const replies = SAID.map(({ reply }) => reply);
		expect(replies).toContain(undefined);
		expect(replies.some((reply) => reply?.takenUp)).toBe(true);
		expect(JSON.stringify(SAID)).not.toMatch(/Madame|Monsieur|M\. |Mme/);
	});

	it.each(TOLD)('DM-11 $slug is a pathway of three to seven tasks', ({ tasks }) => {
		expect(tasks.length).toBeGreaterThanOrEqual(3);
		expect(tasks.length).toBeLessThanOrEqual(MAX_TASKS);
	});

	it('DM-11 can be worked through by anyone', () => {
		const speaker = { sex: 'f' as const, slots: {} };
		const tasks = [...TOLD, ...PERSONAL_PLANS].flatMap((one) => one.tasks);
		for (const task of tasks) {
			for (const seed of [1, 2, 3, 4, 5]) {
				const work = workFor(task, speaker, seededRandom(seed));
				expect(work.tool).toBe(task.content.tool);
			}
		}
	});

	it('DM-12 is typeset as French, questionnaires and sample work included', () => {
		const searches = TOLD.flatMap((one) => one.tasks)
			.filter((task) => task.content.tool === 'search')
			.map((task) => searchesFor(task.title).map(({ notes, conclusion }) => [notes, conclusion]));
		const settings = STRUCTURES.map((one) => [one.settings, one.card.fullName, one.population]);
		const encounters = [VISITS, MEETINGS, NOTED, WORKSHOPS, SESSIONS];
		const readings = [KEPT, CONCLUSIONS];
		const said = SAID.map(({ text, reply }) => [text, reply?.answer ?? '']);
		const talks = [TALKS, SYNTHESES, GIVEN_WORDS, TEAM_NOTES];
		const works = [ANSWERS, DOCUMENTS, searches, encounters, LEANINGS, readings, talks];
		expect(typingFaults([BANK, PERSONAL_PLANS, settings, works, said])).toEqual([]);
	});
});
