import type { AnyEnvelope, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { randomKey } from '../../../src/lib/store/random-key';
import { Marks, clock, offer } from './contender';
import { OwnStore } from './own-store';

let own: OwnStore;
const marks = new Marks();

/** Our device: keys made, store opened, everything fetched, sealed and kept, and the server's proof. */
offer({
	async firstSync() {
		const session = await OwnStore.session();
		await import('../../../src/lib/store/open-store');
		const start = performance.now();
		own = await OwnStore.open(session);
		await own.proved();
		return { ms: performance.now() - start, documents: own.store.docs.held().length };
	},

	async writeOffline(count) {
		for (let i = 0; i < count; i++) await save(i);
	},

	async push() {
		const start = performance.now();
		const sent = own.store.docs.held().filter((local) => local.unsent !== null);
		const waiting = new Set(sent.map((local) => local.id));
		const done = new Promise<void>((resolve) => {
			own.store.docs.watch(({ put }) => {
				for (const local of put) if (local.unsent === null) waiting.delete(local.id);
				if (waiting.size === 0) resolve();
			});
		});
		void own.store.syncNow();
		await done;
		return performance.now() - start;
	},

	async goLive() {
		own.store.docs.watch(({ put }) => {
			for (const { doc, unsent } of put) if (unsent === null) marks.came(doc.w);
		});
	},

	writeOne: (index) => save(index),

	seen: (mark) => marks.seen(mark)
});

/** The counsellor changes where a task takes place; when he does, and the write's token. */
async function save(index: number): Promise<{ at: number; mark: string }> {
	const tasks = own.store.docs.held().filter(({ doc }) => doc.type === 'task');
	const { doc } = tasks[index % tasks.length] as { doc: AnyEnvelope };
	const task = doc as Envelope<'task'>;
	const body = { place: `Salle ${randomKey()}` };
	const draft = edited(task, { body }, randomKey);
	const at = clock();
	await own.store.save([draft], [doc]);
	return { at, mark: draft.w };
}
