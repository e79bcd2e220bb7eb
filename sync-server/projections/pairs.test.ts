import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { notOnePerson, tellApart } from '#domain/gestures/pairs';
import { openAccount } from '#domain/gestures/requests';
import { pairId, pairOf } from '#domain/pair';
import { NO_PERSON, type PersonTexts } from '#domain/person-fields';
import { personIn } from '#domain/person-texts';
import { STRUCTURE, newKey } from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { TestDevice } from '../../tests/support/test-device';

const gesture = { newKey, user: { id: USERS.reception.id, name: 'Rita' } };
const AMINA = { surname: 'Benali', firstName: 'Amina', birthDate: '1988-04-12' };

type Known = Partial<PersonTexts>;

/** An account opened at the desk; nothing but the person matters here. */
function opened(key: string, person: Known) {
	const opening = {
		structure: STRUCTURE,
		way: 'desk' as const,
		person: personIn({ ...NO_PERSON, ...person }),
		need: '',
		onBehalfOf: '',
		inCapacityOf: '',
		information: '',
		answers: {},
		questionnaireVersion: 0,
		files: [],
		counsellor: null
	};
	const ids = {
		dossier: `dossier:${key}`,
		request: `request:${key}`,
		consultant: `user:${key}-0001`
	};
	return openAccount(opening, ids, gesture);
}

/** Two devices of reception, both at work without a network. */
async function twoDesks() {
	const world = await GatewayWorld.create();
	const desks = [new TestDevice(world, USERS.reception), new TestDevice(world, USERS.reception)];
	const [front, outside] = desks as [TestDevice, TestDevice];
	const meet = async () => {
		for (const desk of [front, outside]) await desk.sync.cycle();
		await world.project();
		for (const desk of [front, outside]) await desk.sync.cycle();
	};
	return { world, front, outside, meet };
}

const ID = pairId(pairOf('dossier:front', 'dossier:outside'));
const pairsOn = async (desk: TestDevice) =>
	(await desk.ids()).filter((id) => id.startsWith('pair:'));

describe('two dossiers that may be one person’s', () => {
	it.each<[string, Known, Known]>([
		['by a close name and a birth date', AMINA, { ...AMINA, surname: 'Bénalli' }],
		[
			'by an e-mail',
			{ surname: 'Rey', firstName: 'Luc', email: 'Luc@exemple.ch' },
			{ surname: 'Reynaud', firstName: 'L.', email: 'luc@exemple.ch' }
		]
	])(
		'PR-95 opened by two desks without a network, are shown to both as a pair: %s',
		async (_, one, other) => {
			const { world, front, outside, meet } = await twoDesks();
			await front.save(...opened('front', one));
			await outside.save(...opened('outside', other));
			await meet();
			for (const desk of [front, outside]) expect(await pairsOn(desk)).toEqual([ID]);
			expect(await world.stored(ID)).toMatchObject({
				state: 'open',
				author: 'system',
				dossier: null
			});
			for (const key of ['front', 'outside']) {
				const dossier = (await world.stored(`dossier:${key}`)) as unknown as Envelope<'dossier'>;
				expect(dossier).toMatchObject({ state: 'open', author: USERS.reception.id });
			}
		}
	);

	it('PR-95 that are not alike are no pair', async () => {
		const { front, outside, meet } = await twoDesks();
		await front.save(...opened('front', AMINA));
		await outside.save(...opened('outside', { ...AMINA, birthDate: '1990-01-01' }));
		await outside.save(...opened('third', { ...AMINA, surname: 'Martinez', firstName: 'Luc' }));
		await meet();
		expect(await pairsOn(front)).toEqual([]);
	});

	it('PR-95 become one when the person is described otherwise', async () => {
		const { front, outside, meet } = await twoDesks();
		await front.save(...opened('front', AMINA));
		await outside.save(...opened('outside', { ...AMINA, birthDate: '' }));
		await meet();
		expect(await pairsOn(front)).toEqual([]);
		const dossier = (await front.get('dossier:outside')) as unknown as Envelope<'dossier'>;
		const person = { ...dossier.body.person, birthDate: AMINA.birthDate };
		await front.save(edited(dossier, { body: { person } }, newKey));
		await meet();
		expect(await pairsOn(outside)).toEqual([ID]);
	});

	it('PR-95 a pair that was decided stays decided, whatever changes of the two', async () => {
		const { world, front, outside, meet } = await twoDesks();
		await front.save(...opened('front', AMINA));
		await outside.save(...opened('outside', AMINA));
		await meet();
		const pair = (await front.get(ID)) as unknown as Envelope<'pair'>;
		await front.save(tellApart(pair, gesture));
		await meet();
		const dossier = (await outside.get('dossier:outside')) as unknown as Envelope<'dossier'>;
		const person = { ...dossier.body.person, phone: '022 000 00 00' };
		await outside.save(edited(dossier, { body: { person } }, newKey));
		await meet();
		expect(await world.stored(ID)).toMatchObject({ state: 'distinct' });
		expect((await outside.get(ID))?.state).toBe('distinct');
	});

	it('PU-95 somebody who looked before she opened is not asked again', async () => {
		const { world, front, outside, meet } = await twoDesks();
		await front.save(...opened('front', AMINA));
		await meet();
		await outside.save(
			notOnePerson('dossier:outside', 'dossier:front', STRUCTURE, gesture),
			...opened('outside', AMINA)
		);
		await meet();
		expect(await world.stored(ID)).toMatchObject({ state: 'distinct', author: USERS.reception.id });
		expect(await front.docs.refusals()).toEqual([]);
	});
});
