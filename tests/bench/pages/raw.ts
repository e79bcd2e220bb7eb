import { offer } from './contender';

/** The raw limit: one GET of the same bytes, one JSON.parse, one bulk put. */
offer({
	async firstSync() {
		const start = performance.now();
		const text = await (await fetch('/bench/raw', { cache: 'no-store' })).text();
		const docs = JSON.parse(text) as object[];
		const opening = indexedDB.open('raw', 1);
		opening.onupgradeneeded = () => opening.result.createObjectStore('docs', { keyPath: 'id' });
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const transaction = opening.result.transaction('docs', 'readwrite');
		const store = transaction.objectStore('docs');
		for (const doc of docs) store.put(doc);
		await new Promise((resolve) => (transaction.oncomplete = resolve));
		return { ms: performance.now() - start, documents: docs.length };
	}
});
