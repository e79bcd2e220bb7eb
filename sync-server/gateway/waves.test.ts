import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { draftOfEnvelope } from '#domain/draft';
import { type AnyDraft } from '#domain/document';
import { account, pathway, staff, template, trace } from '../../tests/support/documents';
import { wavesOf } from './waves';
import { judgedWith } from './write-context';

const { dossier, request } = account();
const { pathway: path, tasks } = pathway();
const traces = tasks.map((task) => trace(task, 'sealed'));
const all: AnyDraft[] = [
	dossier,
	request,
	path,
	...tasks,
	...traces,
	staff(),
	template('network')
].map((doc) => draftOfEnvelope(doc));

function inOrder(drafts: AnyDraft[]) {
	return wavesOf(drafts.map((draft, index) => ({ index, draft, base: null })));
}

describe('waves of a push', () => {
	it('PU-32 writes that have nothing to do with each other go together', () => {
		const waves = inOrder([...traces, ...tasks].map((doc) => draftOfEnvelope(doc)));
		expect(waves.map((wave) => wave.length)).toEqual([traces.length, tasks.length]);
	});

	it('PU-32 every write is in one wave, of one database, behind all earlier ones it has to do with', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...all), { maxLength: 20 }), (drafts) => {
				const waves = inOrder(drafts);
				expect(
					waves
						.flat()
						.map(({ index }) => index)
						.sort(byNumber)
				).toEqual([...drafts.keys()]);
				for (const wave of waves) {
					expect(new Set(wave.map(({ draft }) => draft.structure)).size).toBe(1);
				}
				const place = (index: number) =>
					waves.findIndex((wave) => wave.some((write) => write.index === index));
				for (const [later, b] of drafts.entries()) {
					for (const [earlier, a] of drafts.slice(0, later).entries()) {
						if (related(a, b)) expect(place(earlier)).toBeLessThan(place(later));
					}
				}
			})
		);
	});
});

function byNumber(a: number, b: number): number {
	return a - b;
}

/** One rests on the other's document, both are of one document, or one is a staff list. */
function related(a: AnyDraft, b: AnyDraft): boolean {
	if (a.type === 'staff' || b.type === 'staff') return true;
	return judgedWith(a).includes(b.id) || judgedWith(b).includes(a.id);
}
