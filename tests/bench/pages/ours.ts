import type { Envelope } from '#domain/document';
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

	async writeOne(index) {
		const at = clock();
		return { at, mark: await save(index) };
	},

	seen: (mark) => marks.seen(mark)
});

/** The counsellor changes a task's text, as its composer does. @returns the write's token */
async function save(index: number): Promise<string> {
	const docs = own.store.docs.held().map((local) => local.doc);
	const tasks = docs.filter((doc) => doc.type === 'task').map((doc) => doc.id);
	const id = tasks.sort()[index % tasks.length] as string;
	const task = docs.find((doc) => doc.id === id) as Envelope<'task'>;
	const body = { place: `Salle ${randomKey()}` };
	const draft = edited(task, { body }, randomKey);
	await own.store.save([draft], [task]);
	return draft.w;
}
