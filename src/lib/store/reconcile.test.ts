import { describe, expect, it } from 'vitest';
import { edited } from '#domain/gestures/edit';
import { changed, newKey, pathway, trace } from '../../../tests/support/documents';
import { acknowledged, asReceived, asSaved, reconcile } from './reconcile';

const [task] = pathway().tasks as [ReturnType<typeof pathway>['tasks'][number]];
const retitled = (title: string) => edited(task, { body: { title } }, newKey);

describe('a document on the device', () => {
	it('MG-08 keeps the server’s version as its base, however often it is saved', () => {
		const once = asSaved(retitled('Un'), asReceived(task), 1);
		const twice = asSaved(retitled('Deux'), once, 2);
		expect(twice).toMatchObject({
			base: { w: task.w },
			unsent: 1,
			doc: { body: { title: 'Deux' } }
		});
	});

	it('MG-08 has no base when the server never saw it', () => {
		const fresh = asSaved(retitled('Un'), undefined, 1);
		expect(asSaved(retitled('Deux'), fresh, 2).base).toBeNull();
	});

	it('MG-07 has nothing left to send when the server says the same', () => {
		const local = asSaved(retitled('Pareil'), asReceived(task), 1);
		const theirs = changed(task, { body: { title: 'Pareil' } });
		const { local: met, conflicts } = reconcile(local, theirs, newKey);
		expect([met.unsent, met.doc, conflicts]).toEqual([null, theirs, []]);
	});

	it('RE-03 knows as its own what it wrote, and not what others wrote beside it, when its answer was lost', () => {
		const local = asSaved(retitled('Le mien'), asReceived(task), 1);
		const theirs = changed(task, { body: { title: 'Le mien', dueDate: '2026-12-24' } });
		expect(reconcile(local, theirs, newKey).local.own?.before?.body).toEqual({
			...task.body,
			dueDate: '2026-12-24'
		});
	});

	it('MG-01 merges what each side changed, on the server’s newer version', () => {
		const local = asSaved(retitled('Mon titre'), asReceived(task), 1);
		const theirs = changed(task, { body: { dueDate: '2026-12-24' } });
		const { local: met, conflicts } = reconcile(local, theirs, newKey);
		expect(conflicts).toEqual([]);
		expect(met).toMatchObject({
			base: { w: theirs.w },
			unsent: 1,
			doc: { body: { title: 'Mon titre', dueDate: '2026-12-24' } }
		});
		expect(met.doc.w).not.toBe(local.doc.w);
	});

	it('RE-03 takes words of its own in a lost version for its own side, until that version is there again', () => {
		const lost = changed(task, { body: { title: 'Le titre perdu' } });
		const edit = asSaved(
			edited(lost, { body: { dueDate: '2026-12-24' } }, newKey),
			asReceived(lost),
			1
		);
		const local = { ...edit, own: { before: task, lost: true as const } };
		const anew = changed(task, { body: { description: 'Écrit depuis' } });
		const titleOver = (theirs: typeof task) => reconcile(local, theirs, newKey).local.doc.body;
		expect(titleOver(anew)).toMatchObject({
			title: 'Le titre perdu',
			dueDate: '2026-12-24',
			description: 'Écrit depuis'
		});
		expect(acknowledged(local, local.doc.w, lost).own).toEqual({ before: task });
	});

	it('PU-27 stays unsent when it was edited while under way', () => {
		const sent = asSaved(retitled('Un'), asReceived(task), 1);
		const current = asSaved(retitled('Deux'), sent, 2);
		const stored = changed(task, { body: { title: 'Un' } });
		expect(acknowledged(current, sent.doc.w, stored)).toMatchObject({
			base: { w: stored.w },
			unsent: 1,
			doc: { body: { title: 'Deux' } }
		});
	});

	it('RE-03 words stay one’s own under an edit that is merged, until somebody writes over them', () => {
		const stored = changed(task, { body: { title: 'Le mien' } });
		const sent = { ...asReceived(stored), own: { before: task } };
		const edit = asSaved(edited(stored, { body: { place: 'Salle 2' } }, newKey), sent, 2);
		const met = (body: object) => reconcile(edit, changed(stored, { body }), newKey).local;
		expect(met({ dueDate: '2026-12-24' })).toMatchObject({
			unsent: 2,
			own: { before: { body: { ...task.body, dueDate: '2026-12-24' } } }
		});
		expect(met({ title: 'Une autre' }).own).toBeUndefined();
	});

	it('RE-03 words stay one’s own when their dossier moves, or somebody writes elsewhere in it, until somebody writes over them', () => {
		const sent = asSaved(retitled('Un'), asReceived(task), 1);
		const mine = acknowledged(sent, sent.doc.w, changed(task, { body: { title: 'Un' } }));
		expect(mine.own).toEqual({ before: task });
		const after = (theirs: typeof task) => reconcile(mine, theirs, newKey).local.own?.before?.body;
		expect(after(changed(mine.doc as typeof task, { structure: 'mife-savoie' }))).toEqual(
			task.body
		);
		const updatedAt = mine.doc.updatedAt + 1;
		const dueDate = '2026-12-24';
		expect(after(changed(mine.doc as typeof task, { updatedAt, body: { dueDate } }))).toEqual({
			...task.body,
			dueDate
		});
		const over = changed(mine.doc as typeof task, { updatedAt, body: { title: 'Deux' } });
		expect(after(over)).toBeUndefined();
	});

	it('RE-03 a trace one began stays one’s own when only what is around its work changes, not when its words do', () => {
		const mine = trace(task, 'shared', 'Mes mots');
		const held = { ...asReceived(mine), own: { before: null } };
		const updatedAt = mine.updatedAt + 1;
		const ended = changed(mine, { state: 'kept', updatedAt, body: { sharedUntil: null } });
		expect(reconcile(held, ended, newKey).local.own).toEqual({ before: null });
		const work = { ...mine.body.work, notes: 'D’autres mots' };
		const written = changed(mine, { updatedAt, body: { work } });
		expect(reconcile(held, written, newKey).local.own).toBeUndefined();
	});
});
