import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase, requested } from './idb';

const STORES = ['one', 'two'];

test('DS-25 a database that a tool left without a store gets its stores, and is opened by several at once', async () => {
	(await requested(indexedDB.open('looked-at'))).close();
	const [first, second] = await Promise.all([
		openDatabase('looked-at', STORES),
		openDatabase('looked-at', STORES)
	]);
	const writing = first.transaction(STORES, 'readwrite').objectStore('one');
	await requested(writing.put({ name: 'a' }));
	const reading = second.transaction(STORES).objectStore('one');
	expect(await requested(reading.get('a'))).toEqual({ name: 'a' });
	first.close();
	second.close();
});

test('DS-25 opening again loses nothing and changes no version', async () => {
	const first = await openDatabase('kept', STORES);
	await requested(first.transaction('two', 'readwrite').objectStore('two').put({ name: 'a' }));
	first.close();
	const again = await openDatabase('kept', STORES);
	expect(again.version).toBe(1);
	expect(await requested(again.transaction('two').objectStore('two').get('a'))).toBeTruthy();
	again.close();
});
