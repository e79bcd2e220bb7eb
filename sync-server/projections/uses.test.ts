import { describe, expect, it } from 'vitest';
import type { AnyEnvelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { NETWORK, SYSTEM } from '#domain/ids';
import { TRAINING } from '#domain/training';
import { checkDraft, checkEnvelope } from '#protocol/check';
import { changed, newKey, pathway, template } from '../../tests/support/documents';
import { dyingWorld } from '../../tests/support/dying-world';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { LEFT } from '../moves/location';
import { toStored, fromStored } from '../gateway/stored';
import { countUses } from './uses';

const TEMPLATE = template('network').id;
const ID = `templateUse:${TEMPLATE.slice('template:'.length)}.ofpc`;
let keys = 0;

/** A pathway made from the template, of a person of its own. */
function made(changes: { body?: object; [header: string]: unknown } = {}): AnyEnvelope {
	const key = `use-${String(++keys).padStart(4, '0')}`;
	const { pathway: path } = pathway('advised', key);
	const body = { template: { id: TEMPLATE, version: 1 }, ...changes.body };
	return changed(path, { dossier: `dossier:${key}`, ...changes, body });
}

const many = (count: number) => Array.from({ length: count }, () => made());

async function use(world: GatewayWorld): Promise<AnyEnvelope | null> {
	return world.stored(ID, NETWORK);
}

describe('the use of a template', () => {
	it('PR-16 is told by the system, in numbers alone, and again only when they changed', async () => {
		const world = await GatewayWorld.create();
		const { pathway: path, tasks } = pathway('advised', 'use-begun');
		const header = { dossier: 'dossier:begun', state: 'cancelled' as const };
		const begun = changed(path, { ...header, body: { template: { id: TEMPLATE, version: 1 } } });
		await world.put(...many(5), begun, changed(tasks[0]!, { state: 'validated' }));
		await world.put(made({ state: 'cancelled' }));
		await world.project();
		const first = await use(world);
		expect(first).toMatchObject({ author: SYSTEM, channels: ['bank'], dossier: null, log: [] });
		expect(first?.body).toEqual({
			template: TEMPLATE,
			where: 'ofpc',
			used: 6,
			few: false,
			finished: 0,
			weeks: null
		});
		expect(checkEnvelope(first).ok).toBe(true);
		await world.put(changed((await world.stored('dossier:anna-0001')) as AnyEnvelope, {}));
		await world.project();
		expect((await use(world))?.w).toBe(first?.w);
		await world.put(made());
		await world.project();
		expect((await use(world))?.body).toMatchObject({ used: 7 });
	});

	it('TR-07 what is tried out in training is no use of it', async () => {
		const world = await GatewayWorld.create();
		await world.put(...many(5).map((one) => changed(one, { structure: TRAINING })));
		await countUses({ store: world.store, now: () => world.now, newKey }, TRAINING);
		const uses = await (await world.store.open(NETWORK)).withPrefix('templateUse:');
		expect(uses).toEqual([]);
	});

	it('PR-16 counts what stands: a batch done again, a restored store or a lost count change nothing', async () => {
		for (let death = 1; death < 8; death++) {
			const { world, arm } = await dyingWorld(death);
			await world.put(...many(5));
			arm(true);
			await world.project().catch(() => undefined);
			arm(false);
			await world.project();
			expect((await use(world))?.body).toMatchObject({ used: 5 });
		}
	});

	it('PR-16 a pathway that left counts no more, and a template nobody uses any more says so', async () => {
		const world = await GatewayWorld.create();
		const path = made();
		await world.put(path);
		await world.project();
		const db = await world.store.open('ofpc');
		const kept = await db.get(path.id);
		await db.put({ ...toStored(fromStored(kept!), kept!._rev), moves: LEFT });
		await world.project();
		expect((await use(world))?.body).toMatchObject({ used: 0, few: false, weeks: null });
	});

	it('PR-16 of a template by an id that no device could read nothing is told', async () => {
		const world = await GatewayWorld.create();
		const ids = ['template:a.b', 'x'.repeat(160), 'Jean Dupont. suivi 2026'];
		await world.put(...ids.map((id) => made({ body: { template: { id, version: 1 } } })));
		await world.project();
		const told = await (await world.store.open(NETWORK)).withPrefix('templateUse:');
		expect(told).toEqual([]);
		for (const id of ids) {
			const draft = draftOfEnvelope(made({ body: { template: { id, version: 1 } } }));
			expect(checkDraft(draft).ok).toBe(false);
		}
	});

	it('PR-16 CH-20 reaches all staff, and nobody who is not; no client writes it', async () => {
		const world = await GatewayWorld.create();
		await world.put(made());
		await world.project();
		for (const user of [USERS.counsellor, USERS.reception, USERS.admin]) {
			expect((await world.fetch(user, [ID], NETWORK)).docs).toHaveLength(1);
		}
		expect((await world.fetch(USERS.consultant, [ID], NETWORK)).docs).toEqual([]);
		const { id, type, structure, dossier, state, body } = (await use(world))!;
		const draft = { id, type, structure, dossier, state, body: { ...body, used: 9 }, w: newKey() };
		const verdict = await world.push(USERS.counsellor, draft, (await use(world))!.w);
		expect(verdict).toMatchObject({ verdict: 'refused', code: 'unknown' });
		expect((await use(world))?.body).toMatchObject({ used: 0, few: true });
	});
});
