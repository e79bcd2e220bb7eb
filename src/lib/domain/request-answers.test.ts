import { expect, it } from 'vitest';
import { check } from '#protocol/check';
import { account } from '../../../tests/support/documents';
import type { Question } from './question';
import { RequestBody } from './request';
import { answersWithout, askedAndAnswered, questionsOf } from './request-answers';

const job: Question = {
	id: 'job',
	kind: 'single',
	label: 'En emploi ?',
	required: true,
	options: ['Oui', 'Non']
};
const since: Question = {
	id: 'since',
	kind: 'date',
	label: 'Depuis quand ?',
	required: false,
	showIf: { question: 'job', equals: 'Non' }
};
const sure: Question = { id: 'sure', kind: 'scale', label: 'Sûr ?', required: false, max: 6 };

it('TO-45 a request is read with the questions it was asked, reworded or taken away since', () => {
	const given = { job: 'Oui', since: '2026-01-01', sure: 5 };
	const { asked, answers } = askedAndAnswered([job, since, sure], given);
	expect(answers).toEqual({ job: 'Oui', sure: 5 });
	expect(asked).toEqual([
		{ id: 'job', kind: 'single', label: 'En emploi ?' },
		{ id: 'sure', kind: 'scale', label: 'Sûr ?', max: 6 }
	]);
	const today = [{ ...job, label: 'Cherchez-vous un emploi ?' }];
	const read = questionsOf({ asked }, today);
	expect(read.map(({ label }) => label)).toEqual(['En emploi ?', 'Sûr ?']);
	expect(answersWithout(read, answers)).toEqual({});
	const { body } = account().request;
	expect(check(RequestBody, { ...body, answers, asked }).ok).toBe(true);
});

it('TO-45 an older request is read with today’s questions; answers without a question are not dropped', () => {
	const answers = { job: 'Oui', gone: 'Une réponse.' };
	const read = questionsOf({}, [job]);
	expect(read).toEqual([job]);
	expect(answersWithout(read, answers)).toEqual({ gone: 'Une réponse.' });
});

it('TO-45 where nothing was answered, nothing is kept', () => {
	expect(askedAndAnswered([job], {})).toEqual({ asked: [], answers: {} });
});
