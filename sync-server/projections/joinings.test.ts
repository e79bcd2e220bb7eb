import { describe, expect, it } from 'vitest';
import type { AnyDraft, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { agreeToJoin, disagreeToJoin, joinPair } from '#domain/gestures/pairs';
import { saveWork } from '#domain/gestures/tasks';
import { pairId, pairOf } from '#domain/pair';
import { emptyWork } from '#domain/tool';
import { DOSSIER, STRUCTURE, newKey, pathway } from '../../tests/support/documents';
import { USERS } from '../../tests/support/gateway-world';
import { ANNE, COLLEAGUE, OTHER, PAIR, otherDossier } from '../../tests/support/joined-documents';
import { JoinedWorld } from '../../tests/support/joined-world';
import { pair } from '../../tests/support/kept-documents';
import { TestDevice } from '../../tests/support/test-device';
import { followJoining } from './joinings';

const HERE = 'pathway:here-0001';
const THERE = 'pathway:there-001';
const THIRD = 'dossier:anna-0003';

const anna = { newKey, user: { id: USERS.consultant.id, name: 'Anna' } };
const rita = { newKey, user: { id: USERS.reception.id, name: 'Rita' } };

async function sees(made: JoinedWorld, user: (typeof USERS)[keyof typeof USERS] | typeof ANNE) {
	const listed = await made.world.listed(user);
	return [HERE, THERE].filter((id) => listed.includes(id));
}

/** Without what each write changes of any document. */
function content({ body, state }: Envelope<'dossier'>) {
	return { body, state };
}

describe('two dossiers that are one person’s', () => {
	it('JO-02, JO-05 joined, the one that stays says what was chosen, and its counsellor reads both', async () => {
		const made = await JoinedWorld.create();
		expect(await sees(made, USERS.counsellor)).toEqual([HERE]);
		await made.join(DOSSIER, ['firstName', 'phone']);
		const kept = await made.dossier(DOSSIER);
		expect(kept.body.person).toMatchObject({
			firstName: 'Anne',
			phone: '+41220000000',
			email: 'anna@exemple.test'
		});
		expect(kept.body.joined).toMatchObject({ pair: PAIR, other: OTHER, keeps: true });
		expect((await made.dossier(OTHER)).body.joined).toMatchObject({ other: DOSSIER, keeps: false });
		expect(await sees(made, USERS.counsellor)).toEqual([HERE, THERE]);
		// Whoever followed the other keeps what she had, and gets nothing more.
		expect(await sees(made, USERS.colleague)).toEqual([THERE]);
	});

	it('JO-01 parted, both are what they were before', async () => {
		for (const turn of ['open', 'distinct'] as const) {
			const made = await JoinedWorld.create();
			const before = [await made.dossier(DOSSIER), await made.dossier(OTHER)];
			await made.join(DOSSIER, ['firstName', 'phone', 'studyLevel', 'assignment']);
			expect((await made.dossier(DOSSIER)).body.assignment).toEqual(COLLEAGUE);
			await made.part(PAIR, turn);
			const after = [await made.dossier(DOSSIER), await made.dossier(OTHER)];
			expect(after.map(content)).toEqual(before.map(content));
			expect(await sees(made, USERS.counsellor)).toEqual([HERE]);
			expect(await sees(made, USERS.colleague)).toEqual([THERE]);
		}
	});

	it('JO-04 where no address leads to either, both accounts have one space at once', async () => {
		const made = await JoinedWorld.create();
		expect(await sees(made, ANNE)).toEqual([THERE]);
		await made.join();
		for (const user of [USERS.consultant, ANNE]) {
			expect(await sees(made, user)).toEqual([HERE, THERE]);
		}
	});

	it('JO-04 whoever an address leads in is asked first, says so in her own account, and may take it back', async () => {
		const made = await JoinedWorld.create();
		made.world.reached.add(USERS.consultant.id);
		await made.join();
		expect(await sees(made, USERS.consultant)).toEqual([HERE]);
		expect(await sees(made, ANNE)).toEqual([THERE]);
		const asked = await made.dossier(DOSSIER);
		const verdict = await made.world.push(USERS.consultant, agreeToJoin(asked, anna), asked.w);
		expect(verdict.verdict).toBe('ok');
		expect(await sees(made, USERS.consultant)).toEqual([HERE, THERE]);
		// By paper nobody comes to what an address guards.
		expect(await sees(made, ANNE)).toEqual([THERE]);
		const agreed = await made.dossier(DOSSIER);
		const byOther = disagreeToJoin(agreed, anna);
		expect(await made.world.push(ANNE, byOther, agreed.w)).toMatchObject({ verdict: 'refused' });
		await made.world.push(USERS.consultant, disagreeToJoin(agreed, anna), agreed.w);
		expect(await sees(made, USERS.consultant)).toEqual([HERE]);
	});

	it('JO-04 whoever an address leads in since is asked then', async () => {
		const made = await JoinedWorld.create();
		await made.join();
		expect(await sees(made, USERS.consultant)).toEqual([HERE, THERE]);
		made.world.reached.add(USERS.consultant.id);
		const known = await made.dossier(DOSSIER);
		const person = { ...known.body.person, email: 'anna@exemple.ch' };
		await made.world.push(USERS.reception, edited(known, { body: { person } }, newKey), known.w);
		await made.world.project();
		expect((await made.dossier(DOSSIER)).body.joined).toMatchObject({ asks: true });
		for (const [user, own] of [
			[USERS.consultant, HERE],
			[ANNE, THERE]
		] as const) {
			expect(await sees(made, user)).toEqual([own]);
		}
	});

	it('JO-04 nobody else agrees for her, nor to what the server has not noted', async () => {
		const made = await JoinedWorld.create();
		const before = await made.dossier(DOSSIER);
		const early = edited(before, { body: { agreed: PAIR } }, newKey);
		expect(await made.world.push(USERS.consultant, early, before.w)).toMatchObject({
			code: 'notAllowed'
		});
		made.world.reached.add(USERS.consultant.id);
		await made.join();
		const asked = await made.dossier(DOSSIER);
		for (const user of [USERS.reception, USERS.counsellor]) {
			const verdict = await made.world.push(user, agreeToJoin(asked, anna), asked.w);
			expect(verdict).toMatchObject({ code: 'notAllowed' });
		}
	});

	it('JO-07 what was written in both without a network is taken in, by whom it was', async () => {
		const made = await JoinedWorld.create();
		const [task] = pathway('advised', 'there-002').tasks;
		const theirs = { ...task!, dossier: OTHER, channels: [`d:${OTHER}`] };
		const list = { ...pathway('advised', 'there-002').pathway, dossier: OTHER };
		await made.world.put({ ...list, channels: [`d:${OTHER}`] }, theirs);
		const [phone, tablet] = [
			new TestDevice(made.world, ANNE),
			new TestDevice(made.world, USERS.counsellor)
		];
		for (const device of [phone, tablet]) await device.sync.cycle();
		await phone.save(
			...saveWork(theirs, null, emptyWork(theirs.body.content), [], {
				...anna,
				user: { id: ANNE.id, name: 'Anne' }
			})
		);
		const kept = (await tablet.get(DOSSIER)) as Envelope<'dossier'>;
		const person = { ...kept.body.person, postCode: '1201', phone: '079 111 11 11' };
		await tablet.save(edited(kept, { body: { person } }, newKey));
		await made.join(DOSSIER, ['firstName', 'phone']);
		for (const device of [phone, tablet, tablet]) await device.sync.cycle();
		for (const device of [phone, tablet]) {
			expect(await device.unsent()).toEqual([]);
			expect(await device.docs.refusals()).toEqual([]);
		}
		expect(await made.world.prefixed('trace:there-002')).toHaveLength(1);
		const { body } = await made.dossier(DOSSIER);
		expect(body.person).toMatchObject({ postCode: '1201', firstName: 'Anne' });
		expect(body.joined).toMatchObject({ other: OTHER });
		// Two words about one detail: one stands, and both are kept to be decided.
		const [conflict] = await tablet.docs.conflicts();
		expect(JSON.stringify(conflict)).toContain('079 111 11 11');
		expect(JSON.stringify(conflict)).toContain('+41220000000');
	});

	it('JO-05 the counsellor of the one that stays works in the other, until they are parted', async () => {
		const made = await JoinedWorld.create();
		await made.join();
		const list = (await made.world.stored(THERE)) as Envelope<'pathway'>;
		const turned = (title: string) => edited(list, { body: { title } }, newKey);
		expect(await made.world.push(USERS.counsellor, turned('Suite'), list.w)).toMatchObject({
			verdict: 'ok'
		});
		await made.part();
		const now = (await made.world.stored(THERE)) as Envelope<'pathway'>;
		const late = edited(now, { body: { title: 'Trop tard' } }, newKey);
		expect(await made.world.push(USERS.counsellor, late, now.w)).toMatchObject({ code: 'unknown' });
	});

	it('JO-03, JO-05 a right to the other that ends while a push is under way counts at once', async () => {
		const made = await JoinedWorld.create();
		await made.join();
		const kept = await made.dossier(DOSSIER);
		const list = (await made.world.stored(THERE)) as Envelope<'pathway'>;
		const given = edited(kept, { body: { assignment: COLLEAGUE } }, newKey);
		const beside = edited(list, { body: { title: 'En même temps' } }, newKey);
		const late = edited(list, { body: { title: 'Trop tard' } }, newKey);
		const { verdicts } = await made.world.pushAll(USERS.counsellor, [
			{ draft: given, base: kept.w },
			{ draft: beside, base: list.w },
			{ draft: late, base: beside.w }
		]);
		expect(verdicts).toMatchObject([{ verdict: 'ok' }, { doc: null }, { code: 'unknown' }]);
	});

	it('JO-03, JO-04 once she has taken it back, no more of the same push is written in the other', async () => {
		const made = await JoinedWorld.create();
		made.world.reached.add(USERS.consultant.id);
		await made.join();
		const asked = await made.dossier(DOSSIER);
		await made.world.push(USERS.consultant, agreeToJoin(asked, anna), asked.w);
		const [agreed, other] = [await made.dossier(DOSSIER), await made.dossier(OTHER)];
		const moved = (postCode: string) =>
			edited(other, { body: { person: { ...other.body.person, postCode } } }, newKey);
		const beside = moved('1201');
		const { verdicts } = await made.world.pushAll(USERS.consultant, [
			{ draft: disagreeToJoin(agreed, anna), base: agreed.w },
			{ draft: beside, base: other.w },
			{ draft: moved('1299'), base: beside.w }
		]);
		expect(verdicts).toMatchObject([{ verdict: 'ok' }, { doc: null }, { code: 'unknown' }]);
	});

	it('JO-08 a device says nothing of what a dossier is one with', async () => {
		const made = await JoinedWorld.create();
		await made.join();
		const kept = await made.dossier(DOSSIER);
		const joined = { ...kept.body.joined!, other: THIRD, asks: false };
		const forged = edited(kept, { body: { joined, way: kept.body.way } }, newKey) as AnyDraft & {
			body: { person: object };
		};
		const person = { ...forged.body.person, postCode: '1299' };
		const draft = { ...forged, body: { ...forged.body, person } };
		expect(await made.world.push(USERS.reception, draft, kept.w)).toMatchObject({ verdict: 'ok' });
		const { body } = await made.dossier(DOSSIER);
		expect(body.person.postCode).toBe('1299');
		expect(body.joined?.other).toBe(OTHER);
	});

	it('JO-06 decided anew, the other stays and says what was chosen then', async () => {
		const made = await JoinedWorld.create();
		await made.join(DOSSIER, ['firstName']);
		await made.decide(PAIR, (now) => joinPair(now, { keeps: OTHER, take: ['phone'] }, rita));
		await made.world.project();
		expect((await made.dossier(DOSSIER)).body.person.firstName).toBe('Anna');
		expect((await made.dossier(OTHER)).body.person.phone).toBeNull();
		expect((await made.dossier(OTHER)).body.joined?.keeps).toBe(true);
	});

	it('JO-09 of three entries, in whatever order they are decided, one pair holds and no note is left', async () => {
		const pairs = [PAIR, pairId(pairOf(DOSSIER, THIRD)), pairId(pairOf(OTHER, THIRD))];
		for (const [a, b, c] of [
			[0, 1, 2],
			[2, 1, 0],
			[1, 2, 0]
		] as const) {
			const made = await JoinedWorld.create();
			const { world } = made;
			const others = [pair(DOSSIER, THIRD), pair(OTHER, THIRD)];
			await world.put(otherDossier(THIRD, 'user:third'), ...others);
			// All three decided before the server follows any.
			for (const id of [pairs[a]!, pairs[b]!, pairs[c]!]) {
				const { body } = await made.pair(id);
				await made.decide(id, (now) => joinPair(now, { keeps: body.second, take: [] }, rita));
			}
			await world.project();
			await world.project();
			const stand = await Promise.all(pairs.map((id) => made.pair(id)));
			const joined = stand.filter(({ state }) => state === 'joined');
			expect(joined).toHaveLength(1);
			for (const { state, body } of stand) {
				if (state !== 'joined') expect(body).toMatchObject({ hindered: 'inAnother', keeps: null });
			}
			const dossiers = await Promise.all([DOSSIER, OTHER, THIRD].map((id) => made.dossier(id)));
			const noted = dossiers.filter(({ body }) => body.joined);
			expect(noted.map(({ body }) => body.joined?.pair)).toEqual([joined[0]!.id, joined[0]!.id]);
		}
	});

	it('JO-06 followed again by the pair or by either dossier, any number of times, it changes nothing', async () => {
		const made = await JoinedWorld.create();
		await made.join(DOSSIER, ['phone']);
		const before = [await made.dossier(DOSSIER), await made.dossier(OTHER)];
		for (const doc of [await made.pair(), ...before]) {
			await followJoining(made.world.projections, doc);
		}
		expect([await made.dossier(DOSSIER), await made.dossier(OTHER)]).toEqual(before);
		expect(made.world.errors).toEqual([]);
	});

	it('JO-06 stopped after any write, joining and parting come to the same end', async () => {
		for (let stop = 0; stop < 5; stop++) {
			const made = await JoinedWorld.create();
			const before = [await made.dossier(DOSSIER), await made.dossier(OTHER)].map(content);
			await made.decide(PAIR, (now) => joinPair(now, { keeps: DOSSIER, take: ['phone'] }, rita));
			await stoppedAfter(made, stop);
			await made.world.project();
			expect((await made.dossier(DOSSIER)).body.joined?.taken?.fields).toEqual(['phone']);
			await made.decide(PAIR, (now) =>
				edited(now, { state: 'open', body: { keeps: null, take: null } }, newKey)
			);
			await stoppedAfter(made, stop);
			await made.world.project();
			const after = [await made.dossier(DOSSIER), await made.dossier(OTHER)].map(content);
			expect(after).toEqual(before);
		}
	});

	it('JO-06 a note of a pair that is not there is taken off', async () => {
		const made = await JoinedWorld.create();
		await made.join(DOSSIER, ['firstName']);
		const db = await made.world.store.open(STRUCTURE);
		const kept = (await db.get(PAIR))!;
		await db.put({ ...kept, type: 'lost', channels: [] });
		await followJoining(made.world.projections, await made.dossier(OTHER));
		for (const id of [DOSSIER, OTHER]) {
			expect((await made.dossier(id)).body).not.toHaveProperty('joined');
		}
		expect((await made.dossier(DOSSIER)).body.person.firstName).toBe('Anna');
	});
});

/** A process that dies after so many writes of what follows from the pair. */
async function stoppedAfter(made: JoinedWorld, writes: number): Promise<void> {
	const { projections } = made.world;
	let left = writes;
	const store = {
		...projections.store,
		open: async (name: string) => {
			const db = await projections.store.open(name);
			return new Proxy(db, {
				get(target, key) {
					const value: unknown = Reflect.get(target, key);
					if (typeof value !== 'function') return value;
					const call = value.bind(target) as (...args: unknown[]) => unknown;
					if (key !== 'put') return call;
					return (...args: unknown[]) => {
						if (left-- <= 0) throw new Error('died');
						return call(...args);
					};
				}
			});
		}
	};
	const ctx = { ...projections, store } as typeof projections;
	await followJoining(ctx, await made.pair()).catch(() => undefined);
}
