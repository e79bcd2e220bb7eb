import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TRAINING } from '#domain/training';
import { readConfig, type Config } from '../config';
import { EmbeddedStore } from '../store/embedded';
import { UpkeepError, UsageError } from '../upkeep/command';
import { training } from './command';

let dataDir: string;
let config: Config;
let said: string[];
const run = (...args: string[]) => training(args, config, (line) => void said.push(line));

beforeEach(async () => {
	dataDir = await mkdtemp(join(tmpdir(), 'jm-training-'));
	config = readConfig({ DATA_DIR: dataDir });
	said = [];
	await (await EmbeddedStore.at(join(dataDir, 'store'))).close();
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function dossiers(): Promise<string[]> {
	const store = await EmbeddedStore.at(join(dataDir, 'store'));
	try {
		return (await (await store.open(TRAINING)).withPrefix('dossier:')).map(({ _id }) => _id);
	} finally {
		await store.close();
	}
}

describe('npm run training', () => {
	it('TR-04 installs it once, tells how one enters, and begins it anew', async () => {
		await expect(run('status')).rejects.toBeInstanceOf(UpkeepError);
		await expect(run('reset')).rejects.toBeInstanceOf(UpkeepError);
		await run('install', '--password', 'exercice-du-matin');
		expect(said.join('\n')).toMatch(/andrea\.fictif@exercice\.test +exercice-du-matin/);
		const first = await dossiers();
		expect(first).toHaveLength(40);
		await expect(run('install')).rejects.toThrow(/déjà/);
		await run('reset');
		const next = await dossiers();
		expect(next).toHaveLength(40);
		expect(next.filter((id) => first.includes(id))).toEqual([]);
		said = [];
		await run('status');
		expect(said.join()).toMatch(/remplie le \d{4}-\d{2}-\d{2}/);
	}, 120_000);

	it.each([[[]], [['wipe']], [['reset', 'now']], [['install', '--password', 'court']]])(
		'TR-04 %j is not understood, and changes nothing',
		async (args) => {
			await expect(run(...args)).rejects.toBeInstanceOf(UsageError);
			expect(await dossiers()).toEqual([]);
		}
	);
});
