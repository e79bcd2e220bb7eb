import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeContract } from './contract';
import { replicaContract } from './contract-replica';
import { EmbeddedStore } from './embedded';
import { StoreDown } from './port';

let directory: string;
beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), 'jm-embedded-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

storeContract('The embedded store', () => EmbeddedStore.at(join(directory, 'contract')), {
	reopen: async (store) => {
		await store.close();
		return EmbeddedStore.at(join(directory, 'contract'));
	}
});

replicaContract('The embedded store', () => EmbeddedStore.at(join(directory, 'replica')));

describe('The embedded store', () => {
	it('ST-30 a second opener in the same process is told in one sentence', async () => {
		const path = join(directory, 'twice');
		const first = await EmbeddedStore.at(path);
		const second = EmbeddedStore.at(path);
		await expect(second).rejects.toThrow(StoreDown);
		await expect(second).rejects.toThrow(/is in use/);
		await first.close();
		await (await EmbeddedStore.at(path)).close();
	});

	it('ST-31 after closing it answers StoreDown, and its feeds have ended', async () => {
		const store = await EmbeddedStore.at(join(directory, 'closed'));
		const database = await store.open('one');
		const feed = (async () => {
			for await (const change of database.changes('0', new AbortController().signal)) void change;
		})();
		await store.close();
		await feed;
		await expect(store.ping()).rejects.toThrow(StoreDown);
		await expect(store.open('one')).rejects.toThrow(StoreDown);
		await expect(database.put({ _id: 'a' })).rejects.toThrow(StoreDown);
		await expect(database.get('a')).rejects.toThrow(StoreDown);
	});

	it('ST-30 ST-32 a second process is kept out; killed, the first loses no acknowledged write', async () => {
		const path = join(directory, 'killed');
		const writer = await startWriter(path);
		await expect(EmbeddedStore.at(path)).rejects.toThrow(/in use by another process/);
		const acknowledged = await writer.killAfter(200);

		const store = await EmbeddedStore.at(path);
		const database = await store.open('one');
		expect((await database.getMany(acknowledged)).size).toBe(acknowledged.length);
		expect((await database.list('c')).length).toBeGreaterThanOrEqual(acknowledged.length);
		await store.close();
	});
});

/** A process that writes without end and says each id once it is acknowledged. */
async function startWriter(path: string) {
	const script = join(directory, 'writer.ts');
	await writeFile(
		script,
		`import { EmbeddedStore } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))};
		void (async () => {
			const database = await (await EmbeddedStore.at(${JSON.stringify(path)})).open('one');
			for (let n = 0; ; n++) {
				const ids = Array.from({ length: 5 }, (_, i) => 'doc:' + n + '.' + i);
				await Promise.all(ids.map((_id) => database.put({ _id, w: 'token', channels: ['c'] })));
				for (const id of ids) process.stdout.write(id + '\\n');
			}
		})();`
	);
	const root = join(import.meta.dirname, '../..');
	const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: root });
	const lines: string[] = [];
	const output = createInterface({ input: child.stdout });
	output.on('line', (line) => lines.push(line));
	await once(output, 'line');
	return {
		async killAfter(ms: number): Promise<string[]> {
			await new Promise((resolve) => setTimeout(resolve, ms));
			child.kill('SIGKILL');
			await once(child, 'exit');
			return lines.slice(0, -1);
		}
	};
}
