import { expect, test } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import type { ToolContent } from '#domain/tool';
import {
	askedQuestion,
	fundCard,
	questionSheet,
	readyReply
} from '../../tests/support/kept-documents';
import { pathway, template, trace } from '../../tests/support/documents';
import { structureCard } from '../../tests/support/gateway-world';
import { fieldWords, sideWords } from './conflict-words';
import { docWords } from './draft-words';

const [task] = pathway('personal', 'own-0001').tasks;

/** Of a personal trace, which carries what its task asked. */
function workOn(asked: ToolContent): AnyEnvelope {
	const own = trace(task!, 'kept') as Envelope<'trace'>;
	const work = { ...own.body.work, tool: asked.tool } as typeof own.body.work;
	return { ...own, body: { ...own.body, asked, work } } as AnyEnvelope;
}

test('TO-22 a point noted on two devices is told by its own words', () => {
	const points = 'L’accueil\nLe bruit';
	const visit = workOn({ tool: 'visit', aim: '', points });
	const meeting = workOn({ tool: 'meeting', aim: '', points });
	expect(fieldWords('body.work.observed.p2', visit)).toBe('Le bruit');
	expect(fieldWords('body.work.answers.p1', meeting)).toBe('L’accueil');
	expect(sideWords('body.work.observed.p2', visit, 'Beaucoup.')).toBe('Beaucoup.');
	expect(fieldWords('body.work.observed.p9', visit)).toBe('Réponse');
	expect(fieldWords('body.work.report', visit)).not.toBe('Autre passage');
});

test('TO-22 what is chosen from a list reads in words, and nothing else is taken for it', () => {
	const card = fundCard();
	expect(sideWords('body.topic', card, 'crossBorder')).toBe('Des deux côtés de la frontière');
	expect(sideWords('body.topic', card, 'toString')).toBe('toString');
	expect(sideWords('body.scope', template('network'), 'network')).toBe('Tout le réseau');
	expect(sideWords('body.scope', template('network'), 'toString')).toBe('toString');
	expect(sideWords('body.dueDate', task, '2026-11-27')).toBe('27 novembre 2026');
});

test('QS-07 a sheet written on two sides is told in words', () => {
	const sheet = questionSheet();
	expect(fieldWords('body.answer', sheet)).toBe('Réponse');
	expect(sideWords('body.topic', sheet, 'crossBorder')).toBe('Des deux côtés de la frontière');
	expect(sideWords('body.country', sheet, 'CH')).toBe('Suisse');
	expect(sideWords('state', sheet, { state: 'draft' })).toBe('brouillon');
	expect(sideWords('state', sheet, { state: 'current' })).toBe('publiée');
	expect(sideWords('state', askedQuestion(), { state: 'dismissed' })).toBe('mise de côté');
	expect(docWords(sheet)).toContain(sheet.body.question);
	expect(docWords(askedQuestion())).toContain('souder');
});

test('DO-93 opening hours written twice read as hours', () => {
	const card = structureCard('ofpc');
	const hours = { week: [{ weekday: 5, from: '09:00', to: '12:00' }], closings: [] };
	expect(fieldWords('body.opening', card)).toBe('Heures d’ouverture');
	expect(sideWords('body.opening', card, hours)).toMatch(/^Vendredi.: 9.h – 12.h$/);
	expect(sideWords('body.use', readyReply(), 'redirect')).toBe('Orienter ailleurs');
});
