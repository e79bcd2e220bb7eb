import { describe, expect, it } from 'vitest';
import { saveWork } from '#domain/gestures/tasks';
import type { AnyDraft, Envelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { TEXT_SEPARATOR } from '#domain/merge';
import { traceIdOfTask } from '#domain/ids';
import { changed, newKey, pathway, trace } from '../../../tests/support/documents';
import { MemoryDocs } from '../../../tests/support/memory-docs';
import { asReceived } from './reconcile';
import { saveDrafts } from './save-drafts';

const task = pathway().tasks[0]!;
const gesture = { newKey, user: { id: 'user:lea', name: 'Léa' } };
const notes = (text: string) => ({
	tool: 'search' as const,
	notes: text,
	sources: [],
	conclusion: ''
});

/** A device on which a trace was shown, and a newer one of the same person's other device came. */
async function deviceWith(newer: Envelope<'trace'>) {
	const docs = new MemoryDocs();
	const ctx = { docs, exclusive: <T>(work: () => Promise<T>) => work(), newKey, now: () => 7 };
	await docs.apply({ put: [asReceived(newer)] });
	const save = (drafts: AnyDraft[], shown: AnyDraft[]) =>
		saveDrafts({ ...ctx, author: 'user:lea' }, drafts, shown);
	const held = async () => (await docs.get([newer.id])).get(newer.id);
	return { docs, save, held };
}

describe('saving what a screen wrote', () => {
	const shown = trace(task, 'open', 'Au départ.');

	it('MG-09 keeps what came while the screen was open', async () => {
		const newer = changed(shown, { body: { work: notes('Au départ. Écrit sur le téléphone.') } });
		const { docs, save, held } = await deviceWith(newer);
		const mine = saveWork(task, newer, notes('Au départ. Écrit sur le portable.'), [], gesture);
		await save(mine, [draftOfEnvelope(shown)]);
		expect((await held())?.doc.body).toMatchObject({
			work: notes(
				`Au départ. Écrit sur le téléphone.${TEXT_SEPARATOR}Au départ. Écrit sur le portable.`
			)
		});
		expect(await docs.conflicts()).toMatchObject([{ at: 7, id: newer.id }]);
	});

	it('MG-09 says by a token of its own that it holds more than what was written', async () => {
		const newer = changed(shown, { body: { work: { ...notes('Au départ.'), conclusion: 'Vu.' } } });
		const { docs, save, held } = await deviceWith(newer);
		const [mine] = saveWork(task, newer, notes('Autre chose.'), [], gesture);
		await save([mine!], [draftOfEnvelope(shown)]);
		const kept = await held();
		expect(kept?.doc.w).not.toBe(mine!.w);
		expect(kept?.doc.body).toMatchObject({ work: { notes: 'Autre chose.', conclusion: 'Vu.' } });
		expect(kept).toMatchObject({ base: { w: newer.w }, unsent: 1 });
		expect(await docs.conflicts()).toEqual([]);
	});

	it('MG-09 leaves a draft as it is when the screen showed what is here', async () => {
		const { save, held } = await deviceWith(shown);
		const [mine] = saveWork(task, shown, notes('La suite.'), [], gesture);
		await save([mine!], [draftOfEnvelope(shown)]);
		expect((await held())?.doc).toMatchObject({ id: traceIdOfTask(task.id), w: mine!.w });
	});

	it('MG-09 goes on from what was written before, when that was merged', async () => {
		const newer = changed(shown, { body: { work: { ...notes('Au départ.'), conclusion: 'Vu.' } } });
		const { save, held } = await deviceWith(newer);
		const [first] = saveWork(task, newer, notes('Autre'), [], gesture);
		await save([first!], [draftOfEnvelope(shown)]);
		const here = (await held())!.doc as unknown as Envelope<'trace'>;
		const [second] = saveWork(task, here, notes('Autre chose'), [], gesture);
		await save([second!], [first!]);
		expect((await held())?.doc.body).toMatchObject({
			work: { notes: 'Autre chose', conclusion: 'Vu.' }
		});
	});
});
