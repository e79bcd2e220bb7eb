import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NETWORK } from '#domain/ids';
import { isTwin } from '#domain/twin';
import type { TemplateBody } from '#domain/template';
import { newKey, template } from '../../tests/support/documents';
import { COUCH, Engines, type Engine } from '../../tests/support/engines';
import { putAll } from '../../tests/support/small-centre';
import { shipBank } from '../bank/ship';
import { SHIPPED } from '../bank/shipped';
import type { TemplateSeed } from '../bank/kit';
import type { Store, StoredDoc } from '../store/port';
import type { ReplicatedDatabase } from '../store/replica';
import { carry } from '../upkeep/carry';
import { settle } from './twins';

/** Runs of each property: CouchDB is slower, and its engine is not what is tried. */
const RUNS: Record<Engine, number> = { embedded: 15, couchdb: 4 };

describe('two embedded stores', () => twins('embedded', 'embedded'));
describe.skipIf(COUCH === '')('two CouchDBs', () => twins('couchdb', 'couchdb'));
describe.skipIf(COUCH === '')('an embedded store and CouchDB', () => twins('embedded', 'couchdb'));

type Site = 0 | 1;
type Move = { do: 'carry' | 'settle'; at: Site };
type Step = Move | { do: 'edit'; at: Site; which: number };

const site = fc.constantFrom<Site>(0, 1);
const move = fc.record({ do: fc.constantFrom('carry' as const, 'settle' as const), at: site });
const step: fc.Arbitrary<Step> = fc.oneof(
	move,
	fc.record({ do: fc.constant('edit' as const), at: site, which: fc.nat(3) })
);

function twins(first: Engine, second: Engine): void {
	let engines: Engines;
	beforeEach(() => void (engines = new Engines()));
	afterEach(() => engines.close());
	const numRuns = Math.min(RUNS[first], RUNS[second]);
	const begin = async () => TwoSites.begin(engines, first, second);

	it('SI-05 edits at the same time end in one template and one twin, the same on both sites', async () => {
		const story = fc.record({
			edits: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
			moves: fc.array(move, { maxLength: 8 })
		});
		await fc.assert(
			fc.asyncProperty(story, async ({ edits, moves }) => {
				const sites = await begin();
				const last = [await sites.edit(0, edits[0]), await sites.edit(1, edits[1])];
				for (const one of moves) await sites.play(one);
				await sites.rest();
				const [here, there] = await sites.templates();
				expect(there).toEqual(here);
				expect(here.map(({ aim }) => aim).sort()).toEqual(last.sort());
				expect(here.filter(isTwin)).toHaveLength(1);
			}),
			{ numRuns }
		);
	}, 120_000);

	it('SI-05, P6 whatever is edited and carried when, both sites end alike and no text is lost', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
				const sites = await begin();
				for (const one of steps) await sites.play(one);
				await sites.rest();
				const [here, there] = await sites.templates();
				expect(there).toEqual(here);
				const standing = new Set(here.map(({ aim }) => aim));
				expect([...sites.unreplaced].filter((text) => !standing.has(text))).toEqual([]);
			}),
			{ numRuns }
		);
	}, 120_000);

	it('SB-04 of two that came with the product one stands, the newer once its site ships it again', async () => {
		const sites = await begin();
		const ship = (at: Site) => shipInto(sites.networks[at], at + 1);
		for (const at of [0, 1, 1] as const) {
			await ship(at);
			if (at === 1) await sites.rest();
		}
		const [here, there] = await sites.templates();
		expect(there).toEqual(here);
		expect(here.filter(isTwin)).toEqual([]);
		expect(here.find(({ aim }) => aim.startsWith('Version'))?.aim).toBe('Version 2');
	});

	it('SI-05 a twin says what it is a version of; two equal versions make none', async () => {
		const sites = await begin();
		await sites.edit(0, 1);
		await sites.edit(1, 1);
		await sites.rest();
		const [here] = await sites.templates();
		const [stands, twin] = [here.find((one) => !isTwin(one)), here.find(isTwin)];
		expect(twin).toMatchObject({ title: 'Explorer (autre version)', channels: ['bank'] });
		expect(twin?.parent).toEqual({ id: stands?.id, title: 'Explorer', version: 2 });
		const equal = await begin();
		await equal.write(0, 0, 'le même texte');
		await equal.write(1, 0, 'le même texte');
		await equal.rest();
		expect((await equal.templates())[0]).toHaveLength(1);
	});

	it('SI-06 stopped before the version that lost is ended, it is settled once more, into one twin', async () => {
		const sites = await begin();
		await sites.edit(0, 1);
		await sites.edit(1, 1);
		await sites.play({ do: 'carry', at: 0 });
		const [, there] = sites.networks;
		const stopped = { ...bound(there), prune: () => Promise.reject(new Error('killed')) };
		await expect(settle(stopped, sites.id)).rejects.toThrow('killed');
		expect(await there.conflicts(sites.id)).toHaveLength(2);
		await sites.rest();
		expect((await sites.templates())[0].filter(isTwin)).toHaveLength(1);
	});

	it('SI-06 a twin edited on one site is left alone when the other settles the same conflict later', async () => {
		const sites = await begin();
		await sites.edit(0, 1);
		await sites.edit(1, 1);
		await sites.play({ do: 'carry', at: 0 });
		await sites.play({ do: 'carry', at: 1 });
		await sites.play({ do: 'settle', at: 0 });
		const twin = (await sites.templates())[0].findIndex(isTwin);
		await sites.write(0, twin, 'repris');
		await sites.play({ do: 'settle', at: 1 });
		await sites.rest();
		const [here, there] = await sites.templates();
		expect(here.filter(isTwin).map(({ aim }) => aim)).toEqual(['repris']);
		expect(there).toEqual(here);
	});
}

interface Seen extends TemplateBody {
	id: string;
	channels: string[];
}

/** One template in the networks of two sites, which are carried and settled by hand. */
class TwoSites {
	/** Texts that were written, and that nobody has written over. */
	readonly unreplaced = new Set<string>();
	#texts = 0;

	private constructor(
		readonly networks: [ReplicatedDatabase, ReplicatedDatabase],
		readonly id: string
	) {}

	static async begin(engines: Engines, first: Engine, second: Engine): Promise<TwoSites> {
		const [one, two] = [await engines.open(first), await engines.open(second)];
		const shared = template('network');
		await putAll(one, shared);
		const networks = [await one.open(NETWORK), await two.open(NETWORK)] as const;
		const sites = new TwoSites([...networks], shared.id);
		await sites.play({ do: 'carry', at: 0 });
		return sites;
	}

	async play(step: Step): Promise<void> {
		if (step.do === 'edit') await this.write(step.at, step.which, this.#text());
		else if (step.do === 'carry') await this.#carry(step.at);
		else await this.#settle(step.at);
	}

	/** Edits the template so many times. @returns the last text */
	async edit(at: Site, times: number): Promise<string> {
		for (let n = 1; n < times; n++) await this.write(at, 0, this.#text());
		const text = this.#text();
		await this.write(at, 0, text);
		return text;
	}

	/** Writes over one of a site's templates, the first being the one that both began with. */
	async write(at: Site, which: number, aim: string): Promise<void> {
		const docs = await this.#docs(at);
		const doc = docs[which % docs.length] as StoredDoc;
		const body = doc.body as TemplateBody;
		this.unreplaced.delete(body.aim);
		this.unreplaced.add(aim);
		const changed = { ...body, aim, version: body.version + 1 };
		await this.networks[at].put({ ...doc, body: changed, w: newKey() });
	}

	/** Carries and settles until nothing is left to do. */
	async rest(): Promise<void> {
		for (let rounds = 0; rounds < 3; rounds++) {
			for (const at of [0, 1] as const) await this.#carry(at);
			for (const at of [0, 1] as const) await this.#settle(at);
		}
		for (const at of [0, 1] as const) {
			for (const { _id } of await this.#docs(at)) {
				expect(await this.networks[at].conflicts(_id)).toHaveLength(1);
			}
		}
	}

	/** What each site holds, revisions included. */
	async templates(): Promise<[Seen[], Seen[]]> {
		const seen = async (at: Site) =>
			(await this.#docs(at)).map(({ _id: id, _rev, body, channels, w, createdAt }) => {
				return { id, _rev, w, createdAt, channels: channels ?? [], ...(body as TemplateBody) };
			});
		return [await seen(0), await seen(1)];
	}

	async #carry(from: Site): Promise<void> {
		const to: Site = from === 0 ? 1 : 0;
		await carry(this.networks[from], this.networks[to], () => undefined);
	}

	async #settle(at: Site): Promise<void> {
		for (const { _id } of await this.#docs(at)) await settle(this.networks[at], _id);
	}

	async #docs(at: Site): Promise<StoredDoc[]> {
		const docs = await this.networks[at].withPrefix('template:');
		return docs.sort((a, b) => Number(isTwin({ id: a._id })) - Number(isTwin({ id: b._id })));
	}

	#text(): string {
		return `texte ${++this.#texts}`;
	}
}

/** What a site of such a version of the product ships. */
async function shipInto(network: ReplicatedDatabase, version: number): Promise<void> {
	const [seed] = SHIPPED;
	const store = { open: () => Promise.resolve(network) } as unknown as Store;
	const newer = { ...(seed as TemplateSeed), version, aim: `Version ${version}` };
	await shipBank({ store, now: () => version, newKey }, [newer]);
}

/** The methods that settling uses, of one database. */
function bound(network: ReplicatedDatabase) {
	return {
		conflicts: network.conflicts.bind(network),
		graft: network.graft.bind(network),
		prune: network.prune.bind(network)
	};
}
