import { describe, expect, it } from 'vitest';
import { check } from '#protocol/check';
import { SubmitRequest, type PublicStructure } from '#protocol/public-request';
import { emptyDraft } from './draft';
import { submissionOf } from './submission';

const structure: PublicStructure = {
	id: 'ofpc',
	name: 'OFPC',
	fullName: 'Office',
	region: 'Genève',
	country: 'CH',
	address: '',
	phone: '',
	hours: '',
	questionnaire: {
		version: 3,
		intro: '',
		questions: [
			{ id: 'job', kind: 'single', label: 'En emploi ?', required: true, options: ['Oui', 'Non'] },
			{
				id: 'since',
				kind: 'short',
				label: 'Depuis ?',
				required: true,
				showIf: { question: 'job', equals: 'Non' }
			}
		]
	}
};

describe('what leaves', () => {
	it('is what the server accepts, without answers to questions that are not asked any more', () => {
		const draft = {
			...emptyDraft(),
			need: ' Faire le point ',
			surname: 'Rey ',
			firstName: 'Lina',
			email: ' lina@exemple.ch ',
			civility: 'madame',
			answers: { job: 'Oui', since: 'mars' }
		};
		const sent = submissionOf(draft, structure, null, { trap: '', shown: 90_000, again: '' });
		expect(check(SubmitRequest, sent)).toMatchObject({ ok: true });
		expect(sent).toMatchObject({
			need: 'Faire le point',
			answers: { job: 'Oui' },
			questionnaireVersion: 3,
			person: { surname: 'Rey', email: 'lina@exemple.ch', phone: null, birthDate: null }
		});
	});
});
