import { describe, expect, it } from 'vitest';
import { NOW, account, changed, pathway, trace } from '../../../../../tests/support/documents';
import { papersOf } from './papers';

function file(n: number, name: string) {
	const id = `file:${String(n).padStart(20, '0')}`;
	return { id, name, type: 'application/pdf' as const, size: 1, digest: 'a'.repeat(64) };
}

const { request } = account();
const work = trace(pathway().tasks[0]!, 'released');

describe('the documents of a dossier', () => {
	it('are all its files, the newest first, each once, with where they come from', () => {
		const asked = changed(request, { updatedAt: NOW, body: { files: [file(1, 'cv.pdf')] } });
		const earlier = { round: 1, work: null, remark: '', byName: '', at: 1 };
		const done = changed(work, {
			updatedAt: NOW + 5,
			body: {
				files: [file(2, 'lettre.pdf')],
				earlier: [{ ...earlier, files: [file(2, 'lettre.pdf'), file(3, 'avant.pdf')] }]
			}
		});
		const papers = papersOf({ request: asked, traces: [done] });
		expect(papers.map(({ ref, from }) => [ref.name, from])).toEqual([
			['lettre.pdf', 'Tâche 1'],
			['avant.pdf', 'Tâche 1'],
			['cv.pdf', 'Joint à sa demande']
		]);
	});

	it('are none where nothing came', () => {
		expect(papersOf({ request: null, traces: [] })).toEqual([]);
	});
});
