import { describe, expect, it } from 'vitest';
import { fundCard } from '../../../../tests/support/kept-documents';
import { changed, gesture, pathway, trace } from '../../../../tests/support/documents';
import type { AnyDraft, Envelope } from '#domain/document';
import { settleConflict, canSettle } from '#domain/gestures/conflicts';
import { keyOfId } from '#domain/ids';
import { merge } from '#domain/merge';
import { emptyWork, ToolWork, type WorkOf } from '#domain/tool';
import { check } from '#protocol/check';
import { definition } from './definition';
import { noteOf, withNote, withoutNote } from './notes';

type Work = WorkOf<'documentation'>;

const content = {
	tool: 'documentation' as const,
	guidance: '',
	topic: null,
	words: '',
	suggested: []
};
const none = emptyWork(content) as Work;
const [one, other] = [fundCard({ title: 'La VAE' }), fundCard({ title: 'Le CFC' })];
const key = keyOfId(one.id);

describe('what one keeps of a card', () => {
	it('TO-12 stands under the title of the card, and can be stored', () => {
		const work = withNote(none, one, 'Un an.');
		expect(noteOf(work, one)).toEqual({ title: 'La VAE', kept: 'Un an.' });
		expect(check(ToolWork, work)).toMatchObject({ ok: true });
		expect(withoutNote(work, key)).toEqual(none);
	});

	it('TO-12 stays under the title it began with: what nobody wrote cannot be written differently', () => {
		const begun = withNote(none, one, 'Un');
		const renamed = { ...one, body: { ...one.body, title: 'La VAE, pas à pas' } };
		expect(noteOf(withNote(begun, renamed, 'Un an.'), one)).toEqual({
			title: 'La VAE',
			kept: 'Un an.'
		});
	});

	it('TO-12 is not begun by an empty word, and stays when it is emptied', () => {
		expect(withNote(none, one, '')).toBe(none);
		expect(noteOf(withNote(withNote(none, one, 'Un'), one, ''), one)?.kept).toBe('');
	});

	it.each(['__proto__', 'constructor', 'fundCard:ofpc_a', 'ofpc', 'a.b_c', ''])(
		'TO-12 names a card by its key: not « %s »',
		(name) => {
			const kept = JSON.parse(`{${JSON.stringify(name)}:{"title":"x","kept":""}}`) as Work['kept'];
			expect(check(ToolWork, { ...none, kept })).toMatchObject({ ok: false });
		}
	);
});

describe('notes written on two devices', () => {
	const traceOf = (work: Work) =>
		changed(trace(pathway().tasks[0]!, 'open'), {
			id: 'trace:path-0001.1',
			body: { work }
		}) as Envelope<'trace'>;
	const merged = (base: Work, mine: Work, theirs: Work) => {
		const { doc, conflicts } = merge(traceOf(base), traceOf(mine), traceOf(theirs));
		return { work: (doc as Envelope<'trace'>).body.work as Work, conflicts };
	};

	it('TO-12 of two cards are both there', () => {
		const { work, conflicts } = merged(
			none,
			withNote(none, one, 'Un an.'),
			withNote(none, other, 'Trois ans.')
		);
		expect(Object.keys(work.kept)).toHaveLength(2);
		expect(conflicts).toEqual([]);
	});

	it('TO-12 of one card stand one after the other, and can be settled', () => {
		const begun = withNote(none, one, 'Un an.');
		const { work, conflicts } = merged(
			begun,
			withNote(begun, one, 'Un an, seule.'),
			withNote(begun, one, 'Un an, avec de l’aide.')
		);
		expect(noteOf(work, one)?.kept).toContain('seule');
		expect(noteOf(work, one)?.kept).toContain('avec de l’aide');
		const [conflict] = conflicts;
		expect(canSettle(conflict!.field)).toBe(true);
		expect(conflict!.field).toBe(`body.work.kept.${key}.kept`);
		expect(definition.answer?.(content, key, work)?.label).toContain('La VAE');
		const settled = settleConflict(traceOf(work), conflict!.field, 'Un an, seule.', gesture);
		const after = (settled as AnyDraft & Envelope<'trace'>).body.work as Work;
		expect(noteOf(after, one)).toEqual({ title: 'La VAE', kept: 'Un an, seule.' });
	});
});
