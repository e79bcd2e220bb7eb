import { afterEach, describe, expect, it } from 'vitest';
import { actionsDatabase } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { STRUCTURE } from '../../tests/support/documents';
import { COUCH, Engines, type Engine } from '../../tests/support/engines';
import { breaking, leavesIn, withDatabases } from '../../tests/support/replicas';
import { PAPER, PAPER_ID, fillCentre } from '../../tests/support/small-centre';
import { stoppedAnywhere } from '../../tests/support/stopped-anywhere';
import { lifeOf } from '../store/epoch';
import { StoreDown } from '../store/port';
import type { ReplicatedStore } from '../store/replica';
import { migrate } from './migrate';
import { StoreUnfinished, refuseUnfinished } from './unfinished';

describe('to another embedded store', () => migrations('embedded'));
describe.skipIf(COUCH === '')('to CouchDB', () => migrations('couchdb'));

function migrations(target: Engine): void {
	let engines: Engines;
	const begin = async () => {
		engines = new Engines();
		const from = await engines.embedded();
		await fillCentre(from);
		return { from, to: await engines.open(target) };
	};
	afterEach(() => engines?.close());

	it('MI-01, MI-07 everything is carried with its revisions; a place in a feed stays behind', async () => {
		const { from, to } = await begin();
		const lines: string[] = [];
		await migrate(from, to, (line) => lines.push(line));
		expect((await to.filled()).sort()).toEqual((await from.filled()).sort());
		for (const name of await from.filled()) {
			expect(await leavesIn(to, name)).toEqual(await leavesIn(from, name));
		}
		const there = await to.open(STRUCTURE);
		expect(await there.getFile(PAPER_ID)).toEqual(PAPER);
		expect(await there.get('checkpoint:projections')).toBeNull();
		const structure = lines.filter((line) => line.startsWith(`  ${STRUCTURE}\u00a0:`));
		expect(structure).toEqual([
			expect.stringMatching(
				/: 13 documents, 1 supprimé, 1 fichier, empreinte [0-9a-f]{12}, identique$/
			)
		]);
	});

	it('MI-02 devices notice nothing: same life of the store, same channels, same digests', async () => {
		const { from, to } = await begin();
		await migrate(from, to, () => undefined);
		expect(await lifeOf(to)).toBe('life-1');
		expect(await lifeOf(to)).toBe(await lifeOf(from));
		for (const name of [STRUCTURE, NETWORK, actionsDatabase(STRUCTURE)]) {
			const [before, after] = [await from.open(name), await to.open(name)];
			const docs = await before.withPrefix('');
			const channels = [...new Set(docs.flatMap((doc) => doc.channels ?? []))];
			expect(channels.length).toBeGreaterThan(0);
			expect(await after.digests(channels)).toEqual(await before.digests(channels));
			for (const channel of channels) {
				const rows = (await after.list(channel)).sort((a, b) => (a.id < b.id ? -1 : 1));
				const expected = (await before.list(channel)).sort((a, b) => (a.id < b.id ? -1 : 1));
				expect(rows).toEqual(expected);
			}
		}
	});

	it('MI-03, MI-05 stopped anywhere, no server opens it, and the same command goes on to the end', async () => {
		const { from, to } = await begin();
		await stoppedAnywhere(to, (place) => migrate(from, place, () => undefined));
		expect(await leavesIn(to, STRUCTURE)).toEqual(await leavesIn(from, STRUCTURE));
		const lines: string[] = [];
		await migrate(from, to, (line) => lines.push(line));
		expect(lines[0]).toMatch(/rien n’est écrit/);
		await refuseUnfinished(to);
	});

	it('MI-04 a target that holds anything else is refused, and nothing is written to it', async () => {
		const { from, to } = await begin();
		await (await to.open('notes')).put({ _id: 'doc:1' });
		await expect(migrate(from, to, () => undefined)).rejects.toThrow(/pas vide \(notes\)/);
		expect(await to.names()).toEqual(['notes']);
	});

	it('MI-04 another store’s unfinished migration is not gone on with', async () => {
		const { from, to } = await begin();
		const other = await engines.embedded();
		await (await other.open('accounts')).put({ _id: 'epoch', epoch: 'another life' });
		const stopped = migrate(other, breaking(to, 0), () => undefined);
		await expect(stopped).rejects.toThrow(StoreDown);
		await expect(migrate(from, to, () => undefined)).rejects.toThrow(/Rien n’a été écrit/);
		expect(await to.filled()).toEqual(['upkeep']);
	});

	it('MI-06 what is not the same at the end is told, and no server opens it', async () => {
		const { from, to } = await begin();
		const spoilt = losing(to, PAPER_ID);
		await expect(migrate(from, spoilt, () => undefined)).rejects.toThrow(/pas identique/);
		await expect(refuseUnfinished(to)).rejects.toThrow(StoreUnfinished);
	});
}

/** Loses one document and says nothing. */
function losing(store: ReplicatedStore, lost: string): ReplicatedStore {
	return withDatabases(store, (db) => ({
		graft: (leaves) => db.graft(leaves.filter(({ id }) => id !== lost))
	}));
}
