import { expect, it } from 'vitest';
import { createTemplate } from '#domain/gestures/templates';
import { contentOfTemplate, type TemplateContent } from '#domain/template';
import { proposePathway } from '#domain/gestures/pathways';
import { gesture, plan, template } from '../../../tests/support/documents';
import { faultOf } from './draft-fault';

const good = contentOfTemplate(template('network').body);
const fault = (changes: Partial<TemplateContent>) =>
	faultOf([createTemplate({ ...good, ...changes }, { scope: 'private', home: 'ofpc' }, gesture)]);
const target = { id: 'pathway:one', dossier: 'dossier:lina', structure: 'ofpc' };
const [task] = good.tasks;
const asking = (model: string) => ({ tool: 'document' as const, expected: '', model });

it('finds nothing in what can be kept, whatever it says', () => {
	expect(fault({})).toBeNull();
	expect(fault({ title: '<img src=x onerror=alert(1)>', aim: '‮\u0000{{7*7}}' })).toBeNull();
});

it('names the field and the task that are too long', () => {
	expect(fault({ aim: 'x'.repeat(5_001) })).toEqual({ what: 'field', field: 'aim', task: null });
	const tasks = [task!, { ...task!, instruction: 'x'.repeat(5_001) }];
	expect(fault({ tasks })).toEqual({ what: 'field', field: 'instruction', task: 2 });
	const long = [{ ...task!, content: asking('x'.repeat(100_001)) }];
	expect(fault({ tasks: long })).toEqual({ what: 'field', field: 'content', task: 1 });
});

it('finds too many tasks, none, a whole that is too long, and a character cut in two', () => {
	expect(fault({ tasks: [] })?.what).toBe('tasks');
	expect(fault({ tasks: Array.from({ length: 8 }, () => task!) })?.what).toBe('tasks');
	const questions = Array.from({ length: 80 }, (_, n) => ({
		id: `q${n}`,
		kind: 'long' as const,
		label: 'Racontez',
		help: 'é'.repeat(1_000),
		required: false
	}));
	const heavy = { ...task!, content: { tool: 'questionnaire' as const, version: 1, questions } };
	expect(fault({ tasks: [heavy] })).toBeNull();
	expect(fault({ tasks: [heavy, heavy] })?.what).toBe('size');
	expect(fault({ title: 'Explorer \ud83d' })).toEqual({ what: 'field', field: null, task: null });
});

it('names the step of a pathway, each of which is a document of its own', () => {
	const whole = plan();
	expect(faultOf(proposePathway(whole, target, gesture))).toBeNull();
	expect(faultOf(proposePathway({ ...whole, aim: 'x'.repeat(5_001) }, target, gesture))).toEqual({
		what: 'field',
		field: 'aim',
		task: null
	});
	const [first, second, third] = whole.tasks;
	const long = { ...third!, content: asking('x'.repeat(100_001)) };
	const tasks = [first!, second!, long];
	expect(faultOf(proposePathway({ ...whole, tasks }, target, gesture))).toEqual({
		what: 'field',
		field: 'content',
		task: 3
	});
	const cut = [{ ...first!, title: 'Explorer \ud83d' }];
	expect(faultOf(proposePathway({ ...whole, tasks: cut }, target, gesture))?.task).toBe(1);
});
