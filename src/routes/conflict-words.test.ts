import { expect, test } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import type { ToolContent } from '#domain/tool';
import { pathway, trace } from '../../tests/support/documents';
import { fieldWords, sideWords } from './conflict-words';

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

test('TO-22 what a card says of itself is told in words', () => {
	const said = (field: string, value: string) => [
		fieldWords(`body.${field}`, undefined),
		sideWords(`body.${field}`, undefined, value)
	];
	expect(said('topic', 'crossBorder')).toEqual(['Thème', 'Des deux côtés de la frontière']);
	expect(said('country', 'both')).toEqual(['Pays', 'France et Suisse']);
	expect(said('scope', 'network')).toEqual(['Visible par', 'Tout le réseau']);
	expect(said('checkedOn', '2026-11-27')).toEqual(['Vérifiée le', '27 novembre 2026']);
	expect(said('topic', 'toString')).toEqual(['Thème', 'toString']);
});
